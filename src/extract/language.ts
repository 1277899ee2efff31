import type { Step, Token } from './reading.ts'

/**
 * Function words that are English only, or that another language has but seldom: not `in`, `is`, `was`, `for`, `at`, `on`, `as`, `me`,
 * `no`, `so`, `will`, which are German, Dutch, Danish, French, Spanish or Portuguese too.
 */
const ENGLISH = new Set(
  (
    'the and of to that with it its his her she they them their theirs this these those which who whom whose what when where why how ' +
    'from by into onto upon about after before during between through across behind until while because although though than then ' +
    'were are am been being has have having did does doing would could should might must cannot not but or if yet also too very ' +
    'my our ours your yours you him himself herself themselves there here again already always never ever often only just still ' +
    "once both each every other another such same more most much many any some few own n't 's 're 've 'll 'd"
  ).split(' '),
)

/** The commonest function words of other languages, none of them an English word. */
const OTHER = new Set(
  (
    'der das und ist nicht ein eine einen dem den im zu sich auf mit von wo sie es le la les des et est une dans du au pour qui que ' +
    'el los las una con por del y il di che non per della het een van en niet dat ze zijn os da não um uma com og det er på av ' +
    'til han och att som nie się na z że jest ve bir bu için yang dan itu'
  ).split(' '),
)

/** Of fewer words nothing can be said: they may be a headline, a list, an address. */
const FEWEST = 18
/** Of so many, even without words that are known to be of another language. */
const MANY = 45
/** In English it is a quarter to a half, in telegrams a tenth, in other languages up to a thirtieth. */
const LEAST_SHARE = 0.05

const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u
/** Letters of scripts without spaces, where words cannot be counted. */
const FEWEST_LETTERS = 40

/** Names say nothing of the language: only words that begin small are counted. */
const isForeign = (tokens: readonly Token[]): boolean => {
  let [words, english, foreign, letters, others] = [0, 0, 0, 0, 0]
  for (const { text, lower } of tokens) {
    if (!/\p{L}/u.test(text)) continue
    letters += text.length
    if (OTHER_SCRIPT.test(text)) others += text.length
    else if (/^['\p{Ll}]/u.test(text)) words++
    if (ENGLISH.has(lower)) english++
    else if (OTHER.has(lower)) foreign++
  }
  if (letters >= FEWEST_LETTERS && others > letters / 2) return true
  return words >= FEWEST && english < words * LEAST_SHARE && (foreign > english + 1 || words >= MANY)
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
