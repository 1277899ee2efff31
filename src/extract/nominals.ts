import type { Gender } from '../model/extraction.ts'
import { wordList, wordMap } from '../ontology/lexicon.ts'
import { isOccupation } from '../ontology/occupations.ts'
import { hadKin } from './had-kin.ts'
import { leadMention } from './lead.ts'
import { isCalledKin } from './names/called-kin.ts'
import { genderOfKin, isKinNoun, isPluralKin } from './names/kin-noun.ts'
import type { Reading, ReadMention, Step, Token } from './reading.ts'
import { groupSenseOf } from './references/group-nouns.ts'
import { TELLER } from './references/kin.ts'
import { whereKin } from './where-kin.ts'

interface PronounSense {
  readonly gender: Gender
  readonly number: 'singular' | 'plural'
}

/** Pronouns that may stand for people. "It" stands for too much else, and so does "you" but in an interviewer's questions. */
const PRONOUNS: ReadonlyMap<string, PronounSense> = new Map(
  (['singular', 'plural'] as const).flatMap((number) =>
    [...wordMap('pronouns', number)].map(([word, gender]) => [word, { gender: gender as Gender, number }] as const),
  ),
)

const POSSESSIVES = wordList('pronouns', 'possessive')
const ADDRESSING: PronounSense = { gender: 'unknown', number: 'singular' }
/** After a possessive only, where they mean a child: "his little girl". */
const CHILD_WORDS = wordList('people', 'child')

const mention = (
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  rest: Pick<ReadMention, 'form' | 'gender' | 'number'> & { head: number; kin?: NonNullable<ReadMention['kin']> },
): ReadMention => ({
  start: tokens[firstToken]!.start,
  end: tokens[endToken - 1]!.end,
  firstToken,
  endToken,
  type: 'Person',
  chain: -1,
  votes: [],
  ...rest,
})

const isModifier = (token: Token): boolean =>
  /^(?:ADJ|NUM|NOUN)$/.test(token.pos) ||
  /-old$|^(?:late|dear|dearest|beloved|elder|eldest|older|younger|oldest|youngest|ex-|former)$/.test(token.lower)

