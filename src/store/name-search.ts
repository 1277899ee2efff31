import { distance } from 'fastest-levenshtein'
import { fold } from '../model/fold.ts'
import type { Passage } from '../model/span.ts'
import type { Position } from './page-cursor.ts'
import { fromKey } from './sort-key.ts'

/** How many names are compared letter by letter, of each way to find some. */
export const MAX_CANDIDATES = 500
/** Names that share less than this part of what the best shares with what was asked are not like enough to be compared at all. */
export const LEAST_SHARE = 1 / 3
/** Two words count as alike from here: `Arsenij` and `Arseny` are .71, `Ana` and `Anna` .75. */
const MIN_WORD = 0.65
/** Most of what was asked must be in the name. */
const MIN_SCORE = 0.6
/** A search is for a name; the rest of a longer text is not looked at. */
const MAX_WORDS = 8
const MAX_CHARACTERS = 200

/** A name that may be what was asked for, as an engine's index finds it. */
export interface Candidate {
  /** Internal number of its entity. */
  readonly entity: number
  /** Stored form of the entity's id. */
  readonly id: string
  /** 1 for the entity's own name, 0 for an alias. */
  readonly main: number
  readonly text: string
  readonly folded: string
}

/** An entity that was found, by the best of its names. */
export interface Match {
  readonly entity: number
  readonly id: string
  readonly main: number
  readonly matched: string
  /** From 0 to 1. */
  readonly score: number
  /** The sentence that speaks of it, where that was found and not a name. */
  readonly passage: Passage | null
}

/** The words that are asked for, folded; none where nothing is left. */
export const askedWords = (text: string): readonly string[] => {
  const words = fold(text.slice(0, MAX_CHARACTERS)).split(' ').slice(0, MAX_WORDS)
  return words.join('') === '' ? [] : words
}

/** Every three letters of folded words, blanks at their ends counted: `gramsOf('ana')` is `[' an', 'ana', 'na ']`. */
export const gramsOf = (folded: string): readonly string[] => {
  const spaced = [...` ${folded} `]
  return [...new Set(spaced.slice(2).map((_, index) => spaced.slice(index, index + 3).join('')))]
}

/** From 0 to 1; the beginning of a word is nearly the word. */
const likeness = (asked: string, word: string): number => {
  if (asked === word) return 1
  const alike = 1 - distance(asked, word) / Math.max(asked.length, word.length)
  const begun = word.startsWith(asked) ? 0.75 + (0.2 * asked.length) / word.length : 0
  return Math.max(alike >= MIN_WORD ? alike : 0, begun)
}

/** Each word that was asked against the best of the name's; words that the name has besides cost a little. */
const scoreOf = (asked: readonly string[], folded: string): number => {
  const words = folded.split(' ')
  const found = asked.map((word) => Math.max(...words.map((other) => likeness(word, other))))
  const mean = found.reduce((sum, one) => sum + one, 0) / asked.length
  const inOrder = asked.join(' ') === folded ? 1 : 0.99
  return Number((mean * inOrder * (0.9 + 0.1 * Math.min(1, asked.length / words.length))).toFixed(6))
}

const better = (a: Match, b: Match): number => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Of names that fit alike, the entity's own before its aliases. */
const tellsMore = (a: Match, b: Match): boolean => {
  if (a.score !== b.score) return a.score > b.score
  return a.main === b.main ? a.matched < b.matched : a.main > b.main
}

/** The best name of each entity that is like enough, best entities first; ids are no stored forms any more. */
const ranked = (asked: readonly string[], found: readonly Candidate[]): readonly Match[] => {
  const best = new Map<number, Match>()
  for (const { entity, id, main, text, folded } of found) {
    const match: Match = { entity, id: fromKey(id), main, matched: text, score: scoreOf(asked, folded), passage: null }
    const known = best.get(entity)
    if (match.score >= MIN_SCORE && (known === undefined || tellsMore(match, known))) best.set(entity, match)
  }
  return [...best.values()].sort(better)
}

const follows = (match: Match, [score, id]: Position): boolean =>
  match.score < Number(score) || (match.score === Number(score) && match.id > id)

/** What of the candidates answers the question, best first: the same for every engine. */
export const matchesOf = (asked: readonly string[], candidates: readonly Candidate[]): readonly Match[] =>
  ranked(asked, candidates)

/** Matches of both kinds, best first, from a cursor's position on. */
export const matchesAfter = (matches: readonly Match[], position: Position | null): readonly Match[] =>
  [...matches].sort(better).filter((match) => position === null || follows(match, position))
