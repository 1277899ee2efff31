import type { Reading } from '../reading.ts'
import { foldAppositions } from './appositions.ts'
import type { Clause, Governor } from './clause.ts'
import { overClause, overInfinitive } from './governing.ts'
import type { Landmarks } from './landmarks.ts'
import { type Level, newLevel, subjectsOf } from './level.ts'
import {
  backOverAdverbs,
  clauseBegins,
  hasAgent,
  isInverted,
  isSubjectAhead,
  joinsClause,
  listGoesOn,
  verbFollowsComma,
  verbListGoesOn,
} from './lookahead.ts'
import { senseOf } from './noun-sense.ts'
import { type NounPhrase, type Phrase, skip, type VerbPhrase, type WordPhrase } from './phrase.ts'
import { phrasesOf } from './phrases.ts'
import type { Segment } from './segment.ts'
import {
  BEFORE_CLAUSE,
  BEFORE_ING,
  BEFORE_ING_PREPOSITION,
  BEFORE_OF_ING,
  OBJECT_CONTROL,
  TIME_NOUNS,
} from './verb-words.ts'

const WHILE_MARKERS = new Set(['after', 'before', 'since', 'until', 'till', 'as'])

/** Said of people and of organizations alike. */
const LOCATING = new Set(['base', 'based', 'locate', 'located', 'situate', 'situated', 'headquarter', 'headquartered'])

/** Builds the clauses of one segment out of its phrases, left to right, with a stack of open levels. */
class ClauseBuilder {
  private readonly reading: Reading
  private readonly segment: Segment
  private readonly phrases: readonly Phrase[]
  private readonly clauses: Clause[] = []
  /** Clauses that take the subject of the next main clause. */
  private awaiting: Clause[] = []
  private levels: Level[]
  private at = 0
  private preposition: string | null = null

  constructor(reading: Reading, segment: Segment, phrases: readonly Phrase[]) {
    this.reading = reading
    this.segment = segment
    this.phrases = phrases
    this.levels = [newLevel('main')]
  }

  run(): readonly Clause[] {
    for (this.at = 0; this.at < this.phrases.length; this.at++) {
      const phrase = this.phrases[this.at]!
      if (phrase.kind === 'noun') this.noun(phrase)
      else if (phrase.kind === 'verb') this.verb(phrase)
      else this.word(phrase)
    }
    return this.clauses
  }

  private get top(): Level {
    return this.levels.at(-1)!
  }

  private push(level: Level): void {
    this.levels.push(level)
    this.preposition = null
  }

  /** The clause that the words now coming belong to. */
  private get current(): Clause | null {
    return this.top.clause
  }

  private before(steps = 1): Phrase | undefined {
    return this.phrases[this.at - steps]
  }

  // ---- words

  private word(phrase: WordPhrase): void {
    switch (phrase.kind) {
      case 'preposition':
        this.openPreposition(phrase)
        break
      case 'marker':
        this.push(newLevel('subordinate', phrase.word, this.markerGovernor(phrase.word), null))
        break
      case 'relative':
        this.push(newLevel('relative', phrase.word, null, this.antecedent()))
        break
      case 'comma':
        this.preposition = null
        this.closeAtComma()
        break
      case 'stop':
        this.preposition = null
        if (!/^[-–—/]+$/.test(phrase.word)) this.levels = [newLevel('main')]
        else this.closeAtComma()
        break
      case 'gap':
        this.preposition = null
        this.levels = [this.levels[0]!]
        break
      case 'adverb':
        if (phrase.word === 'once' && clauseBegins(this.phrases, this.at + 1)) {
          this.push(newLevel('subordinate', 'once'))
          break
        }
        if (this.current !== null) this.extend(phrase.end)
        ;(this.current?.adverbs ?? this.top.leadAdverbs).push(
          phrase.word,
          ...(this.reading.tokens[phrase.first]!.pos === 'ADJ' ? ['adjective'] : []),
        )
        break
      case 'time':
        this.time(phrase)
        break
      case 'conjunction':
        this.preposition = null
        if (this.before()?.kind === 'comma' && joinsClause(this.phrases, this.at + 1))
          this.levels[this.levels.length - 1] = newLevel(this.top.kind, this.top.marker, this.top.governor)
        break
    }
  }

