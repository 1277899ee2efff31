import type { Feature, Scorecard } from '../model/graph.ts'
import { agree, areYearsApart, disagree, isCloselyDated } from './birth.ts'
import { cardOf, MOST_FOR_JOURNEYS, sharedFeatures, veto } from './evidence.ts'
import { garbled, garbledInSlot } from './garbled-name.ts'
import { areGivenForms } from './given-forms.ts'
import { livedApart } from './life-days.ts'
import { nameKey, skeleton } from './name-key.ts'
import { isCommonName } from './names/common-name.ts'
import { areTransliterated, nameFit, type PersonName } from './person-name.ts'
import type { Profile } from './profile.ts'
import { groupBy, overlap, shared } from './sets.ts'

const FULL_NAME = 2

/** The closest kin that somebody is to whom, by the name of that person. */
const tiesOf = ({ features: { tie } }: Profile): ReadonlyMap<string, readonly string[]> => {
  const ties = [...tie.keys()].map((key) => JSON.parse(key) as [name: string, kinship: string])
  return new Map(
    [...groupBy(ties, ([name]) => name)].map(([name, own]) => [name, own.map(([, kinship]) => kinship)] as const),
  )
}

/** Somebody to whom the one is, say, a parent and the other a brother; null where there is none. */
const otherKinOf = (a: Profile, b: Profile): string | null => {
  if (a.features.tie.size === 0 || b.features.tie.size === 0) return null
  const others = tiesOf(b)
  for (const [name, own] of tiesOf(a)) {
    const theirs = others.get(name)
    if (theirs === undefined || theirs.some((kinship) => own.includes(kinship))) continue
    return a.features.tie.get(JSON.stringify([name, own[0]])) ?? name
  }
  return null
}

/**
 * Whether the given name of one is spelled otherwise than the other's, and not as that of a man and a woman: Emil may have been taken
 * for a woman because a translation calls him Emile.
 */
const areSpelledOtherwise = (a: Profile, b: Profile): boolean =>
  a.names.every(({ words: [one = ''] }) =>
    b.names.every(({ words: [other = ''] }) => one !== other && one !== `${other}a` && other !== `${one}a`),
  )

/** What makes it impossible that two are one, whatever their ages. */
const vetoes = (a: Profile, b: Profile, lenient: boolean, inSlot: boolean): readonly Feature[] => {
  const found: Feature[] = []
  const [document] = shared(a.documents, b.documents)
  if (document !== undefined) found.push(veto('same-document', `${document} speaks of both, and keeps them apart`))
  const isOtherGender = a.gender !== 'unknown' && b.gender !== 'unknown' && a.gender !== b.gender
  if (isOtherGender && !(inSlot && areSpelledOtherwise(a, b)))
    found.push(veto('gender', 'one is a man, the other a woman'))
  const kin = overlap(a.families, b.families) ? null : otherKinOf(a, b)
  if (kin !== null) found.push(veto('other-kin', `one is another kin of ${kin} than the other`))
  const fits = (one: PersonName, other: PersonName): boolean =>
    nameFit(one, other) !== null || (lenient && garbled(one, other)) || (inSlot && garbledInSlot(one, other))
  // What a retelling has garbled fits nobody else: the name that it garbles speaks for it.
  const formsIn = ({ names, others }: Profile, one: PersonName) => [
    one,
    ...others,
    ...names.filter((own) => own !== one && (garbled(own, one) || garbledInSlot(own, one))),
  ]
  const fitsSomehow = (one: PersonName, other: PersonName): boolean =>
    fits(one, other) || formsIn(a, one).some((left) => formsIn(b, other).some((right) => fits(left, right)))
  if (!a.names.every((one) => b.names.every((other) => fitsSomehow(one, other))))
    found.push(veto('name', 'their names do not fit each other'))
  return found
}

const bestNameFit = (one: readonly PersonName[], others: readonly PersonName[]): ReturnType<typeof nameFit> => {
  const fits = new Set(one.flatMap((name) => others.map((other) => nameFit(name, other))))
  return (['full', 'alike', 'part'] as const).find((fit) => fits.has(fit)) ?? null
}

/** Whether one is called by a full name that the other had before, or has since. */
const isRenamed = (a: Profile, b: Profile): boolean =>
  bestNameFit([...a.names, ...a.others], [...b.names, ...b.others]) === 'full'

/** `Tom Brennan` and `Thomas Brennan`: all but the given name is the same. */
const areFormsOfOne = (one: readonly PersonName[], others: readonly PersonName[]): boolean =>
  one.every((name) =>
    others.every(
      (other) =>
        areGivenForms(name.words[0] ?? '', other.words[0] ?? '') &&
        name.words.slice(1).join(' ') === other.words.slice(1).join(' '),
    ),
  )

