import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention, Token } from '../reading.ts'

/** Tokens within which the next sentence must come to the name. */
const REACH = 8

const isBe = ({ lemma }: Token): boolean => lemma === 'be'

const isNaming = ({ lower }: Token): boolean => /^(?:called|named|christened)$/.test(lower)

/** Whether the words that open a sentence, up to a name, say that an organization just told of bears it. */
const introduces = (words: readonly Token[], noun: string, goesOnWithIt: boolean): boolean => {
  const [first, second, third] = words
  // "*Called Krume*, it …"
  if (words.length === 1 && first !== undefined && isNaming(first)) return goesOnWithIt
  if (first === undefined || second === undefined) return false
  const isThe = first.lower === 'the' && second.lemma === noun
  // "The bakery, *Krume*,"
  if (isThe && words.length === 3 && third!.text === ',') return true
  const verbs = isThe ? words.slice(2) : first.lower === 'it' ? words.slice(1) : []
  // "It was called *Krume*", "The bakery is called *Krume*"
  if (verbs.length === 2) return isBe(verbs[0]!) && isNaming(verbs[1]!)
  // "She named it *Krume*"
  return words.length === 3 && /^(?:i|he|she|they|we)$/.test(first.lower) && isNaming(second) && third!.lower === 'it'
}

/** "a bakery", "her own school": told of for the first time, without a name. */
const isNew = ({ tokens }: Reading, np: NounPhrase): boolean => {
  const { lower } = tokens[np.first]!
  const isIndefinite = lower === 'a' || lower === 'an' || tokens[np.first + 1]?.lower === 'own'
  return isIndefinite && np.mention < 0 && isOrganizationNoun(tokens[np.head]!.lemma, tokens[np.head - 1]?.lower)
}

/**
 * The name that the next sentence opens by giving to an organization: "opened *a bakery*. It was called Krume." Null where none
 * does, and for anything but a noun for organizations that is told of as new.
 */
export const namedLater = (
  reading: Reading,
  np: NounPhrase,
): { readonly chain: number; readonly mention: ReadMention } | null => {
  if (!isNew(reading, np)) return null
  const { tokens, mentions, sentences } = reading
  const { sentence, lemma } = tokens[np.head]!
  const next = sentences[sentence + 1]
  if (next === undefined) return null
  for (let at = firstFrom(mentions, next.firstToken, ({ firstToken }) => firstToken); at < mentions.length; at++) {
    const mention = mentions[at]!
    if (mention.firstToken >= Math.min(next.endToken, next.firstToken + REACH)) return null
    if (mention.form !== 'name') continue
    const isOne = mention.type === 'Organization' && mention.chain >= 0
    const isIts = tokens[mention.endToken]?.lower === ',' && tokens[mention.endToken + 1]?.lower === 'it'
    return isOne && introduces(tokens.slice(next.firstToken, mention.firstToken), lemma, isIts)
      ? { chain: mention.chain, mention }
      : null
  }
  return null
}
