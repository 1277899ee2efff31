// Who was where in a month
WITH date("2022-09-01") AS first
WITH first, first + duration("P1M") - duration("P1D") AS last
MATCH (fact:Fact:Storygraph)
// The index on days is one on days and keys.
WHERE fact.day <= last AND fact.key STARTS WITH "f:"
// Certainly or possibly: “in 2022” may have been in this month. What has no end lasts.
AND (fact.latest IS NULL OR fact.latest >= first)
MATCH was = (:Person)<-[:SUBJECT]-(fact)-[:OBJECT|PLACE]->(:Place)
OPTIONAL MATCH on = (fact)-[:ON]->(:Date)
RETURN was, on
