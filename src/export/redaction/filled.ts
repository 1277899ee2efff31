import type { Page, Paging } from '../../store/store.ts'

/** As many as were asked for of those that are kept, however many are passed over. */
export const filled = async <T>(
  list: (paging: Paging) => Promise<Page<T>>,
  { first, after = null }: Paging,
  keep: (item: T) => boolean,
): Promise<Page<T>> => {
  const items: Page<T>['items'][number][] = []
  let from = after
  for (;;) {
    const page: Page<T> = await list({ first: Math.max(1, first), after: from })
    for (const item of page.items) {
      if (!keep(item.node)) continue
      if (items.length >= first) return { items, hasNext: true }
      items.push(item)
    }
    const last = page.items.at(-1)
    if (!page.hasNext || last === undefined) return { items, hasNext: false }
    from = last.cursor
  }
}
