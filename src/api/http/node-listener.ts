import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

const headersOf = (request: IncomingMessage): Headers => {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

/** A body that is said to be no longer is read before it is looked at: a stream would cost more than all else. In bytes. */
const SMALL = 65_536

const bodyOf = async (incoming: IncomingMessage): Promise<object> => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return {}
  if (Number(incoming.headers['content-length']) <= SMALL) return { body: await buffer(incoming) }
  return { body: Readable.toWeb(incoming), duplex: 'half' }
}

const requestOf = async (incoming: IncomingMessage, signal: AbortSignal): Promise<Request> => {
  const { method = 'GET', url = '/' } = incoming
  return new Request(new URL(url.replace(/^\/+/, '/'), `http://${incoming.headers.host ?? ''}`), {
    method,
    headers: headersOf(incoming),
    signal,
    ...(await bodyOf(incoming)),
  } as RequestInit)
}

/** What is one value is sent in one go; all else may come bit by bit. */
const ONE_VALUE = /^application\/(graphql-response\+)?json\b/

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  // Whoever still sends what nobody reads would wait in vain for the answer to the next request.
  if (!outgoing.req.complete) outgoing.setHeader('Connection', 'close')
  outgoing.writeHead(response.status)
  if (response.body === null || outgoing.req.method === 'HEAD') outgoing.end()
  else if (ONE_VALUE.test(response.headers.get('content-type') ?? ''))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  else await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
}

/** Answers requests of node:http with a fetch handler; the request's signal tells it when nobody waits any more. */
export const nodeListener =
  (fetch: (request: Request) => Promise<Response>): RequestListener =>
  async (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort()
    })
    try {
      await send(await fetch(await requestOf(incoming, gone.signal)), outgoing)
    } catch {
      // Either the client is gone, or it must not take half an answer for a whole one.
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(400).end()
    }
  }
