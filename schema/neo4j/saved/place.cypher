// A place through time
WITH "Russia" AS name
MATCH (place:Place:Storygraph {name: name})
// Whatever is told of it, or of what lies within it.
MATCH there = (place)<-[:PART_OF*0..3]-(:Place)<-[:OBJECT|PLACE]-(fact:Fact)-[:SUBJECT]->()
OPTIONAL MATCH on = (fact)-[:ON]->(:Date)-[:WITHIN*0..2]->(widest:Date) WHERE NOT (widest)-[:WITHIN]->()
RETURN there, on
