import { boundsOf, grainOf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { ParagraphKind } from '../../text/structure.ts'

/** Where in a text a date is told. */
export interface Place {
  readonly paragraph: number
  readonly sentence: number
  /** It opens its sentence: "In 1977 he settled in Malmö." */
  readonly fronted: boolean
  /** In a question, "What happened in 2013?", or in an answer. */
  readonly turn?: 'question' | 'answer'
}

/** How a date is told: `aside` in "Ana, who left in 2012, …", `birth` in "Ana was born in 1930", `ongoing` in "since 2012". */
export type Telling = 'main' | 'aside' | 'birth' | 'ongoing'

/** A date told, and where. */
interface Told extends Place {
  readonly time: FuzzyTime
  readonly how?: Telling
  /** The item of its sentence behind it. */
  readonly end?: number
  /** How many deeds its sentence tells behind it. */
  readonly deedsBehind?: number
}

/** A date before what the story tells, and the item of its sentence behind it: "his father had died *in 1950* and …". */
interface ToldBack extends Told {
  readonly end: number
}

/** What a text has told of dates so far. */
export interface Story {
  /** The last date that it looked back to, without going on from there. */
  readonly back: ToldBack | null
  /** What "that month" and "two years later" count from. */
  readonly last: Told | null
  /** The date that may give its year to those that follow. */
  readonly scene: (Told & { readonly gives: boolean; readonly run: number }) | null
  /** It has told a date of the year before its writing: it is no story of long ago only. */
  readonly current: boolean
  /** Where it told a time since its last date that only claims can date, by its first token: "*at 19* he left". */
  readonly counted: { readonly token: number; readonly paragraph: number } | null
}

/** A date whose year one without may share. */
export interface Scene {
  readonly time: FuzzyTime
  /**
   * `sure`: the sentence goes on from it, or several dates of its year were told; `near`: a date of the same year that comes
   * later; `loose`: it may; `aside`: it is told by the way, and gives no year; `none`: it is too far back.
   */
  readonly hold: 'sure' | 'near' | 'loose' | 'aside' | 'none'
  /** Several dates of its year were told in a row. */
  readonly established: boolean
  readonly sameParagraph: boolean
}

export const NOTHING_TOLD: Story = { back: null, last: null, scene: null, current: false, counted: null }

/** How many paragraphs a date reaches: less where a date of writing can stand in for it. */
const REACH = { withReference: 2, without: 6 }

const reach = (hasReference: boolean): number => (hasReference ? REACH.withReference : REACH.without)

/** The year that both bounds lie in; null where they do not. */
const yearOf = (time: FuzzyTime): string | null => {
  const { earliest, latest } = boundsOf(time)
  const year = earliest?.slice(0, 4) ?? null
  return year === (latest?.slice(0, 4) ?? null) ? year : null
}

/** A story with one more date: what is said by the way stands back behind what is told. */
export const withTold = (story: Story, told: Told, how: Telling, isCurrent: boolean): Story => {
  const { last, scene } = story
  const current = story.current || isCurrent
  const isBeside = how === 'aside' || how === 'ongoing'
  const year = yearOf(told.time)
  const run = scene?.gives === true && year !== null && yearOf(scene.time) === year ? scene.run + 1 : 1
  return {
    back: null,
    current,
    counted: isBeside ? story.counted : null,
    last: isBeside && last !== null ? last : { ...told, how },
    scene:
      how === 'ongoing' || (how === 'aside' && scene?.gives) ? scene : { ...told, how, gives: how === 'main', run },
  }
}

/** A story under a heading that is a date: all that follows is of it. */
export const withHeading = (story: Story, told: Told): Story => ({
  ...story,
  last: told,
  scene: { ...told, gives: true, run: 2 },
})

/** A story that looks back to a date; where that was counted from its last one, it is still there. */
export const withBack = (story: Story, back: ToldBack, isCounted: boolean): Story => ({
  ...story,
  back,
  last: story.last === null || !isCounted ? story.last : { ...story.last, paragraph: back.paragraph },
})

/** A date that gives its year without doubt: "in March *last year*". */
export const surely = (time: FuzzyTime): Scene => ({ time, hold: 'sure', established: false, sameParagraph: true })

/** Whether a date is a year or more, so that one within it says nothing of when in it the story is. */
export const isWide = ({ edtf }: FuzzyTime): boolean =>
  edtf !== null && ['year', 'decade', 'century'].includes(grainOf(edtf))

/** A story whose next dates count from one that only claims can tell. */
export const withCounted = (story: Story, token: number | null, { paragraph }: Place): Story => ({
  ...story,
  last: null,
  counted: token === null ? null : { token, paragraph },
})

/** The date that "that month" counts from; null where the last one is too far. */
export const anchorOf = ({ last }: Story, { paragraph }: Place, hasReference: boolean): FuzzyTime | null =>
  last !== null && paragraph - last.paragraph <= reach(hasReference) ? last.time : null

/** "Ana, born in 1928, became a nun. *Four years later* …": not from her birth, for something else was told since. */
export const isPassed = ({ last }: Story, { sentence }: Place): boolean =>
  (last?.how === 'birth' || last?.how === 'aside') && last.sentence !== sentence && (last.deedsBehind ?? 0) > 0

/** What "since then" counts from: what the sentence, or the one before, told to have happened on a date. */
export const thenOf = ({ last }: Story, { sentence }: Place): Told | null =>
  last !== null && sentence - last.sentence <= 1 && last.how !== 'birth' ? last : null

/** How many sentences a day or a month holds where all of them tell of then. */
const UNBROKEN = 8

const holdOf = (
  scene: NonNullable<Story['scene']>,
  place: Place,
  hasReference: boolean,
  isUnbroken: boolean,
): Scene['hold'] => {
  const wide = isWide(scene.time)
  const sentences = place.sentence - scene.sentence
  // "She was born in May 1920. *In October* she emigrated": not in that year.
  if (!scene.gives) return scene.how === 'birth' && sentences > 0 ? 'none' : 'aside'
  if (scene.run > 1) return 'sure'
  const isAnswer = scene.turn === 'question' && place.turn === 'answer' && place.paragraph === scene.paragraph + 1
  if (isAnswer) return 'sure'
  if (sentences === 0) return wide && !scene.fronted ? 'loose' : 'sure'
  const goesOn = scene.fronted && place.fronted && sentences <= 2 && place.paragraph - scene.paragraph <= 1
  if (goesOn && !(wide && hasReference)) return 'sure'
  const isDay = scene.time.edtf !== null && grainOf(scene.time.edtf) === 'day'
  const isNear = place.paragraph - scene.paragraph <= (isDay ? 1 : 0) && isUnbroken && sentences <= UNBROKEN
  return !wide && isNear ? 'near' : 'loose'
}

/** What is told between a date and what it may hold for. */
export interface Between {
  /** Whether the sentences `[from, to)` all tell of then, and none of how things are now. */
  isUnbroken(from: number, to: number): boolean
  /** Whether the sentences `[from, to]` tell that years went by. */
  hasGap(from: number, to: number): boolean
}

/**
 * The scene at a place of the text; null where nothing stands in the way of the date of writing.
 */
export const sceneAt = (
  { scene, current }: Story,
  place: Place,
  hasReference: boolean,
  between: Between,
): Scene | null => {
  if (scene === null) return null
  const isFar = place.paragraph - scene.paragraph > reach(hasReference)
  if (isFar && (current || !hasReference)) return null
  return {
    time: scene.time,
    hold:
      isFar || between.hasGap(scene.sentence, place.sentence)
        ? 'none'
        : holdOf(scene, place, hasReference, between.isUnbroken(scene.sentence + 1, place.sentence)),
    established: scene.gives && scene.run > 1,
    sameParagraph: scene.paragraph === place.paragraph,
  }
}

const TELLING: readonly ParagraphKind[] = ['body', 'question', 'answer']

/** Whether dates of such a paragraph belong to the story: those of a byline or boilerplate do not. */
export const tells = (kind: ParagraphKind | undefined): boolean => kind !== undefined && TELLING.includes(kind)
