// From version 1 to 2: sentences by their words, which are folded already.
CREATE FULLTEXT INDEX storygraph_sentences IF NOT EXISTS FOR (n:StorygraphPassage) ON EACH [n.words]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
