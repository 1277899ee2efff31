// The graph in Neo4j: version 1. Later versions are files of their own; this one stays.
//
// Everything of ours, and nothing of others, has the label Storygraph, and each index is on that label or on a name that begins
// with it: another program's data in the same database is neither indexed, nor constrained, nor found.

// `key` is what a node is, by its first letter, and its id in sort form (src/store/sort-key.ts): `f:d1/f3`. Nodes of one kind
// stand together in it, in the order of their ids.
CREATE CONSTRAINT storygraph_key IF NOT EXISTS FOR (n:Storygraph) REQUIRE n.key IS UNIQUE;

// `n` is an entity's internal number, so that it may change its public id without its chains and names being written again.
CREATE CONSTRAINT storygraph_n IF NOT EXISTS FOR (n:Storygraph) REQUIRE n.n IS UNIQUE;
CREATE CONSTRAINT storygraph_grows_by IF NOT EXISTS FOR (n:Storygraph) REQUIRE n.growsBy IS UNIQUE;

// Chains and names refer to their entity by its number, not by a relationship, which would clutter every picture of it.
CREATE INDEX storygraph_entity IF NOT EXISTS FOR (n:Storygraph) ON (n.entity);
CREATE INDEX storygraph_names IF NOT EXISTS FOR (n:Storygraph) ON (n.names);

CREATE INDEX storygraph_name IF NOT EXISTS FOR (n:Storygraph) ON (n.name);
CREATE INDEX storygraph_type IF NOT EXISTS FOR (n:Storygraph) ON (n.type, n.key);
CREATE INDEX storygraph_sorted IF NOT EXISTS FOR (n:Storygraph) ON (n.sorted, n.key);
CREATE INDEX storygraph_exact IF NOT EXISTS FOR (n:Storygraph) ON (n.exact);
CREATE TEXT INDEX storygraph_parts IF NOT EXISTS FOR (n:Storygraph) ON (n.words);
CREATE INDEX storygraph_predicate IF NOT EXISTS FOR (n:Storygraph) ON (n.predicate, n.key);
CREATE INDEX storygraph_day IF NOT EXISTS FOR (n:Storygraph) ON (n.day, n.key);
// Facts that may have lasted for more than a year or so.
CREATE INDEX storygraph_long IF NOT EXISTS FOR (n:Storygraph) ON (n.isLong);
CREATE INDEX storygraph_family IF NOT EXISTS FOR (n:Storygraph) ON (n.family);
CREATE INDEX storygraph_issued IF NOT EXISTS FOR (n:Storygraph) ON (n.issued, n.key);

// Keys by which documents and chains are found: loops, so that they go with their node.
CREATE INDEX storygraph_chain_key IF NOT EXISTS FOR ()-[r:STORYGRAPH_KEY]-() ON (r.value);
CREATE INDEX storygraph_lineage_key IF NOT EXISTS FOR ()-[r:STORYGRAPH_LINEAGE]-() ON (r.value);
CREATE INDEX storygraph_judged IF NOT EXISTS FOR ()-[r:STORYGRAPH_JUDGED]-() ON (r.value);

// Words of names, and any three letters of them; both are folded already.
CREATE FULLTEXT INDEX storygraph_words IF NOT EXISTS FOR (n:StorygraphName) ON EACH [n.words, n.grams]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
