import type { Gender } from '../../model/extraction.ts'
import { wholeNumber } from '../clauses/number-word.ts'
import type { Spoken } from './discourse.ts'
import type { MainPerson } from './main-person.ts'

/** Somebody spoken of in the narrator's words, and how; `chain` is -1 for somebody without one: "a soldier". */
export interface Told extends Pick<Spoken, 'chain' | 'sentence' | 'paragraph'> {
  readonly gender: Gender
  readonly subject: boolean
  readonly pronoun: boolean
  /** The sentence only has them say something. */
  readonly speaks: boolean
}

/** The pronoun that is asked about. */
interface Asked {
  readonly gender: Gender
  readonly sentence: number
  readonly paragraph: number
  /** Its sentence tells of an age first: "*At 17* she …" */
  readonly aged: boolean
  /** It says something, as whoever spoke before may. */
  readonly says: boolean
  /** Its clause tells of where its sentence has put somebody: "Ana went to Lima, *where she* sings". */
  readonly isThere?: boolean
}

/** "*At 17* she", "*At the age of nine*, she": whether words before a pronoun, in lower case, tell of an age and nothing else. */
export const isAge = ([opening = '', ...words]: readonly string[]): boolean => {
  const told = words.filter((word) => !/^(?:the|age|of|,)$/.test(word))
  return /^(?:at|aged|by)$/.test(opening) && told.length === 1 && wholeNumber(told[0]!) !== null
}

/** What somebody is to the story: in the sentences before, kept for as many. */
const REACH = 2
/** Whom a paragraph tells of in so many sentences it is about. */
const SUSTAINED = 2
/** So many sentences whom a story is about stays in mind, where nobody else may be meant. */
const FARTHEST = 20
/** A text of more people is about none of them. */
const MANY = 60
/** So many sentences the only one of a gender stays in mind. */
const ONLY_REACH = 8
/** Behind so many paragraphs without them a story is no longer taken to speak of whom it is about. */
const AWAY = 2

/**
 * Who a story about one person goes on about where a sentence opens with a pronoun: the main person rather than somebody who is
 * named beside them, unless the text has gone over to that other.
 */
export class StoryLine {
  private readonly main: number
  private readonly gender: Gender
  private readonly genderOf: (chain: number) => Gender
  private told: Told[] = []
  private strangers: Told[] = []
  private readonly firstIn = new Map<number, number>()
  private readonly lastIn = new Map<number, number>()
  private readonly besideMain = new Set<number>()
  /** In how many sentences of a paragraph somebody is told of, besides what they say. */
  private readonly sustained = new Map<string, Set<number>>()
  private mainIn = { sentence: -REACH, paragraph: -AWAY - 1 }

  constructor(main: MainPerson | null, genderOf: (chain: number) => Gender) {
    this.main = main?.chain ?? -1
    this.gender = main?.gender ?? 'unknown'
    this.genderOf = genderOf
  }

  add(told: Told): void {
    const { chain, sentence, paragraph } = told
    if (chain < 0) {
      this.addStranger(told)
      this.told.push(told)
      return
    }
    if (told.subject && !told.speaks) {
      const key = `${chain}/${paragraph}`
      this.sustained.set(key, (this.sustained.get(key) ?? new Set()).add(sentence))
    }
    if (!this.firstIn.has(chain)) this.firstIn.set(chain, sentence)
    this.lastIn.set(chain, sentence)
    if (chain === this.main) this.mainIn = { sentence, paragraph }
    if (this.firstIn.get(chain) === sentence && sentence - this.mainIn.sentence <= 1) this.besideMain.add(chain)
    this.told = [...this.told.filter((each) => sentence - each.sentence <= REACH), told]
    if (chain !== this.main) return
    for (const each of this.told)
      if (each.sentence === sentence && this.isNew(each.chain, sentence)) this.besideMain.add(each.chain)
  }

  /** Somebody without chain, who may be meant from afar: "a soldier", "the patient". */
  addStranger(told: Told): void {
    this.strangers = [...this.strangers.filter(({ sentence }) => told.sentence - sentence <= FARTHEST), told]
  }

  /** The main person where the story goes on about them, else `found`. */
  meant(found: number, asked: Asked): number {
    const { main } = this
    if (main < 0 || found === main || this.gender !== asked.gender) return found
    const before = this.told.filter(({ sentence }) => asked.sentence - sentence <= REACH)
    const isHere = before.some(({ sentence }) => sentence === asked.sentence)
    if (isHere) return asked.isThere !== true && this.isUnlikely(found, before, asked) ? -1 : found
    const isOpening = !this.told.some(({ paragraph }) => paragraph === asked.paragraph)
    const rivals = [...new Set(before.filter((each) => this.isRival(each, asked)).map(({ chain }) => chain))]
    if (isOpening) {
      const isNear = asked.paragraph - this.mainIn.paragraph <= AWAY
      return isNear && rivals.every((chain) => this.isPassing(chain, before)) ? main : found
    }
    if (!before.some(({ chain }) => chain === main)) return found
    const last = before.filter(({ sentence }) => asked.sentence - sentence === 1)
    const isAside = rivals.every((chain) => this.isAside(chain, last, before, asked))
    if (rivals.length > 0 && isAside) return main
    return this.isUnlikely(found, before, asked) ? -1 : found
  }

