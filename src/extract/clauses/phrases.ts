import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Reading, Token } from '../reading.ts'
import type { Landmarks } from './landmarks.ts'
import { TIME_MARKERS } from './lookahead.ts'
import { isRepetition, NOMINAL, NounPhraseReader, PARTICLES } from './noun-phrase.ts'
import { wholeNumber } from './number-word.ts'
import type { Phrase, VerbPhrase, WordPhrase } from './phrase.ts'
import type { Segment } from './segment.ts'
import { isHelper, readVerbPhrase } from './verb-phrase.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])
const RELATIVES = new Set(['who', 'whom', 'whose', 'which'])
const MARKERS = new Set(
  'if unless whether because although though while when whenever where wherever than how why what lest provided whereas'.split(
    ' ',
  ),
)
const STOPS = new Set([':', ';', '-', '–', '—', '...', '…', '.', '!', '?', '--', '/'])
const LONG_PREPOSITIONS: readonly (readonly [readonly string[], string])[] = [
  [['out', 'of'], 'out of'],
  [['because', 'of'], 'because of'],
  [['instead', 'of'], 'instead'],
  [['according', 'to'], 'according to'],
  [['due', 'to'], 'because of'],
  [['along', 'with'], 'with'],
  [['together', 'with'], 'with'],
  [['such', 'as'], 'like'],
  [['away', 'from'], 'from'],
  [['so', 'that'], 'so that'],
  [['as', 'far', 'as'], 'to'],
]

/** Verbs before somebody and what they hear, besides those before a clause: "*informed* a newspaper that …". */
export const INFORMING = new Set(
  'inform remind assure persuade convince notify advise teach explain alert suggest'.split(' '),
)

const CALLING = new Set(['call', 'term', 'dub', 'label'])

/** What a phrase of its own begins with, so that an "on" before it goes with the verb. */
const BEHIND_PARTICLE = /^(?:in|by|as|at|for|after|before|until|since|during)$/

/** Cuts one segment into phrases. */
class Chunker {
  private readonly phrases: Phrase[] = []
  private at = 0
  private readonly tokens: readonly Token[]
  private readonly segment: Segment
  private readonly landmarks: Landmarks
  private readonly nouns: NounPhraseReader

  constructor(reading: Reading, segment: Segment, landmarks: Landmarks) {
    this.segment = segment
    this.landmarks = landmarks
    this.tokens = segment.tokens
    this.nouns = new NounPhraseReader(reading, segment, landmarks)
  }

