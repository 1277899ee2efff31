#!/bin/sh
# Who left a place, asked of a server with curl:  sh scripts/traversals/who-left.sh [URL [PLACE]]
url=${1:-http://127.0.0.1:4000/graphql}
place=${2:-Moscow}
query='query ($place: String!) {
  facts(filter: { predicate: { eq: LEFT }, object: { name: { eq: $place } } }) {
    edges { node { sentence evidence(first: 1) { quote document { id } } } }
  }
}'
# curl encodes both; only a name with a quotation mark would need a backslash before it.
curl --silent --show-error --fail-with-body --get "$url" \
  --data-urlencode "query=$query" --data-urlencode "variables={\"place\":\"$place\"}"
