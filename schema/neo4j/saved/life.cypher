// A person's life
WITH "Arseny" AS name
MATCH (person:Person:Storygraph {name: name})
MATCH life = (person)<-[:SUBJECT|OBJECT]-(fact:Fact)
// Whom and what each fact is about, and its day within its month and year.
OPTIONAL MATCH about = (fact)-[:SUBJECT|OBJECT|PLACE]->(other) WHERE other <> person
OPTIONAL MATCH on = (fact)-[:ON]->(:Date)-[:WITHIN*0..2]->(widest:Date) WHERE NOT (widest)-[:WITHIN]->()
RETURN life, about, on
