/** The public API for scripts: read, keep, ask. */

export type { ExportFormat, ExportOptions } from './export/format.ts'
export { EXPORT_FORMATS } from './export/index.ts'
export type { ToldFact } from './export/told.ts'
export { createExtractor, type Extractor, type ExtractorOptions } from './extract/extract.ts'
export type { EntityNode, Met } from './graph/entity-node.ts'
export { Graph, type GraphOptions, open, type PathStep, type ToldContradiction, type ToldSide } from './graph/graph.ts'
export type { LifeEntry, PersonNode } from './graph/person-node.ts'
export type { Document, DocumentFields } from './model/document.ts'
export { type ErrorCode, type ErrorPlace, StorygraphError } from './model/errors.ts'
export type {
  Chain,
  Claim,
  ClaimTime,
  EntityType,
  Evidence,
  Extraction,
  Mention,
  Modality,
  Quote,
  Warning,
} from './model/extraction.ts'
export type {
  Alias,
  Contradiction,
  DocumentHead,
  Entity,
  Fact,
  FactStatus,
  Scorecard,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from './model/graph.ts'
export type { ClaimJudgement, ClaimPin, IdentityJudgement, Judgement, MentionPin } from './model/judgement.ts'
export type { Placed } from './model/placed.ts'
export type { OnProgress, Progress } from './model/progress.ts'
export type { DateBounds, FuzzyTime, LocalDate } from './model/time.ts'
export type { Predicate } from './ontology/predicate.ts'
export { loadRules, type Rules } from './ontology/rules.ts'
export type { ChangeOptions, ChangesOptions } from './operations/change-options.ts'
export {
  crossedPaths,
  type PlaceOnDay,
  undatedWhereabouts,
  whereabouts,
  whereaboutsIn,
} from './operations/crossed-paths.ts'
export { type Explanation, explain } from './operations/explain.ts'
export { explainPair, type PairExplanation } from './operations/explain-pair.ts'
export { findEntity } from './operations/find-entity.ts'
export { type Imported, importGraph } from './operations/import-graph.ts'
export { ingest, type Outcome, type Read } from './operations/ingest.ts'
export { type JudgeOptions, type JudgeOutcome, judgeIdentity, judgeWrong, undoJudgement } from './operations/judge.ts'
export { lifeOf } from './operations/life-of.ts'
export { openReaders, type ReaderOptions, type Readers } from './operations/reading-pool.ts'
export { type Redacted, redact } from './operations/redact.ts'
export { rederive } from './operations/rederive.ts'
export { type ReextractOptions, reextract } from './operations/reextract.ts'
export { replace } from './operations/replace.ts'
export { retract } from './operations/retract.ts'
export { sentenceOf } from './operations/sentence-of.ts'
export { type JudgedStanding, judgementsOf } from './operations/standings.ts'
export { type Suggestion, type SuggestionPage, suggestions } from './operations/suggestions.ts'
export type { CrossedPaths } from './reason/crossed-paths.ts'
export type { Days, Presence } from './reason/presence.ts'
export { type Gap, gapsIn, type TimelineEntry } from './reason/timeline.ts'
export type { Whereabouts, WhereaboutsStretch } from './reason/whereabouts.ts'
export type { Standing } from './resolve/judged.ts'
export { MATCH_FROM, matchNames, type NameMatch } from './resolve/names/match-names.ts'
export type {
  ClaimFilter,
  ContradictionFilter,
  DocumentFilter,
  EntityFilter,
  FactFilter,
  JudgementFilter,
} from './store/filters.ts'
export { type OpenOptions, openStore } from './store/open.ts'
export { all, type Hop, type Page, type Paging, type PathQuery, type Store } from './store/store.ts'
export { makeDocument } from './text/make-document.ts'
export { readExtracted } from './text/read-extracted.ts'
export { type DocumentInput, readInputs } from './text/read-inputs.ts'
