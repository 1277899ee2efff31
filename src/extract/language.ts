import type { Step, Token } from './reading.ts'

/** Words that make up a good third of any English text, and of no other language's. */
const ENGLISH = new Set(
  'the of and to in a is was for that with he she it his her they as at by from on are were be had has have not but which who this an or their'.split(
    ' ',
  ),
)

/** Of fewer words nothing can be said. */
const FEWEST = 25
const LEAST_SHARE = 0.12

const isForeign = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ lower }) => /\p{L}/u.test(lower))
  return words.length >= FEWEST && words.filter(({ lower }) => ENGLISH.has(lower)).length < words.length * LEAST_SHARE
}

/** Warns of a text that is not in English, of which only a part can be read. */
export const language: Step = {
  name: 'language',
  reads: ['document', 'tokens', 'warnings'],
  writes: ['warnings'],
  run: ({ document, tokens, warnings }) => {
    const said = document.language.toLowerCase()
    const declared = said !== 'en' && !said.startsWith('en-')
    if (!declared && !isForeign(tokens)) return {}
    const what = declared ? `is in "${document.language}"` : 'does not read as English'
    return {
      warnings: [...warnings, { code: 'LANGUAGE', message: `The text ${what}: it is read as far as English goes.` }],
    }
  },
}
