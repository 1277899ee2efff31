import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../model/document.ts'
import type { Extraction } from '../model/extraction.ts'
import { loadPredicates, PREDICATES } from '../ontology/predicates.ts'
import { english } from './english.ts'
import { extractionOf } from './extraction.ts'
import { type OnStep, readWith } from './pipeline.ts'

/** Reads one document: a pure function of its text and fields. */
export type Extractor = (document: Document, onStep?: OnStep) => Extraction

/** What may be read besides what comes with Storygraph. */
export interface ExtractorOptions {
  /** A folder of the user's own: `predicates/*.yaml` and `events.yaml`, each where it is there. Null for none. */
  readonly rules?: string | null
}

/**
 * A reader of documents. Throws BAD_RULES where the rules cannot be read.
 *
 * @example createExtractor()(makeDocument({ text: 'Mei Lin left Harbin in 1994.' })).claims[0].predicate // 'LEFT'
 */
export const createExtractor = ({ rules = null }: ExtractorOptions = {}): Extractor => {
  const folders = rules === null ? [] : [rules]
  const own = folders.map((folder) => join(folder, 'predicates')).filter((folder) => existsSync(folder))
  const predicates = own.length === 0 ? [...PREDICATES.values()] : loadPredicates(own)
  const steps = english({ predicates, folders })
  return (document, onStep) => extractionOf(readWith(steps, document, onStep))
}
