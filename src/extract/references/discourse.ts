import type { Gender } from '../../model/extraction.ts'

/** Somebody spoken of: a chain, or -1 for somebody without one ("a soldier"), who keeps a pronoun from a wrong guess. */
export interface Spoken {
  readonly chain: number
  readonly gender: Gender
  /** Sentence, counted among those of one voice. */
  readonly sentence: number
  /** How prominent: see `PROMINENCE`. */
  readonly prominence: number
  /** Only named as who said something. */
  readonly speaks?: boolean
  readonly paragraph: number
  /** Named here for the first time, and not as a subject: who comes next is likely the newcomer. */
  readonly introduced?: boolean
  /** Something is done to them: "Police arrested *Ana*. They held her." */
  readonly object?: boolean
  /** The subject or object of a clause of its own: what "After meeting *Ana*, she left" has not. */
  readonly acts?: boolean
  /** Told to have died there: "After *Gisela* died, she took all." */
  readonly gone?: boolean
  /** Within a quotation rather than around it. */
  readonly quoted?: boolean
  /** The first token of somebody without a chain. */
  readonly at?: number
}

/** Subjects of main clauses are what a text is about; those of other clauses less so; what a verb or preposition takes still less; owners least; an open pronoun is nobody new. */
export const PROMINENCE = { subject: 3, minorSubject: 2, other: 1, owner: 0.5, open: 2 } as const

/** By how many sentences back: the same one, the one before, …; beyond, nothing is remembered. */
const RECENCY = [3, 2, 0.5, 0]
/** For being spoken of in more than one sentence within reach, however many. */
const REPEATED = 0.5
/** Whoever a text speaks of most is meant rather than others; that often at least, and this many times as often; the more so where a paragraph opens. */
const TOPIC = { bonus: 2, least: 3, lead: 2, opening: 3 }
/** Who only said something in an earlier paragraph is less likely what the next is about. */
const SPOKE_BEFORE = -2
const UNKNOWN_GENDER = -1
/** For whoever has just been named for the first time. */
const INTRODUCED = 1
/** For the subject of the clause before, which this one runs parallel to: "that Ana was ill and that *she* …" */
const PARALLEL = 2
/** For whom the clause before put where this one tells of: "sent *Ana* to Lima, where she stayed". */
const PLACED = 3
/** For the only one who fits of those of whom the sentence has spoken: "A mill gave *Ana* a loom; she sold it." */
const ALONE_HERE = 2
/** For the only one of whom the paragraph has spoken, as whose something is: "It is not *Ana's* first fine. She …" */
const ALONE_IN_PARAGRAPH = 2.5
/** For the subject of the clause that a possessive stands in: "Ana sold *her* house". */
const OWNS = 1
/** What is done to somebody goes on with whom something was done to. */
const DONE_TO = 1
/** The best must be ahead by this much, else the pronoun stays open. */
const CLEAR_LEAD = 1
/** The same for somebody of the same sentence who may be a man or a woman: "the lawyer, Abeba Tadesse, said *he* had left". */
const CLEAR_LEAD_UNKNOWN = 1.5
/** The same where a stranger does something to them: "Klara fled with Jana. *A farmer* hid *her*." */
const CLEAR_LEAD_OF_DOER = 3.5
/** Who is spoken of less than this is not meant, even where nobody else is. */
const LEAST = 1.5

/** Whoever fits a pronoun that well may be meant. */
const NEAR = 3

/** Whom a pronoun may stand for. */
export interface Wanted {
  readonly gender: Gender
  readonly sentence: number
  readonly paragraph: number
  readonly without: ReadonlySet<number>
  /** The subject of a parallel clause of the same sentence. */
  readonly parallel?: number
  /** Whom the clause before put where this one tells of. */
  readonly placed?: number
  /** The subject of the clause that a possessive stands in. */
  readonly owner?: number
  /** It is no subject, and so goes on from no subject. */
  readonly object?: boolean
  /** It is the subject of its clause. */
  readonly subject?: boolean
  /** It opens a paragraph. */
  readonly opens?: boolean
  /** First tokens of whoever does something to it: "*a magistrate* fined him". */
  readonly doers?: ReadonlySet<number>
}

const isFitting = ({ chain, sentence, at = -1 }: Spoken, known: Gender, wanted: Wanted): boolean =>
  RECENCY[wanted.sentence - sentence] !== undefined &&
  !wanted.without.has(chain) &&
  wanted.doers?.has(at) !== true &&
  (wanted.gender === 'unknown' || known === 'unknown' || known === wanted.gender)

const scoreOf = (spoken: Spoken, wanted: Wanted): number =>
  spoken.prominence +
  (RECENCY[wanted.sentence - spoken.sentence] ?? 0) +
  (spoken.speaks && spoken.paragraph < wanted.paragraph ? SPOKE_BEFORE : 0) +
  (spoken.gender === 'unknown' ? UNKNOWN_GENDER : 0) +
  (spoken.introduced && wanted.sentence - spoken.sentence === 1 ? INTRODUCED : 0) +
  (wanted.object && spoken.object ? DONE_TO : 0)

const isNewSubject = ({ prominence, introduced, sentence, paragraph }: Spoken, wanted: Wanted): boolean =>
  (prominence === PROMINENCE.subject || introduced === true) &&
  wanted.sentence - sentence <= 1 &&
  paragraph === wanted.paragraph

/** Counts more for a chain that may be meant; whether it may. */
const raise = (scores: Map<number, number>, chain: number, by: number): boolean => {
  const score = chain < 0 ? undefined : scores.get(chain)
  if (score !== undefined) scores.set(chain, score + by)
  return score !== undefined
}

