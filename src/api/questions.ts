import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../schema/questions/', import.meta.url)

/** A question with the query that answers it. */
export interface Question {
  /** File name without its ending: `1-who-left-moscow`. */
  readonly name: string
  /** In words: the comment that the file begins with. */
  readonly text: string
  /** The whole file. */
  readonly query: string
}

/** The questions of `schema/questions/`, in the order of their files. */
export const readQuestions = (): readonly Question[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(new URL(file, FOLDER), 'utf8')
      const text = query.split('\n')[0]?.replace(/^#\s*/, '') ?? ''
      return { name: file.replace(/\.graphql$/, ''), text, query }
    })
