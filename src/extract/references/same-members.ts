/** Whether two groups are of the same people, each named once. */
export const sameMembers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((chain) => b.includes(chain))
