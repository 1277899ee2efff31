import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, type Phrase, phraseOfMention } from '../clauses/phrase.ts'
import { PLAIN, standingOf } from '../clauses/standing.ts'
import type { FrameIndex } from './frame-index.ts'
import { type Match, matchesOf } from './match.ts'
import type { Setting } from './setting.ts'

/** Where somebody is, or comes from, who is at home there: "*in* her kitchen", "*from* their house". */
const WHERE = /^(?:in|at|from|outside|inside|into|near)$/

/** Words between an owner and the noun that make it one of several, or of another time: "her *summer* house". */
const NOT_ONLY = new Set(
  'second third other another new old former summer winter holiday weekend country ancestral childhood future own rented hotel restaurant favourite favorite'.split(
    ' ',
  ),
)

/** Whose it is: "*her* kitchen", "*Mei Lin's* flat"; null where nobody is said, or it may not be where they live. */
const ownerOf = ({ reading, landmarks }: Setting, np: NounPhrase): NounPhrase | null => {
  const { tokens, mentions } = reading
  for (let token = np.head - 1; token >= np.first; token--) {
    const { lower } = tokens[token]!
    if (NOT_ONLY.has(lower)) return null
    const ofName = lower === "'s" || lower === "'"
    if (!ofName && !/^(?:his|her|their|my)$/.test(lower)) continue
    const owner = (landmarks.byHead.get(ofName ? token - 1 : token) ?? []).find((at) => mentions[at]!.chain >= 0)
    return owner === undefined ? null : phraseOfMention(reading, owner)
  }
  return null
}

/** The place right behind the phrase: "her kitchen *in Porto*". */
const placesBehind = (phrases: readonly Phrase[], np: NounPhrase, at: number, role: string): readonly NounPhrase[] => {
  const own = np.attached.filter(({ preposition }) => preposition === role).map((each) => each.np)
  const [preposition, place] = [phrases[at + 1], phrases[at + 2]]
  // "her kitchen at the Savoy in London"
  if (np.attached.some(({ preposition: other }) => other === 'at') && role !== 'at') return []
  if (own.length > 0 || preposition?.kind !== 'preposition' || preposition.word !== role) return own
  return place?.kind === 'noun' ? [place] : []
}

/** "was never in her flat", "dreamt of living in her flat": where that is denied or only supposed, it tells of no home. */
const isSoThere = (clauses: readonly Clause[], np: NounPhrase): boolean =>
  clauses
    .filter(({ first, end }) => first <= np.head && np.head < end)
    .every((clause) => {
      const { negated, modality } = standingOf(clause, clauses)
      return !negated && !clause.adverbs.includes('never') && (modality === 'asserted' || modality === 'reported')
    })

/** What the frames read in rooms and houses that people are told to be in: "laughs in *her kitchen in Porto*". */
export const matchHomes = (
  setting: Setting,
  index: FrameIndex,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Match[] =>
  phrases.flatMap((np, at) => {
    const before = phrases[at - 1]
    if (np.kind !== 'noun' || before?.kind !== 'preposition' || !WHERE.test(before.word)) return []
    const rules = (index.byNoun.get(setting.reading.tokens[np.head]!.lemma) ?? []).filter(({ frame }) =>
      frame.via?.includes('home'),
    )
    const owner = rules.length === 0 ? null : ownerOf(setting, np)
    if (owner === null || !isSoThere(clauses, np)) return []
    return rules.flatMap((rule) =>
      matchesOf(setting, rule, [owner], null, (role) => placesBehind(phrases, np, at, role), {
        clause: null,
        description: null,
        apart: { time: null, standing: PLAIN },
      }),
    )
  })
