import { wordList } from '../../ontology/lexicon.ts'
import type { Vote } from './candidate.ts'
import { isRole, lowerOf, type Neighbours, senseAfterComma, senseOfKnownAs } from './neighbours.ts'
import { isNoun } from './organization-words.ts'
import { isCapitalised } from './word-form.ts'
import { firstNameGender, isCommonWord } from './word-sense.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Place', weight })

const LAND =
  /^(?:desert|mountains?|hills|plains?|steppe|coast|bush|scrub|forest|forests|marsh|marshes|moors?|valley|jungle|outback|highlands|lowlands|delta|tundra|taiga|savannah?|veld|prairie|foothills|lake|river|border|frontier|shore|island|islands|peninsula|sea)$/

/** How far the land may stand behind its preposition: "on *the Atlantic* coast". */
const WORDS_BEFORE_LAND = 3

/** Whether "in the desert", "on the Gambian coast" stands `n` tokens behind a name. */
const isInLand = (near: Neighbours, n: number): boolean => {
  if (!/^(?:in|on|at|by|near|above|beside|beyond)$/.test(lowerOf(near.after(n)))) return false
  if (!/^(?:the|an?)$/.test(lowerOf(near.after(n + 1)))) return false
  for (let at = n + 2; at <= n + 1 + WORDS_BEFORE_LAND; at++) if (LAND.test(lowerOf(near.after(at)))) return true
  return false
}

const AT = /^(?:in|at|near)$/
const FROM = /^(?:from|to|for|via)$/
const CHOSEN = /^(?:chose|choose|chooses|was|is|called|to|from)$/
/** Endings of words for people, and for what acts as they do. */
const AGENT = /(?:er|or|ist|man|woman|ian|ee|boy|girl)s?$/

/** "Forrester, *a halt in the scrub*", "Tanji, *on the Gambian coast*": but who has a trade may be there too. */
const landVotes = (near: Neighbours): Vote[] => {
  if (near.after(1)?.text !== ',' || near.words.some(({ lower }) => firstNameGender(lower) !== null)) return []
  const previous = lowerOf(near.before(1))
  const isThere = AT.test(previous) || (FROM.test(previous) && wordList('verbs', 'motion').has(lowerOf(near.before(2))))
  if (isInLand(near, 2)) return isThere ? [vote('in-land', 1.5)] : []
  if (!isThere && !wordList('verbs', 'towards-place').has(previous) && !CHOSEN.test(previous)) return []
  if (!/^an?$/.test(lowerOf(near.after(2))) || senseAfterComma(near) !== null) return []
  for (let n = 3; n <= 5; n++) {
    const noun = near.after(n)
    if (noun === null || isRole(noun.lower) || AGENT.test(noun.lower)) return []
    if (!isCapitalised(noun) && noun.pos !== 'PUNCT' && isInLand(near, n + 1)) return [vote('in-land', 2)]
  }
  return []
}

const YOUNG = /^(?:boy|girl|lad|lass|child|children|boys|girls|villager|villagers|peasant|peasants|shepherd|goatherd)$/

/** Who comes from a town or village rather than from a house: not "a reporter from Reuters". */
const VILLAGERS =
  /^(?:farmer|peasant|lumberjack|fisherman|fisherwoman|maid|cleaner|weaver|shepherd|herder|miner|carpenter|blacksmith|tailor|seamstress|widow|housewife|pensioner|potter|stonemason|labourer|laborer|midwife|schoolteacher|man|woman|mother|father)$/

/** "a girl *from Turrialta*", "a lumberjack *from Kuhmo*": where somebody comes from, though no list has it. */
const comesFromVotes = (near: Neighbours): Vote[] => {
  if (near.words.length !== 1 || lowerOf(near.before(1)) !== 'from') return []
  if (/^['’]/.test(near.after(1)?.text ?? '') || isNoun(near.after(1))) return []
  if (/^\p{Lu}{2,}$/u.test(near.words[0]!.text)) return []
  const who = lowerOf(near.before(2))
  return YOUNG.test(who) || VILLAGERS.test(who) ? [vote('comes-from', 1.5)] : []
}

const ON_LAND = /^(?:grow|farm|plant|herd|graze|pan|dig|mine|hunt|fish|cut|tap|log|prospect)$/

/** "went to *the Chocó* to pan gold", "ran trains across *the Mungindi*": a stretch of land that has an article. */
const stretchVotes = (near: Neighbours): Vote[] => {
  const [word] = near.words
  if (near.words.length !== 1 || word === undefined || /^\p{Lu}{2,}$/u.test(word.text) || isCommonWord(word.lower))
    return []
  if (lowerOf(near.before(1)) !== 'the' || isNoun(near.after(1))) return []
  const preposition = lowerOf(near.before(2))
  if (preposition === 'across') return [vote('across', 1.3)]
  const isWorked = lowerOf(near.after(1)) === 'to' && ON_LAND.test(lowerOf(near.after(2)))
  return isWorked && wordList('verbs', 'motion').has(lowerOf(near.before(3))) && preposition === 'to'
    ? [vote('worked-land', 1.5)]
    : []
}

/** "at *Karoo North*", "near *Tolga East*": a side of a village that no list has. */
const sideVotes = (near: Neighbours): Vote[] => {
  const last = near.words[1]
  if (near.words.some(({ lower }) => firstNameGender(lower) !== null)) return []
  const isSide = near.words.length === 2 && last !== undefined && /^(?:north|south|east|west)$/.test(last.lower)
  return isSide && /^(?:in|at|near|to|from)$/.test(lowerOf(near.before(1))) ? [vote('side', 1.8)] : []
}

/** What speaks for a place by what is told of it, where no list has it. */
export const toldOfPlaceVotes = (near: Neighbours): Vote[] => [
  ...landVotes(near),
  ...comesFromVotes(near),
  ...stretchVotes(near),
  ...sideVotes(near),
  ...(senseOfKnownAs(near) === 'place' ? [vote('known-as', 2.4)] : []),
]
