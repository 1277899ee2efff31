import type { Document } from '../model/document.ts'
import type { Extraction } from '../model/extraction.ts'
import { loadOrganizations } from '../ontology/own-organizations.ts'
import { loadPeople } from '../ontology/own-people.ts'
import { loadPlaces } from '../ontology/own-places.ts'
import { loadRules } from '../ontology/rules.ts'
import { rulesMark } from '../ontology/rules-mark.ts'
import { english } from './english.ts'
import { extractionOf } from './extraction.ts'
import { indexPlaces } from './gazetteer/own-places.ts'
import { withPlaces } from './gazetteer/places.ts'
import { ownNames } from './names/own-names.ts'
import { type OnStep, readWith } from './pipeline.ts'

/** Reads one document: a pure function of its text and fields. */
export type Extractor = (document: Document, onStep?: OnStep) => Extraction

/** What may be read besides what comes with Storygraph. */
export interface ExtractorOptions {
  /** A folder of the user's own, as `loadRules` takes it. Null for none. */
  readonly rules?: string | null
}

/**
 * A reader of documents. Throws BAD_RULES at once where the rules do not hold.
 *
 * @example createExtractor()(makeDocument({ text: 'Mei Lin left Harbin in 1994.' })).claims[0].predicate // 'LEFT'
 */
export const createExtractor = ({ rules = null }: ExtractorOptions = {}): Extractor => {
  const { predicates, folders } = loadRules(rules)
  const own = ownNames(loadPeople(folders), loadOrganizations(folders))
  const steps = english({ predicates: [...predicates.values()], folders, own })
  const places = indexPlaces(loadPlaces(folders))
  const mark = rulesMark(folders)
  return (document, onStep) =>
    withPlaces(places, () => ({ ...extractionOf(readWith(steps, document, onStep)), rules: mark }))
}
