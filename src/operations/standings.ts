import { globalId } from '../model/extraction.ts'
import type { Entity } from '../model/graph.ts'
import { type ClaimPin, type Judgement, judgedClaim } from '../model/judgement.ts'
import { type Standing, weigh } from '../resolve/judged.ts'
import { claimsAt } from '../resolve/judged-claims.ts'
import { byText } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { isIdentity, JudgementReader } from './judgement-reader.ts'

/** A judgement with what has become of it. */
export interface JudgedStanding {
  readonly judgement: Judgement
  readonly standing: Standing
}

/** The claims that a judgement finds, by global id. */
export const claimsJudged = async (
  store: Store,
  { claim: pin }: { readonly claim: ClaimPin },
): Promise<readonly string[]> => {
  const document = (await store.documents({ ids: [pin.document] }, { first: 1 })).items[0]?.node
  if (document === undefined) return []
  const claims = []
  for await (const claim of all((paging) => store.claims({ documents: [pin.document] }, paging))) claims.push(claim)
  return claimsAt(document.text, claims, pin).map(({ id }) => globalId(pin.document, id))
}

const standingOfClaim = async (store: Store, claim: ClaimPin | null): Promise<Standing> =>
  claim !== null && (await claimsJudged(store, { claim })).length === 0
    ? { state: 'dangling', documents: [claim.document] }
    : { state: 'holds' }

const standingsOf = async (
  store: Store,
  judgements: readonly Judgement[],
  reader: JudgementReader,
): Promise<readonly JudgedStanding[]> => {
  const { standings } = weigh(judgements.filter(isIdentity), (pin) => reader.judgedChain(pin))
  const found: JudgedStanding[] = []
  for (const judgement of judgements) {
    const standing = isIdentity(judgement)
      ? standings.get(judgement.id)
      : await standingOfClaim(store, judgedClaim(judgement))
    found.push({ judgement, standing: standing ?? { state: 'holds' } })
  }
  return found.sort((a, b) => byText(a.judgement.id, b.judgement.id))
}

/** How the stored judgements stand that one hangs together with; itself too, where it is stored. */
export const standingsWith = async (store: Store, judgement: Judgement): Promise<readonly JudgedStanding[]> => {
  const stored = (await store.judgements({ ids: [judgement.id] }, { first: 1 })).items.map(({ node }) => node)
  if (!isIdentity(judgement)) return standingsOf(store, stored, new JudgementReader(store))
  const reader = new JudgementReader(store)
  const linked = await reader.linked([judgement])
  const others = linked.filter(({ id }) => id !== judgement.id)
  return standingsOf(store, [...others, ...stored], reader)
}

/** How the judgements stand that speak of an entity's chains. */
export const standingsOfEntity = async (
  store: Store,
  { chains, documents }: Entity,
): Promise<readonly JudgedStanding[]> => {
  const reader = new JudgementReader(store)
  const linked = await reader.linked((await reader.of(documents)).filter(isIdentity))
  const own = new Set(chains)
  const speaksOf = ({ judgement }: JudgedStanding): boolean =>
    isIdentity(judgement) && judgement.mentions.some((pin) => own.has(reader.chainAt(pin)?.globalId ?? ''))
  return (await standingsOf(store, linked, reader)).filter(speaksOf)
}

/** Every judgement with how it stands, by id; those that dangle too. */
export const judgementsOf = async (store: Store): Promise<readonly JudgedStanding[]> => {
  const judgements: Judgement[] = []
  for await (const judgement of all((paging) => store.judgements({}, paging))) judgements.push(judgement)
  const reader = new JudgementReader(store)
  await reader.linked(judgements.filter(isIdentity))
  return standingsOf(store, judgements, reader)
}
