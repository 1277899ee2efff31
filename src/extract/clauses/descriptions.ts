import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import type { Via } from '../../ontology/predicate.ts'
import { isKinNoun } from '../names/kin-noun.ts'
import { isCapitalised, listForm } from '../names/word-form.ts'
import type { Reading, Step } from '../reading.ts'
import type { Token } from '../token.ts'
import { agesIn } from './ages.ts'
import { childrenNamed } from './children-named.ts'
import { childrenPicked } from './children-picked.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { isNamed } from './noun-sense.ts'
import { ofMany } from './of-many.ts'
import { isPersonName, listedNames, ownersByClause } from './owned-kin.ts'
import { ownerKin } from './owner-kin.ts'
import { type NounPhrase, type Phrase, plainNoun, skip } from './phrase.ts'
import { identified, postsIn } from './posts.ts'
import { trailingKin } from './trailing-kin.ts'
import { trailingRoles } from './trailing-role.ts'

const COPULAS = new Set(['be', 'being', 'become', 'remain'])
/** "was *elected* mayor" */
const CHOOSING = wordList('posts', 'choosing')

/** The word right before a name, or before the title that it has: "the *surgeon* Dr. Ana Reis". */
const wordBefore = ({ tokens }: Reading, first: number, from: number): Token => {
  const [before, role] = [tokens[first - 1]!, tokens[first - 2]]
  const isTitled =
    role !== undefined &&
    first - 2 >= from &&
    isCapitalised(before) &&
    /^(?:dr|prof|professor)$/.test(listForm(before)) &&
    isTrade(role)
  return isTitled ? role : before
}

const isTrade = ({ pos, lemma }: Token): boolean => pos === 'NOUN' && isOccupation(lemma)

/** "*Siblings* Ana and Rui Reis" */
const isBond = ({ lower }: Token): boolean => wordList('people', 'bonds').has(lower)

/** "the welder Chidi Okafor": the words before the name, as a phrase. */
const premodifier = (reading: Reading, np: NounPhrase): NounPhrase | null => {
  const name = np.mention >= 0 ? reading.mentions[np.mention]! : null
  if (name === null || name.form !== 'name' || name.firstToken <= np.first) return null
  const head = wordBefore(reading, name.firstToken, np.first)
  const demonym = reading.mentions[np.mention - 1]
  const people = demonym?.form === 'demonym' && demonym.head === head.index && demonym.number === 'singular'
  // "*Captain* Mei Lin", "*Stonemason* Mei Lin" at the head of a sentence.
  const trade = /^(?:PROPN|ADJ)$/.test(head.pos) && name.type === 'Person' && isOccupation(head.lemma)
  if (
    head.pos !== 'NOUN' &&
    !people &&
    !trade &&
    !isBond(head) &&
    !isKinNoun(head.lower) &&
    !/-year-old$/.test(head.lower)
  )
    return null
  return plainNoun(np.first, head.index + 1, head.index, people ? np.mention - 1 : -1)
}

const isPlural = ({ pos, lower, lemma }: Token): boolean => pos === 'NOUN' && lower !== lemma && lower.endsWith('s')

const ofNounPhrase = (reading: Reading, np: NounPhrase, before: string | null): Description[] => {
  const found: Description[] = []
  const add = (subject: NounPhrase, phrase: NounPhrase, via: Via): void =>
    void found.push({ subject, phrase, via, clause: null, before })
  const named = isNamed(reading, np)
  const name = named ? np : np.appositions.find((apposition) => isNamed(reading, apposition))
  // "A Libyan surgeon", whom the next paragraph names.
  const opensStory = reading.mentions[np.mention]?.namedAt !== undefined
  for (const phrase of [np, ...np.appositions]) {
    if (phrase !== name)
      add(
        name ?? np,
        ofMany(reading, phrase),
        phrase === np && name === undefined && !opensStory ? 'nominal' : 'apposition',
      )
  }
  // "Her husband, *the pilot* Rui Reis,": the name behind a description may have one of its own.
  for (const each of name === undefined || name === np ? [np] : [np, name]) {
    const role = premodifier(reading, each)
    // "called all his *maids* Mary": several are not one.
    const isOfSeveral = role !== null && isPlural(reading.tokens[role.head]!) && each.joined.length === 0
    if (role !== null && !isOfSeveral) add(each, role, 'premodifier')
  }
  if (named) add(np, np, 'name')
  return found
}

