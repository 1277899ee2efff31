import { wordList } from '../ontology/lexicon.ts'
import type { ReadMention, Token } from './reading.ts'

const HAVING = /^(?:has|have|had|raised|bore|fathered|adopted|lost)$/
const OWNERS = /^(?:i|he|she|they|we|who)$/
const COUNTED = /^(?:an?|several|many|another)$/
/** Before whoever has them: it is not said that they do. */
const SUPPOSING = /^(?:if|unless|whether|that|when|wish|wished|wishes)$/
/** Kin that one has without saying more, such as friends, are anybody. */
const NEAR = wordList('people', 'near-kin')

/** The name that ends right before a token: the position of its first token; -1 for none. */
const nameBefore = (names: ReadonlyMap<number, ReadMention>, at: number): number => {
  const name = names.get(at - 1)
  return name?.type === 'Person' && name.form === 'name' ? name.firstToken : -1
}

/** How far behind a noun its name may stand: "a cousin *here in Lima, Rui*". */
const REACH = 6

/** "two sons, *Ivo* and Tom", "a daughter *Ana*", "a cousin here, *Rui*": what names them is read by itself. */
const isNamedBehind = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 1 + REACH).some(({ text, sentence, index }) => {
    const before = tokens[index - 1]!
    const isBehind =
      index === at + 1 || /^(?:,|:|\(|[-–—])$/.test(before.text) || /^(?:called|named)$/.test(before.lower)
    return sentence === tokens[at]!.sentence && isBehind && /^\p{Lu}/u.test(text)
  })

/** "two sons *in her class*", "children *to feed*", "a brother *in arms*": not the kin that one has, but for "a brother *in Lima*". */
const isOthers = (tokens: readonly Token[], at: number): boolean => {
  const [next, after] = [tokens[at + 1], tokens[at + 2]]
  if (next?.sentence !== tokens[at]!.sentence) return false
  if (/^(?:each|apiece|between|to)$/.test(next.lower)) return true
  return /^(?:in|under|at|on|among)$/.test(next.lower) && !/^[\p{Lu}\d]/u.test(after?.text ?? '')
}

/** "Has she a brother?" */
const isAsked = (tokens: readonly Token[], at: number): boolean => {
  let end = at
  while (tokens[end + 1]?.sentence === tokens[at]!.sentence) end++
  return tokens.slice(at, end + 1).some(({ text }) => text === '?')
}

/** What opens a sentence that goes on to name them, one by one. */
const PICKING =
  /^(?:the (?:eld|old|young|first|other|second|last|twin)\p{L}*|one|both|two of|all of|their names|they (?:are|were) (?:called|named))\b/u

/** "She had two sons. *Ivo* …", "*The elder* …": what the next sentence names is read by itself. */
const isNamedNext = (tokens: readonly Token[], at: number, names: ReadonlyMap<number, ReadMention>): boolean => {
  let next = at + 1
  while (tokens[next]?.sentence === tokens[at]!.sentence) next++
  const opening = tokens.slice(next, next + 4)
  const isName = opening.some(({ index }) => {
    const name = names.get(index)
    return name?.type === 'Person' && name.firstToken === next
  })
  return isName || PICKING.test(opening.map(({ lower }) => lower).join(' '))
}

/**
 * Whose a kin noun is that somebody is said to have: "*they* had five children", "*Ana Reis* has a brother in Lima". Null where nobody
 * does, or only might. `at` is the noun's token; `first` of the answer is that of the phrase.
 */
export const hadKin = (
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<number, ReadMention>,
): { readonly possessor: number; readonly first: number } | null => {
  const { lower, sentence } = tokens[at]!
  if (!NEAR.has(lower) || isNamedBehind(tokens, at) || isOthers(tokens, at)) return null
  let first = at
  while (at - first < 3 && /^(?:ADJ|NUM)$/.test(tokens[first - 1]?.pos ?? '')) first--
  if (COUNTED.test(tokens[first - 1]?.lower ?? '')) first--
  if (first === at && !lower.endsWith('s') && lower !== 'children') return null
  const verb = tokens[first - 1]
  if (verb === undefined || verb.sentence !== sentence || !HAVING.test(verb.lower)) return null
  const subject = tokens[first - 2]
  if (subject === undefined || subject.sentence !== sentence) return null
  const named = nameBefore(names, first - 1)
  const opening = named >= 0 ? named : first - 2
  if (named < 0 && !OWNERS.test(subject.lower)) return null
  const before = tokens[opening - 1]
  // "Ana and *Rui* had two sons": both, or each.
  if (named >= 0 && before?.sentence === sentence && before.lower === 'and') return null
  if (before?.sentence === sentence && SUPPOSING.test(before.lower)) return null
  if (isNamedNext(tokens, at, names) || isAsked(tokens, at)) return null
  return { possessor: subject.index, first }
}
