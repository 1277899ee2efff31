import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ServerError } from './server-error.ts'

/** Neo4j refuses shorter ones. */
const SHORTEST = 8

const fileIn = (folder: string): string => join(folder, 'password')

/** The password that was made up for a data folder, where it still holds. */
export const keptPassword = (folder: string): string | null =>
  existsSync(fileIn(folder)) ? readFileSync(fileIn(folder), 'utf8').trim() : null

/** Makes a password up and keeps it in the folder, for its owner's eyes alone. */
export const makePassword = (folder: string): string => {
  // Not base64: what begins with a hyphen is an option to neo4j-admin.
  const password = randomBytes(10).toString('hex')
  writeFileSync(fileIn(folder), `${password}\n`, { mode: 0o600 })
  return password
}

/** Forgets the password that was made up: the user has given another. */
export const forgetPassword = (folder: string): void => rmSync(fileIn(folder), { force: true })

/**
 * A password that the user gave, if any.
 *
 * @throws ServerError where Neo4j would refuse it
 */
export const givenPassword = (password: string | undefined): string | null => {
  if (password === undefined || password === '') return null
  if (password.length < SHORTEST) throw new ServerError(`NEO4J_PASSWORD has to have ${SHORTEST} characters or more.`)
  return password
}
