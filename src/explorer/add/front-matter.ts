/** A text to be read, with what is known of it. */
export interface Draft {
  readonly text: string
  readonly id?: string
  readonly title?: string
  readonly source?: string
  readonly url?: string
  readonly author?: string
  readonly published?: string
  readonly language?: string
  readonly derivedFrom?: string
}

const FIELDS = ['id', 'title', 'source', 'url', 'author', 'published', 'language', 'derivedFrom']

/**
 * A file's text with the fields of its front matter, as the command reads them. Only plain lines are understood: where there is any
 * other, all of it is text.
 *
 * @example
 * draftOf('---\ntitle: Letters\n---\nAda left.') // { title: 'Letters', text: 'Ada left.' }
 */
export const draftOf = (file: string): Draft => {
  const [, head, text] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? []
  if (head === undefined || text === undefined) return { text: file }
  const fields: Record<string, string> = {}
  for (const line of head.split(/\r?\n/)) {
    const [, name = '', written = ''] = /^(\w+): +(\S.*?) *$/.exec(line) ?? []
    const quoted = /^"([^"\\]*)"$/.exec(written)?.[1] ?? /^'([^']*)'$/.exec(written)?.[1]
    const isPlain = !/^['"&*!|>%@`[{#]|: | #/.test(written)
    if (!FIELDS.includes(name) || (quoted === undefined && !isPlain)) return { text: file }
    fields[name] = quoted ?? written
  }
  return { ...fields, text }
}
