import type { Extract } from './read-document.ts'

/** How documents are to be read. Plain data, for it travels to workers. */
export interface ExtractorChoice {
  /** Folder with rules of the user's own, as `loadRules` takes it. */
  readonly rules: string | null
  /** URL of a module to read with in place of our own; exports `createExtractor` as `src/extract/extract.ts` does. */
  readonly extractor: string | null
}

interface ExtractorModule {
  createExtractor(options: { rules?: string | null }): Extract
}

/** Loads the extractor only when there is something to read, for its tables take a while. Errors: BAD_RULES. */
export const loadExtract = async ({ rules, extractor }: ExtractorChoice): Promise<Extract> => {
  const module: ExtractorModule =
    extractor === null ? await import('../extract/extract.ts') : await import(/* @vite-ignore */ extractor)
  return module.createExtractor({ rules })
}
