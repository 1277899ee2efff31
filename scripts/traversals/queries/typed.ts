// Made by scripts/queries/traversals.ts of the .graphql files beside it.
import type { Question } from './question.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type WhoLeftQueryVariables = Exact<{
  place: string;
}>;


export type WhoLeftQuery = { facts: { edges: Array<{ node: { sentence: string, time: { edtf: string | null } | null, evidence: Array<{ quote: string, document: { id: string } }> } | null }> } };

export const whoLeft: Question<WhoLeftQuery, WhoLeftQueryVariables> = { text: "query WhoLeft($place: String!) {\n  facts(\n    filter: {predicate: {eq: LEFT}, object: {name: {eq: $place}}}\n    orderBy: [{field: TIME}]\n  ) {\n    edges {\n      node {\n        sentence\n        time {\n          edtf\n        }\n        evidence(first: 1) {\n          quote\n          document {\n            id\n          }\n        }\n      }\n    }\n  }\n}" }
