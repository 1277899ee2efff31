/** Version and revision of the store; nothing where there is none yet. */
export const READ_META = `MATCH (s:Storygraph {key: 'meta'}) RETURN s.version AS version, s.revision AS revision`

/** Makes the one node of the store's own; two that open it at once make one. */
export const MAKE_META = `MERGE (s:Storygraph {key: 'meta'})
ON CREATE SET s:StorygraphMeta, s.revision = 0, s.next = 0, s.version = 0
WITH s SET s.version = CASE WHEN s.version < $version THEN $version ELSE s.version END
RETURN s.version AS version`

/** An index is of use once it holds all that was there before it. In seconds. */
export const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)'

/** How much there is of each kind; `key` is in an index. */
export const STATS = `CALL () {
  MATCH (n:Storygraph) WHERE n.key > 'd:' AND n.key < 'd;' RETURN 'documents' AS kind, count(*) AS count
  UNION ALL MATCH (n:Storygraph) WHERE n.key > 'k:' AND n.key < 'k;' RETURN 'claims' AS kind, count(*) AS count
  UNION ALL MATCH (n:Storygraph) WHERE n.key > 'f:' AND n.key < 'f;' RETURN 'facts' AS kind, count(*) AS count
  UNION ALL MATCH (n:Storygraph) WHERE n.key > 'x:' AND n.key < 'x;' RETURN 'contradictions' AS kind, count(*) AS count
  UNION ALL MATCH (n:Storygraph) WHERE n.key > 'e:' AND n.key < 'e;' RETURN n.type AS kind, count(*) AS count
} RETURN kind, count`

/** Takes an index or a constraint away; its name comes from the schema's files, for none can be a parameter. */
export const dropOf = (what: 'CONSTRAINT' | 'INDEX', name: string): string => `DROP ${what} ${name} IF EXISTS`
