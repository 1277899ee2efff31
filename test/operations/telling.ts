import { createHash } from 'node:crypto'
import type { Document } from '../../src/model/document.ts'
import { edtfBounds } from '../../src/model/edtf-bounds.ts'
import type { Chain, Claim, ClaimTime, EntityType, Extraction, Mention, Quote } from '../../src/model/extraction.ts'
import type { Span } from '../../src/model/span.ts'

/** A time by its EDTF: `2022-03`, `2019/2021`. */
export const at = (edtf: string): ClaimTime => {
  const [first = '', last] = edtf.split('/')
  const bounds = (text: string) => (text === '' || text === '..' ? null : edtfBounds(text))
  return {
    edtf,
    text: null,
    kind: last === undefined ? 'instant' : 'span',
    start: bounds(first),
    end: last === undefined ? null : bounds(last),
    duration: null,
    basis: 'explicit',
    date: null,
  }
}

/** Writes a document line by line, with the extraction that reading it would give. */
export class Telling {
  readonly #document: Omit<Document, 'text' | 'sha256'>
  readonly #chains: Chain[] = []
  readonly #mentions: Mention[] = []
  readonly #claims: Claim[] = []
  readonly #quotes: Quote[] = []
  readonly #sentences: Span[] = []
  #text: string

  constructor(id: string, about: Partial<Document> = {}) {
    const none = { title: null, source: null, url: null, author: null, published: null, derivedFrom: null }
    this.#text = `As ${id} has it: `
    this.#sentences.push({ start: 0, end: this.#text.length - 1 })
    this.#document = { ...none, language: 'en', ...about, id }
  }

  #name(type: EntityType, name: string, more: Partial<Chain>): string {
    const id = `e${this.#chains.length + 1}`
    this.#chains.push({ id, type, name, aliases: [], ...more })
    const start = this.#text.length
    this.#text += `${name}. `
    this.#mentions.push({ entity: id, type, form: 'name', start, end: start + name.length, text: name })
    return id
  }

  person(name: string, more: Partial<Chain> = {}): string {
    return this.#name('Person', name, {
      nameStatus: name.includes(' ') ? 'full' : 'given-only',
      gender: 'unknown',
      ...more,
    })
  }

  /** Names somebody once more, as given. */
  again(entity: string, name: string): void {
    const type = this.#chains.find(({ id }) => id === entity)?.type ?? 'Person'
    const start = this.#text.length
    this.#text += `${name}. `
    this.#mentions.push({ entity, type, form: 'name', start, end: start + name.length, text: name })
  }

  relative(kin: string, of: string, name: string): string {
    return this.#name('Person', name, { nameStatus: 'unnamed', of: { entity: of, kin } })
  }

  /** A city of the gazetteer, unless told otherwise. */
  place(name: string, more: Partial<Chain> = {}): string {
    return this.#name('Place', name, { kind: 'city', gazetteer: `geonames:${name}`, ...more })
  }

  organization(name: string): string {
    return this.#name('Organization', name, {})
  }

  other(type: EntityType, name: string, more: Partial<Chain> = {}): string {
    return this.#name(type, name, more)
  }

  claim(subject: string, predicate: string, more: Partial<Claim> = {}, sentence: string | null = null): string {
    const id = `c${this.#claims.length + 1}`
    const start = this.#text.length
    const words = sentence ?? `${subject} ${predicate} in ${this.#document.id} as ${id}.`
    this.#text += `${words} `
    this.#claims.push({
      id,
      occurrence: `o${this.#claims.length + 1}`,
      subject,
      predicate,
      object: null,
      value: null,
      time: null,
      place: null,
      with: [],
      reason: null,
      modality: 'asserted',
      negated: false,
      ended: false,
      attributedTo: null,
      args: { subject: { start, end: start + subject.length } },
      evidence: { start, end: start + words.length, text: words },
      rule: 'made.by-hand',
      confidence: 0.9,
      ...more,
    })
    return id
  }

  quote(speaker: string, words: string): void {
    const start = this.#text.length + 1
    this.#text += `“${words}” `
    this.#quotes.push({ speaker, start, end: start + words.length, text: words })
  }

  /** A sentence on the first that was named. */
  words(text: string): void {
    this.#sentences.push({ start: this.#text.length, end: this.#text.length + text.length })
    const [first] = this.#chains
    const word = text.slice(0, text.search(/ |$/))
    if (first !== undefined)
      this.#mentions.push({
        entity: first.id,
        type: first.type,
        form: 'pronoun',
        start: this.#text.length,
        end: this.#text.length + word.length,
        text: word,
      })
    this.#text += `${text} `
  }

  extraction(): Extraction {
    const text = this.#text
    const sha256 = createHash('sha256').update(text).digest('hex')
    return {
      document: { ...this.#document, text, sha256 },
      sentences: this.#sentences,
      entities: this.#chains,
      mentions: this.#mentions,
      claims: this.#claims,
      quotes: this.#quotes,
      warnings: [],
    }
  }
}
