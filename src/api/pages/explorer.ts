import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { EXPORT_FORMATS } from '../../export/index.ts'

/** Where the explorer's files are asked for; their names are hashes of what they hold. */
export const EXPLORER_FILES = /^\/explorer\/(assets\/[\w.-]+)$/

const BUILT = new URL('../../../dist/explorer/', import.meta.url)

// No script, style or picture but the server's own files: a name or title in the page stays text.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'"

const MEDIA: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** What of the built page is there; null where `npm run build` has not made it. */
const read = async (path: string): Promise<Buffer<ArrayBuffer> | null> => {
  try {
    return (await readFile(new URL(path, BUILT))) as Buffer<ArrayBuffer>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * The page with what it cannot ask the API for: the names of the exports, and what the store's own page of pictures is called; null where
 * it is not built.
 */
export const explorerPage = async (request: Request, pictures: string): Promise<Response | null> => {
  const html = await read('index.html')
  if (html === null) return null
  const page = html
    .toString()
    .replace('content="FORMATS"', `content="${[...EXPORT_FORMATS.keys()].join(' ')}"`)
    .replace('content="PICTURES"', `content="${pictures}"`)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-cache',
    ETag: `"${createHash('sha256').update(page).digest('base64url')}"`,
    Vary: 'Accept',
  }
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(page, { headers })
}

/** What the build compressed, the smallest first: content coding and ending. */
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Whether a request takes a coding: named in `Accept-Encoding`, or by `*`, and not with `q=0`. */
const takes = (accepted: string, coding: string): boolean => {
  const offers = accepted.split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  )
  const [, ...parameters] = offers.find(([name]) => name === coding) ??
    offers.find(([name]) => name === '*') ?? ['', 'q=0']
  return !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
}

/**
 * One of the explorer's files by its path under `/explorer/`, to be kept for ever, compressed where the request takes that; null
 * where there is none of the name.
 */
export const explorerFile = async (path: string, request: Request): Promise<Response | null> => {
  const media = MEDIA[extname(path)]
  if (media === undefined) return null
  const accepted = request.headers.get('accept-encoding') ?? ''
  const headers = {
    'Content-Type': media,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  }
  for (const [coding, ending] of CODINGS) {
    const file = takes(accepted, coding) ? await read(path + ending) : null
    if (file !== null) return new Response(file, { headers: { ...headers, 'Content-Encoding': coding } })
  }
  const file = await read(path)
  return file === null ? null : new Response(file, { headers })
}
