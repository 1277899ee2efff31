import type { Predicate } from '../ontology/predicate.ts'
import { nameChainsFrom } from './chains/name-chains.ts'
import { claimsStep } from './claims/claims.ts'
import { descriptions } from './clauses/descriptions.ts'
import { clauses } from './clauses/parse.ts'
import { unifiedKin } from './kin/unified-kin.ts'
import { language } from './language.ts'
import { layout } from './layout.ts'
import { namesFrom } from './names/names.ts'
import type { OwnNames } from './names/own-names.ts'
import { nominals } from './nominals.ts'
import { publicEventsFrom } from './public-events.ts'
import { quotations } from './quotations.ts'
import type { Step } from './reading.ts'
import { referenceDate } from './reference-date.ts'
import { narratedReferences, quotedReferences } from './references/references.ts'
import { speakers } from './speakers/speakers.ts'
import { tags } from './tags.ts'
import { timesFrom } from './times/times.ts'

/** What is read besides what comes with Storygraph. */
export interface Rules {
  readonly predicates: Iterable<Predicate>
  /** Folders that may hold an `events.yaml`. */
  readonly folders: readonly string[]
  /** People and organizations that the user lists. */
  readonly own: OwnNames
}

/** How an English text is read, in this order: each step builds on those before it. */
export const english = ({ predicates, folders, own }: Rules): readonly Step[] => [
  layout,
  tags,
  language,
  referenceDate,
  quotations,
  namesFrom(own),
  publicEventsFrom(folders),
  timesFrom(folders),
  nominals,
  // From here on mentions keep their positions: clauses point at them.
  clauses,
  nameChainsFrom(own),
  descriptions,
  narratedReferences,
  speakers,
  // "I" is the speaker, so quotations come once their speakers are known.
  quotedReferences,
  unifiedKin,
  claimsStep(predicates),
]
