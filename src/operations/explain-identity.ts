import type { Entity, Feature, Scorecard } from '../model/graph.ts'
import { shortened } from '../model/shortened.ts'
import { SAME } from '../resolve/evidence.ts'
import type { PossiblySame } from './compared.ts'
import { judgementSentence } from './judgement-words.ts'
import type { JudgedStanding } from './standings.ts'

export const KEYED =
  'Its chains have one key: the same place of the gazetteer, the same date, or the same public event.'

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const signed = ({ weight, veto }: Feature): string => (veto ? 'veto' : weight > 0 ? `+${weight}` : String(weight))

const reasons = (features: readonly Feature[], isReason: (feature: Feature) => boolean): string =>
  listed(features.filter(isReason).map(({ detail }) => detail))

const isFor = ({ weight }: Feature): boolean => weight > 0
const isAgainst = ({ weight }: Feature): boolean => weight < 0
const isVeto = ({ veto }: Feature): boolean => veto === true

/** What speaks for one, and what against. */
const forAndAgainst = (features: readonly Feature[]): string => {
  const against = reasons(features, isAgainst)
  return `${reasons(features, isFor)}${against === '' ? '' : `, although ${against}`}`
}

/** A scorecard as a table. */
export const scorecardTable = ({ score, features }: Scorecard): readonly string[] => {
  const names = Math.max(...features.map(({ name }) => name.length), 'feature'.length)
  const row = (weight: string, name: string, detail: string): string =>
    `    ${weight.padStart(6)}  ${name.padEnd(names)}  ${detail}`.trimEnd()
  const total = features.some(isVeto)
    ? row('apart', 'score', 'a veto outweighs all else')
    : row(String(score), 'score', `one from ${SAME} on`)
  return [
    row('weight', 'feature', 'what it says'),
    ...features.map((feature) => row(signed(feature), feature.name, feature.detail)),
    total,
  ]
}

/** Why a card's two are one. */
export const sameReason = ({ features }: Scorecard): string => forAndAgainst(features)

/** Why a card's two are not one, as what follows "They stay apart: ". */
export const apartReason = ({ features, score, verdict }: Scorecard): string => {
  if (features.some(isVeto))
    return features
      .filter(isVeto)
      .map(({ detail }) => detail)
      .join('; ')
  const said = forAndAgainst(features)
  // What was compared early may have grown since.
  if (verdict === 'same') return `they were told apart before all of this was known of them: ${said}`
  const little = said === '' ? 'nothing speaks for one' : `${said}, and that is not enough`
  return `${little} (score ${score} of ${SAME})`
}

const scorecardLines = (card: Scorecard): readonly string[] => [
  `  ${card.left} and ${card.right} are one: ${sameReason(card)}.`,
  ...scorecardTable(card),
]

export const judgementLines = (judgements: readonly JudgedStanding[]): readonly string[] =>
  judgements.length === 0
    ? []
    : [
        'Judgements:',
        ...judgements.map(({ judgement, standing }) => `  ${judgement.id}: ${judgementSentence(judgement, standing)}`),
      ]

/** How many that may be the same are told. */
const MOST_TOLD = 10

const possiblyLines = (possiblySame: readonly PossiblySame[]): readonly string[] => {
  if (possiblySame.length === 0) return []
  const more = possiblySame.length - MOST_TOLD
  return [
    'Possibly the same:',
    ...possiblySame
      .slice(0, MOST_TOLD)
      .map(({ id, name, card }) => `  ${shortened(name)} (${id}): ${apartReason(card)}.`),
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ]
}

/** Why an entity's chains are one, who else it may be, and what people judged of them. */
export const identityText = (
  { name, type, chains, identity }: Entity,
  judgements: readonly JudgedStanding[],
  possiblySame: readonly PossiblySame[],
): string => {
  const count = chains.length === 1 ? 'one chain' : `${chains.length} chains`
  return [
    `${shortened(name)} (${type}) is made of ${count}: ${chains.join(', ')}.`,
    ...identity.flatMap(scorecardLines),
    ...(identity.length === 0 && chains.length > 1 ? [`  ${KEYED}`] : []),
    ...possiblyLines(possiblySame),
    ...judgementLines(judgements),
  ].join('\n')
}
