import { paragraphsOf } from '../text/paragraphs.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Sentence } from '../text/structure.ts'
import { wordsOf } from '../text/words.ts'
import type { Step, Token } from './reading.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Paragraphs, sentences and tokens. Part of speech, lemma and quotation come with later steps. */
export const layout: Step = {
  name: 'layout',
  reads: ['text', 'shadow'],
  writes: ['paragraphs', 'sentences', 'tokens'],
  run: ({ text, shadow }) => {
    const paragraphs = paragraphsOf(text)
    const sentences: Sentence[] = []
    const tokens: Token[] = []
    for (const [paragraph, { start, end, datelineEnd }] of paragraphs.entries()) {
      const spans = wordsOf(shadow, start, end)
      const dateline = spans.filter((span) => datelineEnd !== undefined && span.end <= datelineEnd).length
      const body = sentencesOf(shadow, spans.slice(dateline)).map((run) => ({
        first: run.first + dateline,
        end: run.end + dateline,
      }))
      const runs = dateline > 0 ? [{ first: 0, end: dateline }, ...body] : body
      for (const run of runs) {
        const firstToken = tokens.length
        let opens = true
        for (const span of spans.slice(run.first, run.end)) {
          const word = text.slice(span.start, span.end)
          const isWord = LETTER_OR_DIGIT.test(word)
          // "İzmir": JavaScript makes the small letter of a dotted capital one with a second dot.
          const lower = shadow.slice(span.start, span.end).toLowerCase().replaceAll(' ', '').replaceAll('i\u0307', 'i')
          tokens.push({
            start: span.start,
            end: span.end,
            index: tokens.length,
            text: word,
            lower,
            lemma: lower,
            pos: isWord ? 'X' : 'PUNCT',
            sentence: sentences.length,
            opensSentence: opens && isWord,
            quote: -1,
          })
          if (isWord) opens = false
        }
        const [first, last] = [tokens[firstToken], tokens.at(-1)]
        if (first && last) {
          sentences.push({ start: first.start, end: last.end, paragraph, firstToken, endToken: tokens.length })
        }
      }
    }
    return { paragraphs, sentences, tokens }
  },
}
