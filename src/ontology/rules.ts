import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { badRules } from './bad-rules.ts'
import { loadEvents } from './events.ts'
import { loadOrganizations } from './own-organizations.ts'
import { loadPeople } from './own-people.ts'
import { loadPlaces } from './own-places.ts'
import type { Predicate } from './predicate.ts'
import { loadPredicates } from './predicates.ts'

/** What texts are read by and the graph is worked out with. Reading and reasoning must go by the same. */
export interface Rules {
  /** By name. */
  readonly predicates: ReadonlyMap<string, Predicate>
  /** Folders of the user's own, for `loadEvents`. */
  readonly folders: readonly string[]
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const byName = (predicates: readonly Predicate[]): Rules['predicates'] =>
  new Map(predicates.map((predicate) => [predicate.name, predicate]))

/** What a folder of rules may have, beside predicates. */
const FILES = ['events.yaml', 'places.yaml', 'people.yaml', 'organizations.yaml']
const REMEDY = `Name a folder of rules, which has one or more of these: predicates/*.yaml, ${FILES.join(', ')}`

let builtIn: Rules | null = null

/**
 * The rules that come with Storygraph, and those of a folder of the user's own where one is given: `predicates/*.yaml`,
 * `events.yaml`, `places.yaml`, `people.yaml`, `organizations.yaml` or several of them, which are added to the others or stand
 * in for those of the same name. All are checked at once.
 * BAD_RULES for a file that does not hold, and for a folder that is not there or has none of them.
 *
 * @example loadRules('my-rules').predicates.get('PAINTED')?.sentence // '{subject} painted {object}[ {time}].'
 */
export const loadRules = (folder?: string | null): Rules => {
  if (folder == null) {
    builtIn ??= { predicates: byName(loadPredicates()), folders: [] }
    return builtIn
  }
  if (!isFolder(folder)) throw badRules(folder, 'is no folder', { remedy: REMEDY })
  const own = [join(folder, 'predicates')].filter(isFolder)
  const predicates = byName(loadPredicates(own))
  const hasPredicates = own.some((path) => readdirSync(path).some((file) => file.endsWith('.yaml')))
  if (!hasPredicates && !FILES.some((file) => existsSync(join(folder, file))))
    throw badRules(folder, `has neither predicates/*.yaml nor ${FILES.join(' nor ')}`, { remedy: REMEDY })
  loadEvents([folder])
  loadPlaces([folder])
  loadPeople([folder])
  loadOrganizations([folder])
  return { predicates, folders: [folder] }
}
