import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Environment } from './shell.ts'

/** Whether the user, or the system, asked the command to end. */
export interface StopSignal {
  readonly signal: AbortSignal
  /** Resolves once asked. */
  readonly asked: Promise<void>
  /** What a command ends with that stopped early because of it. */
  status(): ExitStatus
}

/** Milliseconds between two looks for the parent. */
const LOOK_EVERY = 500

/**
 * npm hands SIGTERM to the shell that it runs us in, which dies of it and tells nobody: that it is gone is what we see. Elsewhere a
 * parent may go and leave us running, as with nohup.
 */
const whenParentGoes = (env: Environment, stop: () => void): void => {
  if (env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, LOOK_EVERY)
  timer.unref()
}

/**
 * From now on Ctrl-C and SIGTERM, and the end of the shell that npm runs it in, ask the command to end in good order, instead of
 * ending the process at once. Whoever asks twice means at once.
 */
export const listenForStop = (env: Environment): StopSignal => {
  const controller = new AbortController()
  let status: ExitStatus = EXIT.interrupted
  const asked = new Promise<void>((resolve) => {
    const stop = (ownStatus: ExitStatus): void => {
      if (controller.signal.aborted) process.exit(ownStatus)
      status = ownStatus
      controller.abort()
      resolve()
    }
    process.on('SIGINT', () => stop(EXIT.interrupted))
    process.on('SIGTERM', () => stop(EXIT.terminated))
    whenParentGoes(env, () => {
      if (!controller.signal.aborted) stop(EXIT.terminated)
    })
  })
  return { signal: controller.signal, asked, status: () => status }
}
