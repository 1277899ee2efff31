import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Between a driver and a server: hears what is said, and can cut it off. */
export interface CuttingProxy {
  readonly port: number
  /** The next time that the driver commits, the server hears it, and the driver never hears that it was done. */
  cutNextCommit(): void
  /** How many commits were cut off. */
  readonly cut: () => number
  close(): Promise<void>
}

/** Bolt's COMMIT: a chunk of two bytes, a structure without fields, its signature, the end. https://neo4j.com/docs/bolt/current/bolt/message/ */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Starts a proxy to a port of 127.0.0.1. */
export const cuttingProxy = async (to: number): Promise<CuttingProxy> => {
  const sockets = new Set<Socket>()
  let armed = false
  let cuts = 0
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    upstream.on('data', (data) => {
      if (!client.destroyed) client.write(data)
    })
    upstream.on('close', () => client.destroy())
    client.on('close', () => {
      if (!client.errored) upstream.end()
    })
    client.on('data', (data) => {
      if (armed && data.includes(COMMIT)) {
        armed = false
        cuts += 1
        // The answer to it, which tells that it is done, goes nowhere.
        upstream.removeAllListeners('data')
        upstream.once('data', () => client.destroy())
      }
      upstream.write(data)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    cutNextCommit: () => {
      armed = true
    },
    cut: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
