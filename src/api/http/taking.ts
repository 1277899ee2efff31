import { StorygraphError } from '../../model/errors.ts'
import { takeFile } from '../../operations/take-file.ts'
import type { ApiOptions } from '../api-options.ts'
import type { Shared } from '../context.ts'
import { MAX_FILE_BYTES, MAX_FILES } from '../limits/limits.ts'
import { createQueue } from '../queue.ts'
import { hasToken } from './has-token.ts'
import { refusal } from './refusal.ts'

/** Any page may have a browser send forms and plain text here without being asked; bytes of no kind it may not. */
const MEDIA = 'application/octet-stream'

const tooLarge = (): StorygraphError =>
  new StorygraphError(
    'TOO_LARGE',
    `The file is larger than ${MAX_FILE_BYTES / 2 ** 20} MB, the most that is sent here. Read it with the command: storygraph ingest FILE.`,
  )

/** The body, none of it beyond what a file may have: TOO_LARGE then. */
const bytesOf = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length')) > MAX_FILE_BYTES) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MAX_FILE_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const STATUS: Readonly<Record<string, number>> = { TOO_LARGE: 413 }

/**
 * Answers what document is in a file: `POST /take?name=FILE` with its bytes gives title, text and whatever else the file says of itself, in the
 * fields of `DocumentInput`, to be looked at and then ingested. It changes nothing, and yet wants the token where changes do: what a
 * library does to a file costs more than most questions. One file at a time; TOO_MANY where too many wait.
 */
export const createTaking = (
  { token = null }: Pick<ApiOptions, 'token'>,
  report: Shared['report'],
): ((request: Request) => Promise<Response>) => {
  const queue = createQueue()
  let running = 0
  const take = async (request: Request): Promise<Response> => {
    const name = new URL(request.url).searchParams.get('name') ?? ''
    try {
      const bytes = await bytesOf(request)
      return Response.json(await queue(() => takeFile(name, bytes, request.signal)))
    } catch (error) {
      if (request.signal.aborted) throw error
      if (!(error instanceof StorygraphError)) return refusal(500, 'INTERNAL', report(error).message)
      return refusal(STATUS[error.code] ?? 400, error.code, error.message)
    }
  }
  return async (request) => {
    if (request.method !== 'POST') return refusal(405, 'BAD_REQUEST', 'Send a file here. Use POST.', { Allow: 'POST' })
    if (request.headers.get('content-type') !== MEDIA)
      return refusal(415, 'BAD_REQUEST', `Send the bytes of the file, with "Content-Type: ${MEDIA}".`)
    if (token !== null && !hasToken(request, token)) {
      const message = 'What adds texts needs the token of this server. Send it as "Authorization: Bearer TOKEN".'
      return refusal(401, 'UNAUTHORIZED', message, { 'WWW-Authenticate': 'Bearer' })
    }
    if (running >= MAX_FILES)
      return refusal(503, 'TOO_MANY', `${MAX_FILES} files are being taken in already. Try again when one is done.`)
    running += 1
    try {
      return await take(request)
    } finally {
      running -= 1
    }
  }
}
