import type { OnProgress, Progress } from '../model/progress.ts'
import { counted, type Noun } from './counted.ts'
import { plainText } from './plain-text.ts'
import { cut } from './wrap.ts'

/** What words are written to; standard error, in earnest. */
export interface WordStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** How progress is told. */
export interface WordsOptions {
  /** Errors only. */
  readonly quiet: boolean
  /** One line that is drawn anew, instead of lines now and then. */
  readonly bar: boolean
  /** Milliseconds, of any beginning. */
  readonly now: () => number
}

const BAR_EVERY = 100
const LINE_EVERY = 5000
const BAR_COLUMNS = 24
const CLEAR = '\r\u001b[2K'

const perSecond = (done: number, milliseconds: number): string => {
  const rate = (done * 1000) / Math.max(1, milliseconds)
  return rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)
}

const barOf = (share: number): string => {
  const full = Math.floor(share * BAR_COLUMNS)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_COLUMNS - full)}] `
}

/** `12 documents, 34 %, 5.6 per second`; `12 of 40 documents, …` where the number of all is known. */
const progressText = ({ done, total }: Progress, noun: Noun, share: number | null, milliseconds: number): string => {
  const number = total === null ? counted(done, noun) : `${done} of ${counted(total, noun)}`
  const percent = share === null ? '' : `, ${Math.floor(share * 100)} %`
  return `${number}${percent}, ${perSecond(done, milliseconds)} per second`
}

/**
 * All that is said on standard error: errors always; notes and progress unless quiet. On a terminal progress is one line that
 * is drawn anew and gives way to whatever else is said; elsewhere a line every five seconds.
 */
export class Words {
  readonly #stream: WordStream
  readonly #options: WordsOptions
  #shown = Number.NEGATIVE_INFINITY
  #drawn = false

  constructor(stream: WordStream, options: WordsOptions) {
    this.#stream = stream
    this.#options = options
  }

  /** Errors, and what was asked for by name. */
  always(text: string): void {
    this.#line(text)
  }

  note(text: string): void {
    if (!this.#options.quiet) this.#line(text)
  }

  /**
   * Tells of long work, counted in `noun`s; to be passed to it. `share` gives how much of all the work is done, from 0 to 1, where
   * that is known otherwise than by the count.
   */
  progress(noun: Noun, share: () => number | null = () => null): OnProgress {
    const start = this.#options.now()
    // Plain lines begin once the work has turned out to be long.
    this.#shown = this.#options.bar ? Number.NEGATIVE_INFINITY : start
    return (progress) => {
      if (this.#options.quiet) return
      const now = this.#options.now()
      if (now - this.#shown < (this.#options.bar ? BAR_EVERY : LINE_EVERY)) return
      this.#shown = now
      const done = share() ?? (progress.total === null ? null : progress.done / Math.max(1, progress.total))
      const text = progressText(progress, noun, done, now - start)
      if (this.#options.bar) this.#draw(text, done, progress.item)
      else this.#line(text)
    }
  }

  /** Takes the drawn line away. */
  clear(): void {
    if (this.#drawn) this.#stream.write(CLEAR)
    this.#drawn = false
  }

  #draw(text: string, share: number | null, item: string): void {
    const line = `${share === null ? '' : barOf(share)}${text}  ${plainText(item)}`
    this.#stream.write(CLEAR + cut(line, (this.#stream.columns || 80) - 1))
    this.#drawn = true
  }

  #line(text: string): void {
    this.clear()
    this.#stream.write(`${text}\n`)
  }
}
