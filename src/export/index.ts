import { contradictions } from './contradictions.ts'
import { csvClaims, csvEntities, csvFacts } from './csv.ts'
import { cypher } from './cypher.ts'
import { entities } from './entities.ts'
import { facts } from './facts.ts'
import type { ExportFormat, FolderFormat } from './format.ts'
import { ftm } from './ftm.ts'
import { geojson } from './geojson.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { ics } from './ics.ts'
import { jsonl } from './jsonl.ts'
import { jsonld } from './jsonld.ts'
import { md } from './md.ts'
import { neo4jAdmin } from './neo4j-admin.ts'

/** Every export format by name, in the order in which help lists them. */
export const EXPORT_FORMATS: ReadonlyMap<string, ExportFormat> = new Map(
  [
    ...[facts, entities, contradictions, jsonl],
    ...[csvFacts, csvEntities, csvClaims, graphml, gexf, jsonld, ftm, geojson, ics, md, cypher],
  ].map((format) => [format.name, format]),
)

/** Formats that are folders of files, by name. */
export const FOLDER_FORMATS: ReadonlyMap<string, FolderFormat> = new Map(
  [neo4jAdmin].map((format) => [format.name, format]),
)
