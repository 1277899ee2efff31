import { fold } from '../../model/fold.ts'
import { remembered } from '../../model/remembered.ts'
import type { Reading } from '../reading.ts'
import { itemsOfSentence } from '../times/item.ts'

/** A word of the text as event names are compared: folded, hyphens taken apart, British spelling. */
export interface EventWord {
  readonly text: string
  /** Index of its token. */
  readonly token: number
  /** It opens or ends its token: a name may only begin and end there. */
  readonly opens: boolean
  readonly closes: boolean
  readonly sentence: number
  /** A mark that is no hyphen or quotation mark stands before it. */
  readonly afterMark: boolean
}

const JOINING = new Set(['-', '"', "'"])

const folded = remembered((text: string): string => {
  const plain = /^[a-z0-9]+$/.test(text) ? text : fold(text).replaceAll(' ', '')
  return plain.replace(/iz(?=(?:e|ed|es|ing|ation|ations)$)/, 'is')
})

/** A word of the text as it is compared; '' for a mark. */
const wordOf = remembered((text: string): string =>
  text === "'s" ? 's' : /[\p{L}\p{N}]/u.test(text) ? folded(text) : '',
)

/** The words of a name in the same form: `wordsOfName("Russia's full-scale war")` is russia, s, full, scale, war. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replace(/['’]s(?!\p{L})/gu, ' s')
    .split(/[\s\-–]+/)
    .map((word) => folded(word.toLowerCase()))
    .filter((word) => word !== '')

/** The words of a document, in order, without marks. */
export const eventWordsOf = ({ sentences, tokens }: Reading): readonly EventWord[] =>
  sentences.flatMap((sentence, number) => {
    const items = itemsOfSentence(tokens, sentence)
    let afterMark = true
    return items.flatMap((item, at): EventWord[] => {
      const text = wordOf(item.text)
      if (text === '') {
        if (!JOINING.has(item.text)) afterMark = true
        return []
      }
      const word: EventWord = {
        text,
        token: item.token,
        opens: items[at - 1]?.token !== item.token,
        closes: items[at + 1]?.token !== item.token,
        sentence: number,
        afterMark,
      }
      afterMark = false
      return [word]
    })
  })
