import { wordList } from '../../ontology/lexicon.ts'
import type { Reading, ReadMention, Token } from '../reading.ts'
import type { Landmarks } from './landmarks.ts'
import { senseOfNoun } from './noun-sense.ts'
import { type NounPhrase, plainNoun } from './phrase.ts'
import type { Segment } from './segment.ts'
import { TIME_NOUNS } from './verb-words.ts'

const MONEY = wordList('money', 'units')
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'his'])
/** Adverbs behind a verb: "moved *back*", "came *home*". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'up out off back away down apart along forth home abroad overseas there here again together ashore aboard'.split(' '),
)
/** Parts of speech that go on with a noun phrase. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM'])

/** Nouns for what is no person and no rank: "marriage", "liberation". */
const ABSTRACT = /(?:tion|sion|ence|ance|ment|riage|ness|hood|ship|ism|war|school)$/

/** A name before anything else, then the wider one: "the siege *of Kut*", not "Kut". */
const isBetter = (a: ReadMention, b: ReadMention): boolean => {
  const named = Number(a.form === 'name') - Number(b.form === 'name')
  return named > 0 || (named === 0 && a.endToken - a.firstToken > b.endToken - b.firstToken)
}

const MANY = new Set(['many', 'several', 'countless', 'numerous', 'few'])

/** "three times", "several times": how often. */
export const isRepetition = (tokens: readonly Token[], at: number): boolean => {
  const { pos, lower } = tokens[at]!
  return (pos === 'NUM' || MANY.has(lower)) && tokens[at + 1]?.lower === 'times'
}

const isVerbal = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

const isVerbalOrAdposition = (token: Token | undefined): boolean => token?.pos === 'ADP' || isVerbal(token)

/** What a word is to the noun phrase before it: its new head, a part of it, a phrase by itself, or none of it. */
type Part = 'head' | 'inside' | 'end' | 'pronoun'

/** Reads the noun phrases of one segment. */
export class NounPhraseReader {
  private readonly tokens: readonly Token[]
  private readonly reading: Reading
  private readonly segment: Segment
  private readonly landmarks: Landmarks

  constructor(reading: Reading, segment: Segment, landmarks: Landmarks) {
    this.reading = reading
    this.segment = segment
    this.landmarks = landmarks
    this.tokens = segment.tokens
  }

  /** The noun phrase that begins at a position of the segment, and the position behind it; null where there is none. */
  read(start: number): { readonly phrase: NounPhrase; readonly next: number } | null {
    const head = this.headOf(start)
    return head < 0 ? null : { phrase: this.makeNoun(start, head), next: head + 1 }
  }

  private headOf(start: number): number {
    let head = -1
    for (let next = start; next < this.tokens.length; next++) {
      // "the same day Mei Lin left": a time, and the subject of what happened then.
      if (head >= 0 && this.isTimeNoun(head) && /^\p{Lu}/u.test(this.tokens[next]!.text)) return head
      const nameEnd = this.landmarks.names.get(this.tokens[next]!.index)
      if (nameEnd !== undefined) {
        // "left Hungary *the 12 December*"
        if (head >= 0 && this.endsName(head) && this.landmarks.timeStarts.has(this.tokens[next]!.index)) return head
        if (head >= 0 && this.isAnother(start, head, next)) return head
        while (next + 1 < this.tokens.length && this.tokens[next + 1]!.index < nameEnd) next++
        head = next
        continue
      }
      const part = this.partAt(start, next, head)
      if (part === 'pronoun') return next
      if (part === 'end') return head
      if (part === 'head') head = next
    }
    return head
  }

  /** "at *thirteen* Rui left": a number, and who was so old. */
  private isAgeOf(start: number, name: number): boolean {
    return name === start + 1 && this.tokens[start]!.pos === 'NUM' && this.isPersonAt(name)
  }

  /** Whether a name is no part of the phrase before it: "Kenya *from 1978 to 2002*", "in Lima *Rui*". */
  private isAnother(start: number, head: number, name: number): boolean {
    if (this.tokens[name]!.pos === 'ADP' || this.isTimeNoun(head)) return true
    if (this.isAgeOf(start, name) || this.isDoer(start, head, name)) return true
    return head === name - 1 && this.isPersonAt(name) && this.isPlaceBehind(start, head)
  }

