import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import { placeAround } from '../chains/places.ts'
import type { Landmarks } from '../clauses/landmarks.ts'
import { senseOfNoun } from '../clauses/noun-sense.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { placeOfDemonym } from '../gazetteer.ts'
import type { Reading, ReadMention } from '../reading.ts'

/**
 * Roles inside the describing phrase rather than behind it: `demonym` ("a *Kenyan* nurse"), `base` ("a *Lagos*-based nurse"),
 * `birth` ("a *Lagos*-born, *Danish*-born nurse"), `adjective` (a demonym of whatever stands there: "a *Bavarian* town"),
 * `realm` (a nation's right before who rules it, but for what time it is: "the then *Kenyan* president"), `front` (a name before the noun: "a *Lagos* resident") and `owner` ("*Berlin*'s
 * Kreuzberg district").
 */
const ROLES = new Set(['demonym', 'adjective', 'realm', 'base', 'birth', 'front', 'owner'])

export const isInside = (role: string): boolean => ROLES.has(role)

/** Words behind which an adjective of a country speaks of what the noun does, not of who somebody is: "a *French* teacher". */
const teaches = (lemma: string): boolean => wordList('nationality', 'language-work').has(lemma)

/** Which role a mention inside a phrase plays, by what follows it: "-based", "-born", "'s", or the phrase's own noun. */
const roleAt = (reading: Reading, end: number, isDemonym: boolean): string => {
  const [, glued] = /^(-based|-born|'s?(?=\s))/.exec(reading.shadow.slice(end, end + 6)) ?? []
  if (glued === '-based') return 'base'
  if (glued === '-born') return 'birth'
  if (glued !== undefined) return 'owner'
  return isDemonym ? 'demonym' : 'front'
}

/** Whether a demonym goes with the head of its phrase: not with the restaurant of "a Chinese restaurant owner". */
const saysOfHead = (reading: Reading, end: number, head: number, demonym: string): boolean => {
  const { tokens } = reading
  if (end > head) return true
  for (let token = end; token < head; token++) {
    const { lemma, pos, lower } = tokens[token]!
    if (lower === "'s" || lower === "'") return false
    if ((pos === 'NOUN' || pos === 'PROPN') && !isOccupation(lemma) && senseOfNoun(lemma) !== 'Person') {
      if (isOrganizationNoun(lemma) || wordList('nationality', 'things').has(lemma)) return false
    }
  }
  if (wordList('nationality', 'office').has(tokens[head]!.lemma)) return false
  return !(teaches(tokens[head]!.lemma) && wordList('nationality', 'languages').has(demonym.toLowerCase()))
}

/** "the Kenyan prime minister": nothing that could be the ruler's instead stands between the nation and the office. */
const rules = ({ tokens }: Reading, end: number, head: number): boolean =>
  tokens.slice(end, head).every(({ pos, lower }) => pos === 'ADJ' || lower === 'prime')

/** Whether a demonym says of the head of its phrase what a role asks: whose people somebody is of, or whose ruler. */
const fitsDemonym = (reading: Reading, role: string, { start, end, endToken }: ReadMention, head: number): boolean => {
  if (role !== 'demonym' && role !== 'realm') return true
  const demonym = reading.text.slice(start, end)
  const says = role === 'realm' ? rules(reading, endToken, head) : saysOfHead(reading, endToken, head, demonym)
  return says && isNation(demonym)
}

/** The mentions that play one of these roles in a phrase, each as a phrase of its own. */
export const insidePhrase = (
  reading: Reading,
  np: NounPhrase,
  role: string,
  landmarks: Landmarks,
): readonly NounPhrase[] => {
  const found: NounPhrase[] = []
  for (let token = np.first; token <= np.head; token++)
    for (const mention of landmarks.byHead.get(token) ?? []) {
      const { form, firstToken, endToken, end, type } = reading.mentions[mention]!
      const isDemonym = form === 'demonym'
      if (type !== 'Place' || firstToken < np.first || (!isDemonym && (form !== 'name' || endToken > np.head))) continue
      if (roleAt(reading, end, isDemonym) !== (/^(?:adjective|realm)$/.test(role) ? 'demonym' : role)) continue
      if (isDemonym && !fitsDemonym(reading, role, reading.mentions[mention]!, np.head)) continue
      found.push(phraseOfMention(reading, mention))
    }
  return found
}

/** Whether a demonym makes a nation of its place: "Kenyan", "Scottish"; not "Siberian", "African". */
const isNation = (demonym: string): boolean => {
  const place = placeOfDemonym(demonym)
  return (
    place !== null && (place.kind === 'country' || wordList('nationality', 'nations').has(place.name.toLowerCase()))
  )
}

/** The place that the text says holds a named one: "Lyon, *France*", "Saltillo in northern *Mexico*". */
export const aroundPhrase = (reading: Reading, np: NounPhrase): readonly NounPhrase[] => {
  const around =
    np.mention < 0 || reading.mentions[np.mention]!.type !== 'Place' ? -1 : placeAround(reading, np.mention)
  return around < 0 ? [] : [phraseOfMention(reading, around)]
}
