import { rmSync } from 'node:fs'
import { openStore } from '../../src/store/open.ts'
import { writeGenerated } from './generated-graph.ts'

// Makes a store of the generated graph: fill-graph.ts PEOPLE FILE. Writes how many facts it has.

const [, , people = '1000', file = 'graph.db'] = process.argv
for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
const store = await openStore(file)
console.log(await writeGenerated(store, Number(people)))
await store.close()
