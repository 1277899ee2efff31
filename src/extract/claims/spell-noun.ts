import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase, Phrase } from '../clauses/phrase.ts'
import { standingOf } from '../clauses/standing.ts'
import type { FrameIndex } from './frame-index.ts'
import { type Match, matchesOf } from './match.ts'
import type { Setting } from './setting.ts'

/** The clause that a phrase opens, or stands in. */
const clauseAt = (clauses: readonly Clause[], token: number): Clause | undefined =>
  clauses.find(({ first, end, lead }) => (lead.first >= 0 ? lead.first : first) <= token && token < end)

const FREEING = new Set('free release pardon acquit liberate let retire discharge exonerate'.split(' '))

/** Whether a phrase names a place that the gazetteer has: others may be leagues, plays or firms. */
const isOnMaps = ({ reading }: Setting, { mention }: NounPhrase): boolean => {
  const chain = reading.chains[reading.mentions[mention]?.chain ?? -1]
  return chain?.type === 'Place' && chain.kind !== undefined && chain.kind !== 'other'
}

/** What the frames read in how long somebody was where they then left: "*after eighteen months in Lima* she moved to Quito". */
export const matchSpells = (
  setting: Setting,
  index: FrameIndex,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Match[] =>
  phrases.flatMap((time, at) => {
    const [preposition, place] = [phrases[at + 1], phrases[at + 2]]
    if (time.kind !== 'time' || time.word !== 'after') return []
    if (preposition?.kind !== 'preposition' || place?.kind !== 'noun') return []
    const unit = setting.reading.tokens[time.end - 1]!.lemma
    const rules = (index.byNoun.get(unit) ?? []).filter(({ frame }) => frame.via?.includes('spell'))
    const clause = rules.length === 0 ? undefined : clauseAt(clauses, time.first)
    if (clause === undefined || clause.verb.negated || clause.verb.tense !== 'past') return []
    // "After two years in Guantánamo he was freed", "After two years in Serie A he retired"
    // "visited *him* after three months in prison": one or the other.
    const { mentions } = setting.reading
    if (!clause.verb.passive && clause.objects.some(({ mention }) => mentions[mention]?.type === 'Person')) return []
    const isHome = !FREEING.has(clause.verb.main.lemma) && isOnMaps(setting, place)
    const apart = { time: null, standing: { ...standingOf(clause, clauses), negated: false, ended: false } }
    // A frame that asks what kind of place it was needs no town: "after two years *in prison*".
    return rules
      .filter(({ frame }) => isHome || frame.needs !== undefined)
      .flatMap((rule) =>
        matchesOf(setting, rule, clause.subjects, null, (role) => (role === preposition.word ? [place] : []), {
          clause: null,
          description: null,
          apart,
        }),
      )
  })
