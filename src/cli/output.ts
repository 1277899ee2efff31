import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Where data goes: standard output, or a file. Waits while whoever reads it is slower than we are. */
export class Output {
  readonly #stream: Writable

  constructor(stream: Writable) {
    this.#stream = stream
  }

  async write(text: string): Promise<void> {
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }

  line(text: string): Promise<void> {
    return this.write(`${text}\n`)
  }

  async lines(lines: Iterable<string>): Promise<void> {
    for (const line of lines) await this.line(line)
  }

  json(value: unknown): Promise<void> {
    return this.line(JSON.stringify(value, null, 2))
  }
}