  private time(phrase: WordPhrase): void {
    const spending =
      this.current?.verb.main.lemma === 'spend' &&
      this.before() === this.current.verb &&
      this.current.objects.length === 0
    this.preposition = null
    if (this.current === null) this.leading(phrase.first, phrase.end)
    else this.extend(phrase.end)
    // "spent *seven years* in Oslo": the length of time is what is spent.
    if (spending)
      this.current!.objects.push({
        kind: 'noun',
        first: phrase.first,
        end: phrase.end,
        head: phrase.end - 1,
        mention: -1,
        appositions: [],
        attached: [],
        aside: false,
        joined: [],
      })
  }

  private leading(first: number, end: number): void {
    if (this.top.leadFirst < 0) this.top.leadFirst = first
    this.top.leadEnd = end
  }

  private extend(end: number): void {
    if (this.current !== null && end > this.current.end) this.current.end = end
  }

  private openPreposition(phrase: WordPhrase): void {
    if (WHILE_MARKERS.has(phrase.word) && clauseBegins(this.phrases, this.at + 1)) {
      this.push(newLevel('subordinate', phrase.word, null, null))
      return
    }
    if (this.phrases[this.at + 1]?.kind === 'relative') return
    this.preposition = phrase.word
  }

  /** A comma ends a clause that hangs on another, once it has its verb. */
  private closeAtComma(): void {
    const following = this.phrases[this.at + 1]
    if (following?.kind === 'adverb' && following.word === 'then') return
    if (listGoesOn(this.phrases, this.at)) return
    while (this.levels.length > 1 && this.top.clause !== null) this.levels.pop()
  }

  /** The noun phrase that a relative clause speaks of: for "who", the nearest that may be a person. */
  private antecedent(): NounPhrase | null {
    const relative = this.phrases[this.at]
    let back = this.at - 1
    while (this.phrases[back]?.kind === 'comma' || this.phrases[back]?.kind === 'preposition') back--
    let nearest: NounPhrase | null = null
    for (let count = 0; count < 8 && back >= 0; count++, back--) {
      const phrase = this.phrases[back]!
      if (phrase.kind === 'verb' || phrase.kind === 'gap' || phrase.kind === 'stop' || phrase.kind === 'relative') break
      if (phrase.kind !== 'noun') continue
      nearest ??= phrase
      if (relative?.kind !== 'relative' || relative.word !== 'who') return nearest
      const sense = senseOf(this.reading, phrase)
      if (sense === 'Person') return this.saidOf(phrase)
      if (sense === null && this.phrases[back - 1]?.kind !== 'preposition') return phrase
    }
    return nearest
  }

  /** "is a cook who …" speaks of whoever is the cook. */
  private saidOf(np: NounPhrase): NounPhrase {
    const clause = this.lastClause()
    return clause !== null && clause.verb.main.lemma === 'be' && clause.objects[0] === np && !clause.verb.negated
      ? (clause.subjects[0] ?? np)
      : np
  }

  private markerGovernor(marker: string): Governor | null {
    const clause = this.lastClause()
    const before = this.before()
    if (marker === 'that' && before?.kind === 'noun' && clause !== null && clause.objects.at(-1) === before) {
      const effect = BEFORE_CLAUSE.get(clause.verb.main.lemma)
      return {
        effect:
          effect === 'denied' ? 'denied' : effect === 'said' && clause.verb.main.lemma === 'tell' ? 'said' : 'supposed',
        clause,
      }
    }
    if (marker === 'that' && before?.kind === 'noun') return { effect: 'supposed', clause: null }
    if (
      !['that', 'whether', 'if', 'how', 'why', 'what', 'where', 'when'].includes(marker) ||
      before?.kind !== 'verb' ||
      clause === null
    )
      return null
    return overClause(clause)
  }

  private lastClause(): Clause | null {
    for (let index = this.levels.length - 1; index >= 0; index--)
      if (this.levels[index]!.clause !== null) return this.levels[index]!.clause
    return null
  }

  // ---- noun phrases

  private noun(np: NounPhrase): void {
    const clause = this.current
    if (this.preposition !== null) {
      this.complement(np)
      return
    }
    const before = this.before()
    if (before?.kind === 'conjunction' && this.join(np)) return
    if (clause === null) {
      this.beforeVerb(np)
      return
    }
    if (isSubjectAhead(this.phrases, this.at)) {
      this.subjectAhead(np, clause)
      return
    }
    if (before?.kind === 'comma' && this.joinByComma(np)) return
    if (clause.complements.length === 0 || clause.objects.length === 0) {
      if (before?.kind === 'comma' || before?.kind === 'conjunction') return
      clause.objects.push(np)
      this.extend(np.end)
    }
  }

