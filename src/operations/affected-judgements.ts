import { type Claim, type Extraction, globalId } from '../model/extraction.ts'
import type { StoredClaim } from '../model/graph.ts'
import type { ClaimJudgement, Judgement } from '../model/judgement.ts'
import { claimsAt } from '../resolve/judged-claims.ts'
import type { ChainPart } from '../resolve/profile.ts'
import { byText } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { isIdentity, type JudgedChange, JudgementReader } from './judgement-reader.ts'

/** What a change does to judgements, or through them. */
export interface AffectedJudgements {
  readonly reader: JudgementReader
  /** Chains whose judgements come, go, or may weigh otherwise than before. */
  readonly chains: readonly ChainPart[]
  /** Stored claims, of documents that stay as they are, that are judged wrong from now on, or no more. */
  readonly claims: readonly StoredClaim[]
  /** Claims by global id whose mark is other than the store would have it. */
  readonly marks: ReadonlyMap<string, boolean>
  /** Whether a claim is judged wrong after the change; `stored` is what the store says of it. */
  isWrong(id: string, stored: { readonly judgedWrong?: true } | null): boolean
}

/** Of two judgements of one id the later one; of one moment, the one whose note or else author comes last by text. */
const laterOf = (a: Judgement, b: Judgement): Judgement => {
  const order = byText(a.time, b.time) || byText(a.note ?? '', b.note ?? '') || byText(a.author ?? '', b.author ?? '')
  return order > 0 ? a : b
}

/** Those that are to be stored: new, or later than what is stored under their id. */
export const newJudgements = async (store: Store, judge: readonly Judgement[]): Promise<readonly Judgement[]> => {
  const stored = await readJudgements(
    store,
    judge.map(({ id }) => id),
  )
  return judge.filter((one) => laterOf(one, stored.get(one.id) ?? one) === one)
}

const readJudgements = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Judgement>> => {
  const found = new Map<string, Judgement>()
  if (ids.length === 0) return found
  for await (const one of all((paging) => store.judgements({ ids }, paging))) found.set(one.id, one)
  return found
}

interface Marks {
  /** Stored claims of documents that stay. */
  readonly claims: readonly StoredClaim[]
  readonly marks: ReadonlyMap<string, boolean>
  readonly wrong: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
}

const claimPins = (judgements: readonly Judgement[]): readonly ClaimJudgement[] =>
  judgements.filter((judgement) => judgement.kind === 'wrong')

const wrongIn = (
  { id, text }: Extraction['document'],
  claims: readonly Claim[],
  judgements: readonly ClaimJudgement[],
): readonly string[] =>
  judgements
    .filter(({ claim }) => claim.document === id)
    .flatMap(({ claim }) => claimsAt(text, claims, claim).map((one) => globalId(id, one.id)))

/** Marks claims anew in the documents that are put, and in those where such a judgement comes or goes. */
const remark = async (store: Store, change: JudgedChange, stale: readonly Judgement[], reader: JudgementReader) => {
  const put = change.put.map(({ document }) => document.id)
  const changed = claimPins(stale).map(({ claim }) => claim.document)
  const staying = [...new Set(changed)].filter((id) => !change.gone.has(id))
  const judgements = claimPins(await reader.of([...put, ...staying]))
  const wrong = new Set(change.put.flatMap(({ document, claims }) => wrongIn(document, claims, judgements)))
  const marks = new Map([...wrong].map((id) => [id, true]))
  const claims: StoredClaim[] = []
  if (staying.length > 0)
    for await (const document of all((paging) => store.documents({ ids: staying }, paging))) {
      const stored: StoredClaim[] = []
      for await (const claim of all((paging) => store.claims({ documents: [document.id] }, paging))) stored.push(claim)
      const now = new Set(wrongIn(document, stored, judgements))
      for (const claim of stored) {
        if (now.has(claim.globalId)) wrong.add(claim.globalId)
        if (now.has(claim.globalId) === (claim.judgedWrong ?? false)) continue
        claims.push(claim)
        marks.set(claim.globalId, now.has(claim.globalId))
      }
    }
  return { claims, marks, wrong, documents: new Set([...put, ...staying]) } satisfies Marks
}

/** Works out which chains and claims a change concerns by way of judgements. */
export const affectedJudgements = async (store: Store, change: JudgedChange): Promise<AffectedJudgements> => {
  const reader = new JudgementReader(store, change)
  const stale = [...(await readJudgements(store, [...change.undo])).values(), ...change.judge]
  const touching = await reader.of([...change.gone, ...change.put.map(({ document }) => document.id)])
  const linked = await reader.linked([...stale, ...touching].filter(isIdentity))
  const chains = new Map(
    linked
      .flatMap(({ mentions }) => mentions)
      .flatMap((pin) => reader.chainAt(pin) ?? [])
      .map((part) => [part.globalId, part]),
  )
  const { claims, marks, wrong, documents } = await remark(store, change, stale, reader)
  return {
    reader,
    chains: [...chains.values()],
    claims,
    marks,
    isWrong: (id, stored) => {
      const document = id.slice(0, id.lastIndexOf('/'))
      return documents.has(document) ? wrong.has(id) : (stored?.judgedWrong ?? false)
    },
  }
}
