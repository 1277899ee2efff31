// Serves a Neo4j by @neo4j/graphql on any free port, over the HTTP server that ours uses: serve-peer.ts BOLT; prints its address.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PEER_TYPES } from './peer-schema.ts'
import { fromPeers } from './peers.ts'

const { Neo4jGraphQL } = fromPeers('@neo4j/graphql')
const { createYoga } = fromPeers('graphql-yoga')
const neo4j = fromPeers('neo4j-driver')

const [, , bolt = ''] = process.argv
const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD))
const schema = await new Neo4jGraphQL({ typeDefs: PEER_TYPES, driver }).getSchema()
const server = createServer(createYoga({ schema, graphiql: false, logging: false, maskedErrors: false }))
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql answers`),
)
process.on('SIGTERM', () => process.exit(0))
