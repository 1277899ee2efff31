// Documents without their texts, for a store from before these were kept by themselves.

/** Texts whose documents have no head yet, some at a time by key. */
export const READ_BODIES = `MATCH (r:Storygraph) WHERE r.key > $after AND r.key < 'r;' AND r.head IS NULL
WITH r ORDER BY r.key LIMIT $limit
RETURN r.key AS reading, r.body AS body ORDER BY reading`

export const PUT_HEADS = `UNWIND $rows AS row MATCH (r:Storygraph {key: row.reading}) SET r.head = row.head`
