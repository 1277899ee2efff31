/** Threads beside our own for so many documents at once: one document at a time needs none, and starts sooner without. */
export const threadsFor = (workers: number): number => (workers > 1 ? workers : 0)
