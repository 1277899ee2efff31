import { describe, expect, it } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import { loadPredicates, parsePredicate } from '../../src/ontology/predicates.ts'

const WHOLE = `name: MET
description: A person met another.
group: life
subject: [Person]
object: [Person]
sentence: "{subject} met {object}."
frames:
  - id: meet
    verb: [meet]
    object: [direct]
    reads:
      - { text: Mei Lin met Paul Biko., claims: [{ subject: Mei Lin, object: Paul Biko }] }
      - { text: Ana Reis met Mei Lin., claims: [{ subject: Ana Reis, object: Mei Lin }] }
    not: [Mei Lin hoped to meet Paul Biko., Mei Lin never met Paul Biko.]
`

const problem = (yaml: string): string => {
  try {
    parsePredicate('met.yaml', yaml)
  } catch (error) {
    if (error instanceof StorygraphError && error.code === 'BAD_RULES') return error.message
    throw error
  }
  return ''
}

describe('predicate files', () => {
  it('read as they are written', () => {
    expect(parsePredicate('met.yaml', WHOLE)).toMatchObject({
      name: 'MET',
      functional: null,
      symmetric: false,
      role: true,
    })
  })

  it.each([
    ['no YAML', WHOLE.replace('name: MET', 'name: [MET'), 'is not YAML'],
    ['an unknown key', `${WHOLE}colour: red\n`, '`colour` is not known here'],
    [
      'a type where a word belongs',
      WHOLE.replace('object: [direct]', 'object: [direct]\n    unless: { in: [Place] }'),
      'must be in lower case, not `Place`',
    ],
    ['no sentence', WHOLE.replace(/sentence:.*\n/, ''), '`sentence` is missing'],
    ['an unknown type', WHOLE.replace('subject: [Person]', 'subject: [Dog]'), '`subject` must be one of'],
    ['one example', WHOLE.replace(/ {6}- { text: Ana.*\n/, ''), '`reads` must be a list of at least 2'],
    [
      'one counter-example',
      WHOLE.replace(', Mei Lin never met Paul Biko.]', ']'),
      '`not` must be a list of at least 2',
    ],
    ['no trigger', WHOLE.replace(/ {4}verb:.*\n/, ''), 'needs either `verb` or `noun`'],
    ['a misspelt frame key', WHOLE.replace('verb:', 'verbs:'), '`verbs` is not known here'],
  ])('refuse %s, and say so', (_, yaml, message) => {
    expect(problem(yaml)).toContain(message)
    expect(problem(yaml)).toContain('met.yaml')
  })

  it('come with examples for every frame', () => {
    for (const { frames } of loadPredicates())
      for (const frame of frames) expect([frame.reads.length >= 2, frame.not.length >= 2]).toEqual([true, true])
  })

  it('say of a folder that cannot be read what is wrong', () => {
    expect(() => loadPredicates(['/nowhere/predicates'])).toThrow(/nowhere.*cannot be read/)
  })
})
