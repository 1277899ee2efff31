import type { Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { timeWords } from './time-words.ts'

/** The name of an entity by id. */
export type NameOf = (entity: string) => string

/** `{object}`, or `{object|a firm}` with what stands there where nothing is known. */
const SLOT = /\{(\w+)(?:\|([^}]*))?\}/g

/**
 * A fact as one English sentence, by its predicate's template: a bracketed clause falls away where its slot is empty.
 *
 * @example factSentence(fact, predicate, nameOf) // 'Mikhail left Moscow in March 2022.'
 */
export const factSentence = (
  fact: Pick<Fact, 'subject' | 'predicate' | 'object' | 'value' | 'place' | 'time'>,
  predicate: Pick<Predicate, 'sentence'> | undefined,
  nameOf: NameOf,
): string => {
  const slots: Readonly<Record<string, string | null>> = {
    subject: nameOf(fact.subject),
    object: fact.object === null ? null : nameOf(fact.object),
    value: fact.value === null ? null : String(fact.value),
    place: fact.place === null ? null : nameOf(fact.place),
    time: timeWords(fact.time),
  }
  const template =
    predicate?.sentence ??
    `{subject}: ${fact.predicate.toLowerCase().replaceAll('_', ' ')}[ {object}][ {value}][ {time}].`
  const fill = (text: string): string =>
    text.replace(SLOT, (_, slot: string, otherwise: string | undefined) => slots[slot] ?? otherwise ?? '')
  const isEmpty = (clause: string): boolean =>
    [...clause.matchAll(SLOT)].some(([, slot = '', otherwise]) => slots[slot] == null && otherwise === undefined)
  const kept = template.replace(/\[([^\]]*)\]/g, (_, clause: string) => (isEmpty(clause) ? '' : clause))
  return (
    fill(kept)
      .replace(/\s+/g, ' ')
      .replace(/ ([.,])/g, '$1')
      .replace(/\.\.$/, '.')
      // The name may bring its own article.
      .replace(/\bthe the\b/g, 'the')
  )
}
