import { StorygraphError } from '../../model/errors.ts'
import { globalId } from '../../model/extraction.ts'
import type { EntityHead } from '../../model/graph.ts'
import { type Judgement, judgedMentions, type Verdict } from '../../model/judgement.ts'
import type { TextSpan } from '../../model/span.ts'
import {
  type JudgeOptions,
  type JudgeOutcome,
  judgeIdentity,
  judgeWrong,
  undoJudgement,
} from '../../operations/judge.ts'
import { judgementSentence } from '../../operations/judgement-words.ts'
import { claimsJudged, type JudgedStanding, standingsOfEntity } from '../../operations/standings.ts'
import { type Context, referred } from '../context.ts'
import { entitiesOf, wholeOf } from './entity.ts'

interface JudgeArguments {
  readonly left: string
  readonly right?: string | null
  readonly verdict: Verdict['kind']
  readonly note?: string | null
  readonly author?: string | null
}

/** Words that a judgement is pinned to. */
interface Words extends TextSpan {
  readonly document: string
}

const wordsOf = (judgement: Judgement): readonly Words[] =>
  judgement.kind === 'wrong'
    ? [{ document: judgement.claim.document, ...judgement.claim.evidence }]
    : judgedMentions(judgement)

const judged = (
  { left, right, verdict }: JudgeArguments,
  { writer }: Context,
  options: JudgeOptions,
): Promise<JudgeOutcome> => {
  if (verdict === 'wrong') {
    if (right == null) return judgeWrong(writer, left, options)
    throw new StorygraphError('BAD_INPUT', 'WRONG is said of one claim: give it as `left`, and leave `right` out.')
  }
  if (right != null) return judgeIdentity(writer, verdict, [left, right], options)
  const name = verdict.toUpperCase()
  throw new StorygraphError('BAD_INPUT', `${name} is said of two: give the other as \`right\`.`)
}

export const judgeFields = {
  judge: async (_: unknown, args: JudgeArguments, context: Context): Promise<JudgeOutcome> => {
    const { note = null, author = null } = args
    const options = { note, author, time: new Date().toISOString(), predicates: context.predicates }
    const outcome = await context.queue(() => judged(args, context, options))
    context.changed()
    return outcome
  },
  undo: async (_: unknown, { judgement }: { judgement: string }, context: Context): Promise<JudgeOutcome> => {
    const { predicates, writer } = context
    const outcome = await context.queue(() => undoJudgement(writer, judgement, { predicates }))
    context.changed()
    return outcome
  },
}

export const judgementFields = {
  id: ({ judgement }: JudgedStanding) => judgement.id,
  verdict: ({ judgement }: JudgedStanding) => judgement.kind,
  author: ({ judgement }: JudgedStanding) => judgement.author,
  time: ({ judgement }: JudgedStanding) => judgement.time,
  note: ({ judgement }: JudgedStanding) => judgement.note,
  words: ({ judgement }: JudgedStanding) => wordsOf(judgement),
  claims: async ({ judgement }: JudgedStanding, _: object, { store, loaders }: Context) => {
    if (judgement.kind !== 'wrong') return []
    const ids = await claimsJudged(store, judgement)
    return Promise.all(ids.map(async (id) => referred(await loaders.claim.load(id), id)))
  },
  standing: ({ standing }: JudgedStanding) => standing.state,
  sentence: ({ judgement, standing }: JudgedStanding) => judgementSentence(judgement, standing),
}

export const judgedWordsFields = {
  documentId: ({ document }: Words) => document,
  document: ({ document }: Words, _: object, { loaders }: Context) => loaders.document.load(document),
  quote: ({ text }: Words) => text,
}

/** The entities at the words of a judgement: of its mentions, or the subjects of its claims. */
const entitiesAt = async (judgement: Judgement, context: Context): Promise<readonly EntityHead[]> => {
  const { loaders, store } = context
  if (judgement.kind === 'wrong') {
    const claims = await loaders.claim.loadMany([...(await claimsJudged(store, judgement))])
    const subjects = claims.flatMap((claim) =>
      claim === null || claim instanceof Error
        ? []
        : (claim.entities[claim.subject] ?? globalId(claim.document, claim.subject)),
    )
    return entitiesOf([...new Set(subjects)].sort(), context)
  }
  const found = await Promise.all(
    judgedMentions(judgement).map(async ({ document, start, end }) =>
      (await loaders.chainsOfDocument.load(document))
        .filter(({ mentions }) => mentions.some((mention) => mention.start === start && mention.end === end))
        .map(({ entityId }) => entityId),
    ),
  )
  return entitiesOf([...new Set(found.flat())].sort(), context)
}

export const judgeResultFields = {
  status: ({ outcome }: JudgeOutcome) => outcome,
  judgement: (outcome: JudgeOutcome): JudgedStanding => outcome,
  entities: ({ judgement }: JudgeOutcome, _: object, context: Context) => entitiesAt(judgement, context),
}

/** What was judged of who an entity is. */
export const entityJudgements = async (
  entity: EntityHead,
  _: object,
  context: Context,
): Promise<readonly JudgedStanding[]> => standingsOfEntity(context.store, await wholeOf(entity, context))