/** Head token of whoever a kin noun belongs to, and where the phrase begins; null where nobody owns it. */
const possessorOf = (
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<number, ReadMention>,
  { earlier, roles }: { readonly earlier: readonly ReadMention[]; readonly roles: ReadonlySet<number> },
): { possessor: number; first: number } | null => {
  let first = at
  while (first > 0 && at - first < 4 && isModifier(tokens[first - 1]!) && sameSentence(tokens, first - 1, at)) first--
  const before = tokens[first - 1]
  if (!before || !sameSentence(tokens, first - 1, at)) return null
  if (POSSESSIVES.has(before.lower) || before.lower === 'your') return { possessor: before.index, first: before.index }
  if (before.lower === 'whose') {
    const possessor = beforeWhose(tokens, first - 1, names)
    return possessor < 0 ? null : { possessor, first }
  }
  // "Ana's brother", "the nurse's brother"
  if (/^'s?$/.test(before.lower) && (names.has(first - 2) || roles.has(first - 2)))
    return { possessor: first - 2, first }
  // "his wife and young daughter", "her mother, father and brother"
  const joined = before.lower === 'and' || before.lower === ','
  const kin = joined ? earlier.at(-1) : undefined
  const name = kin === undefined ? undefined : names.get(first - 2)
  const isBehind =
    kin !== undefined &&
    (kin.endToken === first - 1 || (!/^(?:boy|girl)s?$/.test(tokens[at]!.lower) && isNamedThere(tokens, kin, name)))
  if (kin?.kin && isBehind) return { possessor: kin.kin.possessor, first }
  // "the sister of Goran", "a son of Mrs. Adeyemi"
  const [of, ...after] = tokens.slice(at + 1, at + 4)
  const owner = of?.lower === 'of' ? after.find(({ index }) => names.has(index) || names.has(index + 1)) : undefined
  if (owner && /^(?:the|a|an|one)$/.test(before.lower)) {
    const possessor = lastTokenOfName(names, owner.index)
    return isBeforeNoun(tokens, possessor) ? null : { possessor, first: first - 1 }
  }
  return null
}

/** "his wife *Ama* and two daughters", "his wife, *Ama*, and two daughters" */
const isNamedThere = (tokens: readonly Token[], kin: ReadMention, name: ReadMention | undefined): boolean =>
  name?.type === 'Person' &&
  (name.firstToken === kin.endToken || (name.firstToken === kin.endToken + 1 && tokens[kin.endToken]?.text === ','))

/** "the son of a *Lisbon* baker": the baker's. */
const isBeforeNoun = (tokens: readonly Token[], name: number): boolean => {
  const next = tokens[name + 1]
  return next?.pos === 'NOUN' && next.lower === next.lemma && sameSentence(tokens, name, name + 1)
}

/** Last token of the name that "whose" goes back to: "*Ana Reis*, whose mother …", "*Ana Reis*, a nurse whose mother …"; -1 for none. */
const beforeWhose = (tokens: readonly Token[], whose: number, names: ReadonlyMap<number, ReadMention>): number => {
  // "Ana Reis, whose mother …, *and whose* brother …"
  if (tokens[whose - 1]?.lower === 'and') {
    let first = whose - 1
    while (first > 0 && tokens[first]!.lower !== 'whose' && sameSentence(tokens, first, whose)) first--
    return tokens[first]!.lower === 'whose' && sameSentence(tokens, first, whose)
      ? beforeWhose(tokens, first, names)
      : -1
  }
  const isName = (at: number): boolean => names.get(at)?.type === 'Person'
  const behindComma = (at: number): number => (tokens[at]?.text === ',' ? at - 1 : at)
  const last = behindComma(whose - 1)
  if (isName(last)) return last
  const noun = tokens[last]
  if (last !== whose - 1 || noun?.pos !== 'NOUN' || !isOccupation(noun.lemma)) return -1
  let first = last
  while (first > 0 && last - first < 4 && isModifier(tokens[first - 1]!)) first--
  const named = /^an?$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.text === ',' ? first - 3 : -1
  return isName(named) && sameSentence(tokens, named, whose) ? named : -1
}

const sameSentence = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence

const lastTokenOfName = (names: ReadonlyMap<number, ReadMention>, at: number): number => {
  for (let token = at; token < at + 4; token++) {
    const name = names.get(token)
    if (name) return name.head
  }
  return at
}

/** "the couple", "the two men", "both sisters", "Both": a plural that goes back to people spoken of together. */
const groupNominal = (tokens: readonly Token[], at: number, starts: ReadonlySet<number>): ReadMention | null => {
  const opening = tokens[at]!
  if (opening.lower !== 'the' && opening.lower !== 'both') return null
  // "They both left" is one mention.
  if (PRONOUNS.has(tokens[at - 1]?.lower ?? '')) return null
  let end = at + 1
  while (end < at + 4 && sameSentence(tokens, at, end) && /^(?:ADJ|NUM|NOUN)$/.test(tokens[end]!.pos)) end++
  for (let stop = end; stop > at; stop--) {
    const sense = starts.has(stop) ? null : groupSenseOf(tokens.slice(at, stop).map(({ lower }) => lower))
    if (sense === null) continue
    const next = tokens[stop]?.lower ?? ''
    // "the brothers of Ana", "both Ana and Rui", "both in Lima": others, or nobody; but "the three *of them*".
    const isOfOthers = next === 'of' && tokens[stop + 1]?.lower !== 'them'
    if (
      isOfOthers ||
      (stop === at + 1 && next !== 'of' && !isVerb(tokens[stop])) ||
      (stop < end && next !== 'of' && tokens[stop]!.pos !== 'ADV')
    )
      return null
    return mention(tokens, at, stop, { form: 'nominal', gender: sense.gender, number: 'plural', head: stop - 1 })
  }
  return null
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:VERB|AUX)$/.test(token.pos) || token.lower === 'still' || token.lower === 'later')

/** Nouns behind "the" that go back to somebody, though they are no occupations, with the gender that they say. */
const PERSON_NOUNS = wordMap('people', 'known') as ReadonlyMap<string, Gender>

/** Those of them that go back only to whom the text has introduced so. */
const INTRODUCED = wordList('people', 'introduced')

const isTrade = (tokens: readonly Token[], at: number): boolean =>
  isOccupation(tokens[at]!.lemma) || isOccupation(`${tokens[at - 1]!.lower} ${tokens[at]!.lemma}`)

/** "the nurse", "the 41-year-old", "the younger man": definite, singular, and no name behind it that it introduces. */
const roleNominal = (tokens: readonly Token[], at: number, starts: ReadonlySet<number>): ReadMention | null => {
  if (tokens[at]?.lower !== 'the') return null
  let head = -1
  for (let next = at + 1; next < Math.min(at + 6, tokens.length) && sameSentence(tokens, at, next); next++) {
    const token = tokens[next]!
    if (starts.has(next) || !isModifier(token)) break
    const isRole =
      (token.pos === 'NOUN' && token.lower === token.lemma && isTrade(tokens, next)) ||
      PERSON_NOUNS.has(token.lower) ||
      INTRODUCED.has(token.lower) ||
      /-year-old$/.test(token.lower)
    if (isRole) head = next
    else head = token.pos === 'NOUN' ? -1 : head
  }
  if (head < 0 || starts.has(head + 1)) return null
  // "the head of Acme" says more; "the nurse of 41 years" does not.
  if (tokens[head + 1]?.lower === 'of' && tokens[head + 2]?.pos !== 'NUM') return null
  const gender = PERSON_NOUNS.get(tokens[head]!.lower) ?? 'unknown'
  return mention(tokens, at, head + 1, { form: 'nominal', gender, number: 'singular', head })
}