  /**
   * Whom a pronoun means that fits nobody of the sentences about it: the main person, if nobody else of that gender has been told of
   * since them, else the only one of that gender of whom the story has told, not long ago; else -1.
   */
  meantFromAfar(asked: Pick<Asked, 'gender' | 'sentence' | 'paragraph'>): number {
    const { main, mainIn } = this
    if (this.lastIn.size > MANY) return -1
    const ofGender = [...this.lastIn].filter(([chain]) => this.genderOf(chain) === asked.gender)
    const isMain =
      this.genderOf(main) === asked.gender &&
      asked.paragraph - mainIn.paragraph <= AWAY &&
      ofGender.every(([chain, last]) => chain === main || last <= mainIn.sentence)
    const [[only, last] = [-1, 0], ...more] = ofGender
    const isOnly = more.length === 0 && asked.sentence - last <= ONLY_REACH
    const meant = main >= 0 && isMain ? main : isOnly ? only : -1
    const since = meant < 0 ? 0 : (this.lastIn.get(meant) ?? 0)
    if (meant < 0 || asked.sentence - since > FARTHEST) return -1
    const isNear = (each: Told): boolean =>
      each.chain < 0
        ? each.sentence >= since && (each.subject || each.sentence === since) && !each.speaks
        : asked.sentence - each.sentence <= REACH
    const isRival = (each: Told): boolean =>
      each.chain !== meant &&
      [asked.gender, 'unknown'].includes(each.chain < 0 ? each.gender : this.genderOf(each.chain))
    return [...this.told, ...this.strangers].some((each) => isNear(each) && isRival(each)) ? -1 : meant
  }

  /** Whether somebody has just been named for the first time who may be a man or a woman, by the gender that is asked for. */
  hasNewcomer(found: number, gender: Gender, sentence: number): boolean {
    return this.told.some(({ chain }) => {
      const known = this.genderOf(chain)
      const isNew = this.isNew(chain, sentence - 1) || this.isNew(chain, sentence)
      return isNew && chain !== found && (known === gender || known === 'unknown')
    })
  }

  /** "*Aelin Roh*, a nurse, washed his feet": named in a paragraph about a man, and nothing tells of a man or a woman. */
  private isUnlikely(found: number, before: readonly Told[], { sentence }: Asked): boolean {
    const first = this.firstIn.get(found) ?? -1
    if (found < 0 || this.genderOf(found) !== 'unknown' || sentence - first > 1) return false
    const paragraph = before.find(({ chain }) => chain === found)?.paragraph
    return before.some((each) => each.chain === this.main && each.paragraph === paragraph && each.sentence < first)
  }

  private isRival({ chain, gender }: Told, asked: Asked): boolean {
    const known = chain < 0 ? gender : this.genderOf(chain)
    return chain !== this.main && (known === 'unknown' || known === asked.gender)
  }

  private isNew(chain: number, sentence: number): boolean {
    return chain >= 0 && this.firstIn.get(chain) === sentence
  }

  /** Whom the paragraph before named in passing beside the main person: it has not told of them in two sentences. */
  private isPassing(chain: number, before: readonly Told[]): boolean {
    const paragraph = before.findLast((each) => each.chain === chain)?.paragraph
    return this.besideMain.has(chain) && (this.sustained.get(`${chain}/${paragraph}`)?.size ?? 0) < SUSTAINED
  }

  /** Whom the sentence before has only speak, or names for the first time beside the main person. */
  private isAside(chain: number, last: readonly Told[], before: readonly Told[], asked: Asked): boolean {
    const own = last.filter((each) => each.chain === chain)
    if (own.length === 0) return false
    const isBeside = last.some((each) => each.chain === this.main)
    if (isBeside && !asked.says && own.every(({ speaks }) => speaks)) return true
    const previous = asked.sentence - 1
    if (!this.isNew(chain, previous)) return false
    const isOpening = !before.some(({ sentence, paragraph }) => sentence < previous && paragraph === own[0]!.paragraph)
    const newcomers = new Set(
      last.filter((each) => each.subject && this.isNew(each.chain, previous)).map((each) => each.chain),
    )
    newcomers.delete(this.main)
    if (newcomers.size > 1 || asked.aged) return true
    const at = last.indexOf(own[0]!)
    return !isOpening && last.some((each, place) => place > at && each.chain === this.main && each.pronoun)
  }
}