  private beforeVerb(np: NounPhrase): void {
    const before = this.before()
    const last = this.top.lead.at(-1)?.np
    if (before === last && last !== undefined && TIME_NOUNS.has(this.reading.tokens[last.head]!.lemma)) {
      // "On the day the war began": a clause within the leading phrase.
      this.push(newLevel('relative'))
    } else if (before?.kind === 'comma' && this.joinByComma(np)) return
    this.top.waiting.push(np)
  }

  private complement(np: NounPhrase): void {
    const preposition = this.preposition!
    this.preposition = null
    const clause = this.current
    if (clause === null) {
      this.top.lead.push({ preposition, np })
      this.leading(np.first, np.end)
      return
    }
    // "of" phrases belong to the noun before them.
    if (preposition !== 'of' || this.before(2)?.kind === 'verb') clause.complements.push({ preposition, np })
    this.extend(np.end)
  }

  /** Joins to the noun phrase before "and"; false where it opens a clause of its own. */
  private join(np: NounPhrase): boolean {
    let back = this.at - 2
    if (this.phrases[back]?.kind === 'comma') back--
    const partner = this.nounBefore(back)
    if (partner === null) return false
    if (this.current !== null && isSubjectAhead(this.phrases, this.at)) return false
    partner.joined.push(np)
    if (this.current !== null) this.extend(np.end)
    return true
  }

  /** The noun phrase that ends the phrases up to a position, or that the phrases attached there belong to. */
  private nounBefore(at: number): NounPhrase | null {
    const phrase = this.phrases[at]
    if (phrase?.kind !== 'noun') return null
    const candidates = [
      this.top.waiting.at(-1),
      this.current?.complements.at(-1)?.np,
      this.top.lead.at(-1)?.np,
      this.current?.objects.at(-1),
    ]
    if (candidates.includes(phrase)) return phrase
    const owner = candidates.find(
      (np) => np?.attached.some((attached) => attached.np === phrase) || np?.joined.includes(phrase),
    )
    return owner ?? null
  }

  private joinByComma(np: NounPhrase): boolean {
    if (!this.listAhead()) return false
    const partner = this.nounBefore(this.at - 2)
    if (partner === null) return false
    partner.joined.push(np)
    this.extend(np.end)
    return true
  }

  private listAhead(): boolean {
    const next = this.phrases[this.at + 1]
    return next?.kind === 'conjunction' || (next?.kind === 'comma' && this.phrases[this.at + 2]?.kind !== 'relative')
  }

  /** A noun phrase behind a verb that opens another clause. */
  private subjectAhead(np: NounPhrase, clause: Clause): void {
    const before = this.before()
    const outer = this.levels.at(-2)
    if (
      outer !== undefined &&
      outer.clause === null &&
      before?.kind !== 'conjunction' &&
      (before !== clause.verb || !BEFORE_CLAUSE.has(clause.verb.main.lemma))
    ) {
      this.levels.pop()
    } else if (before === clause.verb || (before?.kind === 'adverb' && this.before(2) === clause.verb)) {
      this.push(newLevel('subordinate', 'that', overClause(clause), null))
    } else if (before?.kind === 'noun' && BEFORE_CLAUSE.get(clause.verb.main.lemma) === 'said') {
      this.push(newLevel('subordinate', 'that', overClause(clause), null))
    } else if (before?.kind === 'noun') {
      this.push(newLevel('relative', null, null, before))
    } else {
      this.levels[this.levels.length - 1] = newLevel(this.top.kind, this.top.marker, this.top.governor, null)
    }
    this.top.waiting.push(np)
  }

  // ---- verbs

  private verb(verb: VerbPhrase): void {
    if (isInverted(this.phrases, this.at)) {
      this.inverted(verb)
      return
    }
    const form = verb.form === 'bare' ? this.resolveBare(verb) : verb.form
    const preposition = this.preposition
    this.preposition = null
    if (form === 'finite') this.finite(verb)
    else if (form === 'infinitive') this.infinitive(verb)
    else this.participle(verb, form, preposition)
  }

  /** "…, said Mei Lin": the subject stands behind. */
  private inverted(verb: VerbPhrase): void {
    this.at = skip(this.phrases, this.at + 1, ['adverb'])
    const subject = this.phrases[this.at] as NounPhrase
    const level = newLevel('main')
    level.waiting.push(subject)
    this.levels = [level]
    this.preposition = null
    this.open(verb, [subject, ...subject.joined], level).end = subject.end
  }

