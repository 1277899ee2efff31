import { EXIT, type ExitStatus } from './exit-status.ts'

/** Whether the user, or the system, asked the command to end. */
export interface StopSignal {
  readonly signal: AbortSignal
  /** Resolves once asked. */
  readonly asked: Promise<void>
  /** What a command ends with that stopped early because of it. */
  status(): ExitStatus
}

/**
 * From now on Ctrl-C and SIGTERM ask the command to end in good order, instead of ending the process at once. Whoever asks
 * twice means at once.
 */
export const listenForStop = (): StopSignal => {
  const controller = new AbortController()
  let status: ExitStatus = EXIT.interrupted
  const asked = new Promise<void>((resolve) => {
    const listen = (name: 'SIGINT' | 'SIGTERM', ownStatus: ExitStatus): void => {
      process.on(name, () => {
        if (controller.signal.aborted) process.exit(ownStatus)
        status = ownStatus
        controller.abort()
        resolve()
      })
    }
    listen('SIGINT', EXIT.interrupted)
    listen('SIGTERM', EXIT.terminated)
  })
  return { signal: controller.signal, asked, status: () => status }
}
