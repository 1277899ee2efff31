import { capital } from './tally.ts'
import type { WordFit } from './word-fit.ts'

/** Why two words fit, in a sentence. */
export const sayPair = (a: string, b: string, { kind, head }: WordFit): string => {
  switch (kind) {
    case 'same':
      return a === b ? `both have ${a}` : `${a} and ${b} are one word`
    case 'spelling':
      return `${a} and ${b} sound alike`
    case 'script':
      return `${a} may be ${b} written without vowels`
    case 'gendered':
      return `${a} and ${b} are one surname, a man’s and a woman’s`
    case 'initial':
      return a === b ? `both have ${a}.` : `${a} and ${b}: an initial`
    case 'short':
      return `${a} and ${b}: what a ${capital(head ?? '')} is called`
    case 'variant':
      return `${a} and ${b} are forms of ${capital(head ?? '')}`
    case 'kindred':
    case 'across':
      return `${a} and ${b} are one name in two languages`
  }
}