/** The only one who fits of those of whom the paragraph has spoken, where the sentence before did so by the way; -1 for none or several. */
const onlyByTheWay = (fitting: readonly Spoken[], { paragraph, sentence, subject }: Wanted): number => {
  if (subject !== true) return -1
  const here = fitting.filter((each) => each.paragraph === paragraph)
  const [one] = here
  if (one === undefined || here.some(({ chain }) => chain !== one.chain)) return -1
  const isByTheWay = here.every(
    (each) => each.prominence <= PROMINENCE.other && each.sentence === sentence - 1 && !each.quoted,
  )
  return isByTheWay ? one.chain : -1
}

/** Who has been spoken of lately, by one voice. */
export class Discourse {
  private spoken: Spoken[] = []
  private readonly times = new Map<number, number>()
  /** How well whoever fits best fitted the last pronoun. */
  private best = 0

  add(spoken: Spoken): void {
    if (spoken.chain >= 0) this.times.set(spoken.chain, (this.times.get(spoken.chain) ?? 0) + 1)
    this.spoken = [...this.spoken.filter(({ sentence }) => spoken.sentence - sentence < RECENCY.length), spoken]
  }

  clear(): void {
    this.spoken = []
  }

  /** Forgets what was said within quotations. */
  clearQuoted(): void {
    this.spoken = this.spoken.filter(({ quoted }) => quoted !== true)
  }

  /** Whether a chain has been spoken of before. */
  knows(chain: number): boolean {
    return this.times.has(chain)
  }

  /** The chains spoken of in this sentence and the two before, within the paragraph; -1 for somebody without one. */
  recent(sentence: number, paragraph: number): readonly number[] {
    const near = this.spoken.filter((each) => sentence - each.sentence <= 2 && each.paragraph === paragraph)
    return [...new Set(near.map(({ chain }) => chain))]
  }

  /** The chain of the only person spoken of so far; -1 for none or several. */
  only(): number {
    const [chain = -1, ...more] = this.times.keys()
    return more.length === 0 ? chain : -1
  }

  /** Whether the last pronoun may be somebody of whom the sentences about it speak. */
  get hasNear(): boolean {
    return this.best >= NEAR
  }

  /** The chain that a pronoun clearly stands for; -1 where two fit about as well, or somebody without chain fits best. */
  antecedent(wanted: Wanted, genderOf: (chain: number) => Gender): number {
    const fitting = this.spoken.flatMap((each) => {
      const gender = each.chain < 0 ? each.gender : genderOf(each.chain)
      return isFitting(each, gender, wanted) ? [{ ...each, gender }] : []
    })
    const scores = new Map<number, number>()
    for (const each of fitting) scores.set(each.chain, Math.max(scores.get(each.chain) ?? 0, scoreOf(each, wanted)))
    const here = new Set(fitting.filter((each) => each.sentence === wanted.sentence).map(({ chain }) => chain))
    const [alone = -1] = here
    const isTold = fitting.some(
      ({ chain, sentence, acts, gone }) => chain === alone && sentence === wanted.sentence && acts && !gone,
    )
    if (here.size === 1 && alone >= 0 && isTold && genderOf(alone) === wanted.gender)
      scores.set(alone, scores.get(alone)! + ALONE_HERE)
    raise(scores, onlyByTheWay(fitting, wanted), ALONE_IN_PARAGRAPH)
    const { parallel = -1, placed = -1, owner = -1 } = wanted
    raise(scores, owner, OWNS)
    if (!raise(scores, placed, PLACED)) raise(scores, parallel, PARALLEL)
    for (const chain of scores.keys())
      if (chain >= 0 && new Set(fitting.filter((each) => each.chain === chain).map((each) => each.sentence)).size > 1)
        scores.set(chain, (scores.get(chain) ?? 0) + REPEATED)
    // Whom a paragraph has just begun to speak of is meant, however much the text is about somebody else.
    if (!fitting.some((each) => isNewSubject(each, wanted)))
      this.favourTopic(scores, wanted.opens ? TOPIC.opening : TOPIC.bonus)
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
    this.best = first?.[1] ?? 0
    if (first === undefined || first[1] < LEAST) return -1
    const lead = this.leadFor(first[0], second?.[0] ?? -1, fitting, wanted, genderOf)
    return second !== undefined && first[1] - second[1] < lead ? -1 : first[0]
  }

  /** By how much somebody must be ahead of whom else a pronoun may stand for. */
  private leadFor(
    first: number,
    second: number,
    fitting: readonly Spoken[],
    wanted: Wanted,
    genderOf: (chain: number) => Gender,
  ): number {
    if (this.spoken.some(({ at = -1 }) => wanted.doers?.has(at))) return CLEAR_LEAD_OF_DOER
    const isHere = fitting.some(({ chain, sentence }) => chain === first && sentence === wanted.sentence)
    const isUnknown = first >= 0 && genderOf(first) === 'unknown'
    // Whoever is known to be a man fits "held him" better than somebody who may be one.
    const isKnownNext = wanted.object && second >= 0 && genderOf(second) === wanted.gender
    return isUnknown && (isHere || isKnownNext) ? CLEAR_LEAD_UNKNOWN : CLEAR_LEAD
  }

  private favourTopic(scores: Map<number, number>, bonus: number): void {
    const counted = [...scores.keys()]
      .map((chain) => ({ chain, times: this.times.get(chain) ?? 0 }))
      .sort((a, b) => b.times - a.times)
    const [first, second] = counted
    if (first === undefined || first.times < TOPIC.least || first.times < TOPIC.lead * (second?.times ?? 0)) return
    scores.set(first.chain, (scores.get(first.chain) ?? 0) + bonus)
  }
}
