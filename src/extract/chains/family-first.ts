import { firstNameGender } from '../names/word-sense.ts'
import type { PersonMention } from './named-person.ts'
import type { PersonName } from './person-name.ts'

/** The same name, its first word taken for the surname. */
const turned = (name: PersonName): PersonName => {
  const [given = '', ...middles] = [...name.middles, name.surname]
  return { ...name, given, middles, surname: name.given }
}

/**
 * "Zhou Meiling … Ms. Zhou": names whose surname stands first, told by the title that goes before it alone. Not where the word
 * is a first name, nor where anybody bears it last: "Hoang Thi Mai … Lucy Hoang … Ms. Hoang".
 */
export const withFamilyFirst = (named: readonly PersonMention[]): readonly PersonMention[] => {
  const full = named.filter(({ name }) => name.given !== '')
  const last = new Set(full.flatMap(({ name }) => (name.key.startsWith(`${name.surname} `) ? [] : [name.surname])))
  const bare = named.filter(({ title, name }) => title !== null && name.given === '')
  // "Marlow Finch … Mr. Marlow, a baker": whoever is told of as new is somebody else.
  const strangers = new Set(bare.flatMap(({ name, newcomer }) => (newcomer ? [name.surname] : [])))
  const families = new Set(
    bare.flatMap(({ name: { surname } }) =>
      !last.has(surname) && !strangers.has(surname) && firstNameGender(surname) === null ? [surname] : [],
    ),
  )
  return named.map((mention) => {
    const { name } = mention
    const isTurned = name.given.length > 1 && families.has(name.given) && name.suffix === '' && name.nickname === ''
    return isTurned ? { ...mention, name: turned(name) } : mention
  })
}
