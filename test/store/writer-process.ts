// Writes one small document after another into the store named on the command line, and prints each id once it is stored.
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { chain, change, claim, fact, story } from './change-builder.ts'

const [, , url = '', name = '', count = '0'] = process.argv

const write = async (store: Store, id: string): Promise<void> => {
  for (;;) {
    const chains = [chain('e1', 'Person', `Person ${id}`), chain('e2', 'Place', `Town ${id}`)]
    const claims = Array.from({ length: 20 }, (_, index) => claim(`c${index + 1}`, 'e1', 'VISITED', { object: 'e2' }))
    const parts = story(id, chains, claims, ({ entity, claim: global }) => [
      fact(
        claims.map((one) => global(one.id)),
        entity('e1'),
        'VISITED',
        { object: entity('e2') },
      ),
    ])
    try {
      await store.write(change({ revision: await store.revision(), ...parts }))
      return
    } catch (error) {
      // Another process was quicker: the one thing that a writer must expect.
      if (!(error instanceof Error && 'code' in error && error.code === 'STALE')) throw error
    }
  }
}

const main = async (): Promise<void> => {
  const store = await openStore(url)
  for (let index = 0; index < Number(count); index += 1) {
    const id = `${name}${String(index).padStart(5, '0')}`
    await write(store, id)
    process.stdout.write(`${id}\n`)
  }
  await store.close()
}

await main()
