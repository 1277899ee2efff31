import { addDays } from '../../model/days.ts'
import { boundsOf } from '../../model/fuzzy-time.ts'
import type { DateBounds } from '../../model/time.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Reading, Token } from '../reading.ts'
import { NOWHERE } from './context.ts'
import { findExpressions } from './find.ts'
import { type Item, itemsOf } from './item.ts'
import { dated } from './moment.ts'
import { resolve } from './resolve.ts'
import { tellingOf } from './telling-of.ts'
import { SAYINGS } from './vocabulary.ts'

/** When a quotation was said: within bounds, `unknown`, or null where nothing tells otherwise than the day of writing. */
type SaidAt = DateBounds | 'unknown' | null

/** The narrator's words beside a quotation, and whether they say who said it and how. */
interface Beside {
  readonly items: readonly Item[]
  readonly attached: boolean
}

const isSaying = (text: string): boolean => wordList('verbs', 'saying').has(text)

/** "a 1996 interview": the year that stands before what was said. */
const yearOfSaying = (items: readonly Item[]): number | null => {
  const at = items.findIndex(
    ({ text }, index) =>
      /^(?:1\d|20)\d\d$/.test(text) && items.slice(index + 1, index + 3).some((next) => SAYINGS.has(next.text)),
  )
  return at < 0 ? null : Number(items[at]!.text)
}

/** When each quotation of a reading was said, as the words beside it tell. */
export class Sayings {
  private readonly reading: Reading
  private readonly known = new Map<number, SaidAt>()
  /** First token and the token after the last, by quotation. */
  private readonly tokens = new Map<number, readonly [first: number, end: number]>()

  constructor(reading: Reading) {
    this.reading = reading
    for (const { quote, index } of reading.tokens) {
      if (quote >= 0) this.tokens.set(quote, [this.tokens.get(quote)?.[0] ?? index, index + 1])
    }
  }

  /**
   * @example “I left last year,” she wrote in May 1943. // { earliest: '1943-05-01', latest: '1943-05-31' }
   */
  at(quote: number): SaidAt {
    const there = this.known.get(quote)
    if (there !== undefined) return there
    const found = this.find(quote)
    this.known.set(quote, found)
    return found
  }

  private find(quote: number): SaidAt {
    const range = this.tokens.get(quote)
    if (range === undefined || this.reading.quotes[quote]?.kind !== 'speech') return null
    const sides = [this.before(range[0]), this.after(range[1])]
    const own = this.datesOf(sides.filter(({ attached }) => attached).flatMap(({ items }) => [items]))
    if (own !== null) return own
    const isIntroduced = sides[0]!.items.some(({ text }) => SAYINGS.has(text))
    if (!sides[0]!.attached && isIntroduced && this.datesOf([sides[0]!.items]) !== null) return 'unknown'
    return this.goingOn(
      quote,
      range[0],
      sides.some(({ attached }) => attached),
    )
  }

  /** What is said right after an old saying is as old, unless somebody says it anew. */
  private goingOn(quote: number, first: number, attached: boolean): SaidAt {
    const before = this.tokens.get(quote - 1)
    if (before === undefined || this.paragraphOf(first) - this.paragraphOf(before[1] - 1) > 1) return null
    const { referenceDate } = this.reading
    const said = this.at(quote - 1)
    const isOld =
      said !== null &&
      (said === 'unknown' || referenceDate === null || (said.latest ?? '') < addDays(referenceDate, -366))
    return isOld ? (attached ? 'unknown' : said) : null
  }

  private paragraphOf(token: number): number {
    const { tokens, sentences } = this.reading
    return sentences[tokens[token]!.sentence]!.paragraph
  }

  /** The one date that the words tell in their main line; `unknown` where they tell several, or one that is not known. */
  private datesOf(sides: readonly (readonly Item[])[]): SaidAt {
    const { referenceDate } = this.reading
    const times = sides.flatMap((items) => {
      const year = yearOfSaying(items)
      const told = findExpressions(items, new Map()).filter(
        ({ row, value, first, end }) =>
          row.role === undefined && value.op !== 'range' && tellingOf(items, first, end) === 'main',
      )
      return [
        ...(year === null ? [] : [dated({ year }, 'explicit')]),
        ...told.map(({ value }) => resolve(value, { ...NOWHERE, reference: referenceDate })),
      ]
    })
    const [time] = times
    if (time === undefined) return null
    if (times.some((other) => other === null || other.edtf !== time?.edtf) || time === null) return 'unknown'
    const { earliest, latest } = boundsOf(time)
    if (earliest === null || latest === null || time.kind !== 'instant') return 'unknown'
    return referenceDate !== null && latest >= referenceDate ? null : { earliest, latest }
  }

  private before(first: number): Beside {
    const words = this.run(first, -1)
    const items = itemsOf(words)
    const last = words.at(-1)
    const sameSentence = last?.sentence === this.reading.tokens[first]!.sentence
    const says = items.some(({ text }) => isSaying(text) || SAYINGS.has(text))
    const leads = last?.text === ':' || (says && (last?.text === ',' || sameSentence))
    return { items, attached: leads }
  }

  private after(end: number): Beside {
    const items = itemsOf(this.run(end, 1))
    return { items, attached: items.slice(0, 8).some(({ text }) => isSaying(text)) }
  }

  /** The narrator's words of one sentence and paragraph that end before a token, or begin with it; marks left out. */
  private run(from: number, step: 1 | -1): readonly Token[] {
    const { tokens, shadow } = this.reading
    let at = step === 1 ? from : from - 1
    const isMark = (token: Token | undefined): boolean =>
      token !== undefined && /^["'«»]$/.test(shadow[token.start] ?? '') && token.end - token.start === 1
    while (isMark(tokens[at]) && tokens[at]!.quote < 0) at += step
    const opening = tokens[at]
    const words: Token[] = []
    const paragraph = this.paragraphOf(step === 1 ? from - 1 : from)
    const near = opening?.text === ':' ? paragraph - 1 : paragraph
    if (opening === undefined || this.paragraphOf(at) < near || this.paragraphOf(at) > paragraph) return words
    for (; tokens[at]?.sentence === opening.sentence && tokens[at]!.quote < 0; at += step) {
      if (isMark(tokens[at])) break
      words.push(tokens[at]!)
    }
    return step === 1 ? words : words.reverse()
  }
}