  /** "in *Lima* Rui worked", "after *independence* Rui left": what a preposition governs, and who did it. */
  private isPlaceBehind(start: number, head: number): boolean {
    if (this.tokens[start - 1]?.pos !== 'ADP') return false
    const { index, pos, lemma, lower, text } = this.tokens[head]!
    const isPlace = (this.landmarks.byHead.get(index) ?? []).some((mention) => {
      const { form, type } = this.reading.mentions[mention]!
      return form === 'name' && type === 'Place'
    })
    const isBare = start === head && pos === 'NOUN' && text === lower
    return isPlace || (isBare && ABSTRACT.test(lemma))
  }

  private isPersonAt(name: number): boolean {
    const end = this.landmarks.names.get(this.tokens[name]!.index)!
    return (this.landmarks.byHead.get(end - 1) ?? []).some(
      (mention) => this.reading.mentions[mention]!.form === 'name' && this.reading.mentions[mention]!.type === 'Person',
    )
  }

  private endsName(at: number): boolean {
    const { mentions } = this.reading
    return (this.landmarks.byHead.get(this.tokens[at]!.index) ?? []).some(
      (mention) => mentions[mention]!.form === 'name',
    )
  }

  private isTimeNoun(at: number): boolean {
    return TIME_NOUNS.has(this.tokens[at]!.lemma)
  }

  /** "the letter *Rui* wrote", "the friend *Rui* stayed with in Beira": a noun, and who acts on it; not "the pilot *Rui*". */
  private isDoer(start: number, noun: number, name: number): boolean {
    const { pos, lemma } = this.tokens[noun]!
    if (noun !== name - 1 || pos !== 'NOUN' || !ARTICLES.has(this.tokens[start]!.lower)) return false
    const end = this.landmarks.names.get(this.tokens[name]!.index)!
    let behind = name
    while (this.tokens[behind] !== undefined && this.tokens[behind]!.index < end) behind++
    if (!this.isPersonAt(name) || !isVerbal(this.tokens[behind])) return false
    // "stayed *with* in Beira": what the preposition governs stands before.
    const isStranded = this.tokens[behind + 1]?.pos === 'ADP' && isVerbalOrAdposition(this.tokens[behind + 2])
    return senseOfNoun(lemma) !== 'Person' || isStranded
  }

