import type { Span, TextSpan } from '../../model/span.ts'
import type { Hiding } from './hidden-names.ts'

interface Edit extends Hiding {
  /** Where the label stands in the new text. */
  readonly at: number
}

/** Edits that touch become one, under the label of the longest. */
const merged = (hidings: readonly Hiding[]): readonly Hiding[] => {
  const edits: Hiding[] = []
  for (const hiding of [...hidings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = edits.at(-1)
    if (last === undefined || hiding.start >= last.end) {
      edits.push(hiding)
      continue
    }
    const { label } = hiding.end - hiding.start > last.end - last.start ? hiding : last
    edits[edits.length - 1] = { start: last.start, end: Math.max(last.end, hiding.end), label }
  }
  return edits
}

/** A text with labels in place of some of its words, and every span where it has moved to. */
export class EditedText {
  readonly text: string
  readonly #edits: readonly Edit[]

  constructor(original: string, hidings: readonly Hiding[]) {
    const edits: Edit[] = []
    let [text, from] = ['', 0]
    for (const hiding of merged(hidings)) {
      text += original.slice(from, hiding.start)
      edits.push({ ...hiding, at: text.length })
      text += hiding.label
      from = hiding.end
    }
    this.text = text + original.slice(from)
    this.#edits = edits
  }

  /** A span in the new text; one that begins or ends within hidden words takes in the whole label. */
  span<T extends Span>(span: T): T {
    return { ...span, start: this.#moved(span.start, false), end: this.#moved(span.end, true) }
  }

  /** The same for a span that brings its words. */
  words<T extends TextSpan>(span: T): T {
    const moved = this.span(span)
    return { ...moved, text: this.text.slice(moved.start, moved.end) }
  }

  #moved(offset: number, isEnd: boolean): number {
    // The last edit that begins before the offset.
    let [low, high] = [0, this.#edits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edits[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    const edit = this.#edits[low - 1]
    if (edit === undefined) return offset
    if (offset >= edit.end) return edit.at + edit.label.length + offset - edit.end
    return isEnd ? edit.at + edit.label.length : edit.at
  }
}
