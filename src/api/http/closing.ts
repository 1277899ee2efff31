import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { DEADLINE } from '../limits/limits.ts'

/** Milliseconds that running requests have to end: reading stops at its deadline, and then there is an answer to be taken. */
const PATIENCE = DEADLINE + 1000

/**
 * Gives what closes a server, to be made before it listens: it takes no more requests, ends at once the connections on which
 * none runs (those too that a browser opened ahead of need, which node:http does not count as idle), and the others with
 * their answer.
 */
export const closing = (server: Server): (() => Promise<void>) => {
  const running = new Map<Socket, number>()
  let isClosing = false
  const count = (socket: Socket, change: number): void => {
    const requests = (running.get(socket) ?? 0) + change
    if (running.has(socket)) running.set(socket, requests)
    if (isClosing && requests === 0) socket.end()
  }
  server.on('connection', (socket) => {
    running.set(socket, 0)
    socket.once('close', () => running.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  return () =>
    new Promise((resolve) => {
      isClosing = true
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE)
      server.close(() => {
        clearTimeout(patience)
        resolve()
      })
      for (const [socket, requests] of running) if (requests === 0) socket.destroy()
    })
}
