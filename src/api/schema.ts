import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { type GraphQLSchema, Kind, parse } from 'graphql'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { enumsOf } from './enums.ts'
import { localDate } from './local-date.ts'
import { withPredicates } from './predicate-enum.ts'
import { claimFields } from './resolvers/claim.ts'
import { contradictionFields, contradictionSideFields } from './resolvers/contradiction.ts'
import { crossedPathConnectionFields, crossedPathFields, crossedPathQuery } from './resolvers/crossed-path.ts'
import { dateFields } from './resolvers/date.ts'
import { documentFields, lineageFields } from './resolvers/document.ts'
import { aliasFields, entityFields, entityResolvers, scorecardFields } from './resolvers/entity.ts'
import { eventFields } from './resolvers/event.ts'
import { evidenceFields, searchEdgeFields } from './resolvers/evidence.ts'
import { factFields } from './resolvers/fact.ts'
import { fuzzyTimeFields } from './resolvers/fuzzy-time.ts'
import {
  entityJudgements,
  judgedWordsFields,
  judgeFields,
  judgementFields,
  judgeResultFields,
} from './resolvers/judgement.ts'
import { mentionFields, quoteFields } from './resolvers/mention.ts'
import {
  ingestedDocumentFields,
  ingestProgressFields,
  mutationFields,
  subscriptionFields,
} from './resolvers/mutation.ts'
import { neighborEdgeFields } from './resolvers/neighbor-edge.ts'
import { nodeResolvers } from './resolvers/node.ts'
import { organizationFields } from './resolvers/organization.ts'
import { pathFields, pathStepFields } from './resolvers/path.ts'
import { ageRangeFields, personFields, relativeFields, whereaboutsFields } from './resolvers/person.ts'
import { placeFields, stayEdgeFields } from './resolvers/place.ts'
import { queryFields } from './resolvers/query.ts'
import { restrictFields } from './resolvers/restrict.ts'
import { suggestionFields, suggestionQuery } from './resolvers/suggestion.ts'
import { timelineEntryFields } from './resolvers/timeline-entry.ts'

const SDL = new URL('../../schema/graph.graphql', import.meta.url)

/** What all entity types answer. */
const entityAnswers = { ...entityFields, judgements: entityJudgements }

/** What each type of the SDL answers beyond the properties of its parent. */
const RESOLVERS = {
  Query: { ...queryFields, ...suggestionQuery, ...crossedPathQuery },
  Mutation: { ...mutationFields, ...judgeFields, ...restrictFields },
  Subscription: subscriptionFields,
  IngestProgress: ingestProgressFields,
  Node: nodeResolvers,
  Entity: entityResolvers,
  Person: { ...entityAnswers, ...personFields },
  Place: { ...entityAnswers, ...placeFields },
  Organization: { ...entityAnswers, ...organizationFields },
  Date: { ...entityAnswers, ...dateFields },
  Event: { ...entityAnswers, ...eventFields },
  Group: entityAnswers,
  Alias: aliasFields,
  AgeRange: ageRangeFields,
  Relative: relativeFields,
  Whereabouts: whereaboutsFields,
  CrossedPath: crossedPathFields,
  CrossedPathConnection: crossedPathConnectionFields,
  StayEdge: stayEdgeFields,
  Judgement: judgementFields,
  JudgedWords: judgedWordsFields,
  JudgeResult: judgeResultFields,
  Scorecard: scorecardFields,
  SearchEdge: searchEdgeFields,
  Suggestion: suggestionFields,
  NeighborEdge: neighborEdgeFields,
  PersonRoleEdge: { facts: neighborEdgeFields.facts },
  Fact: factFields,
  Claim: claimFields,
  Evidence: evidenceFields,
  FuzzyTime: fuzzyTimeFields,
  TimelineEntry: timelineEntryFields,
  Contradiction: contradictionFields,
  ContradictionSide: contradictionSideFields,
  Document: documentFields,
  Lineage: lineageFields,
  Mention: mentionFields,
  Quote: quoteFields,
  Path: pathFields,
  PathStep: pathStepFields,
  IngestedDocument: ingestedDocumentFields,
}

/** The schema of `schema/graph.graphql`, its `Predicate` enum that of the predicates, with all that answers it. */
export const createSchema = (predicates: ReadonlyMap<string, Predicate> = loadRules().predicates): GraphQLSchema => {
  const typeDefs = parse(withPredicates(readFileSync(SDL, 'utf8'), [...predicates.values()]))
  const scalar = typeDefs.definitions.find((one) => one.kind === Kind.SCALAR_TYPE_DEFINITION)
  return makeExecutableSchema({
    typeDefs,
    resolvers: { ...RESOLVERS, ...enumsOf(typeDefs), LocalDate: localDate(scalar?.description?.value) },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
