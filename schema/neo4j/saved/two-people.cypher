// Two people and how they hang together
MATCH (one:Person:Storygraph {name: "Arseny"})
MATCH (other:Person:Storygraph {name: "Artur"})
// The shortest ways, and the next longer, over what is told in one step: each such relationship names its fact.
MATCH together = SHORTEST 2 GROUPS (one)-[step WHERE step.fact IS NOT NULL]-{1,6}(other)
RETURN together
LIMIT 25
