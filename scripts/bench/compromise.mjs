// The peer: bare compromise over the same documents, one JSONL file in, a line with the number of terms out.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import nlp from 'compromise'

let terms = 0
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  terms += nlp(JSON.parse(line).text).termList().length
}
console.log(terms)
