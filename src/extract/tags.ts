import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { wordList, wordMap } from '../ontology/lexicon.ts'
import { isOccupation } from '../ontology/occupations.ts'
import { withOpeningBonds } from './opening-bond.ts'
import { withOwnedChildren } from './owned-child.ts'
import type { PartOfSpeech, Reading, Step, Token } from './reading.ts'
import { verbLemma } from './verb-forms.ts'

/** What the tagger says of one of its own tokens. */
interface Tag {
  readonly start: number
  readonly end: number
  readonly pos: PartOfSpeech
  readonly lemma: string
}

type Tagger = (shadow: string, start: number, end: number) => readonly Tag[]

let tagger: Tagger | null = null

/** The model takes 150 ms to load: once a process, and only when something is read. */
const loadTagger = (): Tagger => {
  const wink = winkNLP(model, ['pos'])
  const { its } = wink
  return (shadow, start, end) => {
    const tags: Tag[] = []
    let cursor = start
    const all = wink.readDoc(shadow.slice(start, end)).tokens()
    // A list at a time: one token at a time costs the tagger seven closures each.
    const values = all.out(its.value)
    const parts = all.out(its.pos) as PartOfSpeech[]
    const lemmas = all.out(its.lemma as typeof its.value)
    for (const [index, value] of values.entries()) {
      const at = shadow.indexOf(value, cursor)
      // The tagger has no offsets, and spells a few marks its own way: what isn't found keeps the token's own tag.
      if (at < 0 || at + value.length > end || at - cursor > 80) continue
      cursor = at + value.length
      // It has no lemma for the "cannot" that ends a clause.
      tags.push({ start: at, end: cursor, pos: parts[index]!, lemma: (lemmas[index] ?? value).toLowerCase() })
    }
    return tags
  }
}

/** Forms that the tagger's lemmatiser gets wrong or leaves as they are. */
const LEMMAS = wordMap('tagger', 'lemmas')

/** The lemma of one word; verb forms by the vote of both taggers. */
const lemmaOf = ({ pos, lemma }: Tag, lower: string): string => {
  if (pos === 'VERB') return verbLemma(lower, lemma)
  // "a *cleaner*" is not more clean.
  return lemma !== lower && isOccupation(lower) ? lower : lemma
}

/** Past forms that the tagger takes for adjectives or nouns. */
const PAST_VERBS = wordList('tagger', 'past')

/** Contracted forms that it takes for part of a name. */
const AUXILIARIES = wordList('tagger', 'auxiliaries')

/** Several of the tagger's tokens for one of ours (`41-year-old`): the last word carries it, a proper noun wins. */
const combined = (tags: readonly Tag[], token: Token): Pick<Token, 'pos' | 'lemma'> => {
  if (AUXILIARIES.has(token.lower)) return { pos: 'AUX', lemma: LEMMAS.get(token.lower) ?? token.lower }
  const words = tags.filter(({ pos }) => pos !== 'PUNCT')
  const only = words.length === 1 ? words[0] : undefined
  if (only && only.start === token.start && only.end === token.end) {
    // "said Miss Hale": no verb has a capital there.
    if (token.text === 'Miss') return { pos: 'PROPN', lemma: 'miss' }
    const pos = (only.pos === 'ADJ' || only.pos === 'NOUN') && PAST_VERBS.has(token.lower) ? 'VERB' : only.pos
    return { pos, lemma: LEMMAS.get(token.lower) ?? lemmaOf(only, token.lower) }
  }
  const chosen = words.find(({ pos }) => pos === 'PROPN') ?? words.at(-1)
  // "a call-up", "the sit-in": a verb and its particle make a noun.
  const isNoun = chosen?.pos === 'ADP' && words.length === 2 && (words[0]!.pos === 'VERB' || words[0]!.pos === 'NOUN')
  // "the paper's editor-in-chief"
  const isSomebody = chosen?.pos === 'ADJ' && wordList('people', 'standing').has(token.lower)
  return {
    pos: isNoun || isSomebody ? 'NOUN' : (chosen?.pos ?? token.pos),
    lemma: LEMMAS.get(token.lower) ?? token.lower,
  }
}

const tagAll = ({ shadow, paragraphs, tokens }: Reading): Token[] => {
  tagger ??= loadTagger()
  const tagged: Token[] = []
  let at = 0
  for (const { start, end } of paragraphs) {
    const tags = taggedPieces(tagger, shadow, tokens, at, start, end)
    let from = 0
    for (let token = tokens[at]; token && token.start < end; token = tokens[++at]) {
      while ((tags[from]?.end ?? Number.POSITIVE_INFINITY) <= token.start) from++
      const own: Tag[] = []
      for (let to = from; (tags[to]?.start ?? Number.POSITIVE_INFINITY) < token.end; to++) own.push(tags[to]!)
      tagged.push(own.length > 0 && token.pos !== 'PUNCT' ? { ...token, ...combined(own, token) } : token)
    }
  }
  return tagged
}

/** More marks in a row than any sentence has; the tagger takes long on them, as on long unbroken words. */
const MOST_MARKS = 8
const LONG_WORD = 64

/** Tags a paragraph but for very long words and rows of marks, on which the tagger takes quadratic time. */
const taggedPieces = (
  tag: Tagger,
  shadow: string,
  tokens: readonly Token[],
  first: number,
  start: number,
  end: number,
): readonly Tag[] => {
  const tags: Tag[] = []
  let from = start
  let marks = 0
  for (let at = first; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
    const token = tokens[at]!
    marks = token.pos === 'PUNCT' ? marks + 1 : 0
    if (token.end - token.start < LONG_WORD && marks <= MOST_MARKS) continue
    if (token.start > from) tags.push(...tag(shadow, from, token.start))
    from = token.end
  }
  if (from < end) tags.push(...tag(shadow, from, end))
  return tags
}

/** Part of speech and lemma of every token, from wink-nlp, aligned by offset; compromise is asked, by word form, where it may know better. */
export const tags: Step = {
  name: 'tags',
  reads: ['shadow', 'paragraphs', 'tokens'],
  writes: ['tokens'],
  run: (reading) => ({ tokens: withOpeningBonds(withOwnedChildren(tagAll(reading))) }),
}
