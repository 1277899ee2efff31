import type { Span } from '../../model/span.ts'
import type { NameFinder } from './hidden-names.ts'

/** Who and what is hidden in an export, and under which names. */
export interface Redaction {
  /** What hidden people are called, by entity id. */
  readonly people: ReadonlyMap<string, string>
  /** Of these, those whom texts give no name: the nouns for them are hidden too. */
  readonly unnamed: ReadonlySet<string>
  readonly names: NameFinder
  /** New ids of documents whose own ids tell a name. */
  readonly documents: ReadonlyMap<string, string>
  /** Whether their words are left as they are: to be quoted is not to be named. */
  readonly keepsQuotes?: true
  /** Entities that are not there at all: nothing may refer to them. */
  readonly gone?: ReadonlySet<string>
  /** Stretches of a document's text that are not to be read. */
  readonly withheldIn?: (document: string) => Promise<readonly Span[]>
}