/** "The mine" is no pronoun; "a friend of mine" has one. */
const isPit = (tokens: readonly Token[], { index, lower }: Token): boolean =>
  lower === 'mine' && !/^(?:of|is|are|was|were|be|than|as|like|and|not|to)$/.test(tokens[index - 1]?.lower ?? '')

const kinNominal = (
  tokens: readonly Token[],
  { index, lower, lemma }: Token,
  { possessor, first }: { readonly possessor: number; readonly first: number },
): ReadMention =>
  mention(tokens, first, index + 1, {
    form: 'nominal',
    gender: genderOfKin(lower),
    number: isPluralKin(lower) ? 'plural' : 'singular',
    head: index,
    // "her eldest" is a child of hers.
    kin: { noun: lemma === 'child' && !isKinNoun(lower) ? lemma : lower, possessor },
  })

const tellerOf = (tokens: readonly Token[], token: Token): { possessor: number; first: number } | null =>
  isCalledKin(tokens, token) ? { possessor: TELLER, first: token.index } : null

/** "His sister, *Mother* Benedict": not his mother. */
const isOthersTitle = (tokens: readonly Token[], { index, text, sentence }: Token): boolean => {
  const [before, next] = [tokens[index - 1], tokens[index + 1]]
  const isNamed = next?.sentence === sentence && /^\p{Lu}\p{Ll}/u.test(next.text)
  return isNamed && /^\p{Lu}/u.test(text) && before?.text === ','
}

/** Where a document's names stand: each by its last token, the tokens that open one, and all tokens within. */
const placesOfNames = (mentions: readonly ReadMention[]) => {
  const names = new Map<number, ReadMention>()
  const starts = new Set<number>()
  const inside = new Set<number>()
  for (const name of mentions) {
    if (name.form !== 'name') continue
    names.set(name.endToken - 1, name)
    starts.add(name.firstToken)
    for (let token = name.firstToken; token < name.endToken; token++) inside.add(token)
  }
  return { names, starts, inside }
}

/** "You", "your" of an interviewer's question. */
const isAsked = ({ sentences, paragraphs }: Reading, { sentence, lower }: Token): boolean =>
  /^(?:you|your|yours)$/.test(lower) && paragraphs[sentences[sentence]!.paragraph]?.kind === 'question'

const run = (reading: Reading): { mentions: readonly ReadMention[] } => {
  const { tokens } = reading
  // "Granddad told me" may look like a name.
  const mentions = reading.mentions.filter(
    ({ form, firstToken, endToken }) =>
      form !== 'name' || endToken > firstToken + 1 || !isCalledKin(tokens, tokens[firstToken]!),
  )
  const lead = leadMention(reading)
  const { names, starts, inside } = placesOfNames(mentions)
  const found: ReadMention[] = []
  const kin: ReadMention[] = []
  /** Heads of "the nurse" and its like so far. */
  const roles = new Set<number>()
  for (const token of tokens) {
    if (inside.has(token.index)) continue
    const pronoun = isAsked(reading, token) ? ADDRESSING : PRONOUNS.get(token.lower)
    if (pronoun && token.text !== 'US' && !isPit(tokens, token)) {
      found.push(mention(tokens, token.index, token.index + 1, { form: 'pronoun', head: token.index, ...pronoun }))
    } else if (
      (isKinNoun(token.lower) || token.lemma === 'child' || CHILD_WORDS.has(token.lower)) &&
      !isOthersTitle(tokens, token)
    ) {
      const owner =
        possessorOf(tokens, token.index, names, { earlier: kin, roles }) ??
        hadKin(tokens, token.index, names) ??
        whereKin(tokens, token.index, names) ??
        tellerOf(tokens, token)
      if (owner) kin.push(kinNominal(tokens, token, owner))
    } else {
      const role = groupNominal(tokens, token.index, starts) ?? roleNominal(tokens, token.index, starts)
      if (role) found.push(role)
      if (role?.number === 'singular') roles.add(role.head)
    }
  }
  const all = [...mentions, ...found, ...kin, ...(lead === null ? [] : [lead])]
  return { mentions: all.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** Pronouns, kin ("her older brother", "the sister of Goran") and definite roles ("the nurse") as mentions yet without chain. */
export const nominals: Step = {
  name: 'nominals',
  reads: ['paragraphs', 'sentences', 'tokens', 'mentions'],
  writes: ['mentions'],
  run,
}
