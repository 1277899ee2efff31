import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { loadEvents } from '../../src/ontology/events.ts'
import { loadRules } from '../../src/ontology/rules.ts'

const RULES = resolve(import.meta.dirname, '../rules')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder with files of these names and contents. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const refusal = (load: () => unknown): StorygraphError => {
  try {
    load()
  } catch (error) {
    if (error instanceof StorygraphError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('rules', () => {
  it('are those that come with the program where no folder is given, read once', () => {
    const { predicates, folders } = loadRules()
    expect([predicates.has('LEFT'), predicates.has('SANG_IN'), folders]).toEqual([true, false, []])
    expect(loadRules(null)).toBe(loadRules(undefined))
  })

  it('of a folder are added to those of the program', () => {
    const { predicates, folders } = loadRules(RULES)
    expect(predicates.get('SANG_IN')?.frames.map(({ id }) => id)).toEqual(['sing', 'give-recital'])
    expect([...predicates.keys()]).toEqual([...loadRules().predicates.keys(), 'SANG_IN'].sort())
    expect(loadEvents(folders).events.get('great-harbour-fire-1904')?.time.edtf).toBe('1904-05-02')
  })

  it('may be predicates alone, or events alone', () => {
    const predicates = folderOf({})
    cpSync(join(RULES, 'predicates'), join(predicates, 'predicates'), { recursive: true })
    expect(loadRules(predicates).predicates.has('SANG_IN')).toBe(true)
    const events = folderOf({})
    cpSync(join(RULES, 'events.yaml'), join(events, 'events.yaml'))
    expect(loadRules(events).predicates).toEqual(loadRules().predicates)
  })

  it.each<readonly [string, () => string, RegExp]>([
    ['a folder that is not there', () => join(RULES, 'nowhere'), /^.*nowhere: is no folder\. /],
    ['a file', () => join(RULES, 'events.yaml'), /events\.yaml: is no folder\. /],
    [
      'a folder with nothing in it',
      () => folderOf({}),
      /: has neither predicates\/\*\.yaml nor events\.yaml nor places\.yaml nor people\.yaml nor organizations\.yaml\. /,
    ],
    ['a folder with other files', () => folderOf({ 'predicates/a.txt': 'a', 'places.tsv': 'b' }), /: has neither /],
    [
      'events that are no YAML',
      () => folderOf({ 'events.yaml': 'events:\n  a: [\n  b: ]' }),
      /events\.yaml: cannot be read as YAML: .* at line 3/,
    ],
    [
      'an event that does not hold',
      () => folderOf({ 'events.yaml': 'events:\n  a: 3\n' }),
      /events\.yaml: "a" must have/,
    ],
    [
      'a predicate that is no YAML',
      () => folderOf({ 'predicates/left.yaml': 'name: [LEFT\nframes:\n' }),
      /predicates.left\.yaml: is not YAML: .* at line 2/,
    ],
    [
      'a predicate that does not hold',
      () => folderOf({ 'predicates/left.yaml': 'name: LEFT\n' }),
      /left\.yaml: `description`/,
    ],
    [
      'a folder in place of a file',
      () => folderOf({ 'predicates/left.yaml/x': '' }),
      /left\.yaml: cannot be read: EISDIR/,
    ],
  ])('%s is refused at once, in a line that says what to do', (_, folder, says) => {
    const path = folder()
    for (const load of [() => loadRules(path), () => createExtractor({ rules: path })]) {
      const { code, message, place } = refusal(load)
      expect({ code, message }).toEqual({ code: 'BAD_RULES', message: expect.stringMatching(says) })
      expect(message).toMatch(/^[^\n]*\. (?:Mend it, or take it out of|Name a folder of) (?:the )?rules[^\n]*\.$/)
      expect(message.startsWith(`${place.file}: `)).toBe(true)
    }
  })
})