/** "The king named *him ambassador*": whom somebody chooses, and for what. */
const chosen = ({ tokens }: Reading, clause: Clause): readonly Description[] => {
  const { verb, objects } = clause
  const [subject, phrase] = objects
  if (!CHOOSING.has(verb.main.lemma) || verb.passive || subject === undefined || phrase === undefined) return []
  const isBare = tokens[phrase.first]!.pos !== 'DET' || verb.main.lemma !== 'make'
  return isBare && isOccupation(tokens[phrase.head]!.lemma) && clause.kind !== 'participle'
    ? [{ subject, phrase, via: 'copula', clause, before: null }]
    : []
}

/** The phrases by which a clause says what its subject is or was. */
const predicated = (reading: Reading, clause: Clause): readonly NounPhrase[] => {
  const { main, passive } = clause.verb
  if (COPULAS.has(main.lemma) || (CHOOSING.has(main.lemma) && (passive || clause.kind === 'participle')))
    if (clause.objects.length > 0) return clause.objects.slice(0, 1)
  return postsIn(reading, clause)
}

/** "is the *founder* and director *of Acme*": both are of Acme. */
const sharingOf = ({ tokens }: Reading, phrase: NounPhrase): NounPhrase => {
  const [other, ...more] = phrase.joined
  const behind = other?.attached[0]
  if (other === undefined || more.length > 0 || phrase.attached.length > 0 || behind?.preposition !== 'of')
    return phrase
  const isBare = tokens[other.first]!.pos !== 'DET' && tokens[phrase.end]?.lower === 'and'
  return isBare ? { ...phrase, attached: [behind] } : phrase
}

/** "was the daughter of Rui *and his wife, Ana*": she is that parent's wife. */
const isInnersSpouse = ({ tokens }: Reading, phrase: NounPhrase, joined: NounPhrase): boolean =>
  phrase.attached[0]?.preposition === 'of' &&
  tokens.slice(joined.first, joined.head).some(({ lower }) => /^(?:his|her)$/.test(lower)) &&
  tokens.slice(joined.first, joined.head + 1).some(({ lower }) => /^(?:wife|husband)$/.test(lower))

const KIN_BEFORE = /^(?:step|grand)?(?:son|daughter|child|wife|husband|widow|widower|brother|sister|mother|father)$/

/** "was the daughter of a miner *and a seamstress*": of what is joined to kin of somebody, nothing says that it is not that one. */
const isOfInner = (reading: Reading, phrase: NounPhrase, joined: NounPhrase): boolean =>
  isInnersSpouse(reading, phrase, joined) ||
  (phrase.attached[0]?.preposition === 'of' &&
    KIN_BEFORE.test(reading.tokens[phrase.head]!.lemma) &&
    /^an?$/.test(reading.tokens[joined.first]!.lower))

/** "Eva Reis, the daughter of Rui Reis *and his wife, Ana*,": what is said of the second parent. */
const ofSecondParents = (reading: Reading, np: NounPhrase): Description[] =>
  np.appositions.flatMap((apposition) =>
    apposition.attached
      .slice(1)
      .filter((other) => isInnersSpouse(reading, apposition, other.np))
      .flatMap((other) => ofNounPhrase(reading, other.np, null)),
  )

/** "Eva Reis, the daughter of *a tailor, Rui Reis*,": what is said of him whom the description speaks of. */
const ofInner = (reading: Reading, np: NounPhrase): Description[] =>
  np.appositions.flatMap(({ attached }) =>
    attached
      .filter((inner) => !isNamed(reading, inner.np) && inner.np.appositions.some((each) => isNamed(reading, each)))
      .flatMap((inner) => ofNounPhrase(reading, inner.np, null)),
  )

