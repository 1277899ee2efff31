import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Small fixed generator (mulberry32), so that every run measures the same text. */
const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/**
 * Writes a JSONL file of about `kilobytes` of text: documents of some 4 KB made of the seeds' paragraphs in a random but
 * fixed order. Gives the true number of kilobytes of text.
 */
export const writeCorpus = (stories: string, file: string, kilobytes: number): number => {
  const paragraphs = readdirSync(stories)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) =>
      readFileSync(resolve(stories, name), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .split(/\n\n+/),
    )
    .filter((paragraph) => paragraph.length > 80)
  const random = randomOf(kilobytes)
  const lines: string[] = []
  let written = 0
  while (written < kilobytes * 1024) {
    const text: string[] = []
    let length = 0
    while (length < 4096) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? ''
      text.push(paragraph.trim())
      length += Buffer.byteLength(paragraph)
    }
    lines.push(JSON.stringify({ id: `bench-${lines.length}`, published: '2025-04-06', text: text.join('\n\n') }))
    written += length
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
  return written / 1024
}
