import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import type { Extraction } from '../../model/extraction.ts'
import { ingest, type Outcome } from '../../operations/ingest.ts'
import { replace } from '../../operations/replace.ts'
import { retract } from '../../operations/retract.ts'
import { type Context, checkListed } from '../context.ts'
import { MAX_LISTED } from '../limits/limits.ts'

/** What became of one document. */
interface DocumentOutcome {
  readonly id: string | null
  readonly status: Outcome['outcome']
  readonly error: { readonly code: string; readonly message: string } | null
}

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

const storeOne = async (fields: DocumentFields, context: Context): Promise<DocumentOutcome> => {
  const extraction = await readOne(fields, context)
  if ('refusal' in extraction) return extraction.refusal
  return context.queue(async () => {
    let outcome = refused(extraction.document.id, 'INTERNAL', 'Nothing became of it.')
    for await (const one of ingest(context.writer, [extraction], { predicates: context.predicates }))
      outcome = outcomeOf(one)
    return outcome
  })
}

export const mutationFields = {
  ingest: async (_: unknown, { documents }: { documents: readonly DocumentFields[] }, context: Context) => {
    const outcomes: DocumentOutcome[] = []
    for (const fields of checkListed('documents', documents, MAX_LISTED)) outcomes.push(await storeOne(fields, context))
    context.changed()
    return { documents: outcomes }
  },
  replace: async (_: unknown, { document }: { document: DocumentFields }, context: Context) => {
    const extraction = await readOne(document, context)
    const outcome =
      'refusal' in extraction
        ? extraction.refusal
        : outcomeOf(await context.queue(() => replace(context.writer, extraction, { predicates: context.predicates })))
    context.changed()
    return { documents: [outcome] }
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