  /** Whether "opened", "left" is a past tense or a participle here. */
  private resolveBare(verb: VerbPhrase): 'finite' | 'participle' {
    const level = this.top
    const before = this.phrases[backOverAdverbs(this.phrases, this.at - 1)]
    if (hasAgent(this.phrases, this.at) && before?.kind !== 'conjunction')
      return before?.kind === 'noun' || before?.kind === 'comma' || before === undefined ? 'participle' : 'finite'
    if (level.clause === null) {
      if (level.waiting.length > 0)
        return verbFollowsComma(this.phrases, this.at) && before?.kind === 'comma' ? 'participle' : 'finite'
      if (level.kind === 'relative') return 'finite'
      return 'participle'
    }
    if (before?.kind === 'noun' || before?.kind === 'time')
      return this.preposition === null && before === level.clause.objects.at(-1) ? 'participle' : 'finite'
    if (before?.kind === 'verb' && before !== verb) return 'participle'
    if (before?.kind === 'comma') return verbListGoesOn(this.phrases, this.at) ? 'finite' : 'participle'
    return 'finite'
  }

  private finite(verb: VerbPhrase): void {
    const level = this.top
    const previous = level.clause
    if (previous === null) {
      this.open(verb, this.subjectsFor(level), level)
      return
    }
    // Closed relative and subordinate levels give way: "X, who fled, works here" has popped at its comma already.
    const shared = this.open(
      verb,
      previous.subjects,
      { ...level, lead: [], leadFirst: -1, leadEnd: -1, leadAdverbs: [] },
      previous,
    )
    if (previous.subjects.length === 0) this.awaitSubject(shared, previous)
    level.clause = shared
  }

  private subjectsFor(level: Level): readonly NounPhrase[] {
    return subjectsOf(level, (np) => this.reading.tokens[np.head]!.lower)
  }

  private open(
    verb: VerbPhrase,
    subjects: readonly NounPhrase[],
    level: Level,
    joinedTo: Clause | null = null,
  ): Clause {
    const subject = subjects[0]
    const inside = level.antecedent === null && joinedTo === null && subject !== undefined
    const first = Math.min(
      verb.first,
      inside ? subject.first : verb.first,
      level.leadFirst < 0 ? verb.first : level.leadFirst,
    )
    const clause: Clause = {
      segment: this.segment,
      verb,
      kind: level.kind,
      subjects,
      objects: [],
      complements: [...level.lead],
      adverbs: [...level.leadAdverbs],
      governor: level.governor,
      marker: level.marker,
      first,
      end: verb.end,
      purpose: null,
      neither: subjects.some((np) => ['neither', 'nor'].includes(this.reading.tokens[np.first - 1]?.lower ?? '')),
      lead: { first: level.leadFirst, end: level.leadEnd },
      joinedTo,
    }
    this.clauses.push(clause)
    if (this.levels.includes(level)) level.clause = clause
    else this.top.clause = clause
    if (level.kind === 'main' && subjects.length > 0) {
      for (const waiting of this.awaiting) waiting.subjects = subjects
      this.awaiting = []
    }
    return clause
  }

  private awaitSubject(clause: Clause, same: Clause): void {
    if (this.awaiting.includes(same)) this.awaiting.push(clause)
  }

  private infinitive(verb: VerbPhrase): void {
    const governor = this.lastClause()
    const before = this.before()
    const coordinated = before?.kind === 'conjunction' && governor?.kind === 'infinitive'
    if (governor === null) {
      const clause = this.openUnder(verb, 'infinitive', [], { effect: 'planned', clause: null })
      this.awaiting.push(clause)
      return
    }
    if (coordinated) {
      this.openUnder(verb, 'infinitive', governor.subjects, governor.governor)
      return
    }
    governor.purpose ??= verb.main.lemma
    const lemma = governor.verb.main.lemma
    const object = governor.objects.at(-1)
    const controlled = !governor.verb.passive && object !== undefined && OBJECT_CONTROL.has(lemma)
    const adjacent = before === governor.verb || controlled || before?.kind === 'adverb'
    const effect = adjacent ? overInfinitive(governor) : 'planned'
    this.openUnder(verb, 'infinitive', controlled ? [object, ...object.joined] : governor.subjects, {
      effect,
      clause: governor,
    })
  }

