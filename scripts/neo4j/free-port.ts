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

/** A port of 127.0.0.1 on which nobody listens now. */
export const freePort = (): Promise<number> => listen(0)

/** Whether somebody listens on a port of 127.0.0.1. */
export const isTaken = (port: number): Promise<boolean> =>
  listen(port).then(
    () => false,
    () => true,
  )
