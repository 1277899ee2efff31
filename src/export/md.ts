import type { Contradiction, DocumentHead, Entity, Fact, StoredClaim } from '../model/graph.ts'
import { type TimelineEntry, timelineOf } from '../reason/timeline.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import type { ExportFormat } from './format.ts'
import { predicatesOf, type ToldFact, tell } from './told.ts'

// Control characters, and marks that turn the writing direction of all that follows.
const STEERING = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** A text as one line of Markdown that shows just that text. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(STEERING, '')
    .trim()
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    // What would begin a list or a heading.
    .replace(/^[-+#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** Footnotes of a file, numbered on, each written at the end of its dossier. */
class Footnotes {
  #last = 0
  #pending: StoredClaim[] = []

  /** The mark for a claim: `[^3]`. */
  mark(claim: StoredClaim): string {
    this.#pending.push(claim)
    return `[^${++this.#last}]`
  }

  async write(store: Store): Promise<string> {
    const first = this.#last - this.#pending.length + 1
    const ids = [...new Set(this.#pending.map(({ document }) => document))]
    const documents = new Map<string, DocumentHead>()
    if (ids.length > 0)
      for await (const document of all((paging) => store.documentHeads({ ids }, paging)))
        documents.set(document.id, document)
    const notes = this.#pending.map(
      ({ evidence, document }, index) =>
        `[^${first + index}]: “${plain(evidence.text)}” — ${sourceOf(document, documents.get(document))}\n`,
    )
    this.#pending = []
    return notes.length === 0 ? '' : `\n${notes.join('\n')}`
  }
}

const sourceOf = (id: string, document: DocumentHead | undefined): string =>
  [document?.title, document?.author, document?.source, document?.published, document?.url, id]
    .flatMap((text) => (text == null ? [] : plain(text)))
    .join(', ')

const marksOf = (claims: readonly StoredClaim[], notes: Footnotes): string =>
  claims.map((claim) => notes.mark(claim)).join('')

const entryLine = ({ fact, dated, conflicts }: TimelineEntry, told: ToldFact, notes: Footnotes): string => {
  const when = dated ? `**${plain(fact.time?.edtf ?? fact.time?.text ?? '')}** ` : ''
  const sources = fact.independentSources > 1 ? ` (${fact.independentSources} independent sources)` : ''
  const disputed = conflicts.length > 0 ? ' (disputed)' : ''
  return `- ${when}${plain(told.sentence)}${sources}${disputed}${marksOf(told.claims, notes)}\n`
}

const contradictionLines = (
  { reason, sides, favours }: Contradiction,
  claims: ReadonlyMap<string, StoredClaim>,
  notes: Footnotes,
): string => {
  const lines = sides.map((side, index) => {
    const said = side.claims.flatMap((id) => claims.get(id) ?? [])
    const favoured = index === favours ? ' Other facts favour this.' : ''
    return `  ${index + 1}. ${said.map(({ evidence }) => `“${plain(evidence.text)}”`).join(' ')}${favoured}${marksOf(said, notes)}\n`
  })
  return `- ${plain(reason)}\n${lines.join('')}`
}

const headOf = ({ name, aliases, details, documents }: Entity): string => {
  const also = aliases.length === 0 ? [] : [`Also: ${aliases.map(({ text }) => plain(text)).join('; ')}.`]
  const status =
    details.nameStatus === undefined || details.nameStatus === 'full' ? [] : [`Name: ${details.nameStatus}.`]
  const told = `In ${documents.length === 1 ? 'one document' : `${documents.length} documents`}.`
  return `# ${plain(name)}\n\n${[...also, ...status, told].join(' ')}\n`
}

async function* dossier(
  store: Store,
  person: Entity,
  notes: Footnotes,
  predicates: ReturnType<typeof predicatesOf>,
): AsyncGenerator<string> {
  yield headOf(person)
  const facts: Fact[] = []
  for await (const fact of all((paging) => store.facts({ about: [person.id] }, paging))) facts.push(fact)
  const contradictions: Contradiction[] = []
  for await (const one of all((paging) => store.contradictions({ subjects: [person.id] }, paging)))
    contradictions.push(one)
  const told = new Map((await tell(store, facts, predicates)).map((one) => [one.fact.id, one]))
  const entries = timelineOf(facts, contradictions)
  for (const [title, isDated] of [
    ['Life', true],
    ['Without a date', false],
  ] as const) {
    const lines = entries
      .filter(({ dated }) => dated === isDated)
      .flatMap((entry) => {
        const fact = told.get(entry.fact.id)
        return fact === undefined ? [] : entryLine(entry, fact, notes)
      })
    if (lines.length > 0) yield `\n## ${title}\n\n${lines.join('')}`
  }
  if (contradictions.length > 0) {
    const ids = contradictions.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))
    const claims = new Map<string, StoredClaim>()
    for await (const claim of all((paging) => store.claims({ ids }, paging))) claims.set(claim.globalId, claim)
    yield `\n## What cannot all be true\n\n${contradictions.map((one) => contradictionLines(one, claims, notes)).join('')}`
  }
  yield await notes.write(store)
}

/** A dossier a person: the life in order, what cannot all be true, and the sentences as footnotes. */
export const md: ExportFormat = {
  name: 'md',
  description: 'a dossier a person in Markdown, with footnotes to the sources',
  mediaType: 'text/markdown',
  leavesOut:
    'places and organizations but for what people have to do with them, claims that made no fact, and the texts.',
  takesPerson: true,
  async *write(store, options = {}) {
    const notes = new Footnotes()
    const predicates = predicatesOf(options)
    const filter = { types: ['Person'] as const, ...(options.person && { ids: [options.person.id] }) }
    let separator = ''
    for await (const page of pagesOf((paging) => store.entities(filter, paging)))
      for (const person of page) {
        if (separator !== '') yield separator
        separator = '\n'
        yield* dossier(store, person, notes, predicates)
      }
  },
}
