import { contradictions } from './contradictions.ts'
import { csvClaims, csvEntities, csvFacts } from './csv.ts'
import { entities } from './entities.ts'
import { facts } from './facts.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonl } from './jsonl.ts'

/** Every export format by name, in the order in which help lists them. */
export const EXPORT_FORMATS: ReadonlyMap<string, ExportFormat> = new Map(
  [facts, entities, contradictions, jsonl, csvFacts, csvEntities, csvClaims, graphml, gexf].map((format) => [
    format.name,
    format,
  ]),
)