const nameFeature = (a: Profile, b: Profile, related: boolean): Feature => {
  const fit = bestNameFit(a.names, b.names)
  if (fit === 'full') return { name: 'full-name', weight: FULL_NAME, detail: 'both have the same full name' }
  if (isRenamed(a, b)) return { name: 'other-name', weight: 1, detail: 'one has the name that the other has had too' }
  // Among strangers another spelling is as likely another name; another form of a given name is not.
  const isForm = fit === 'alike' && areFormsOfOne(a.names, b.names)
  if (isForm) return { name: 'name-alike', weight: 0, detail: 'the given name of one is a form of that of the other' }
  if (fit === 'alike' && a.names.every((one) => b.names.every((other) => areTransliterated(one, other))))
    return { name: 'name-alike', weight: 1, detail: 'their names are one in two transliterations' }
  const weight = related ? 0 : -1
  if (fit === 'alike') return { name: 'name-alike', weight, detail: 'their names are spelled a little differently' }
  if (fit === 'part')
    return { name: 'name-part', weight: 0, detail: 'the name of one is part of the name of the other' }
  // Given name and surname garbled in the same way are less of a chance than one of them.
  const isWhole = [a, b].every(({ names }) => names.every(({ full }) => full !== null))
  return { name: 'name-garbled', weight: related && isWhole ? 1 : 0, detail: 'their names sound much the same' }
}

/** Two texts that both have two names in common do not mean two namesakes each, however many are called so. */
const NO_CHANCE = new Set(['same-cast', 'same-relative', 'same-quote'])

const isCommon = ({ names }: Profile): boolean =>
  names.every(({ words, full }) => full !== null && isCommonName(words[0] ?? '', words.at(-1) ?? ''))

const singleName = ({ names }: Profile): string | null =>
  names.length > 0 && names.every(({ full }) => full === null) ? (names[0]?.words[0] ?? null) : null

/** How many persons of the documents have a word in their full names, by its skeleton. */
export type Bearers = ReadonlyMap<string, number>

/** Whose name it may be: that of the only one who bears it in full, or of several. */
const bearersOf = (a: Profile, b: Profile, bearers: Bearers): number => {
  const counts = [singleName(a), singleName(b)].map((word) => (word === null ? 0 : (bearers.get(skeleton(word)) ?? 0)))
  return Math.max(...counts)
}

/** Whether two full names that are spelled a little differently are of one sound, and nobody else of the documents has a word of them. */
const areOnlyOnes = (a: Profile, b: Profile, bearers: Bearers): boolean =>
  bestNameFit(a.names, b.names) === 'alike' &&
  [...a.names, ...b.names].every(({ words, full }) => {
    const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
    return full !== null && bearers.get(skeleton(first)) === 1 && bearers.get(skeleton(last)) === 1
  }) &&
  new Set([...a.names, ...b.names].map(nameKey)).size === 1

const lineageFeatures = (a: Profile, b: Profile, bearers: Bearers): Feature[] => {
  const features: Feature[] = [{ name: 'same-lineage', weight: 1, detail: 'their documents retell each other' }]
  const [single, full] = singleName(a) === null ? [b, a] : [a, b]
  const surname = singleName(single)
  const isSurname = full.names.some((name) => name.full !== null && name.words.at(-1) === surname)
  if (areOnlyOnes(a, b, bearers))
    features.push({
      name: 'only-bearer',
      weight: 2,
      detail: 'nobody else of these documents is called so, or nearly so',
    })
  const only = surname !== null && bearers.get(skeleton(surname)) === 1
  if (single.nameStatus !== 'given-only' && only && isSurname)
    features.push({ name: 'only-bearer', weight: 2, detail: 'only one person of these documents has that surname' })
  return features
}

/** What is known of the company that two persons are looked at in. */
export interface Company {
  /** Within one family of documents. */
  readonly bearers?: Bearers
  /** Full names that no document of the family has two of: there, who is told to be another age is not another person. */
  readonly unshared?: ReadonlySet<string>
  /** Whether both stand in the story of one and the same person, or even are known beside that person. */
  readonly anchored?: 'beside' | 'in-story'
}

/** What is told of somebody's life, and not of whom the texts tell. */
const OF_LIFE = new Set([
  'same-home',
  'same-place',
  'same-occupation',
  'same-employer',
  'same-role',
  'same-kin',
  'same-journey',
])

/** What two texts have in common, rather than what is told of somebody. */
const OF_TEXTS = new Set(['full-name', 'same-lineage', 'same-slot', 'only-bearer', 'name-alike', 'name-garbled'])

/** No father is so much older, and no text gets an age more wrong. */
const MISREMEMBERED = 12 * 366

/** Whether two of one rare name, town and trade (or other two things of a life) are a few years apart in age: that is one who is told of wrongly. */
const isMisremembered = (a: Profile, b: Profile, features: readonly Feature[]): boolean => {
  if (a.born === null || b.born === null || isCommon(a) || isCommon(b)) return false
  const gap = Math.max(a.born.from - b.born.to, b.born.from - a.born.to)
  const ofLife = features.filter(({ name, weight }) => weight > 0 && OF_LIFE.has(name))
  return gap <= MISREMEMBERED && ofLife.length > 1 && features.every(({ weight }) => weight >= 0)
}

