import { AskError, sendFile } from '../ask.ts'

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

/** Files whose text the server takes out, as file choosers name them. */
export const ACCEPTED = '.txt,.md,.pdf,.docx,.epub,.html,.htm,.xhtml'

/** The server takes no more, in megabytes; whoever is told so only after half of it was sent hears of a broken connection. */
const MOST_MEGABYTES = 32

/** What became of one file. */
export type Taken = { readonly draft: Draft } | { readonly name: string; readonly error: AskError }

/**
 * Has the server take the text out of each file, one after the other. What the server has no text of, or refuses, is an error in its place.
 *
 * @param tell how many are done
 */
export const takeFiles = async (files: readonly File[], tell: (done: number) => void): Promise<readonly Taken[]> => {
  const taken: Taken[] = []
  for (const file of files) {
    tell(taken.length)
    try {
      if (file.size > MOST_MEGABYTES * 2 ** 20) {
        const message = `The file is larger than ${MOST_MEGABYTES} MB. Read it with the command: storygraph ingest FILE.`
        throw new AskError('TOO_LARGE', message)
      }
      const fields = await sendFile(file)
      const known = Object.entries(fields).filter(([, value]) => value !== null)
      taken.push({ draft: Object.fromEntries(known) as unknown as Draft })
    } catch (error) {
      if (!(error instanceof AskError) || error.code === 'UNAUTHORIZED' || error.code === 'UNREACHABLE') throw error
      taken.push({ name: file.name, error })
    }
  }
  return taken
}