  run(): readonly Phrase[] {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]!
      if (this.segment.gaps.has(token.index))
        this.phrases.push({ kind: 'gap', first: token.index, end: token.index, word: '' })
      this.next(token)
    }
    return this.phrases
  }

  private word(kind: WordPhrase['kind'], word: string, count = 1): void {
    const first = this.tokens[this.at]!.index
    const end = this.tokens[this.at + count - 1]!.index + 1
    this.phrases.push({ kind, first, end, word })
    this.at += count
  }

  private next(token: Token): void {
    if (
      this.time(token) ||
      this.soCalled(token) ||
      this.repetition() ||
      this.longPreposition() ||
      this.inversion(token) ||
      this.functionWord(token)
    )
      return
    const verb = this.verbAhead(token)
    if (verb !== null) {
      this.phrases.push(verb.phrase)
      this.at = verb.next
      this.letGo(verb.phrase)
      return
    }
    const np = this.nouns.read(this.at)
    if (np !== null) {
      this.phrases.push(np.phrase)
      this.at = np.next
      return
    }
    if (token.pos === 'PUNCT')
      this.word(token.text === ',' || token.text === '(' || token.text === ')' ? 'comma' : 'stop', token.lower)
    else if (token.pos === 'ADP' || token.pos === 'PART' || TIME_MARKERS.has(token.lower))
      this.word(this.standsAlone() ? 'adverb' : 'preposition', token.lower)
    else if (token.pos === 'SCONJ') this.word('marker', token.lower)
    else this.word('adverb', token.lower)
  }

  /** "was let *go*": a particle, and no verb with a subject of its own. */
  private letGo({ main, passive }: VerbPhrase): void {
    if (passive && main.lemma === 'let' && this.tokens[this.at]?.lower === 'go') this.word('adverb', 'go')
  }

  /** "29 years" between commas, or before "old", is an age. */
  private isAge(end: number): boolean {
    let next = this.at
    while (this.tokens[next] !== undefined && this.tokens[next]!.index < end) next++
    const words = this.tokens.slice(this.at, next).map(({ lower }) => lower)
    if (this.tokens[next]?.lower === 'old') return true
    return (
      words.length <= 2 &&
      wholeNumber(words[0]!) !== null &&
      this.phrases.at(-1)?.kind === 'comma' &&
      (this.tokens[next]?.pos ?? 'PUNCT') === 'PUNCT' &&
      /^(?:years?)?$/.test(words[1] ?? '') &&
      Number(words[0]) < 120
    )
  }

  /** Whether nothing follows that a preposition could govern: "left it *behind*.", "was taken *on* by Acme", "came *over* from Accra". */
  private standsAlone(): boolean {
    const following = this.tokens[this.at + 1]
    const { lower } = this.tokens[this.at]!
    if (lower === 'on' && BEHIND_PARTICLE.test(following?.lower ?? '')) return true
    if (lower === 'over' && following?.lower === 'from') return true
    return following === undefined || (following.pos === 'PUNCT' && !/[("“”]/.test(following.text))
  }

  private time(token: Token): boolean {
    const end = this.landmarks.times.get(token.index)
    if (end === undefined || this.isAge(end)) return false
    let count = 0
    while (this.tokens[this.at + count] !== undefined && this.tokens[this.at + count]!.index < end) count++
    this.word('time', token.lower, count)
    return true
  }

  /** "went to Lima *three times*" */
  private repetition(): boolean {
    if (!isRepetition(this.tokens, this.at)) return false
    this.word('adverb', 'repeatedly', 2)
    return true
  }

  private longPreposition(): boolean {
    for (const [words, as] of LONG_PREPOSITIONS) {
      if (
        words.every((word, offset) => this.tokens[this.at + offset]?.lower === word) &&
        !this.isDueToDo() &&
        !this.isAsFarAsKnown()
      ) {
        this.word('preposition', as, words.length)
        return true
      }
    }
    return false
  }

  /** "who *today* lives here", unlike "*today*'s paper" */
  private isToday(): boolean {
    return this.tokens[this.at]!.lower === 'today' && !/^['’]/.test(this.tokens[this.at + 1]?.text ?? '')
  }

  /** "as far as *anybody knows*", unlike "as far as *Lima*" */
  private isAsFarAsKnown(): boolean {
    const goal = this.tokens[this.at + 3]
    return this.tokens[this.at + 1]?.lower === 'far' && (goal === undefined || goal.pos !== 'PROPN')
  }

  /** "born in *what is now* Ghana", "the start of *what Minsk calls its* war": the name behind says what it is. */
  private soCalled({ lower }: Token): boolean {
    const before = this.phrases.at(-1)?.kind
    if (lower !== 'what' || (before !== 'preposition' && before !== 'verb')) return false
    const end = this.statedEnd(this.at + 1) ?? this.calledEnd(this.at + 1)
    if (end === null || end >= this.tokens.length) return false
    this.at = end
    return true
  }

  /** Behind "is now", "was then known as"; null where there is none. */
  private statedEnd(from: number): number | null {
    let at = from
    if (!/^(?:is|was|are|were)$/.test(this.tokens[at]?.lower ?? '')) return null
    at++
    const said = at
    while (/^(?:now|then|today|still|currently|later|known|called|as|,)$/.test(this.tokens[at]?.lower ?? '')) at++
    return at > said && /^(?:PROPN|DET|NOUN|ADJ)$/.test(this.tokens[at]?.pos ?? '') ? at : null
  }

  /** Behind "Minsk calls its", "he termed the"; null where there is none. */
  private calledEnd(from: number): number | null {
    // "what Russia *terms*" may be tagged as a thing of Russia's: a name ends where it ends.
    const name = this.landmarks.names.get(this.tokens[from]?.index ?? -1)
    const behind =
      name === undefined ? this.nouns.read(from)?.next : this.tokens.findIndex(({ index }) => index === name)
    if (behind === undefined || behind < 0 || !CALLING.has(this.tokens[behind]?.lemma ?? '')) return null
    return this.tokens[behind + 1] === undefined ? null : behind + 1
  }

  /** "is *due to* fly", unlike "was late *due to* snow". */
  private isDueToDo(): boolean {
    const before = this.phrases.at(-1)
    const verb = this.tokens[this.at + 2]
    return (
      this.tokens[this.at]!.lower === 'due' &&
      before?.kind === 'verb' &&
      before.main.lemma === 'be' &&
      verb?.pos === 'VERB' &&
      verb.lower === verb.lemma
    )
  }

  /** "nor would she return", "never did he go back": the helper joins the verb behind its subject. */
  private inversion(token: Token): boolean {
    const before = this.tokens[this.at - 1]?.lower ?? ''
    if (!isHelper(token) || !['nor', 'neither', 'never', 'only', 'rarely', 'seldom'].includes(before)) return false
    const np = this.nouns.read(this.at + 1)
    const verb = np === null || np.next >= this.tokens.length ? null : readVerbPhrase(this.tokens, np.next)
    if (np === null || verb === null) return false
    const phrase: VerbPhrase = {
      ...verb.phrase,
      form: 'finite',
      tense: token.lower === 'did' || token.lower === 'had' ? 'past' : 'none',
      modal: ['would', 'could', 'will', 'can', 'may', 'might', 'should'].includes(token.lower) ? token.lower : null,
      negated: ['nor', 'neither', 'never'].includes(before),
    }
    this.phrases.push(np.phrase, phrase)
    this.at = verb.next
    return true
  }

  private functionWord(token: Token): boolean {
    const { lower } = token
    if (token.text === ',') this.comma()
    else if (token.text === '(' || token.text === ')') this.word('comma', ',')
    else if (STOPS.has(token.text)) this.word('stop', lower)
    else if (RELATIVES.has(lower)) this.word('relative', lower)
    else if (lower === 'that') return this.that(token)
    else if (MARKERS.has(lower)) this.word('marker', lower)
    else if (token.pos === 'CCONJ') this.word('conjunction', lower)
    else if (lower === 'then' || this.isToday()) this.word('adverb', lower)
    else if (this.isParticle(token) || this.isEmphasis(token)) this.word('adverb', lower)
    else return false
    return true
  }

  /** "Ana (34)*,* a welder, left": the comma behind the bracket of an age is no other one. */
  private comma(): void {
    if (this.tokens[this.at - 1]?.text === ')') this.at++
    else this.word('comma', ',')
  }

  /** "Ana *herself* lives in Porto", "Ana, *herself* a nurse,": no more than Ana. */
  private isEmphasis({ lower }: Token): boolean {
    const before = this.phrases.at(-1)
    const following = this.tokens[this.at + 1]
    const isSelf = /^(?:my|him|her|your)self$|^(?:our|them|your)selves$/.test(lower)
    return isSelf && before?.kind === 'noun' && /^(?:VERB|AUX|ADV)$/.test(following?.pos ?? '')
  }

  /** "that" opens a relative clause after a noun, a clause of its own after a verb, or a noun phrase. */
  private that(token: Token): boolean {
    const following = this.tokens[this.at + 1]
    if (token.pos === 'DET' && following !== undefined && NOMINAL.has(following.pos)) return false
    const before = this.phrases.at(-1)?.kind
    const beforeComma = this.phrases.at(-2)?.kind
    const verbFollows = following?.pos === 'VERB' || following?.pos === 'AUX' || following?.pos === 'ADV'
    if (verbFollows && (before === 'noun' || (before === 'comma' && beforeComma === 'noun')))
      this.word('relative', 'that')
    else if (verbFollows && before !== 'verb') return false
    else if (this.isOfFirm()) this.word('relative', 'that')
    else this.word('marker', 'that')
    return true
  }

  /** "a bakery *that* she opened", unlike "told a newspaper *that* she had left". */
  private isOfFirm(): boolean {
    const np = this.phrases.at(-1)
    if (np?.kind !== 'noun' || !isOrganizationNoun(this.tokens[this.at - 1]!.lemma)) return false
    const opening = this.tokens.find(({ index }) => index === np.first)
    if (!/^(?:an?|another)$/.test(opening?.lower ?? '')) return false
    const verb = this.phrases.findLast((phrase) => phrase.kind === 'verb')
    return verb?.kind === 'verb' && !BEFORE_CLAUSE.has(verb.main.lemma) && !INFORMING.has(verb.main.lemma)
  }

  private isParticle(token: Token): boolean {
    if (!PARTICLES.has(token.lower)) return false
    const before = this.tokens[this.at - 1]
    const following = this.tokens[this.at + 1]
    if (
      token.pos === 'NOUN' &&
      (before?.pos === 'DET' ||
        before?.pos === 'ADJ' ||
        before?.pos === 'ADP' ||
        POSSESSIVES.has(before?.lower ?? '') ||
        following?.pos === 'NOUN')
    )
      return false
    return true
  }

  private verbAhead(token: Token): { phrase: VerbPhrase; next: number } | null {
    if (this.landmarks.names.has(token.index)) return null
    const { pos, lower } = token
    if (pos === 'VERB' || pos === 'AUX' || lower === 'cannot') {
      // "a retired teacher": a participle between article and noun belongs to the noun.
      return readVerbPhrase(this.tokens, this.at)
    }
    if (
      lower === 'to' ||
      lower === 'not' ||
      lower === 'never' ||
      lower === "n't" ||
      (lower === 'no' && this.tokens[this.at + 1]?.lower === 'longer')
    ) {
      const read = readVerbPhrase(this.tokens, this.at)
      return read !== null && (lower !== 'to' || read.phrase.form === 'infinitive') ? read : null
    }
    return null
  }
}

/** The phrases of a segment, in order: noun phrases, verb phrases, times, and the words between them. */
export const phrasesOf = (reading: Reading, segment: Segment, landmarks: Landmarks): readonly Phrase[] =>
  new Chunker(reading, segment, landmarks).run()
