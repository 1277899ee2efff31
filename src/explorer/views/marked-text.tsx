import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../address.ts'

/** A stretch of a text that somebody or some fact stands behind, in UTF-16 units. */
interface Mark {
  readonly start: number
  readonly end: number
  /** Entity that is meant; null for what a claim rests on. */
  readonly entity: { readonly id: string; readonly name: string; readonly type: string } | null
}

interface Piece {
  readonly start: number
  readonly text: string
  readonly mention: Mark['entity']
  readonly isClaimed: boolean
  readonly isAsked: boolean
}

/**
 * A text cut where marks begin or end; the shortest mention at a place wins.
 *
 * @param asked the span that is to stand out, half open
 * @example
 * piecesOf('Ada left', [{ start: 0, end: 3, entity: ada }], null).map(({ text }) => text) // ['Ada', ' left']
 */
const piecesOf = (text: string, marks: readonly Mark[], asked: readonly [number, number] | null): readonly Piece[] => {
  const cuts = new Set([0, text.length, ...(asked ?? []), ...marks.flatMap(({ start, end }) => [start, end])])
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b)
  const byStart = [...marks].sort((a, b) => a.start - b.start)
  const live: Mark[] = []
  let next = 0
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    for (let mark = byStart[next]; mark !== undefined && mark.start <= start; mark = byStart[next]) {
      live.push(mark)
      next += 1
    }
    const over = live.filter((mark) => mark.end >= end)
    live.splice(0, live.length, ...over)
    const mentions = over.filter(({ entity }) => entity !== null).sort((a, b) => a.end - a.start - (b.end - b.start))
    return {
      start,
      text: text.slice(start, end),
      mention: mentions[0]?.entity ?? null,
      isClaimed: over.some(({ entity }) => entity === null),
      isAsked: asked !== null && asked[0] <= start && end <= asked[1],
    }
  })
}

const classOf = ({ mention, isClaimed, isAsked }: Piece, id: string): string =>
  [
    mention === null ? '' : `mention ${mention.type.toLowerCase()}`,
    mention?.id === id ? 'selected' : '',
    isClaimed ? 'claimed' : '',
    isAsked ? 'asked' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly asked: readonly [number, number] | null
  /** The selected entity. */
  readonly id: string
}

/** A document's text with who is meant and what is claimed; a mention selects. The span that is asked for is scrolled to. */
export const MarkedText = ({ text, marks, asked, id }: MarkedTextProps): JSX.Element => {
  const element = useRef<HTMLDivElement>(null)
  const pieces = piecesOf(text, marks, asked)
  useEffect(() => {
    element.current?.querySelector('.asked')?.scrollIntoView({ block: 'center' })
  }, [asked?.join(), text])
  return (
    <div class="text" ref={element}>
      {pieces.map((piece) =>
        piece.mention === null ? (
          <span key={piece.start} class={classOf(piece, id)}>
            {piece.text}
          </span>
        ) : (
          <a
            key={piece.start}
            class={classOf(piece, id)}
            href={`/?view=sources&id=${encodeURIComponent(piece.mention.id)}`}
            title={piece.mention.name}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey) return
              event.preventDefault()
              go({ id: piece.mention?.id ?? '' })
            }}
          >
            {piece.text}
          </a>
        ),
      )}
    </div>
  )
}
