import type { Contradiction, ContradictionKind, DocumentHead, StoredClaim } from '../model/graph.ts'
import { dayWords } from '../reason/time-words.ts'
import { plainText } from './plain-text.ts'
import type { Shell } from './shell.ts'
import type { Told } from './told.ts'
import { wrap } from './wrap.ts'

const KIND: Readonly<Record<ContradictionKind, string>> = {
  'sources-disagree': 'sources disagree',
  'self-contradiction': 'one text disagrees with itself',
  'retelling-differs': 'a retelling differs from what it retells',
}

/** What the contradictions of a page are shown with. */
export interface Shown {
  readonly names: ReadonlyMap<string, string>
  /** Facts by id. */
  readonly told: ReadonlyMap<string, Told>
  readonly claims: ReadonlyMap<string, StoredClaim>
  readonly documents: ReadonlyMap<string, DocumentHead>
}

/** Verbatim words with who printed them and when: `“…” (letters, Harbour Gazette, 3 May 1921)`. */
const quoteLine = (claim: StoredClaim, documents: Shown['documents']): string => {
  const document = documents.get(claim.document)
  const printed = document?.published ?? null
  const source = [claim.document, document?.source ?? null, printed === null ? null : dayWords(printed)]
  const words = source.filter((part) => part !== null).map(plainText)
  return `“${plainText(claim.evidence.text)}” (${words.join(', ')})`
}

/** A contradiction for people: who, of what kind, why; then each side with its quotes, and which one other facts favour. */
export const contradictionLines = (
  { id, subject, kind, reason, sides, favours }: Contradiction,
  { names, told, claims, documents }: Shown,
  { columns, bold, faint }: Pick<Shell, 'columns' | 'bold' | 'faint'>,
): readonly string[] => [
  `${bold(plainText(names.get(subject) ?? subject))}: ${KIND[kind]}  [${id}]`,
  ...wrap(plainText(reason), columns, '  '),
  ...sides.flatMap((side, index) => {
    const sentences = side.facts.flatMap((fact) => told.get(fact)?.sentence ?? [])
    const mark = favours === index ? ' (favoured by other facts)' : ''
    const says = sentences.length === 0 ? 'It is denied.' : sentences.map(plainText).join(' ')
    const quotes = side.claims.flatMap((claim) => claims.get(claim) ?? [])
    return [
      ...wrap(`${says}${mark}`, columns, `  ${index + 1}. `),
      ...quotes.flatMap((claim) => wrap(quoteLine(claim, documents), columns, '     ').map(faint)),
    ]
  }),
]
