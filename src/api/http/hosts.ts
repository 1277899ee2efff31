import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** The name or address in a Host header, in its one spelling and without port or brackets; null for what is none. */
const nameIn = (host: string): string | null => {
  if (/[/?#@\\\s]/.test(host)) return null
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : null
}

/** An address with the brackets that it has in a URL. */
export const inUrl = (address: string): string => (isIP(address) === 6 ? `[${address}]` : address)

/** Whether only this machine can reach an address or name. */
export const isLoopback = (address: string): boolean => {
  const name = nameIn(inUrl(address))
  return name === 'localhost' || name === '::1' || (name !== null && isIP(name) === 4 && name.startsWith('127.'))
}

/** Whether an address stands for all of the machine's. */
export const isWildcard = (address: string): boolean => {
  const name = nameIn(inUrl(address))
  return name === '0.0.0.0' || name === '::'
}

/**
 * Whether a server that listens on an address answers for a Host. A page of somebody else's can point a name of its own at
 * this machine and would then share its origin with it, so other names are not answered; it cannot do so with an address.
 *
 * @example admitsHost('127.0.0.1', 'localhost:4000') // true
 * @example admitsHost('127.0.0.1', 'evil.example') // false
 */
export const admitsHost = (listening: string, host: string): boolean => {
  const name = nameIn(host)
  if (name === null) return false
  if (isLoopback(name) || name === nameIn(inUrl(listening))) return true
  return isWildcard(listening) && (isIP(name) !== 0 || name === hostname().toLowerCase())
}
