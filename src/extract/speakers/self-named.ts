import type { Reading } from '../reading.ts'
import type { Narration } from './narration.ts'
import type { Placed } from './placed.ts'

/** Words right before a name that make it the speaker's own: "*I'm* Mei Lin", "*my name is* Mei Lin", "*call me* Mei". */
const OWN =
  /(?:^|[^\p{L}'’])(?:i\s*['’]\s*m|i am|(?:my|the) name\s*(?:is|['’]\s*s)|^name\s*(?:is|['’]\s*s)|call(?:ed)? me)$/iu

/** A question that a name answers: “Name?”, “Who are you?”, “Is that you, Ana?” */
const ASKS_NAME =
  /(?:\bname\b[^.?!]*|\bwho(?:['’]s| is| are)? (?:there|this|that|it|you)[^.?!]*|\bis (?:it|that) you\b[^.?!]*)\?\s*$/i

/** The same words before a name that answers it: “*It's* Jean”, “Jean, Mother”. */
const ANSWERS = /^(?:(?:it\s*['’]\s*s|it is|this is)\s+)?(?:\p{Lu}\p{Ll}*\.? )?$/iu

/** Words before a name, of the quotation that it stands in. */
const BEFORE = 16

/** The chain of whom a quotation names as its own speaker: “*I'm Mei Lin*, from the bank.” -1 for nobody. */
export const selfNamed = (
  { text }: Reading,
  narration: Narration,
  { quotation, firstToken, lastToken }: Placed,
): number => {
  for (const mention of narration.mentionsWithin(firstToken, lastToken + 1)) {
    const before = text.slice(Math.max(quotation.start, mention.start - BEFORE), mention.start).trimEnd()
    const isWhole = /^(?:[^\p{L}\s]|\s(?:and|from|of)\b|$)/u.test(text.slice(mention.end, quotation.end))
    if (narration.maySpeak(mention) && isWhole && OWN.test(before)) return mention.chain
  }
  return -1
}

/** Whether a quotation asks for a name. */
export const asksName = ({ text }: Reading, { quotation }: Placed): boolean =>
  ASKS_NAME.test(text.slice(quotation.start, quotation.end))

/** The chain of the name that a quotation opens with, as an answer: “*Mei Lin*.”, “It's *Mei*, Mother.” -1 for none. */
export const answersWithName = (
  { text }: Reading,
  narration: Narration,
  { quotation, firstToken, lastToken }: Placed,
): number => {
  const [name] = narration.mentionsWithin(firstToken, lastToken + 1)
  if (name === undefined || !narration.maySpeak(name)) return -1
  const isAlone = /^(?:[.,!]|$)/.test(text.slice(name.end, quotation.end))
  return isAlone && ANSWERS.test(text.slice(quotation.start, name.start)) ? name.chain : -1
}
