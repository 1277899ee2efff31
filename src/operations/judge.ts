import { StorygraphError } from '../model/errors.ts'
import type { StoredClaim } from '../model/graph.ts'
import { byPin, type ClaimPin, type IdentityJudgement, type Judgement, judgementId } from '../model/judgement.ts'
import type { Standing } from '../resolve/judged.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangeOptions } from './change-options.ts'
import { findMention } from './find-mention.ts'
import { type JudgedStanding, standingsWith } from './standings.ts'

/** Who judges, when and why. No clock is asked here. */
export interface JudgeOptions extends ChangeOptions {
  readonly author?: string | null
  /** ISO 8601. */
  readonly time: string
  readonly note?: string | null
}

/** What became of a judgement, and of others by it. */
export interface JudgeOutcome extends JudgedStanding {
  /** `unchanged` where the same was judged before, at that time or later. */
  readonly outcome: 'judged' | 'judged-again' | 'unchanged' | 'undone'
  /** Other judgements that stand otherwise than before. */
  readonly others: readonly JudgedStanding[]
}

const badInput = (message: string): StorygraphError => new StorygraphError('BAD_INPUT', message)

/** Author, time and note as they are stored. BAD_INPUT for a time that is none. */
export const saidBy = ({
  author = null,
  time,
  note = null,
}: JudgeOptions): Pick<Judgement, 'author' | 'time' | 'note'> => {
  const at = /^\d{4}-\d\d-\d\d/.test(time) ? Date.parse(time) : Number.NaN
  if (Number.isNaN(at)) throw badInput(`"${time}" is no time. Give one as 2024-05-01 or 2024-05-01T10:00:00Z.`)
  const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())
  return { author: filled(author), time: new Date(at).toISOString(), note: filled(note) }
}

const findJudgement = async (store: Store, id: string): Promise<Judgement | null> =>
  (await store.judgements({ ids: [id] }, { first: 1 })).items[0]?.node ?? null

const sameStanding = (a: Standing | undefined, b: Standing): boolean => JSON.stringify(a) === JSON.stringify(b)

const change = async (
  store: Store,
  judgement: Judgement,
  isUndone: boolean,
  options: ChangeOptions,
): Promise<JudgeOutcome> => {
  const stored = await findJudgement(store, judgement.id)
  const before = await standingsWith(store, judgement)
  await apply(store, isUndone ? { undo: [judgement.id] } : { judge: [judgement] }, options)
  const after = await standingsWith(store, judgement)
  const now = await findJudgement(store, judgement.id)
  const old = new Map(before.map((one) => [one.judgement.id, one.standing]))
  const others = after.filter(
    (one) => one.judgement.id !== judgement.id && !sameStanding(old.get(one.judgement.id), one.standing),
  )
  const own = (isUndone ? before : after).find((one) => one.judgement.id === judgement.id)
  const unchanged = JSON.stringify(stored) === JSON.stringify(now)
  const outcome = isUndone ? 'undone' : stored === null ? 'judged' : unchanged ? 'unchanged' : 'judged-again'
  return { judgement: now ?? judgement, standing: own?.standing ?? { state: 'holds' }, outcome, others }
}

/**
 * Judges that two stand for one, or for two. Each is named as `findMention` takes it, and the judgement is pinned to that mention: it
 * holds whatever is read, replaced or taken back later, in any order. Errors: those of `findMention`; BAD_INPUT for one and the same, for
 * two of unlike types, and for a time that is none.
 *
 * @example await judgeIdentity(store, 'same', 'd1/e1', 'd2/e3', { time: '2024-05-01T10:00:00Z', author: 'Odile' })
 */
export const judgeIdentity = async (
  store: Store,
  kind: IdentityJudgement['kind'],
  [first, second]: readonly [string, string],
  options: JudgeOptions,
): Promise<JudgeOutcome> => {
  const said = saidBy(options)
  const [a, b] = [await findMention(store, first), await findMention(store, second)]
  const name = `“${a.pin.text}” (${a.chain}) and “${b.pin.text}” (${b.chain})`
  if (a.type !== b.type) {
    const types = `a ${a.type.toLowerCase()} and a ${b.type.toLowerCase()}`
    throw badInput(`${name} are ${types}: only two of one type can be judged to be one or two.`)
  }
  if (byPin(a.pin, b.pin) === 0) throw badInput(`${name} are one and the same mention. Name two.`)
  const mentions = [a.pin, b.pin].sort(byPin) as [typeof a.pin, typeof b.pin]
  const judgement: IdentityJudgement = { id: judgementId({ kind, mentions }), kind, ...said, mentions }
  return change(store, judgement, false, options)
}

/** What a claim says and where, to be found again. */
export const claimPin = (claim: StoredClaim): ClaimPin => ({
  document: claim.document,
  predicate: claim.predicate,
  subject: { start: claim.args.subject.start, end: claim.args.subject.end },
  object: claim.args.object === undefined ? null : { start: claim.args.object.start, end: claim.args.object.end },
  value: claim.value,
  time: claim.time?.edtf ?? null,
  evidence: { start: claim.evidence.start, end: claim.evidence.end, text: claim.evidence.text },
})

/** Judges that a claim (`d1/c3`) is wrong: it stays, and speaks for nothing. Errors: NOT_FOUND; BAD_INPUT for a time that is none. */
export const judgeWrong = async (store: Store, id: string, options: JudgeOptions): Promise<JudgeOutcome> => {
  const said = saidBy(options)
  const stored = (await store.claims({ ids: [id] }, { first: 1 })).items[0]?.node
  if (stored === undefined) {
    const message = `No claim here has the id ${id}. Claims read d1/c3: \`storygraph explain\` on a fact names them.`
    throw new StorygraphError('NOT_FOUND', message, { details: { id } })
  }
  const claim = claimPin(stored)
  return change(store, { id: judgementId({ kind: 'wrong', claim }), kind: 'wrong', ...said, claim }, false, options)
}

/** Takes a judgement back, by id: the graph is then as if it had never been given. Errors: NOT_FOUND. */
export const undoJudgement = async (store: Store, id: string, options: ChangeOptions = {}): Promise<JudgeOutcome> => {
  const judgement = await findJudgement(store, id)
  if (judgement === null) {
    const message = `There is no judgement ${id} here. \`storygraph judge list\` shows all.`
    throw new StorygraphError('NOT_FOUND', message, { details: { id } })
  }
  return change(store, judgement, true, options)
}
