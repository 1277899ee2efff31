// A contradiction with its claims and documents
WITH "Arseny" AS name
MATCH (subject:Storygraph {name: name})
MATCH about = (subject)<-[:ABOUT]-(contradiction:Contradiction)
MATCH between = (contradiction)-[:BETWEEN]->(fact:Fact)-[:RESTS_ON]->(:Claim)-[:FROM]->(:Document)
OPTIONAL MATCH on = (fact)-[:ON]->(:Date)
RETURN about, between, on
