import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import type { Extraction } from '../../model/extraction.ts'
import { inBatches, ONE_WRITE } from '../../operations/in-batches.ts'
import { inOrder } from '../../operations/in-order.ts'
import type { Outcome } from '../../operations/ingest.ts'
import { replace } from '../../operations/replace.ts'
import { retract } from '../../operations/retract.ts'
import { type Context, checkListed } from '../context.ts'
import type { DocumentOutcome } from '../document-outcome.ts'
import type { Progress } from '../jobs.ts'
import { MAX_LISTED } from '../limits/limits.ts'

const refused = (id: string | null, code: string, message: string): DocumentOutcome => ({
  id,
  status: 'refused',
  error: { code, message },
})

const outcomeOf = (outcome: Outcome): DocumentOutcome =>
  outcome.outcome === 'refused'
    ? refused(outcome.id, outcome.error.code, outcome.error.message)
    : { id: outcome.id, status: outcome.outcome, error: null }

/** What a document says, or why that cannot be told. A fault of ours refuses the one document too, and is in the log. */
const readOne = async (
  fields: DocumentFields,
  { read, report }: Context,
): Promise<Extraction | { readonly refusal: DocumentOutcome }> => {
  const id = fields.id ?? null
  try {
    const told = await read(fields)
    if (!(told instanceof StorygraphError)) return told
    const { code, message, details } = told
    return { refusal: refused(typeof details.id === 'string' ? details.id : id, code, message) }
  } catch (error) {
    return { refusal: refused(id, 'INTERNAL', report(error).message) }
  }
}

type ReadOne = Awaited<ReturnType<typeof readOne>>

/** Stores what was read together. */
const storeTogether = async (
  batch: readonly ReadOne[],
  { ingest, queue }: Context,
): Promise<readonly DocumentOutcome[]> => {
  const stored: DocumentOutcome[] = []
  const read = batch.flatMap((one) => ('refusal' in one ? [] : [one]))
  await queue(async () => {
    stored.push(...(await ingest(read)).map(outcomeOf))
  })
  const nothing = refused(null, 'INTERNAL', 'Nothing became of it.')
  return batch.map((one) => ('refusal' in one ? one.refusal : (stored.shift() ?? nothing)))
}

/** So many documents are read ahead of the oldest that is not read yet. */
const AHEAD = { least: 2, most: 8, weight: 1_000_000 }
/** So many are stored in one write: others are answered between two. */
const MOST_TOGETHER = 8

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** Reads documents and stores them, as many together as are read by then. */
async function* storeAll(documents: readonly DocumentFields[], context: Context): AsyncGenerator<DocumentOutcome> {
  const reading = inOrder(
    oneByOne(documents),
    (fields) => readOne(fields, context),
    ({ text }) => text.length,
    AHEAD,
  )
  const weigh = (one: ReadOne): number => ('refusal' in one ? 0 : one.document.text.length)
  for await (const batch of inBatches(reading, { ...ONE_WRITE, most: MOST_TOGETHER, weigh }))
    yield* await storeTogether(batch, context)
}

interface IngestArguments {
  readonly documents: readonly DocumentFields[]
  readonly wait?: boolean | null
}

export const subscriptionFields = {
  ingestion: {
    subscribe: async function* (_: unknown, { job }: { job: string }, context: Context) {
      for await (const progress of context.jobs.find(job).follow(context.gone)) {
        context.renewed()
        yield progress
      }
    },
    resolve: (progress: Progress<DocumentOutcome>) => progress,
  },
}

export const ingestProgressFields = {
  document: ({ item }: Progress<DocumentOutcome>) => item,
  error: ({ fault }: Progress<DocumentOutcome>, _: object, { report }: Context) => {
    if (fault === null) return null
    if (fault instanceof StorygraphError) return { code: fault.code, message: fault.message }
    return { code: 'INTERNAL', message: report(fault).message }
  },
}

export const mutationFields = {
  ingest: async (_: unknown, { documents, wait }: IngestArguments, context: Context) => {
    const listed = checkListed('documents', documents, MAX_LISTED)
    const job = context.jobs.start(listed.length, () => storeAll(listed, context))
    if (wait === false) return { job: job.id, documents: null }
    const outcomes = await job.whole
    context.renewed()
    return { job: job.id, documents: outcomes }
  },
  replace: async (_: unknown, { document }: { document: DocumentFields }, context: Context) => {
    const extraction = await readOne(document, context)
    const outcome =
      'refusal' in extraction
        ? extraction.refusal
        : outcomeOf(await context.queue(() => replace(context.writer, extraction, { predicates: context.predicates })))
    context.renewed()
    return { job: null, documents: [outcome] }
  },
  retract: async (
    _: unknown,
    { documents }: { documents: readonly string[] },
    { queue, writer, predicates, changed }: Context,
  ) => {
    const ids = checkListed('documents', documents, MAX_LISTED)
    const gone = new Set<string | null>()
    await queue(async () => {
      for await (const { id, outcome } of retract(writer, ids, { predicates }))
        if (outcome === 'retracted') gone.add(id)
    })
    changed()
    return { documents: ids.map((id) => ({ id, status: gone.has(id) ? 'retracted' : 'not-found' })) }
  },
}

export const ingestedDocumentFields = {
  document: ({ id, status }: DocumentOutcome, _: object, { loaders }: Context) =>
    id === null || status === 'refused' ? null : loaders.document.load(id),
}
