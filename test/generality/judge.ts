import type { Claim, Extraction } from '../../src/model/extraction.ts'
import { nameIn, readText } from '../extract/read-text.ts'
import { judgeMentions } from './judge-mentions.ts'
import { GRADED, type Pattern, type Row } from './rows.ts'

/** What came of one row. */
export interface Judged {
  readonly row: Row
  /** Lines of the row that were not read. */
  readonly missed: readonly string[]
  /** Claims that are not true, and claims that the row forbids. */
  readonly wrong: readonly string[]
  /** How many claims were judged: asserted, not negated, of a graded predicate. */
  readonly judged: number
  /** How many of these are true. */
  readonly right: number
}

const SYMMETRIC = new Set(['SPOUSE_OF', 'SIBLING_OF', 'RELATIVE_OF', 'FRIEND_OF', 'MET'])

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^(the|a|an) /, '')
    .trim()

/** Whether a name is the one asked for, perhaps with a title before it; "father of Mei Lin" is not Mei Lin. */
const isName = (name: string, asked: string): boolean =>
  name === asked || (asked.includes(' ') && name.endsWith(` ${asked}`) && !name.endsWith(` of ${asked}`))

/** Whether a chain goes by a name, or any of several: its own, an alias, or one of its mentions. */
const isCalled = ({ entities, mentions }: Extraction, chain: string | null, name: string): boolean => {
  if (name === '*') return true
  const entity = entities.find(({ id }) => id === chain)
  if (!entity) return false
  const said = mentions.filter((mention) => mention.entity === chain && mention.form !== 'pronoun')
  const names = [entity.name, ...entity.aliases, ...said.map(({ text }) => text)].map(plain)
  return name.split(' or ').some((asked) => names.some((other) => isName(other, plain(asked))))
}

/** Whether a value says what is asked: the number, or the same words, one of the two perhaps with more of a description. */
const isValue = (value: string, asked: string): boolean => {
  const [read, wanted] = [plain(value), plain(asked)]
  if (/^\d+$/.test(wanted)) return read === wanted
  return ` ${read} `.includes(` ${wanted} `) || ` ${wanted}`.endsWith(` ${read}`)
}

const isBetween = (extraction: Extraction, claim: Claim, pattern: Pattern): boolean => {
  const isObject = (chain: string | null): boolean => isCalled(extraction, chain, pattern.object ?? '*')
  const forward =
    isCalled(extraction, claim.subject, pattern.subject) &&
    (pattern.object === null ||
      isObject(claim.object) ||
      (claim.value !== null && pattern.object.split(' or ').some((asked) => isValue(String(claim.value), asked))))
  if (forward || !SYMMETRIC.has(claim.predicate)) return forward
  return isCalled(extraction, claim.object, pattern.subject) && isObject(claim.subject)
}

const saysWhom = (extraction: Extraction, claim: Claim, pattern: Pattern): boolean =>
  claim.predicate === pattern.predicate && claim.negated === pattern.negated && isBetween(extraction, claim, pattern)

const isOfModality = (claim: Claim, { modality }: Pattern): boolean =>
  modality === null ? claim.modality === 'asserted' || claim.modality === 'reported' : claim.modality === modality

const isAtTime = (claim: Claim, { times }: Pattern): boolean =>
  times.length === 0 || times.includes(claim.time?.edtf ?? '')

const meets = (extraction: Extraction, claim: Claim, pattern: Pattern): boolean =>
  saysWhom(extraction, claim, pattern) &&
  isOfModality(claim, pattern) &&
  isAtTime(claim, pattern) &&
  (pattern.place === null || isCalled(extraction, claim.place, pattern.place))

/** Whether a claim is within what a truth says: it may say less (no time, no place), never something else. */
const isWithin = (extraction: Extraction, claim: Claim, truth: Pattern): boolean =>
  saysWhom(extraction, claim, truth) &&
  isOfModality(claim, truth) &&
  (!claim.time?.edtf || isAtTime(claim, truth)) &&
  (truth.place === null || claim.place === null || isCalled(extraction, claim.place, truth.place))

const lineOf = (extraction: Extraction, claim: Claim): string =>
  [
    nameIn(extraction, claim.subject),
    claim.predicate,
    nameIn(extraction, claim.object) ?? claim.value ?? '-',
    ...(claim.time?.edtf ? [`time=${claim.time.edtf}`] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.negated ? ['negated'] : []),
  ].join(' | ')

const isQuoted = (extraction: Extraction, quote: string): boolean => {
  const [speaker = '', words = ''] = quote.split(' | ')
  return extraction.quotes.some((said) => isCalled(extraction, said.speaker, speaker) && said.text.includes(words))
}

/** Reads a row's text and holds it against what the row says. */
export const judge = (row: Row): Judged => {
  const extraction = readText(row.text, row.published)
  const truths = [...row.must, ...row.may]
  const mentions = judgeMentions(extraction, row)
  // A row of names alone says nothing of claims.
  const judged = extraction.claims.filter(
    ({ predicate, modality, negated }) =>
      truths.length > 0 && GRADED.has(predicate) && modality === 'asserted' && !negated,
  )
  const untrue = judged.filter((claim) => !truths.some((truth) => isWithin(extraction, claim, truth)))
  const forbidden = extraction.claims.filter((claim) =>
    row.mustNot.some((pattern) => meets(extraction, claim, { ...pattern, modality: pattern.modality ?? 'asserted' })),
  )
  return {
    row,
    missed: [
      ...row.must
        .filter((pattern) => !extraction.claims.some((claim) => meets(extraction, claim, pattern)))
        .map(({ line }) => line),
      ...mentions.missed,
      ...row.quotes.filter((quote) => !isQuoted(extraction, quote)).map((quote) => `quote ${quote}`),
    ],
    wrong: [...new Set([...untrue, ...forbidden].map((claim) => lineOf(extraction, claim))), ...mentions.wrong],
    judged: judged.length,
    right: judged.filter((claim) => !untrue.includes(claim) && !forbidden.includes(claim)).length,
  }
}
