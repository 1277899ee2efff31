import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const listen = (port: number): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : port))
    })
  })

/** Whether somebody listens on a port of 127.0.0.1. */
export const isTaken = (port: number): Promise<boolean> =>
  listen(port).then(
    () => false,
    () => true,
  )

/**
 * A port of 127.0.0.1 on which nobody listens now. It lies below those that systems give to outgoing connections (from
 * 32768 on), one of which would else take it in the seconds that a server needs to come up.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(10_000, 32_768)
    if (!(await isTaken(port))) return port
  }
}
