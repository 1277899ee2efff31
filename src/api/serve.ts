import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { StorygraphError } from '../model/errors.ts'
import type { ApiOptions } from './api-options.ts'
import { closing } from './http/closing.ts'
import { inUrl, isLoopback, isWildcard } from './http/hosts.ts'
import { nodeListener } from './http/node-listener.ts'
import { MAX_ARRIVAL } from './limits/limits.ts'
import { createApi } from './server.ts'

export interface ServeOptions extends ApiOptions {
  /** 4000 where it is left out; 0 for any that is free. */
  readonly port?: number
  /** Milliseconds that a request may take to arrive (408 else); 30,000 where it is left out. */
  readonly arrival?: number
}

/** A server that listens. */
export interface Serving {
  /** Every address that it answers on, the nearest first: `http://127.0.0.1:4000/`. */
  readonly urls: readonly string[]
  /** Takes no more requests, ends those that run and the connections that idle. The store stays open. */
  readonly close: () => Promise<void>
}

const TROUBLE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken. Give another with --port, or 0 for any that is free',
  EACCES: 'may not be used. Give one above 1023 with --port',
  EADDRNOTAVAIL: 'is no address of this machine. Give one that is with --host',
  ENOTFOUND: 'is no address of this machine. Give one that is with --host',
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const trouble = TROUBLE[error.code ?? ''] ?? `cannot be listened on: ${error.message}`
      reject(new StorygraphError('BAD_INPUT', `${inUrl(host)}:${port} ${trouble}.`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })

const addressesOf = (host: string): readonly string[] => {
  if (!isWildcard(host)) return [host]
  const family = host === '::' ? ['IPv4', 'IPv6'] : ['IPv4']
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const answering = all.filter((one) => family.includes(one.family) && !one.address.startsWith('fe80:'))
  return answering.sort((a, b) => Number(b.internal) - Number(a.internal)).map(({ address }) => address)
}

/**
 * Serves the API over HTTP. Errors, all BAD_INPUT: an address beyond this machine without a token, one that cannot be listened
 * on, a port that is no port.
 *
 * @example
 * const { urls, close } = await serve({ store, read, port: 0 })
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { host = '127.0.0.1', port = 4000, token = null, arrival = MAX_ARRIVAL } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StorygraphError('BAD_INPUT', `${port} is no port. Give a whole number from 0 to 65535.`)
  if (token !== null && !/^[\x21-\x7e]+$/.test(token))
    throw new StorygraphError('BAD_INPUT', 'The token must be visible ASCII characters without blanks. Give another.')
  if (!isLoopback(host) && token === null) {
    const message = `On ${host} others could change the graph. Give a token with --token, or listen on 127.0.0.1.`
    throw new StorygraphError('BAD_INPUT', message)
  }
  // Who sends a byte now and then would hold a connection for as long as it likes.
  const timeouts = { headersTimeout: arrival, requestTimeout: arrival, connectionsCheckingInterval: arrival / 4 }
  const server = createServer(timeouts, nodeListener(createApi({ ...options, host }).fetch))
  const close = closing(server)
  await listen(server, host, port)
  const { port: actual } = server.address() as AddressInfo
  return {
    urls: addressesOf(host).map((address) => `http://${inUrl(address)}:${actual}/`),
    close,
  }
}