  private partAt(start: number, at: number, head: number): Part {
    const { index, pos, lower } = this.tokens[at]!
    const opens = at === start
    if (!opens && (this.landmarks.timeStarts.has(index) || this.segment.gaps.has(index))) return 'end'
    if (POSSESSIVES.has(lower) && (lower !== 'her' || this.ownsNoun(at))) return opens ? 'inside' : 'end'
    if (pos === 'PRON' || (pos === 'DET' && !this.opensNoun(at + 1)))
      return opens && !this.isCurrency(at) ? 'pronoun' : 'end'
    // "a nurse *whose* shop burned": what the nurse has, in a clause of its own.
    if (lower === 'whose' && !opens) return 'end'
    if (pos === 'DET') return opens || !ARTICLES.has(lower) ? 'inside' : 'end'
    if (/^(?:'s?|[-&/])$/.test(lower)) return this.markAt(at, head)
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'SYM') return this.nounAt(opens, at, head)
    return this.modifierAt(opens, at, head)
  }

  /** "fined Mei Lin *540 rubles*", "saw Lima *three* times": whom or what, and how much or often; "the shop *out* in Lima". */
  private nounAt(opens: boolean, at: number, head: number): Part {
    const isNumber = /^(?:NUM|SYM)$/.test(this.tokens[at]!.pos) || this.isCurrency(at)
    // "Mei Lin's *two* sons"
    const isOwned = /^['’]s?$/.test(this.tokens[at - 1]?.lower ?? '')
    if (isNumber && head >= 0 && !isOwned && (this.endsName(head) || isRepetition(this.tokens, at))) return 'end'
    return !opens && this.isParticle(at) ? 'end' : 'head'
  }

  /** "Berg*'s* shop", "half*-*sister", "Berg *&* Sons". */
  private markAt(at: number, head: number): Part {
    const { pos, lower } = this.tokens[at]!
    if (lower.startsWith("'")) return head === at - 1 && pos !== 'AUX' && pos !== 'VERB' ? 'inside' : 'end'
    return lower === '&' || this.isGlued(at) ? 'inside' : 'end'
  }

  /** The "C" of "C$40,000". */
  private isCurrency(at: number): boolean {
    const [token, next] = [this.tokens[at]!, this.tokens[at + 1]]
    return next !== undefined && next.start === token.end && /^[$€£¥₹]/.test(next.text)
  }

  /** Adjectives, adverbs before them, participles before the noun, "and" between adjectives. */
  private modifierAt(opens: boolean, at: number, head: number): Part {
    const following = this.tokens[at + 1]
    const next = following?.pos ?? ''
    const within = !opens && head < 0
    switch (this.tokens[at]!.pos) {
      case 'ADJ':
        // "saw Lima *many* times": how often, not which Lima.
        if (head >= 0 && isRepetition(this.tokens, at)) return 'end'
        if (following !== undefined && (this.opensNoun(at + 1) || following.lower === '-')) return 'inside'
        return within ? 'head' : 'end'
      case 'ADV':
        return within && (next === 'ADJ' || next === 'VERB') ? 'inside' : 'end'
      case 'VERB':
        // "Lagos-*based* bank"
        if (this.tokens[at - 1]?.lower === '-' && this.isGlued(at - 1) && this.opensNoun(at + 1)) return 'inside'
        return within && ['NOUN', 'PROPN', 'ADJ'].includes(next) ? 'inside' : 'end'
      case 'CCONJ':
        return within && this.tokens[at - 1]?.pos === 'ADJ' && next === 'ADJ' ? 'inside' : 'end'
      default:
        return 'end'
    }
  }

  /** "went *out*", unlike the "back" of "on her brother's *back*". */
  private isParticle(at: number): boolean {
    const isOwned = /^['’]s?$/.test(this.tokens[at - 1]?.lower ?? '')
    return PARTICLES.has(this.tokens[at]!.lower) && this.tokens[at]!.lower !== 'home' && !isOwned
  }

  /** Whether a noun phrase goes on at a position: with a noun or adjective, or with what stands before one. */
  private opensNoun(at: number): boolean {
    const token = this.tokens[at]
    if (token === undefined) return false
    if (this.landmarks.names.has(token.index) || NOMINAL.has(token.pos)) return true
    const after = this.tokens[at + 1]?.pos ?? ''
    return (token.pos === 'ADV' || token.pos === 'VERB') && ['NOUN', 'ADJ', 'PROPN'].includes(after)
  }

  /** "*her* leather bag", "*her* lost son", unlike "helped *her* leave Luanda", "fined *her* two days later". */
  private ownsNoun(her: number): boolean {
    const following = this.tokens[her + 1]
    if (following !== undefined && this.landmarks.timeStarts.has(following.index)) return false
    const isBase = following?.pos === 'VERB' && following.lower === following.lemma
    return this.opensNoun(her + 1) && !isBase && !this.isAmount(her + 1)
  }

  /** "took her *two years*", "fined her *2,000 crowns*": how much, and not hers. */
  private isAmount(at: number): boolean {
    if (!isVerbal(this.tokens[at - 2])) return false
    const [number, noun] = [this.tokens[at], this.tokens[at + 1]]
    if (number !== undefined && /^[$€£¥]/.test(number.text)) return true
    return number?.pos === 'NUM' && noun !== undefined && (MONEY.has(noun.lower) || TIME_NOUNS.has(noun.lemma))
  }

  private isGlued(at: number): boolean {
    const [before, mark, after] = [this.tokens[at - 1], this.tokens[at]!, this.tokens[at + 1]]
    return before !== undefined && after !== undefined && (before.end === mark.start || mark.end === after.start)
  }

  private makeNoun(start: number, head: number): NounPhrase {
    const first = this.tokens[start]!.index
    const headToken = this.tokens[head]!
    return plainNoun(first, headToken.index + 1, headToken.index, this.mentionOf(first, headToken.index))
  }

  /** The widest mention within the phrase that has its head, or the name that ends with it. */
  private mentionOf(first: number, head: number): number {
    const { mentions } = this.reading
    let best = -1
    for (const index of this.landmarks.byHead.get(head) ?? []) {
      const mention = mentions[index]!
      if (mention.firstToken < first) continue
      if (best < 0 || isBetter(mention, mentions[best]!)) best = index
    }
    return best
  }
}