/** "her sister, *Ana Reis, of Porto*,": what is said of a name that another phrase gives. */
const ofNamedAside = (reading: Reading, np: NounPhrase): Description[] =>
  np.appositions.filter(({ aside }) => aside).flatMap((name) => ofNounPhrase(reading, name, 'aside'))

/** "Ana Reis, of *Lyon*, France,", "a baker from *Lyon*, France,": what is said of a place that hangs on a name, or on what describes it. */
const ofPlacesAside = (reading: Reading, np: NounPhrase): Description[] =>
  [...(np.aside ? np.attached : []), ...np.appositions.flatMap(({ attached }) => attached)]
    .filter((place) => reading.mentions[place.np.mention]?.type === 'Place' && isNamed(reading, place.np))
    .map((place) => ({ subject: place.np, phrase: place.np, via: 'name', clause: null, before: null }))

/** "worked as a cleaner, *a cook* and a nurse": one of a list, and nothing that the cleaner is called. */
const listedWork = ({ tokens }: Reading, { joined, appositions }: NounPhrase): readonly NounPhrase[] =>
  joined.length === 0 ? [] : appositions.filter(({ head }) => isOccupation(tokens[head]!.lemma))

const ofClause = (reading: Reading, clause: Clause, all: readonly Clause[]): Description[] => {
  const said = [...predicated(reading, clause), ...agesIn(reading, clause, all)].flatMap((phrase) =>
    [
      sharingOf(reading, phrase),
      ...listedWork(reading, phrase),
      ...phrase.joined.filter((each) => !isOfInner(reading, phrase, each)),
    ].flatMap((each) =>
      clause.subjects.map(
        (subject): Description => ({ subject, phrase: ofMany(reading, each), via: 'copula', clause, before: null }),
      ),
    ),
  )
  return [...said, ...chosen(reading, clause), ...named(reading, clause)]
}

/** "The driver was named as *Rui Reis*": what is said of him. */
const named = (reading: Reading, clause: Clause): readonly Description[] => {
  const told = identified(reading, clause)
  return told === null
    ? []
    : [{ subject: told.name, phrase: told.phrase, via: 'apposition', clause: null, before: null }]
}

const isKin = ({ mentions }: Reading, { mention }: NounPhrase): boolean => mentions[mention]?.kin !== undefined

/** "her sons Rui and Ivo", "three daughters, Ana, Eva and Mia": each of the names is described. */
const ofList = (reading: Reading, phrases: readonly Phrase[], at: number): Description[] => {
  const np = phrases[at] as NounPhrase
  const phrase = isNamed(reading, np) ? premodifier(reading, np) : np
  if (phrase === null) return []
  const head = reading.tokens[phrase.head]!
  if (!isBond(head) && (head.pos !== 'NOUN' || head.lower === head.lemma)) return []
  const names = listedNames(
    reading,
    phrases,
    at,
    phrase === np ? np.appositions.filter((each) => isPersonName(reading, each)) : [np],
  )
  return names.map((subject) => ({ subject, phrase, via: 'apposition', clause: null, before: null, among: names }))
}

/** "Mei Lin, mother of two sons, *Rui and Ivo*,": each is a son of hers. */
const ofChildren = (reading: Reading, np: NounPhrase): Description[] =>
  np.appositions.flatMap((parent) => {
    const children = childrenNamed(reading, parent)
    return children === null
      ? []
      : children.appositions.map(
          (subject): Description => ({
            subject,
            phrase: { ...children, appositions: [] },
            via: 'apposition',
            clause: null,
            before: null,
            owners: [np],
            among: children.appositions,
          }),
        )
  })

/** First tokens of the phrases that a clause says of its subject: they describe nobody else. */
const saidOfSubject = ({ verb, objects }: Clause): readonly number[] =>
  COPULAS.has(verb.main.lemma) && objects[0] !== undefined
    ? [objects[0], ...objects[0].joined].map(({ first }) => first)
    : []

