import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import { type NounPhrase, type Phrase, phraseOfMention, type VerbPhrase } from './phrase.ts'
import type { Segment } from './segment.ts'

/** Verbs of lives told in notes, that need no object: "*Moved* to Quito." Others without one are passive: "*Arrested* in 1937." */
const ACTIVE = new Set(
  'move work die return emigrate immigrate live serve study graduate settle retire resign flee escape teach travel go come train marry divorce remarry migrate'.split(
    ' ',
  ),
)

/** Not what somebody did, but how to take what follows. */
const NO_DEED = new Set([
  'give',
  'base',
  'compare',
  'concern',
  'relate',
  'ask',
  'follow',
  'provide',
  'know',
  'say',
  'tell',
  'see',
])

/** Whether a sentence says of somebody left out what its opening verb tells: "Born in Lima.", not "Born in Lima, she left". */
const isNote = (phrases: readonly Phrase[]): boolean => {
  const [verb] = phrases
  if (verb?.kind !== 'verb' || (verb.form !== 'bare' && verb.form !== 'participle') || verb.tense === 'present')
    return false
  if (NO_DEED.has(verb.main.lemma) || !/(?:ed|n|t|ew|ught)$|^(?:came|went|fled|began|led|built)$/.test(verb.main.lower))
    return false
  for (let at = 1; at < phrases.length; at++) {
    const phrase = phrases[at]!
    if (phrase.kind === 'relative' || phrase.kind === 'marker' || phrase.kind === 'conjunction') return true
    if (phrase.kind === 'verb' && phrase.form === 'finite') return false
    if (phrase.kind === 'comma' && phrases[at + 1]?.kind === 'noun' && phrases[at + 2]?.kind === 'verb') return false
  }
  return true
}

/** The opening verb of a note as one with tense. */
const asFinite = (verb: VerbPhrase, next: Phrase | undefined): VerbPhrase => {
  const passive = verb.main.lower === 'born' || (next?.kind !== 'noun' && !ACTIVE.has(verb.main.lemma))
  return { ...verb, form: 'finite', tense: 'past', passive }
}

/** Who the notes of a life are about: whom a heading or the sentence before speaks of. */
export class ImpliedSubject {
  private readonly reading: Reading
  /** The person of the last heading, by name. */
  private heading: NounPhrase | null = null
  private before: NounPhrase | null = null
  private paragraph = -1
  private sentence = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Who it is that a segment leaves out, and its phrases with a verb of tense; null where it leaves out nobody. */
  of(segment: Segment, phrases: readonly Phrase[]): { subject: NounPhrase; phrases: readonly Phrase[] } | null {
    this.readHeadings(segment.sentence)
    const subject = this.before ?? this.heading
    if (segment.quote >= 0 || segment.question || subject === null || !isNote(phrases)) return null
    const [verb, ...rest] = phrases
    return { subject, phrases: [asFinite(verb as VerbPhrase, rest[0]), ...rest] }
  }

  /** Remembers whom a segment speaks of. */
  add({ segment, clauses, phrases }: ParsedSegment, implied: NounPhrase | null): void {
    if (segment.quote >= 0 || implied !== null) return
    const main = clauses.find(({ kind }) => kind === 'main')
    const [subject, ...more] = main?.subjects ?? []
    const alone = main === undefined && clauses.length === 0 ? phrases.find(({ kind }) => kind === 'noun') : subject
    const isOne =
      more.length === 0 &&
      alone?.kind === 'noun' &&
      this.isPerson(alone) &&
      (main !== undefined || alone === phrases[0])
    this.before = isOne ? { ...alone, joined: [], appositions: [], attached: [] } : null
    if (main !== undefined) this.heading = null
  }

  private isPerson({ mention }: NounPhrase): boolean {
    const found = this.reading.mentions[mention]
    return (
      found?.type === 'Person' && found.number === 'singular' && (found.form === 'name' || found.gender !== 'unknown')
    )
  }

  /** Another paragraph speaks of the one in its heading, be it of several: "Mei Lin", "Early life". */
  private readHeadings(until: number): void {
    const { sentences, paragraphs } = this.reading
    for (; this.sentence <= until; this.sentence++) {
      const { paragraph } = sentences[this.sentence]!
      if (paragraph === this.paragraph) continue
      this.paragraph = paragraph
      this.before = null
      if (paragraphs[paragraph]!.kind === 'headline') this.heading = this.namedIn(paragraph) ?? this.heading
    }
  }

  private namedIn(paragraph: number): NounPhrase | null {
    const { start, end } = this.reading.paragraphs[paragraph]!
    const { mentions } = this.reading
    const found: number[] = []
    for (let at = firstFrom(mentions, start, (each) => each.start); (mentions[at]?.end ?? end + 1) <= end; at++)
      if (mentions[at]!.type === 'Person' && mentions[at]!.form === 'name') found.push(at)
    const [mention, ...more] = found
    if (mention === undefined || more.length > 0) return null
    return phraseOfMention(this.reading, mention)
  }
}
