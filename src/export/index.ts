import { contradictions } from './contradictions.ts'
import { entities } from './entities.ts'
import { facts } from './facts.ts'
import type { ExportFormat } from './format.ts'
import { jsonl } from './jsonl.ts'

/** Every export format by name, in the order in which help lists them. */
export const EXPORT_FORMATS: ReadonlyMap<string, ExportFormat> = new Map(
  [facts, entities, contradictions, jsonl].map((format) => [format.name, format]),
)
