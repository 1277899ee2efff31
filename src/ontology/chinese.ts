/**
 * Chinese names in pinyin and in the older Wade-Giles spelling (Deng and Teng, Xiao and Hsiao). In both, one letter makes another
 * word: Li and Lu are no two spellings.
 */
const INITIALS = ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')]
const FINALS =
  'a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong ue ve v'.split(
    ' ',
  )

/** Which initials a group of finals follows: enough to tell Chinese from other languages, not a grammar. */
const fits = (initial: string, final: string): boolean => {
  if (initial === '') return /^(a|o|e|ai|ei|ao|ou|an|en|ang|er)$/.test(final)
  if (initial === 'y') return /^(a|an|ang|ao|e|i|in|ing|o|ong|ou|u|ue|uan|un)$/.test(final)
  if (initial === 'w') return /^(a|o|ai|ei|an|en|ang|eng|u)$/.test(final)
  if (/^[jqx]$/.test(initial)) return /^(i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)$/.test(final)
  if (/^(zh|ch|sh|r|z|c|s)$/.test(initial)) return !/^(i.+|v.*|ue|o|er)$/.test(final) || final === 'i'
  if (/^[gkh]$/.test(initial)) return !/^(i.*|v.*|ue|o|er)$/.test(final)
  if (/^[bpmf]$/.test(initial)) return !/^(u.+|v.*|ong|iong|iang|er|ia)$/.test(final)
  return !/^(ua|uai|uang|er|iong|o)$/.test(final) && (!/^v/.test(final) || /^[nl]$/.test(initial))
}

const SYLLABLES = new Set(
  INITIALS.flatMap((initial) => FINALS.filter((final) => fits(initial, final)).map((final) => initial + final)),
)

const LONGEST = 6

const spelled = (word: string, at: number): readonly string[] | null => {
  if (at === word.length) return []
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
    const syllable = word.slice(at, at + length)
    if (!SYLLABLES.has(syllable)) continue
    const rest = spelled(word, at + length)
    if (rest !== null) return [syllable, ...rest]
  }
  return null
}

/** No word of a Chinese name is longer than two syllables. */
const LONGEST_WORD = 12

/** A folded word's syllables where it can be pinyin: `xiaoming` → `xiao ming`. */
export const pinyinSyllables = (word: string): readonly string[] | null =>
  word.length > LONGEST_WORD ? null : spelled(word, 0)

// Wade-Giles wrote k' where pinyin has k, and k where it has g; the mark is mostly dropped, so that each may be either.
const WADE_INITIALS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^hs/, ['x']],
  [/^ts(?=z|u?[aeo])|^ts(?=ung|ui|un)/, ['z', 'c']],
  [/^tz|^ts/, ['z', 'c']],
  [/^ss|^sz/, ['s']],
  [/^ch(?=i|u(?:eh|an|n)?$)/, ['j', 'q', 'zh', 'ch']],
  [/^ch/, ['zh', 'ch']],
  [/^j/, ['r']],
  [/^k/, ['g', 'k']],
  [/^p/, ['b', 'p']],
  [/^t/, ['d', 't']],
]
const WADE_FINALS: readonly (readonly [RegExp, string])[] = [
  [/ieh$/, 'ie'],
  [/ien$/, 'ian'],
  [/ueh$/, 'ue'],
  [/^(zh|ch|sh|z|c|s|d|t|l|k|g|h)eh$/, '$1e'],
  [/^(in|ing)$/, 'y$1'],
  [/^lee$/, 'li'],
  [/^soong$/, 'song'],
  [/uei$/, 'ui'],
  [/ung$/, 'ong'],
  [/^(z|c|s|zh|ch|sh|r)(?:u|ih|zu)$/, '$1i'],
  [/^(g|k|h)o$/, '$1e'],
  [/^jen$/, 'ren'],
  [/^yen$/, 'yan'],
  [/^(zh|ch|sh|z|c|s|d|t|n|l|r)o$/, '$1uo'],
  [/^(ho)$/, 'he'],
  [/^i$/, 'yi'],
  [/^yu$/, 'you'],
]

/** The pinyin syllables that a Wade-Giles syllable may stand for: `tse` → `ze`, `ce`. */
const fromWadeGiles = (syllable: string): readonly string[] => {
  const rule = WADE_INITIALS.find(([pattern]) => pattern.test(syllable))
  const starts = rule === undefined ? [syllable] : rule[1].map((initial) => syllable.replace(rule[0], initial))
  const all = starts.flatMap((start) => [
    start,
    ...WADE_FINALS.filter(([pattern]) => pattern.test(start)).map(([pattern, final]) => start.replace(pattern, final)),
  ])
  return all.filter((candidate) => SYLLABLES.has(candidate))
}

const sameSyllable = (a: string, b: string): boolean =>
  a === b || fromWadeGiles(a).includes(b) || fromWadeGiles(b).includes(a)

/** Whether a word in two spellings is one Chinese word; syllables as they were written apart, or in pinyin. */
export const sameChinese = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((syllable, index) => sameSyllable(syllable, b[index] ?? ''))

/** A syllable of one of the two spellings. */
export const isChineseSyllable = (word: string): boolean =>
  SYLLABLES.has(word) || (word.length <= LONGEST && fromWadeGiles(word).length > 0)

/** Family names that nine in ten Chinese bear, the commonest first, then as older spellings have them. */
const SURNAMES = [
  ...new Set(
    `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao
   peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong tan wan mao qin shi xue yan lei
   hou bai long duan hao kong shao meng wan qian tang yin qiao lai fang chang hsu hsieh chou chiang chu tsai tseng chang kuo lee soong
   teng tung ho chao tsao liao fan cui jin dai xia fu zou xiong chin hung ouyang sima zhuge szuma`.split(/\s+/),
  ),
]

const RANKS: ReadonlyMap<string, number> = new Map(SURNAMES.map((surname, index) => [surname, index]))

export const isChineseSurname = (word: string): boolean => RANKS.has(word)

/** How common a family name is: 0 for the commonest; null where it is none. */
export const chineseSurnameRank = (word: string): number | null => RANKS.get(word) ?? null
