import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { OwnOrganization } from '../../ontology/own-organizations.ts'
import type { OwnNames } from '../names/own-names.ts'
import type { Reading, ReadMention } from '../reading.ts'
import type { FoundChain } from './found-chain.ts'

interface NamedOrganization {
  readonly words: readonly string[]
  readonly forms: string[]
  readonly mentions: number[]
  /** As the user lists it; null where nobody does. */
  readonly listed: OwnOrganization | null
}

const wordsOf = (name: string): readonly string[] => fold(name).replace(/^the /, '').split(' ')

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[at] === word)
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[long.length - short.length + at] === word)

const isLegalForm = (word = ''): boolean => wordList('organizations', 'legal').has(word.replace(/\.$/, ''))

const endsInHead = (words: readonly string[]): boolean => wordList('organizations', 'last').has(words.at(-1) ?? '')

/** Whether a name is the short form of a longer one: "Mater" of "Mater Hospital", "Cardiology Centre" of "Lviv Cardiology Centre". */
const isShortFor = (short: readonly string[], long: readonly string[]): boolean => {
  if (short.length >= long.length) return false
  // "Acme Holdings" of "Acme Holdings Ltd"
  if (short.length === long.length - 1 && startsWith(long, short) && isLegalForm(long.at(-1))) return true
  if (endsInHead(short)) return short.length > 1 && endsWith(long, short)
  return startsWith(long, short) && endsInHead(long)
}

/** "ICRC" of "International Committee of the Red Cross", with its small words or without. */
const isAcronymOf = ({ forms }: NamedOrganization, { words }: NamedOrganization): boolean => {
  const letters = (forms[0] ?? '').replaceAll('.', '')
  if (!/^\p{Lu}{3,7}$/u.test(letters) || words.length < 3) return false
  const initials = (of: readonly string[]): string => of.map((word) => word[0]).join('')
  return [words, words.filter((word) => !SMALL.has(word))].some((of) => initials(of) === fold(letters))
}

const SMALL = new Set('of the and for in on to a de la del des du da do di y e et und für der'.split(' '))

/** Between a body's name and the short name that it gives itself: "(", ", or", ", known as", ", known by its Irish initials". */
const ALSO =
  /^(?:\(|(?:\( ?|, )(?:or|abbreviated as|also known as|better known as|known as|known by (?:its|the) (?:\p{L}+ )?(?:initials|acronym)))$/u

/** The name right before a mention of which it is the short form, as the text says: "the Tidal Board *(TB)*", "…, or *Mareal*,"; null for others. */
const spelledBefore = ({ mentions, tokens, text }: Reading, at: number): ReadMention | null => {
  const short = mentions[at]!
  const long = mentions[at - 1]?.form === 'demonym' ? mentions[at - 2] : mentions[at - 1]
  if (long?.type !== 'Organization' || long.form !== 'name' || short.endToken - short.firstToken > 1) return null
  const [last, first] = [tokens[long.endToken - 1]!, tokens[short.firstToken]!]
  if (last.sentence !== first.sentence || !ALSO.test(text.slice(last.end, first.start).trim().toLowerCase()))
    return null
  const isShorter = short.end - short.start < long.end - long.start && long.endToken - long.firstToken > 1
  const isBracketed = tokens[short.firstToken - 1]?.text !== '(' || tokens[short.endToken]?.text === ')'
  const isAcronym = /^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(first.text) && !wordList('organizations', 'known').has(first.lower)
  return isShorter && isBracketed && (isAcronym || tokens[short.firstToken - 1]?.lower === 'or') ? long : null
}

/** Of more, as in a directory, short forms are organizations of their own. */
const MOST_FOR_SHORT = 300

/** The name that the user lists it by, where the text has it. */
const nameOf = ({ forms, listed }: NamedOrganization): string =>
  forms.find((form) => form === listed?.name) ?? forms[0] ?? ''

/** What the document names by the same words, or by a short name that it gives beside the long one. */
const namedSo = (reading: Reading, own: OwnNames): readonly NamedOrganization[] => {
  const byName = new Map<string, NamedOrganization>()
  const byMention = new Map<ReadMention, NamedOrganization>()
  for (const [at, mention] of reading.mentions.entries()) {
    if (mention.type !== 'Organization' || mention.form !== 'name') continue
    const text = reading.text.slice(mention.start, mention.end)
    const words = wordsOf(text)
    const listed = own.organization(text)
    const key = listed === null ? words.join(' ') : `own:${listed.name}`
    // "(RAC)" behind another body than before is another's.
    const spelled = listed === null ? spelledBefore(reading, at) : null
    const known = (spelled === null ? undefined : byMention.get(spelled)) ?? byName.get(key)
    const named = known ?? { words, forms: [], mentions: [], listed }
    named.mentions.push(at)
    if (!named.forms.includes(text)) named.forms.push(text)
    byName.set(key, named)
    byMention.set(mention, named)
  }
  return [...new Set(byMention.values())]
}

/** The organizations that a document names; a short form goes with the one longer name that it can stand for. */
export const organizationChains = (reading: Reading, own: OwnNames): readonly FoundChain[] => {
  const found = namedSo(reading, own)
  const joined = new Set<NamedOrganization>()
  for (const short of found.length > MOST_FOR_SHORT ? [] : found) {
    // Whatever the user lists is no short form of another.
    const longer =
      short.listed === null
        ? found.filter((long) => isShortFor(short.words, long.words) || isAcronymOf(short, long))
        : []
    const [long] = longer
    if (long === undefined || longer.length > 1) continue
    long.forms.push(...short.forms)
    long.mentions.push(...short.mentions)
    joined.add(short)
  }
  return found
    .filter((organization) => !joined.has(organization))
    .map((organization) => {
      const name = nameOf(organization)
      const aliases = [...new Set(organization.forms)].filter((form) => form !== name)
      const mentions = [...organization.mentions].sort((a, b) => a - b)
      return { chain: { type: 'Organization', name, aliases }, mentions }
    })
}
