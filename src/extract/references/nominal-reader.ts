import { wordList } from '../../ontology/lexicon.ts'
import { wholeNumber } from '../clauses/number-word.ts'
import type { Reading } from '../reading.ts'
import { addressedIn, quotationBefore } from './addressed.ts'
import { identifiedBehind, listedBefore } from './beside-nominal.ts'
import type { KnownDescriptions } from './descriptions-known.ts'
import type { Discourse } from './discourse.ts'
import type { PronounPlaces } from './pronoun-places.ts'
import type { StoryReader } from './story-reader.ts'
import { isFirm } from './strangers.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

const OFFICES = wordList('people', 'office')
const INTRODUCED = wordList('people', 'introduced')

/** "the *elder* woman" */
const COMPARING = /^(?:elder|older|younger|taller|shorter|other|second)$/

/** Where a nominal stands, and whether somebody without chain has been spoken of before it. */
interface Here {
  readonly sentence: number
  readonly paragraph: number
  readonly strangersMet: boolean
  /** By what nouns: "a soldier". */
  readonly strangerNouns: ReadonlySet<string>
}

/** Whom "the man", "the nurse", "the 41-year-old" stand for. */
export class NominalReader {
  private readonly reading: Reading
  private readonly tied: TiedMentions
  private readonly known: KnownDescriptions
  private readonly discourse: Discourse
  private readonly places: PronounPlaces
  private readonly story: StoryReader

  constructor(
    reading: Reading,
    tied: TiedMentions,
    known: KnownDescriptions,
    discourse: Discourse,
    places: PronounPlaces,
    story: StoryReader,
  ) {
    this.reading = reading
    this.tied = tied
    this.known = known
    this.discourse = discourse
    this.places = places
    this.story = story
  }

  /** "the nurse": the one person said to be one, or the only one in the text so far; "the 41-year-old": of that age, else whom the text is about. */
  role(at: number, voice: Voice, here: Here): number {
    const mention = this.tied.mentions[at]!
    const { lemma } = this.reading.tokens[mention.head]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const aged = words.find((word) => word.endsWith('-year-old'))
    const named = identifiedBehind(this.reading, this.tied, mention)
    if (named >= 0) return named
    const byTrade = this.known.only(lemma)
    if (byTrade >= 0 || INTRODUCED.has(lemma)) return byTrade
    // Which of the two that is, only an age would tell.
    if (words.some((word) => COMPARING.test(word))) return -1
    if (mention.gender !== 'unknown') return this.manOrWoman(at, lemma, voice, here)
    if (aged === undefined) return this.known.has(lemma) || here.strangersMet ? -1 : this.onlyOneSaid(at, lemma, voice)
    const age = wholeNumber(aged.replace(/-year-old$/, ''))
    if (this.known.has(String(age))) return this.known.only(String(age))
    const without = new Set([...this.known.withAge, ...this.places.othersThan(at, voice)])
    return this.discourse.antecedent({ gender: 'unknown', ...placeOf(here), without }, (chain) =>
      this.tied.genderOf(chain),
    )
  }

  /** "The man": whom the text clearly speaks of, where no other man without a name has been met. */
  private manOrWoman(at: number, lemma: string, voice: Voice, here: Here): number {
    const { gender } = this.tied.mentions[at]!
    if (here.strangerNouns.has(lemma)) return -1
    const without = new Set([...(voice.self >= 0 ? [voice.self] : []), ...this.places.tellersOf(at, voice)])
    const found = this.discourse.antecedent({ gender, ...placeOf(here), without }, (chain) => this.tied.genderOf(chain))
    if (this.story.mayBeNewcomer(found, gender)) return -1
    return found === listedBefore(this.reading, this.tied, at) ? -1 : found
  }

  /** "the nurse": whom alone the text has spoken of; not in what they do to another, nor by an office that others hold. */
  private onlyOneSaid(at: number, lemma: string, voice: Voice): number {
    const only = this.discourse.only()
    // "The *insurer* laid him off": as likely a firm.
    if (OFFICES.has(lemma) || isFirm(lemma) || this.asksSomebody(at)) return -1
    // "The *baker* fired him": him, whom alone the text has spoken of.
    const isAnother =
      this.isNamedBeside(at, only) ||
      this.places.actsOnPronoun(at, voice) ||
      this.places.othersThan(at, voice).has(only) ||
      this.places.tellersOf(at, voice).has(only)
    return isAnother ? -1 : only
  }

  /** "*Tom Reed* was at home when *the doctor* came": a sentence that has somebody's name speaks of another by a trade. */
  private isNamedBeside(at: number, chain: number): boolean {
    const { mentions } = this.tied
    const { tokens } = this.reading
    const { sentence } = tokens[mentions[at]!.head]!
    for (let before = at - 1; before >= 0 && tokens[mentions[before]!.head]!.sentence === sentence; before--)
      if (mentions[before]!.chain === chain && mentions[before]!.form === 'name') return true
    return false
  }

  /** “And your father?” asked *the nurse*; “Stop there, Emil,” *the porter* said: somebody else than whom they speak to. */
  private asksSomebody(at: number): boolean {
    const quotation = quotationBefore(this.reading, this.tied.mentions[at]!.firstToken)
    if (quotation === null) return false
    const words = this.reading.text.slice(quotation.start, quotation.end)
    if (/\?\s*$/.test(words) && /\b(?:you|yours?)\b/i.test(words)) return true
    return addressedIn(this.reading, this.tied.mentions, quotation).length > 0
  }
}

const placeOf = ({ sentence, paragraph }: Here): Pick<Here, 'sentence' | 'paragraph'> => ({ sentence, paragraph })
