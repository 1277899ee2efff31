import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a request brings the token: `Authorization: Bearer …`. Takes as long for a wrong one as for the right one. */
export const hasToken = (request: Request, token: string): boolean => {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}
