"""Who left a place, asked of a server from the standard library: python3 scripts/traversals/who_left.py [URL [PLACE]]"""

import json
import sys
import urllib.request

QUERY = """
query WhoLeft($place: String!, $after: String) {
  facts(filter: { predicate: { eq: LEFT }, object: { name: { eq: $place } } }, first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { sentence evidence(first: 1) { quote document { id } } } }
  }
}
"""


def ask(url, **variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if answer.get("errors"):
        sys.exit(answer["errors"][0]["message"])
    return answer["data"]["facts"]


url, place = (sys.argv[1:] + ["http://127.0.0.1:4000/graphql", "Moscow"][len(sys.argv) - 1 :])[:2]
after = None
while True:
    page = ask(url, place=place, after=after)
    for edge in page["edges"]:
        said = edge["node"]["evidence"][0]
        print(f"{edge['node']['sentence']} “{said['quote']}” ({said['document']['id']})")
    if not page["pageInfo"]["hasNextPage"]:
        break
    after = page["pageInfo"]["endCursor"]
