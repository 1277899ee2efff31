import { wordList, wordMap } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { ageOf } from '../clauses/ages.ts'
import { isOfThen } from '../clauses/apposition-words.ts'
import type { Description } from '../clauses/description.ts'
import type { Reading } from '../reading.ts'

const INTRODUCED = wordList('people', 'introduced')
const KNOWN = wordMap('people', 'known')

/** What a document has said of its people so far: occupations, and parts in a trial, by lemma, ages, each with the chains that they were said of. */
export class KnownDescriptions {
  private readonly byTrait = new Map<string, Set<number>>()
  private readonly aged = new Set<number>()

  /** Takes in what a segment says of the people in it, by their mentions' chains. */
  add(reading: Reading, descriptions: readonly Description[], chainOf: (mention: number) => number): void {
    for (const { subject, phrase, via } of descriptions) {
      const chain = subject.mention < 0 ? -1 : chainOf(subject.mention)
      if (chain < 0 || via === 'name' || via === 'nominal') continue
      const { lemma } = reading.tokens[phrase.head]!
      if (isOccupation(lemma) || INTRODUCED.has(lemma) || KNOWN.has(lemma)) this.note(lemma, chain)
      const age = ageOf(reading, phrase)
      // "Mei Lin, *then 19*,": not the one of "the 34-year-old".
      if (age === null || isOfThen(reading, phrase)) continue
      this.note(String(age), chain)
      this.aged.add(chain)
    }
  }

  /** Takes in the titles before names: "Judge Mei Lin". */
  addTitles({ tokens, mentions }: Reading): void {
    for (const { type, form, chain, firstToken } of mentions) {
      if (type !== 'Person' || form !== 'name' || chain < 0) continue
      for (const title of [tokens[firstToken - 1], tokens[firstToken]])
        if (title !== undefined && /^\p{Lu}/u.test(title.text) && isOccupation(title.lower))
          this.note(title.lower, chain)
    }
  }

  /** The one chain of which a trait was said: an occupation's lemma, or an age; -1 for none or several. */
  only(trait: string): number {
    const chains = [...(this.byTrait.get(trait) ?? [])]
    return chains.length === 1 ? (chains[0] ?? -1) : -1
  }

  /** Those whose age is known. */
  get withAge(): ReadonlySet<number> {
    return this.aged
  }

  has(trait: string): boolean {
    return this.byTrait.has(trait)
  }

  private note(trait: string, chain: number): void {
    const known = this.byTrait.get(trait)
    if (known === undefined) this.byTrait.set(trait, new Set([chain]))
    else known.add(chain)
  }
}
