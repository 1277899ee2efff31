import type { Scorecard } from '../model/graph.ts'
import { SAME } from './evidence.ts'
import type { Profile } from './profile.ts'

/** What two texts have in common says nothing of which of two in one text is meant. */
const OF_TEXTS = new Set(['same-cast', 'same-lineage'])

const tellingScore = ({ features }: Scorecard): number =>
  features.reduce((sum, { name, weight }) => (OF_TEXTS.has(name) ? sum : sum + weight), 0)

/** The documents that have several of some profiles, with the indices of these. */
export type Crowds = ReadonlyMap<string, readonly number[]>

/** Who is told of by more documents is known well enough, and would be looked through again and again. */
const MOST_DOCUMENTS = 64

export const crowdsAmong = (profiles: Iterable<readonly [index: number, profile: Profile]>): Crowds => {
  const byDocument = new Map<string, number[]>()
  for (const [index, { documents }] of profiles) {
    if (documents.size > MOST_DOCUMENTS) continue
    for (const document of documents) {
      const known = byDocument.get(document)
      if (known === undefined) byDocument.set(document, [index])
      else known.push(index)
    }
  }
  return new Map([...byDocument].filter(([, indices]) => indices.length > 1))
}

/** Those of whom a document of the profile tells. Looks through the smaller of the two: a cluster may have as many documents as its block. */
export const companyOf = ({ documents }: Profile, crowds: Crowds): readonly number[] =>
  crowds.size < documents.size
    ? [...crowds].flatMap(([document, indices]) => (documents.has(document) ? indices : []))
    : [...documents].flatMap((document) => crowds.get(document) ?? [])

/**
 * The card of two who would be one, unless one of the same document may as well be meant: as where father and son have one name.
 * `rivals` are the cards of all who stand beside the one in a document, with the other. One who has as much in common leaves it open, and
 * who has more is the one.
 */
export const amongRivals = (card: Scorecard, rivals: () => readonly Scorecard[]): Scorecard => {
  if (card.verdict !== 'same') return card
  const own = tellingScore(card)
  if (!rivals().some((rival) => rival.verdict !== 'apart' && tellingScore(rival) >= own)) return card
  const score = card.features.reduce((sum, { weight }) => sum + weight, 0)
  const detail = 'one document tells of another who may as well be meant'
  const features = [...card.features, { name: 'two-of-one-name', weight: SAME - 1 - score, detail }]
  return { ...card, features, score: SAME - 1, verdict: 'possibly-same' }
}
