/**
 * Compares all pairs of persons of generated lives, without blocking: `all-pairs.ts DOCUMENTS`. The scorecards are those of
 * resolution, and whoever one calls the same is one. Prints what it measured as JSON.
 */
import { loadRules } from '../../src/ontology/rules.ts'
import { tellingOf } from '../../src/operations/affected-families.ts'
import { partsOfNew } from '../../src/operations/chain-reader.ts'
import { metaOfNew } from '../../src/operations/document-meta.ts'
import { familiesOf } from '../../src/resolve/lineage.ts'
import { type Profile, profilesOf } from '../../src/resolve/profile.ts'
import { scorePersons } from '../../src/resolve/score-persons.ts'
import { lives } from './lives.ts'
import { pairwise } from './pairwise.ts'

const { predicates } = loadRules()
const told = [...lives(Number(process.argv[2] ?? 250), 7)]
const truth = new Map(told.flatMap((one) => [...one.truth]))
const metas = told.map(({ extraction }) => metaOfNew(extraction, predicates))
const families = familiesOf(metas.map(tellingOf))

const profiles: Profile[] = told.flatMap(({ extraction }, index) => {
  const parts = partsOfNew(extraction)
  const { id, published, derivedFrom } = extraction.document
  const document = {
    id,
    family: families.get(id) ?? id,
    published,
    derived: derivedFrom !== null,
    chains: new Map(parts.map((part) => [part.chain.id, part])),
    claims: extraction.claims,
    quotes: [],
    cast: metas[index]?.story.cast ?? [],
    slots: [],
  }
  const persons = parts.filter(({ chain }) => chain.type === 'Person')
  return profilesOf(document, persons, predicates)
})

const started = performance.now()
const owner = profiles.map((_, index) => index)
const rootOf = (index: number): number => {
  let root = index
  while (owner[root] !== root) root = owner[root] ?? root
  owner[index] = root
  return root
}
for (const [index, one] of profiles.entries())
  for (let other = 0; other < index; other++) {
    const profile = profiles[other]
    if (profile !== undefined && scorePersons(profile, one).verdict === 'same') owner[rootOf(index)] = rootOf(other)
  }
const seconds = (performance.now() - started) / 1000

const groups = new Map<number, string[]>()
for (const [index, { id }] of profiles.entries()) groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), id])
console.log(
  JSON.stringify({
    seconds,
    pairs: (profiles.length * (profiles.length - 1)) / 2,
    f1: pairwise([...groups.values()], truth),
  }),
)
