import type { Reading } from '../reading.ts'
import { addressedIn } from '../references/addressed.ts'
import { type Attribution, type Narration, OPEN } from './narration.ts'
import { opensWithDash, type Placed } from './placed.ts'
import { answersWithName, asksName } from './self-named.ts'

/** Rules that only carry a speaker on, and that turns know better. */
const CARRIED_ON = new Set(['same-paragraph', 'paragraph-before', 'focus-before'])
/** Nothing around the words says who speaks. */
const BARE = -2
/** In an exchange each speaks so long, in UTF-16 units, and not in paragraphs that a reporter quotes. */
const SHORT = 70

const TO_SOMEBODY = /\b(?:you|your|yours|sir|madam|ma'am)\b/i

/** A paragraph of speech. */
interface Turn {
  readonly paragraph: number
  readonly quotes: readonly Placed[]
  /** Chain of whoever the text says to speak here; OPEN, or BARE. */
  readonly said: number
  /** That is whoever acts beside the words, or says who they are. */
  readonly isActing: boolean
  /** "She said" of whom nothing else tells: the pronoun; null else. */
  readonly pronoun: 'he' | 'she' | null
  /** Chain of whoever is spoken to: "You are late, *Ana*." -1 for nobody. */
  readonly addressed: number
  /** Chain of whom the narrator says it is told: “…,” Ana told *Rosa*. -1 for nobody. */
  readonly told: number
  /** A question, or words to somebody: "What do *you* want?" */
  readonly isToSomebody: boolean
  /** It ends in a question to somebody. */
  readonly asks: boolean
  /** The narrator stands between its quotations, so that no other takes the turn. */
  readonly isOneVoice: boolean
  /** No mark closes it, so that the next paragraph goes on in the same mouth. */
  readonly goesOn: boolean
}

/** “…,” she said, and nothing tells who she is. */
const isOpenPronoun = ({ said, pronoun }: Turn): boolean => said === OPEN && pronoun !== null

/** The chains that stand elsewhere than by name in quotations. */
const narratedIn = ({ mentions, tokens }: Reading): ReadonlySet<number> =>
  new Set(
    mentions.flatMap(({ chain, firstToken, form }) => (tokens[firstToken]!.quote >= 0 && form === 'name' ? [] : chain)),
  )

/** Finds the paragraphs of speech that follow each other, and whose turn it is in those that nobody is said to speak. */
export class Exchanges {
  private readonly reading: Reading
  private readonly narration: Narration
  private readonly found: ReadonlyMap<number, Attribution>
  private readonly turned = new Map<number, Attribution>()
  private narrated: ReadonlySet<number> | null = null

  constructor(reading: Reading, narration: Narration, found: ReadonlyMap<number, Attribution>) {
    this.reading = reading
    this.narration = narration
    this.found = found
  }

  /** The speakers of an exchange, by the position of their quotations, where they are others than those carried on. */
  run(placed: readonly Placed[]): ReadonlyMap<number, Attribution> {
    let scene: Placed[][] = []
    for (const [at, each] of placed.entries()) {
      const before = placed[at - 1]
      if (before === undefined || each.paragraph > before.paragraph + 1) {
        this.takeTurns(scene)
        scene = []
      }
      if (before?.paragraph === each.paragraph && scene.length > 0) scene.at(-1)!.push(each)
      else scene.push([each])
    }
    this.takeTurns(scene)
    return this.turned
  }

  private takeTurns(scene: readonly (readonly Placed[])[]): void {
    if (scene.length < 2) return
    const turns = scene.map((quotes, at) => this.turnOf(quotes, scene[at - 1]?.at(-1)))
    const first = this.isExchange(turns) ? this.speakersOf(turns) : []
    for (const [at, speaker] of first.entries()) {
      const turn = turns[at]!
      const isTold = turn.said !== BARE && !turn.isActing && !isOpenPronoun(turn)
      // “They tried.” *Ana* took off her hat. “It was dark.”
      for (const { index } of turn.quotes)
        if (!isTold || (speaker >= 0 && turn.isOneVoice && this.isCarried(index)))
          this.turned.set(index, { speaker, rule: 'exchange' })
    }
  }

  private turnOf(quotes: readonly Placed[], before: Placed | undefined): Turn {
    const { text, tokens, sentences } = this.reading
    const said = quotes.flatMap(({ index }) => {
      const attribution = this.found.get(index)
      return attribution === undefined || CARRIED_ON.has(attribution.rule) ? [] : [attribution.speaker]
    })
    const [first, last] = [quotes[0]!, quotes.at(-1)!]
    const words = quotes.map(({ quotation }) => text.slice(quotation.start, quotation.end))
    const behind = this.narration.sayingBehind(first.lastToken)?.subjects[0]
    const word = behind === undefined ? '' : tokens[behind.head]!.lower
    const opening = tokens[first.firstToken]!.sentence
    const acting = said.length > 0 ? -1 : this.actingBehind(opening, sentences[opening]!.paragraph)
    const isAnswer = before !== undefined && text[before.quotation.end - 1] === '?'
    const name = isAnswer ? answersWithName(this.reading, this.narration, first) : -1
    const own = name >= 0 && asksName(this.reading, before!) ? name : -1
    return {
      paragraph: first.paragraph,
      quotes,
      said: said.at(-1) ?? (own >= 0 ? own : acting >= 0 ? acting : BARE),
      isActing: (own >= 0 ? own : acting) >= 0,
      pronoun: word === 'he' || word === 'she' ? word : null,
      addressed: this.addressedIn(quotes, name),
      told: this.toldBehind(last),
      isToSomebody: words.some((each) => /\?/.test(each) || TO_SOMEBODY.test(each)),
      asks: /\?\s*$/.test(words.at(-1)!) && TO_SOMEBODY.test(words.at(-1)!),
      isOneVoice: quotes.every(
        ({ firstToken }, at) => at === 0 || this.isParted(quotes[at - 1]!.lastToken, firstToken),
      ),
      goesOn: !opensWithDash(this.reading, first) && /[\p{L}\p{N}.,!?…\n\r]/u.test(text[last.quotation.end] ?? '\n'),
    }
  }

  /** Whether nothing says who speaks a quotation but that somebody spoke before. */
  private isCarried(index: number): boolean {
    const known = this.found.get(index)
    return known === undefined || CARRIED_ON.has(known.rule)
  }

  /** Whether words stand between two tokens. */
  private isParted(last: number, first: number): boolean {
    return this.reading.tokens.slice(last + 1, first).some(({ text }) => /[\p{L}\p{N}]/u.test(text))
  }

  /** The chain of whoever the words are spoken to by name; -1 for nobody. `answer` is who was only asked for. */
  private addressedIn(quotes: readonly Placed[], answer: number): number {
    const { mentions } = this.reading
    const called = quotes.flatMap(({ quotation }) => addressedIn(this.reading, mentions, quotation))
    return called.find(({ chain }) => chain !== answer)?.chain ?? -1
  }

  private toldBehind({ lastToken }: Placed): number {
    const clause = this.narration.sayingBehind(lastToken)
    const to = clause?.complements.find(({ preposition }) => preposition === 'to')?.np ?? clause?.objects[0]
    const chain = clause === undefined || clause.subjects.length === 0 ? -1 : this.narration.chainOf(to)
    return this.reading.chains[chain]?.type === 'Person' ? chain : -1
  }

  /** “Yes.” *Ana* picked up the cup. Who does something beside words that nobody is said to speak. */
  private actingBehind(opening: number, paragraph: number): number {
    const { sentences } = this.reading
    for (let sentence = opening; sentences[sentence]?.paragraph === paragraph; sentence++) {
      const focus = this.narration.focusOf(sentence, 'acting')
      if (focus !== null) return focus.speaker
    }
    return -1
  }

  /** Two at least speak, not in paragraphs that a reporter quotes but to each other. */
  private isExchange(turns: readonly Turn[]): boolean {
    const { chains } = this.reading
    const isPerson = (chain: number): boolean => chains[chain]?.type === 'Person'
    const cast = new Set(
      turns.flatMap(({ said, addressed, told }) => [said, addressed, told]).filter((chain) => chain !== BARE),
    )
    const people = [...cast].filter(isPerson)
    // “You knew my aunt?” said Colette. “Knew her! We were in Lyon together.”
    const isAsked = turns.some(({ asks, said }, at) => asks && said >= 0 && turns[at + 1]?.said === BARE)
    if (people.length === 0 || (people.length === 1 && !isAsked && !turns.some(({ said }) => said === OPEN)))
      return false
    if (turns.length < 3 && !turns.some(({ addressed, isToSomebody }) => addressed >= 0 || isToSomebody)) return false
    const bare = turns.filter(({ said }) => said === BARE).length
    if (bare === 0 && !turns.some((turn) => turn.isActing || isOpenPronoun(turn))) return false
    const lengths = turns.map(({ quotes }) =>
      quotes.reduce((sum, { quotation }) => sum + quotation.end - quotation.start, 0),
    )
    const isShort = lengths.reduce((sum, length) => sum + length, 0) / turns.length <= SHORT
    const toSomebody = turns.filter(({ isToSomebody, addressed }) => isToSomebody || addressed >= 0).length
    // “You have grown, *Tom*.” ¶ “I have,” *Tom* answered.
    const isAnswered = turns.some(({ addressed }, at) => addressed >= 0 && turns[at + 1]?.said === addressed)
    if (turns.some(({ addressed, said }) => addressed >= 0 && addressed !== said)) return true
    return isShort && (isAnswered || toSomebody * 4 >= turns.length || bare >= 2)
  }

  /** Who speaks each turn: whoever is said to, else the other of the two last heard. */
  private speakersOf(turns: readonly Turn[]): readonly number[] {
    const speakers: number[] = []
    for (const [at, turn] of turns.entries()) {
      const before = turns[at - 1]
      if (turn.said !== BARE && !isOpenPronoun(turn)) speakers.push(turn.said)
      else if (before?.goesOn === true) speakers.push(speakers[at - 1]!)
      else {
        const other = this.otherAt(turns, speakers, at)
        speakers.push(other !== BARE && this.mayBe(other, turn) ? other : OPEN)
      }
    }
    return speakers
  }

  private mayBe(chain: number, { addressed, pronoun }: Turn): boolean {
    if (chain === OPEN) return pronoun === null
    const gender = this.reading.chains[chain]?.gender ?? 'unknown'
    const isFitting = pronoun === null || gender === 'unknown' || (gender === 'male') === (pronoun === 'he')
    return chain !== addressed && isFitting
  }

  /** Whoever is not the speaker of the turn before: heard before it, spoken to in it, or heard next; BARE where nothing says. */
  private otherAt(turns: readonly Turn[], speakers: readonly number[], at: number): number {
    const last = speakers[at - 1]
    if (last === undefined) return this.openerOf(turns)
    const before = turns[at - 1]!
    const addressed = this.knownAs(before.addressed >= 0 ? before.addressed : before.told, speakers[at - 2] ?? OPEN)
    if (addressed >= 0 && addressed !== last) return addressed
    for (let before = at - 2; before >= 0; before--) if (speakers[before] !== last) return speakers[before]!
    return turns.slice(at + 1).find(({ said }) => said !== BARE && said !== last)?.said ?? BARE
  }

  /** “You were never there, *Tom*”, to *Major Hale*, who has just spoken: the one with a name that stands nowhere but in such words. */
  private knownAs(addressed: number, heard: number): number {
    if (addressed < 0 || heard < 0 || addressed === heard) return addressed
    const { chains } = this.reading
    this.narrated ??= narratedIn(this.reading)
    const isOnlyAddressed = !this.narrated.has(addressed)
    const [one, other] = [chains[addressed]!.gender ?? 'unknown', chains[heard]!.gender ?? 'unknown']
    const fits = one === 'unknown' || other === 'unknown' || one === other
    return isOnlyAddressed && fits && chains[addressed]!.nameStatus === 'given-only' ? heard : addressed
  }

  /** Who opens an exchange: counted back from the first who is said to speak. */
  private openerOf(turns: readonly Turn[]): number {
    const first = turns.findIndex(({ said }) => said >= 0)
    if (first < 0) return BARE
    const { said } = turns[first]!
    if (first % 2 === 0) return said
    const other = turns.slice(first).find((turn) => turn.said >= 0 && turn.said !== said)?.said
    return other ?? (turns[first]!.addressed >= 0 ? turns[first]!.addressed : BARE)
  }
}
