/**
 * The nodes and relationships of our graph in Neo4j as `@neo4j/graphql` is told of them. It asks for nodes by their labels and by what they
 * show in Neo4j Browser; PEER_INDEXES are those that it would be given for that.
 */
export const PEER_TYPES = `
interface Entity { id: ID! name: String! }

type Person implements Entity @node
  @fulltext(indexes: [{ indexName: "bench_words", queryName: "peopleByName", fields: ["name"] }]) {
  id: ID!
  name: String!
  told: [Fact!]! @relationship(type: "SUBJECT", direction: IN)
  toldOf: [Fact!]! @relationship(type: "OBJECT", direction: IN)
  friends: [Person!]! @relationship(type: "FRIEND_OF", direction: OUT, queryDirection: UNDIRECTED)
  met: [Person!]! @relationship(type: "MET", direction: OUT, queryDirection: UNDIRECTED)
}
type Place implements Entity @node { id: ID! name: String! }
type Organization implements Entity @node { id: ID! name: String! }
type Fact @node {
  id: ID!
  predicate: String!
  status: String!
  time: String
  startEarliest: Date
  endLatest: Date
  subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
  object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
  placeOf: [Place!]! @relationship(type: "OBJECT", direction: OUT)
  claims: [Claim!]! @relationship(type: "RESTS_ON", direction: OUT)
}
type Claim @node { id: ID! quote: String! document: [Document!]! @relationship(type: "FROM", direction: OUT) }
type Document @node { id: ID! title: String }
`

export const PEER_INDEXES = [
  'CREATE INDEX bench_person IF NOT EXISTS FOR (n:Person) ON (n.id)',
  'CREATE INDEX bench_person_name IF NOT EXISTS FOR (n:Person) ON (n.name)',
  'CREATE INDEX bench_place_name IF NOT EXISTS FOR (n:Place) ON (n.name)',
  'CREATE INDEX bench_fact IF NOT EXISTS FOR (n:Fact) ON (n.predicate)',
  'CREATE INDEX bench_fact_first IF NOT EXISTS FOR (n:Fact) ON (n.startEarliest)',
  'CREATE FULLTEXT INDEX bench_words IF NOT EXISTS FOR (n:Person) ON EACH [n.name]',
  'CALL db.awaitIndexes(600)',
] as const
