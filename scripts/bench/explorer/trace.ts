import type { CDPSession, Page } from 'playwright-core'

/** An event of a browser's trace. Unit of `ts`, when it began, and `tdur`, the processor time that it took: microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ts: number
  /** Process and thread. */
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
}

/** Has the browser trace a page while something is done in it. */
export const traced = async (page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'blink.user_timing',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'loading',
      ],
    },
  })
  await work()
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return events.sort((a, b) => a.ts - b.ts)
}

/** Milliseconds from one event to the first of another that comes after it; NaN where either is missing. */
export const between = (events: readonly TraceEvent[], from: string, to: string): number => {
  const start = events.find(({ name }) => name === from)
  const end = events.find(({ name, ts }) => name === to && ts >= (start?.ts ?? Number.POSITIVE_INFINITY))
  return start === undefined || end === undefined ? Number.NaN : (end.ts - start.ts) / 1000
}

/** Processor time, in milliseconds, of the thread that an event stands in. */
export const threadTime = (events: readonly TraceEvent[], of: TraceEvent): number =>
  events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === of.pid && tid === of.tid)
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)
