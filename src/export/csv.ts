import { pagesOf } from '../store/store.ts'
import type { ExportFormat } from './format.ts'
import { namesOf } from './pages.ts'
import { toldFacts } from './told.ts'

type Cell = string | number | null | undefined

// A spreadsheet takes a cell that begins so for a formula, and may run it.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

// What no editor shows and some programs choke on; line ends are allowed within quotation marks.
const CONTROL = /(?![\t\n\r])\p{Cc}/gu

/** A text that a spreadsheet shows and does not run: an apostrophe stands before what would be a formula. */
const harmless = (text: string): string => {
  const plain = text.replace(CONTROL, '\ufffd')
  return FORMULA.test(plain) ? `'${plain}` : plain
}

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A record as RFC 4180 has it: commas, CRLF, quotation marks doubled. Numbers stay bare, so that -8.61 is no text. */
const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

const csv = (name: string, description: string, leavesOut: string, write: ExportFormat['write']): ExportFormat => ({
  name,
  description,
  mediaType: 'text/csv',
  leavesOut,
  write,
})

const GUARDED = 'An apostrophe stands before texts that a spreadsheet would run as formulas.'

const list = (items: readonly string[]): string => items.join('; ')

/** A row a fact. Numbered lists of ids stand in one cell, "; " between them. */
export const csvFacts: ExportFormat = {
  ...csv(
    'csv',
    'a table of facts, each with the first sentence that says so',
    `all sentences of a fact but the first, and contradictions; csv-entities and csv-claims hold what else there is. ${GUARDED}`,
    async function* (store, options = {}) {
      yield row([
        ...['id', 'subject', 'subjectId', 'predicate', 'object', 'objectId', 'value', 'place', 'placeId'],
        ...['edtf', 'timeText', 'earliest', 'latest', 'status', 'independentSources', 'sentence', 'quote'],
        ...['quoteDocument', 'documents', 'claims'],
      ])
      for await (const { fact, subject, object, place, sentence, claims, bounds } of toldFacts(store, options)) {
        const { id, predicate, value, time, status, independentSources, documents } = fact
        yield row([
          ...[id, subject.name, subject.id, predicate, object?.name, object?.id, value, place?.name, place?.id],
          ...[time?.edtf, time?.text, bounds.earliest, bounds.latest, status, independentSources, sentence],
          ...[claims[0]?.evidence.text, claims[0]?.document, list(documents), list(fact.claims)],
        ])
      }
    },
  ),
  takesPerson: true,
}

/** A row an entity. */
export const csvEntities = csv(
  'csv-entities',
  'a table of people, places, organizations, dates, groups and public events',
  `what is told of them. ${GUARDED}`,
  async function* (store) {
    const details = [
      'nameStatus',
      'gender',
      'kind',
      'country',
      'latitude',
      'longitude',
      'gazetteer',
      'edtf',
      'event',
    ] as const
    yield row(['id', 'type', 'name', 'aliases', ...details, 'documents', 'chains'])
    for await (const page of pagesOf((paging) => store.entities({}, paging)))
      for (const { id, type, name, aliases, details: known, documents, chains } of page) {
        const aka = list(aliases.map(({ text }) => text))
        yield row([id, type, name, aka, ...details.map((key) => known[key]), list(documents), list(chains)])
      }
  },
)

/** A row a claim: what one sentence says, whether it made a fact or not. */
export const csvClaims = csv(
  'csv-claims',
  'a table of claims: what each sentence says, whether it made a fact or not',
  `the mentions that a claim rests on, and the texts. ${GUARDED}`,
  async function* (store) {
    yield row([
      ...['id', 'fact', 'document', 'occurrence', 'subject', 'subjectId', 'predicate', 'object', 'objectId', 'value'],
      ...['place', 'with', 'edtf', 'timeText', 'modality', 'negated', 'ended', 'attributedTo', 'reason'],
      ...['quote', 'start', 'end', 'rule', 'confidence', 'judgedWrong'],
    ])
    for await (const page of pagesOf((paging) => store.claims({}, paging), 200)) {
      const names = await namesOf(
        store,
        page.flatMap(({ entities }) => Object.values(entities)),
      )
      for (const claim of page) {
        const idOf = (chain: string | null): string | null => (chain === null ? null : (claim.entities[chain] ?? null))
        const nameOf = (chain: string | null): string | null => names.get(idOf(chain) ?? '') ?? null
        const companions = list(claim.with.flatMap((chain) => nameOf(chain) ?? []))
        const { evidence, time } = claim
        yield row([
          ...[claim.globalId, claim.factId, claim.document, `${claim.document}/${claim.occurrence}`],
          ...[nameOf(claim.subject), idOf(claim.subject), claim.predicate, nameOf(claim.object), idOf(claim.object)],
          ...[claim.value, nameOf(claim.place), companions, time?.edtf, time?.text, claim.modality],
          ...[String(claim.negated), String(claim.ended), nameOf(claim.attributedTo), claim.reason?.text],
          ...[evidence.text, evidence.start, evidence.end, claim.rule, claim.confidence, String(!!claim.judgedWrong)],
        ])
      }
    }
  },
)