/** Few of one name, or nearly so, die in one month. */
const deathFeatures = ({ died: one }: Profile, { died: other }: Profile): readonly Feature[] =>
  isCloselyDated(one) && isCloselyDated(other) && agree(one, other)
    ? [{ name: 'same-death', weight: 1, detail: 'both died then' }]
    : []

/** Whether two days of life, told of one person, cannot be one; and how much a text may be wrong about it. */
const lifeDateFeatures = (
  a: Profile,
  b: Profile,
  features: readonly Feature[],
  unshared: ReadonlySet<string>,
): readonly Feature[] => {
  const has = (name: string, least = 0): boolean => features.some((one) => one.name === name && one.weight > least)
  const related = has('same-lineage')
  const found: Feature[] = [...deathFeatures(a, b)]
  if (a.born !== null && b.born !== null && agree(a.born, b.born))
    found.push({ name: 'same-birth', weight: related ? 2 : 1, detail: 'one date of birth fits both' })
  const against: readonly (readonly [string, string])[] = [
    ...(a.born !== null && b.born !== null && disagree(a.born, b.born)
      ? [['age', 'no one date of birth fits both'] as const]
      : []),
    ...(a.died !== null && b.died !== null && areYearsApart(a.died, b.died)
      ? [['death', 'they died at different times'] as const]
      : []),
    ...(diedBefore(a, b) || diedBefore(b, a) ? [['death', 'one died before the other was born'] as const] : []),
    ...(livedApart(a, b) ? [['life', 'what they did is too far apart for one life'] as const] : []),
  ]
  // A retelling may have got it wrong, and so may one of two reports on a family or a journey that is else the same: then much
  // else must agree.
  const sameFamily = has('same-relative') || has('same-kin', 1)
  // Texts made after one pattern retell each other by the look of it: then namesakes have no more than the pattern in common.
  const isUnshared =
    a.names.some(({ full }) => full !== null && unshared.has(full)) &&
    features.some(({ name, weight }) => weight > 0 && !OF_TEXTS.has(name))
  // Who went the same ways on the same days is no namesake.
  const sameLife = has('same-journey', MOST_FOR_JOURNEYS - 1)
  const mayErr = (about: string): boolean =>
    sameFamily || sameLife || (about === 'age' && isMisremembered(a, b, features))
  for (const [name, detail] of against) {
    if (has('full-name') && related) found.push({ name: `other-${name}`, weight: isUnshared ? -1 : -2, detail })
    else if (has('full-name') && mayErr(name)) found.push({ name: `other-${name}`, weight: -1, detail })
    else found.push(veto(`incompatible-${name}`, detail))
  }
  return found
}

/** One text that speaks of both keeps them apart, whatever else is so. */
export const areOfTwoTexts = (a: Profile, b: Profile): boolean => !overlap(a.documents, b.documents)

const diedBefore = ({ died }: Profile, { born }: Profile): boolean =>
  died !== null && born !== null && died.to < born.from

/**
 * Why two persons are one, or are not. One full name and one feature that agrees make them one; a name that is less than that needs
 * kin documents and more, or one person beside whom both are known.
 */
export const scorePersons = (
  a: Profile,
  b: Profile,
  { bearers = new Map(), unshared = new Set(), anchored }: Company = {},
): Scorecard => {
  const related = overlap(a.families, b.families)
  const isOneText = overlap(a.documents, b.documents)
  const several = bearersOf(a, b, bearers) > 1
  const evidence = sharedFeatures(a, b).filter(({ name }) => !(several && name === 'same-slot'))
  const features = [
    nameFeature(a, b, related),
    ...(related && !isOneText ? lineageFeatures(a, b, bearers) : []),
    ...(anchored === 'beside'
      ? [{ name: 'same-anchor', weight: 1, detail: 'both are known beside the same person' }]
      : []),
    ...(!related && isCommon(a) && isCommon(b) && !evidence.some(({ name }) => NO_CHANCE.has(name))
      ? [{ name: 'common-name', weight: -1, detail: 'many have that name' }]
      : []),
    ...evidence,
  ]
  const name = features[0]?.name
  const inSlot = evidence.some((one) => one.name === 'same-slot')
  const isLess = [a, b].some(({ names }) => names.some(({ full }) => full === null))
  if (name !== 'full-name' && name !== 'name-alike' && isLess && !related && anchored === undefined)
    features.push(
      veto('unrelated-documents', 'known by less than a full name, in documents that do not retell each other'),
    )
  const against = vetoes(a, b, related || anchored !== undefined, inSlot)
  const isOtherName = against.some((one) => one.name === 'name')
  // Names that do not even garble each other say nothing more than the veto does.
  const weighed = isOtherName ? features.filter((one) => one.name !== 'name-garbled') : features
  const mayBe = name === 'full-name' || anchored !== undefined
  return cardOf(a, b, [...weighed, ...lifeDateFeatures(a, b, features, unshared), ...against], mayBe)
}
