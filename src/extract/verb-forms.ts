import { nlp } from './compromise.ts'

/** The parts of compromise that answer for a lone word, without reading a sentence. */
interface World {
  readonly model: {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
    /** Forms that are one thing or another by what stands beside them: `heads` is `Plural|Verb`. */
    readonly two: { readonly switches: Readonly<Record<string, string>> }
  }
  readonly methods: {
    readonly two: {
      readonly transform: {
        readonly verb: { toInfinitive(form: string, model: unknown, tense: Tense): string }
      }
    }
  }
}

type Tense = 'PastTense' | 'Gerund' | 'PresentTense'

let loaded: World | null = null

const world = (): World => {
  loaded ??= nlp.world() as unknown as World
  return loaded
}

/** What compromise lets a word (lower case) be, without its neighbours. */
const tagsOf = (word: string): readonly string[] => {
  const { one, two } = world().model
  const sure = Object.hasOwn(one.lexicon, word) ? [one.lexicon[word]!].flat() : []
  return Object.hasOwn(two.switches, word) ? [...sure, ...two.switches[word]!.split('|')] : sure
}

/** Longer words are no English verbs. */
const LONGEST = 30

const infinitive = (form: string, tense: Tense): string => {
  const { methods, model } = world()
  return methods.two.transform.verb.toInfinitive(form, model, tense)
}

const isVerb = (lemma: string): boolean => tagsOf(lemma).some((tag) => tag === 'Infinitive' || tag === 'Verb')

/** More distinct forms than this are not kept: no text has them, and memory must stay flat. */
const MOST_KEPT = 50_000

/** Answers kept by word form: a text has few, and they come again and again. */
const keptByForm = <Answer>(ask: (form: string) => Answer): ((form: string) => Answer) => {
  const answers = new Map<string, Answer>()
  return (form) => {
    if (answers.has(form)) return answers.get(form)!
    const answer = ask(form)
    if (answers.size >= MOST_KEPT) answers.clear()
    answers.set(form, answer)
    return answer
  }
}

/** `fined` cannot be the past of `fin`, which would double its last letter; `visited` can that of `visit`. */
const wouldDouble = (lemma: string, form: string): boolean =>
  /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) && (form === `${lemma}ed` || form === `${lemma}ing`)

const tenseOf = (form: string): Tense | null =>
  form.endsWith('ed') ? 'PastTense' : form.endsWith('ing') ? 'Gerund' : null

const secondLemma = keptByForm((form) => {
  const tense = tenseOf(form)
  return tense === null || form.length > LONGEST ? form : infinitive(form, tense)
})

/**
 * The dictionary form of a verb form (lower case), by the word of two taggers: `fine` for "fined", where the first says `fin`.
 * The second is heard where the first left the form as it was, or says what English cannot spell so.
 */
export const verbLemma = (form: string, first: string): string => {
  if (first !== form && !wouldDouble(first, form)) return first
  return wouldDouble(first, form) && secondLemma(form) === form ? `${first}e` : secondLemma(form)
}

/** The verb that a form in -s (lower case) is behind a subject: `edit` for "edits"; null where it can be none. */
export const presentVerb = keptByForm((form): string | null => {
  if (form.length < 4 || form.length > LONGEST || !/[^s]s$/.test(form)) return null
  const verb = infinitive(form, 'PresentTense')
  const isPresent = tagsOf(form).some((tag) => tag === 'PresentTense' || tag === 'Verb') || isVerb(verb)
  return isPresent && verb !== form ? verb : null
})

/** The verb whose past a form in -ed (lower case) is: `marry` for "married"; null where no verb is known. */
export const pastVerb = keptByForm((form): string | null => {
  if (form.length > LONGEST || !form.endsWith('ed')) return null
  const verb = verbLemma(form, form)
  const isPast = tagsOf(form).some((tag) => tag === 'PastTense' || tag === 'Past') || isVerb(verb)
  return isPast && verb !== form ? verb : null
})

/** The verb whose past any form (lower case) may be: `leave` for "left"; null where none is known. */
export const anyPastVerb = keptByForm((form): string | null => {
  if (form.length > LONGEST || !tagsOf(form).some((tag) => tag === 'PastTense' || tag === 'Past')) return null
  const verb = infinitive(form, 'PastTense')
  return verb === form ? null : verb
})

/** Whether a form in -s (lower case) is a plural as well as a verb: "vows", unlike "says". */
export const isPluralToo = keptByForm((form): boolean => tagsOf(form).includes('Plural'))

const TIMES_OF_DAY = new Set(['morning', 'evening'])

/** The verb of a form in -ing (lower case): `found` for "founding"; null where no word is known that it could be of. */
export const gerundVerb = keptByForm((form): string | null => {
  if (form.length > LONGEST || !form.endsWith('ing') || TIMES_OF_DAY.has(form)) return null
  const verb = verbLemma(form, form)
  return tagsOf(verb).length > 0 && verb !== form ? verb : null
})