/** The preposition before a noun phrase; `start` where it, with what is attached to it, is the subject of its clause; `aside`: "Ana Reis, of Porto,". */
const placeOf = (phrases: readonly Phrase[], at: number): string | null => {
  const before = phrases[at - 1]
  if ((phrases[at] as NounPhrase).aside) return 'aside'
  if (before?.kind === 'preposition') return before.word
  const opens = before === undefined || ['conjunction', 'stop', 'gap', 'marker'].includes(before.kind)
  const np = phrases[at] as NounPhrase
  const behind = phrases[skip(phrases, at + 1 + 2 * np.attached.length, ['adverb'])]
  return opens && np.attached.length === 1 && behind?.kind === 'verb' && behind.form !== 'infinitive' ? 'start' : null
}

/** "*artist* and activist Mei Lin": the first of two roles before a name. */
const joinedRole = (reading: Reading, phrases: readonly Phrase[], at: number): readonly Description[] => {
  const [first, and, np] = [phrases[at - 2], phrases[at - 1], phrases[at] as NounPhrase]
  if (and?.kind !== 'conjunction' || and.word !== 'and' || first?.kind !== 'noun' || first.mention >= 0) return []
  const head = reading.tokens[first.head]!
  const last = premodifier(reading, np)
  const isOne = head.lower === head.lemma && isOccupation(head.lemma) && first.attached.length === 0
  if (last === null || !isOne || reading.tokens[np.first]!.pos === 'DET') return []
  return [{ subject: np, phrase: first, via: 'premodifier', clause: null, before: null }]
}

/** All descriptions in a segment: appositions, roles before names, predicates of "be", phrases that stand for somebody, names. */
const descriptionsOf = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Description[] => {
  const owners = ownersByClause(reading, phrases, clauses)
  const said = new Set(clauses.flatMap(saidOfSubject))
  const trailing = new Map(
    [...trailingRoles(reading, phrases, clauses), ...trailingKin(reading, phrases, clauses)].map(([first, told]) => [
      first,
      told.map((each): Description => ({ ...each, via: 'apposition', clause: null, before: null })),
    ]),
  )
  const ofPhrases = phrases.flatMap((phrase, at): readonly Description[] => {
    if (phrase.kind !== 'noun') return []
    const behind = trailing.get(phrase.first)
    if (behind !== undefined) return behind
    const apposed = phrase.appositions.findIndex(({ first }) => trailing.has(first))
    if (apposed >= 0)
      return [
        ...ofNounPhrase(
          reading,
          { ...phrase, appositions: phrase.appositions.slice(0, apposed) },
          placeOf(phrases, at),
        ),
        ...(trailing.get(phrase.appositions[apposed]!.first) ?? []),
      ]
    const listed = ofList(reading, phrases, at)
    const own = [
      // "Her parents, Rui and Ana": those two, no others besides.
      ...ofNounPhrase(reading, phrase, placeOf(phrases, at)).filter(
        ({ via }) => via !== 'nominal' || listed.length === 0 || !isKin(reading, phrase),
      ),
      ...listed,
      ...ofChildren(reading, phrase),
      ...ofSecondParents(reading, phrase),
      ...ofInner(reading, phrase),
      ...ofNamedAside(reading, phrase),
      ...ofPlacesAside(reading, phrase),
      ...ownerKin(reading, phrase),
      ...joinedRole(reading, phrases, at),
    ]
    const owner = owners.get(phrase.first)
    const unsaid = own.filter(({ via }) => via !== 'nominal' || !said.has(phrase.first) || !isKin(reading, phrase))
    return owner === undefined ? unsaid : unsaid.map((description) => ({ ...description, owners: owner }))
  })
  const ofClauses = clauses.flatMap((clause) => ofClause(reading, clause, clauses))
  return [...ofPhrases, ...ofClauses, ...childrenPicked(reading, phrases, clauses)]
}

/** What the text says that its people, places and organizations are, once for all that ask. */
export const descriptions: Step = {
  name: 'descriptions',
  reads: ['tokens', 'mentions', 'segments'],
  writes: ['descriptions'],
  run: (reading) => ({
    descriptions: reading.segments.map(({ phrases, clauses }) => descriptionsOf(reading, phrases, clauses)),
  }),
}
