import type { Entity, Feature, Scorecard } from '../model/graph.ts'
import { judgementSentence } from './judgement-words.ts'
import type { JudgedStanding } from './standings.ts'

const KEYED = 'Its chains have one key: the same place of the gazetteer, the same date, or the same public event.'

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight))

const reasons = (features: readonly Feature[], sign: number): string =>
  listed(features.filter(({ weight }) => Math.sign(weight) === sign).map(({ detail }) => detail))

/** A scorecard as a sentence and a table. */
const scorecardLines = ({ left, right, score, features }: Scorecard): readonly string[] => {
  const against = reasons(features, -1)
  const although = against === '' ? '' : `, although ${against}`
  const names = Math.max(...features.map(({ name }) => name.length), 'feature'.length)
  const row = (weight: string, name: string, detail: string): string =>
    `    ${weight.padStart(6)}  ${name.padEnd(names)}  ${detail}`.trimEnd()
  return [
    `  ${left} and ${right} are one: ${reasons(features, 1)}${although}.`,
    row('weight', 'feature', 'what it says'),
    ...features.map(({ name, weight, detail }) => row(signed(weight), name, detail)),
    row(String(score), 'score', ''),
  ]
}

/** Why an entity's chains are one, and what people judged of them. */
export const identityText = (
  { name, type, chains, identity }: Entity,
  judgements: readonly JudgedStanding[],
): string => {
  const count = chains.length === 1 ? 'one chain' : `${chains.length} chains`
  return [
    `${name} (${type}) is made of ${count}: ${chains.join(', ')}.`,
    ...identity.flatMap(scorecardLines),
    ...(identity.length === 0 && chains.length > 1 ? [`  ${KEYED}`] : []),
    ...(judgements.length === 0 ? [] : ['Judgements:']),
    ...judgements.map(({ judgement, standing }) => `  ${judgement.id}: ${judgementSentence(judgement, standing)}`),
  ].join('\n')
}