  private openUnder(
    verb: VerbPhrase,
    kind: Clause['kind'],
    subjects: readonly NounPhrase[],
    governor: Governor | null,
  ): Clause {
    const level = newLevel(kind, null, governor)
    this.push(level)
    return this.open(verb, subjects, level)
  }

  /** A clause without tense: "moving to Oslo", "based in Rome", "having fled". */
  private participle(verb: VerbPhrase, form: 'ing' | 'participle', preposition: string | null): void {
    const before = this.phrases[backOverAdverbs(this.phrases, this.at - 1)]
    if (preposition !== null) {
      this.afterPreposition(verb, preposition)
      return
    }
    if (this.top.kind === 'subordinate' && this.top.clause === null && this.top.waiting.length === 0) {
      this.afterMarker(verb)
      return
    }
    const governing = this.current
    if (before !== undefined && before === governing?.verb) {
      const effect = form === 'ing' ? (BEFORE_ING.get(governing.verb.main.lemma) ?? 'possible') : 'happened'
      this.openUnder(verb, 'participle', governing.subjects, { effect, clause: governing })
      return
    }
    if (before?.kind === 'conjunction' && governing?.kind === 'participle') {
      this.openUnder(verb, 'participle', governing.subjects, governing.governor)
      return
    }
    this.reduced(verb, form, before)
  }

  private reduced(verb: VerbPhrase, form: 'ing' | 'participle', before: Phrase | undefined): void {
    const governing = this.current
    const noun = before?.kind === 'comma' ? this.phrases[backOverAdverbs(this.phrases, this.at - 1) - 1] : before
    if (governing === null) {
      const subject = this.top.waiting.at(-1) ?? (noun?.kind === 'noun' ? noun : null)
      const clause = this.openUnder(verb, 'participle', subject === null ? [] : [subject, ...subject.joined], null)
      if (subject === null) this.awaiting.push(clause)
      return
    }
    if (before?.kind === 'noun' && !(form === 'ing' && before === governing.objects[1])) {
      const spending = governing.verb.main.lemma === 'spend'
      this.openUnder(verb, 'participle', spending ? governing.subjects : [before, ...before.joined], null)
      return
    }
    if (before?.kind === 'comma' && form === 'participle' && noun?.kind === 'noun') {
      this.openUnder(verb, 'participle', this.isEither(verb, noun) ? [] : [noun], null)
      return
    }
    this.openUnder(verb, 'participle', governing.subjects, null)
  }

  /** "Mei Lin, a welder at Acme, *based* in Rome": the one or the other. */
  private isEither(verb: VerbPhrase, noun: NounPhrase): boolean {
    const last = noun.appositions.at(-1)?.attached.at(-1)
    return LOCATING.has(verb.main.lemma) && last !== undefined && senseOf(this.reading, last.np) === 'Organization'
  }

  private afterMarker(verb: VerbPhrase): void {
    const { marker } = this.top
    this.levels.pop()
    const governing = this.lastClause()
    const effect = BEFORE_ING_PREPOSITION.get(marker ?? '') ?? 'possible'
    const clause = this.openUnder(verb, 'participle', governing?.subjects ?? this.subjectsFor(this.top), {
      effect,
      clause: null,
    })
    if (clause.subjects.length === 0) this.awaiting.push(clause)
  }

  private afterPreposition(verb: VerbPhrase, preposition: string): void {
    const governing = this.lastClause()
    const noun = this.before(2)
    const ofNoun = preposition === 'of' && noun?.kind === 'noun'
    const effect = ofNoun
      ? (BEFORE_OF_ING.get(this.reading.tokens[noun.head]!.lemma) ?? 'possible')
      : (BEFORE_ING_PREPOSITION.get(preposition) ?? 'possible')
    const clause = this.openUnder(verb, 'participle', governing?.subjects ?? this.subjectsFor(this.top), {
      effect,
      clause: ofNoun ? governing : null,
    })
    if (clause.subjects.length === 0) this.awaiting.push(clause)
  }
}

/** The clauses of one segment, in the order of their verbs. Unknown shapes give clauses without subject, never a guess. */
export const clausesOf = (
  reading: Reading,
  segment: Segment,
  landmarks: Landmarks,
): { clauses: readonly Clause[]; phrases: readonly Phrase[] } => {
  const phrases = foldAppositions(reading, phrasesOf(reading, segment, landmarks))
  return { clauses: new ClauseBuilder(reading, segment, phrases).run(), phrases }
}
