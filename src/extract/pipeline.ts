import type { Document } from '../model/document.ts'
import type { Reading, Step } from './reading.ts'
import type { Tried } from './tried.ts'

/** Told after each step, with the rules that it tried, for `extract --trace`. */
export type OnStep = (step: Step, reading: Reading, tried: readonly Tried[]) => void

/** Same length as the text: typographic quotes, dashes and spaces folded to ASCII ones, so that offsets hold. */
const shadowOf = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')

/** Runs the steps in their order over one document. */
export const readWith = (steps: readonly Step[], document: Document, onStep?: OnStep): Reading => {
  let reading: Reading = {
    document,
    text: document.text,
    shadow: shadowOf(document.text),
    referenceDate: null,
    paragraphs: [],
    sentences: [],
    tokens: [],
    quotes: [],
    mentions: [],
    chains: [],
    segments: [],
    descriptions: [],
    times: [],
    claims: [],
    warnings: [],
  }
  for (const step of steps) {
    const tried: Tried[] = []
    reading = { ...reading, ...step.run(reading, onStep === undefined ? null : (one) => void tried.push(one)) }
    onStep?.(step, reading, tried)
  }
  return reading
}
