import type { Edge, GraphLayout, Node } from './graph-layout.ts'

/** A box on the drawing, by its middle. Unit: pixels. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A letter's width on average, of names and of the smaller words at lines. */
const LETTER = { name: 6.9, word: 5.7 }
const LINE = { name: 14, word: 12 }

/** A name's longest form. */
export const short = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

/** Half the size of an entity's mark. */
export const sizeOf = ({ ties }: Node): number => 6 + Math.min(6, Math.sqrt(ties) * 1.6)

/** Where a name's middle stands, so that none of it is beyond a border. */
export const nameAt = (node: Node, width: number): number => {
  const half = (short(node.name).length * LETTER.name) / 2
  return Math.max(half, Math.min(width - half, node.x ?? 0))
}

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/** Shares of the way along a line at which its words may stand, the best first. */
const STANDS = [0.5, 0.4, 0.6, 0.3, 0.7]

/**
 * Where the words at lines stand: beside all names and each other. Those that find no place have none, the first before others.
 *
 * @param wordsOf what stands at a line
 */
export const placeWords = (
  { nodes, edges }: GraphLayout,
  width: number,
  wordsOf: (edge: Edge) => string,
): ReadonlyMap<Edge, { readonly x: number; readonly y: number }> => {
  const taken: Box[] = nodes.flatMap((node): Box[] => {
    const [y, size] = [node.y ?? 0, sizeOf(node)]
    const name = short(node.name).length * LETTER.name
    return [
      { x: node.x ?? 0, y, width: 2 * size, height: 2 * size },
      { x: nameAt(node, width), y: y + size + 9, width: name, height: LINE.name },
    ]
  })
  const places = new Map<Edge, { readonly x: number; readonly y: number }>()
  for (const edge of edges) {
    const { source, target } = edge
    const [x1, y1, x2, y2] = [source.x ?? 0, source.y ?? 0, target.x ?? 0, target.y ?? 0]
    const size = { width: wordsOf(edge).length * LETTER.word, height: LINE.word }
    for (const share of STANDS) {
      const box = { x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share - 6, ...size }
      if (box.x - size.width / 2 < 0 || box.x + size.width / 2 > width) continue
      if (taken.some((other) => meet(other, box))) continue
      taken.push(box)
      places.set(edge, { x: box.x, y: box.y + 3 })
      break
    }
  }
  return places
}
