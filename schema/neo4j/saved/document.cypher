// A document and all it brought
WITH "Gone, and back again" AS title
MATCH (document:Document:Storygraph {name: title})
MATCH brought = (document)<-[:FROM]-(:Claim)<-[:RESTS_ON]-(fact:Fact)-[:SUBJECT]->()
OPTIONAL MATCH about = (fact)-[:OBJECT|PLACE|ON]->()
RETURN brought, about
