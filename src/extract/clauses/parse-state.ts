import type { Reading } from '../reading.ts'
import type { Clause, Governor } from './clause.ts'
import { type Level, newLevel, subjectsOf } from './level.ts'
import { backOverAdverbs } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { type NounPhrase, type Phrase, skip, type VerbPhrase } from './phrase.ts'
import type { Segment } from './segment.ts'
import { TIME_NOUNS } from './verb-words.ts'

/** Words that, at the front of its subject, deny a clause: "*No* record shows …", "*few* of them know …". */
const DENYING = new Set(['no', 'nobody', 'nothing', 'none', 'neither', 'few'])

/** "the bank *that* she founded", "the bank she founded"; not "whose father founded …". */
const isOpenRelative = ({ kind, marker }: Level): boolean =>
  kind === 'relative' && (marker === null || /^(?:who|which|that)$/.test(marker))

const inner = (subjects: readonly NounPhrase[], antecedent: NounPhrase): boolean =>
  subjects.length > 0 && !subjects.includes(antecedent)

/** How far the reading of one segment has come: the phrases, the clauses found, and a stack of levels that are still open. */
export class ParseState {
  readonly reading: Reading
  readonly segment: Segment
  readonly phrases: readonly Phrase[]
  readonly clauses: Clause[] = []
  levels: Level[] = [newLevel('main')]
  /** Position of the phrase that is being taken. */
  at = 0
  /** The preposition whose noun phrase has not come yet. */
  preposition: string | null = null
  /** Relative clauses with a subject of their own: "the bank *that she founded*". */
  private readonly gapped: { readonly clause: Clause; readonly antecedent: NounPhrase }[] = []
  /** Clauses that take the subject of the next main clause: "*Moving* to Oslo, Mei Lin …". */
  private awaiting: Clause[] = []

  constructor(reading: Reading, segment: Segment, phrases: readonly Phrase[]) {
    this.reading = reading
    this.segment = segment
    this.phrases = phrases
  }

  /** The innermost open level. */
  get top(): Level {
    return this.levels.at(-1)!
  }

  /** The clause that the words now coming belong to. */
  get current(): Clause | null {
    return this.top.clause
  }

  /** The clause whose verb came last, of those still open. */
  get lastClause(): Clause | null {
    for (let index = this.levels.length - 1; index >= 0; index--)
      if (this.levels[index]!.clause !== null) return this.levels[index]!.clause
    return null
  }

  /**
   * The innermost level around the top whose subject still waits for its verb: "*The man* who hired Rui …"; -1 for none, nor
   * before the comma that ends an aside: "The man, who hired Rui …".
   */
  get unfinished(): number {
    const found = this.levels.slice(0, -1).findLastIndex(({ clause, waiting }) => clause === null && waiting.length > 0)
    return this.levels.slice(found + 1).some(({ aside }) => aside) ? -1 : found
  }

  /** The phrase so many steps back. */
  before(steps = 1): Phrase | undefined {
    return this.phrases[this.at - steps]
  }

  /** Opens a level within the innermost. */
  push(level: Level): void {
    level.aside = this.phrases[backOverAdverbs(this.phrases, this.at - 1)]?.kind === 'comma'
    this.levels.push(level)
    this.preposition = null
  }

  /** Puts a level in the place of the innermost. */
  replaceTop(level: Level): void {
    this.levels[this.levels.length - 1] = level
  }

  /** Closes all levels within the one at a position of the stack. */
  closeDownTo(level: number): void {
    this.levels.length = level + 1
  }

  /** Counts tokens to what stands before the verb of the innermost level. */
  lead(first: number, end: number): void {
    if (this.top.leadFirst < 0) this.top.leadFirst = first
    this.top.leadEnd = end
  }

  /** Lets the current clause, if there is one, reach up to a token. */
  extend(end: number): void {
    if (this.current !== null && end > this.current.end) this.current.end = end
  }

  /** Gives relative clauses whose verb takes nothing what they speak of: "*the bank* that she founded"; not "the day she left". */
  close(): void {
    for (const { clause, antecedent } of this.gapped) {
      const { verb, objects } = clause
      const isTime = TIME_NOUNS.has(this.reading.tokens[antecedent.head]!.lemma)
      if (objects.length > 0 || verb.passive || isTime || this.isStranded(verb)) continue
      objects.push(this.namedBefore(antecedent), ...antecedent.joined)
    }
  }

