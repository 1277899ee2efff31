import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'
import { capitalAt } from './capital-at.ts'
import type { NameContext } from './context.ts'
import { isTitle, listForm } from './word-form.ts'
import { isCommonWord, isFamilyName } from './word-sense.ts'

/** "Acme Mining *Ltd.* Hart said": what kind of firm it is closes its name. */
export const isPastLegalForm = ({ tokens }: NameContext, first: number, end: number): boolean => {
  const isLegal = (token: Token | undefined): boolean =>
    token !== undefined && wordList('organizations', 'legal-last').has(listForm(token))
  return end - first > 1 && isLegal(tokens[end - 1]) && !isLegal(tokens[end])
}

/** "The King v. Reed", "Hall v. Reed": one against another; not the lost capital of "Ivan v. Reed". */
export const isVersus = ({ tokens }: NameContext, index: number): boolean => {
  const before = tokens[index - 1]?.lower ?? ''
  return tokens[index]?.lower === 'v.' && (isFamilyName(before) || isTitle(before) || isCommonWord(before))
}

/** `Ana "Nita" Reis`: the position of the surname behind a nickname in marks, or -1. */
export const pastNickname = (context: NameContext, first: number, mark: number): number => {
  for (let closing = mark + 2; closing <= mark + 3; closing++) {
    if (capitalAt(context, first, closing - 1) === null) return -1
    if (!/^["”’']$/.test(context.near(first, closing)?.text ?? '')) continue
    return capitalAt(context, first, closing + 1) === null ? -1 : closing + 1
  }
  return -1
}
