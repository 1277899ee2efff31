import { boundsOf } from '../model/fuzzy-time.ts'
import { loadEvents, type PublicEvent, type PublicEvents } from '../ontology/events.ts'
import { type EventContext, eventContextOf, fitOf, isYearOf } from './public-events/event-context.ts'
import { type Meaning, nameIndex, namesAt } from './public-events/event-names.ts'
import { type EventPhrase, eventPhrase } from './public-events/event-phrase.ts'
import { type EventWord, eventWordsOf } from './public-events/event-words.ts'
import type { ReadChain, Reading, ReadMention, Step, Token } from './reading.ts'

/** Where a public event is named: tokens `[first, end)`. */
interface Hit {
  readonly key: string
  readonly first: number
  readonly end: number
  readonly sure: boolean
}

/** One event must be spoken of this much more than the next of its kind. */
const CLEAR_LEAD = 2

interface Search {
  readonly all: PublicEvents
  readonly context: EventContext
  readonly reading: Reading
  readonly words: readonly EventWord[]
}

const agrees = (event: PublicEvent, phrase: EventPhrase): boolean =>
  phrase.countries.every((country) => event.countries.length === 0 || event.countries.includes(country)) &&
  phrase.years.every((year) => isYearOf(event, year))

/** The one event that fits, clearly better than any other; null where two do, or none. */
const onlyFitting = (events: readonly PublicEvent[], { all, context }: Search): PublicEvent | null => {
  const fits = events
    .map((event) => ({ event, fit: fitOf(event, all, context) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = fits
  return best !== undefined && (next === undefined || best.fit >= CLEAR_LEAD * next.fit) ? best.event : null
}

/** Words before a full name that belong to its phrase: "the devastating 2010 earthquake", "Russia's full-scale …". */
const phraseAround = ({ reading, all }: Search, kind: string, first: number, end: number): EventPhrase | null => {
  const sentence = reading.sentences[reading.tokens[first]?.sentence ?? -1]
  const known = all.kinds.get(kind)
  if (sentence === undefined || known === undefined) return null
  return eventPhrase(reading.tokens, first, end, { from: sentence.firstToken, end: sentence.endToken }, known)
}

const hitFor = (search: Search, meanings: readonly Meaning[], first: number, end: number): Hit | null => {
  const { all } = search
  const named = meanings.find(({ as }) => as === 'name')
  if (named?.as === 'name') {
    const event = all.events.get(named.key)
    const around = event && phraseAround(search, event.kind, first, end)
    return { key: named.key, first: around?.first ?? first, end, sure: true }
  }
  const kind = meanings.map((meaning) => (meaning.as === 'noun' ? meaning.kind : all.events.get(meaning.key)?.kind))[0]
  const phrase = kind === undefined ? null : phraseAround(search, kind, first, end)
  const keys = new Set(meanings.flatMap((meaning) => (meaning.as === 'noun' ? [] : [meaning.key])))
  if (keys.size > 0) {
    const event = onlyFitting(
      [...keys].flatMap((key) => all.events.get(key) ?? []),
      search,
    )
    return event && { key: event.key, first: phrase?.first ?? first, end, sure: false }
  }
  if (phrase === null) return null
  const event = onlyFitting(
    [...all.events.values()].filter((each) => each.kind === kind && agrees(each, phrase)),
    search,
  )
  return event && { key: event.key, first: phrase.first, end, sure: false }
}

const hitsOf = (search: Search, onlyNames = false): readonly Hit[] => {
  const { words, all } = search
  const index = nameIndex(all)
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const named = namesAt(index, words, at)
    const last = named === null ? undefined : words[named.end - 1]
    const skipped = onlyNames && named?.meanings.every(({ as }) => as !== 'name')
    const hit =
      named === null || last === undefined || skipped
        ? null
        : hitFor(search, named.meanings, words[at]!.token, last.token + 1)
    if (hit !== null) hits.push(hit)
    at = hit === null || named === null ? at + 1 : named.end
  }
  return hits
}

const mentionOf = (tokens: readonly Token[], hit: Hit, chain: number): ReadMention => ({
  start: tokens[hit.first]!.start,
  end: tokens[hit.end - 1]!.end,
  firstToken: hit.first,
  endToken: hit.end,
  type: 'Event',
  form: hit.sure ? 'name' : 'nominal',
  head: hit.end - 1,
  gender: 'unknown',
  number: 'singular',
  chain,
  votes: [{ rule: hit.sure ? 'public-event-name' : 'public-event-context', type: 'Event', weight: 1 }],
})

/** Mentions in text order, the longer of two that begin together first; what an event's name covers exactly gives way to it. */
const merged = (old: readonly ReadMention[], added: readonly ReadMention[]): readonly ReadMention[] => {
  const taken = new Set(added.map(({ start, end }) => `${start}-${end}`))
  const kept = old.filter(({ start, end, type }) => type === 'Person' || !taken.has(`${start}-${end}`))
  return [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** An event that is named in full says as much as a year: "the Iran-Iraq War" makes "the war" that one's time. */
const withNamed = (search: Search): Search => {
  const years = hitsOf(search, true).flatMap(({ key }) =>
    Number(boundsOf(search.all.events.get(key)!.time).earliest?.slice(0, 4)),
  )
  return { ...search, context: { ...search.context, years: new Set([...search.context.years, ...years]) } }
}

const ARTICLE = /^(?:the|a|an|this|that) /i

const run = (reading: Reading, all: PublicEvents): Pick<Reading, 'mentions' | 'chains'> => {
  const search = withNamed({ all, context: eventContextOf(reading), reading, words: eventWordsOf(reading) })
  const chains: ReadChain[] = [...reading.chains]
  const chainOf = new Map<string, number>()
  const forms = new Map<string, Set<string>>()
  const mentions = hitsOf(search).map((hit) => {
    const chain = chainOf.get(hit.key) ?? chains.length
    const name = all.events.get(hit.key)?.name ?? hit.key
    if (chain === chains.length) {
      chains.push({ type: 'Event', name, aliases: [], event: hit.key })
      chainOf.set(hit.key, chain)
      forms.set(hit.key, new Set())
    }
    const mention = mentionOf(reading.tokens, hit, chain)
    const text = reading.text.slice(mention.start, mention.end)
    forms.get(hit.key)?.add(text.replace(ARTICLE, ''))
    return mention
  })
  for (const [key, at] of chainOf)
    chains[at] = { ...chains[at]!, aliases: [...(forms.get(key) ?? [])].filter((form) => form !== chains[at]?.name) }
  return { mentions: merged(reading.mentions, mentions), chains }
}

/**
 * Mentions of public events of `schema/events.yaml`: by name wherever they stand; by a short name ("the earthquake") only where
 * exactly one such event fits the countries and years that the document speaks of.
 */
export const publicEventsFrom = (folders: readonly string[]): Step => ({
  name: 'publicEvents',
  reads: ['sentences', 'tokens', 'paragraphs', 'mentions', 'chains', 'referenceDate'],
  writes: ['mentions', 'chains'],
  run: (reading) => run(reading, loadEvents(folders)),
})

/** The step with the events that come with the program. */
export const publicEvents: Step = publicEventsFrom([])