  /** "*Acme*, a bakery she opened": the name that the phrase describes. */
  private namedBefore(np: NounPhrase): NounPhrase {
    const at = this.phrases.indexOf(np)
    const name = this.phrases[at - 2]
    const fits =
      this.phrases[at - 1]?.kind === 'comma' &&
      name?.kind === 'noun' &&
      isNamed(this.reading, name) &&
      !isNamed(this.reading, np) &&
      senseOf(this.reading, name) === senseOf(this.reading, np)
    return fits ? name : np
  }

  /** "the town she lived *in*": what the preposition governs stands before. */
  private isStranded(verb: VerbPhrase): boolean {
    const at = skip(this.phrases, this.phrases.indexOf(verb) + 1, ['adverb'])
    const behind = this.phrases[at + 1]?.kind
    return this.phrases[at]?.kind === 'preposition' && behind !== 'noun' && behind !== 'time'
  }

  /** Who the next verb of a level is said of. */
  subjectsFor(level: Level): readonly NounPhrase[] {
    return subjectsOf(level, (np) => this.reading.tokens[np.head]!.lower)
  }

  /** Opens the clause of a verb at a level; `joinedTo` is the one that it shares its subject with. */
  open(verb: VerbPhrase, subjects: readonly NounPhrase[], level: Level, joinedTo: Clause | null = null): Clause {
    const subject = subjects[0]
    const inside = level.antecedent === null && joinedTo === null && subject !== undefined
    const clause: Clause = {
      segment: this.segment,
      verb,
      kind: level.kind,
      subjects,
      objects: this.objectsFor(level, verb, subjects),
      complements: [...level.lead],
      adverbs: [...level.leadAdverbs, ...verb.adverbs],
      governor: level.governor,
      marker: level.marker,
      first: Math.min(
        verb.first,
        inside ? subject.first : verb.first,
        level.leadFirst < 0 ? verb.first : level.leadFirst,
      ),
      end: verb.end,
      purpose: null,
      neither: this.isDenied(subjects),
      lead: { first: level.leadFirst, end: level.leadEnd },
      joinedTo,
    }
    this.clauses.push(clause)
    const { antecedent } = level
    if (isOpenRelative(level) && antecedent !== null && joinedTo === null && inner(subjects, antecedent))
      this.gapped.push({ clause, antecedent })
    if (this.levels.includes(level)) level.clause = clause
    else this.top.clause = clause
    if (level.kind === 'main' && subjects.length > 0) {
      for (const waiting of this.awaiting) waiting.subjects = subjects
      this.awaiting = []
    }
    return clause
  }

  /** What stands before its verb as its object: "*Mei Lin*, whom they hired"; joined to it, those after the first. */
  private objectsFor({ object }: Level, verb: VerbPhrase, subjects: readonly NounPhrase[]): NounPhrase[] {
    if (object === null || verb.passive || subjects.length === 0 || subjects.includes(object)) return []
    return [object, ...object.joined]
  }

  private isDenied(subjects: readonly NounPhrase[]): boolean {
    const word = (at: number): string => this.reading.tokens[at]?.lower ?? ''
    const [subject, other] = subjects
    // "Nobody but Rui left": Rui did.
    const isNobody = subject !== undefined && other === undefined && DENYING.has(word(subject.first))
    return isNobody || subjects.some(({ first }) => ['neither', 'nor'].includes(word(first - 1)))
  }

  /** Opens a clause at a level of its own within the innermost. */
  openUnder(
    verb: VerbPhrase,
    kind: Clause['kind'],
    subjects: readonly NounPhrase[],
    governor: Governor | null,
  ): Clause {
    const level = newLevel(kind, null, governor)
    this.push(level)
    return this.open(verb, subjects, level)
  }

  /** Lets a clause take the subject of the next main clause. */
  awaitSubject(clause: Clause): void {
    this.awaiting.push(clause)
  }

  /** Lets a clause take the subject of the next main clause too where another does. */
  awaitLike(clause: Clause, same: Clause): void {
    if (this.awaiting.includes(same)) this.awaiting.push(clause)
  }
}
