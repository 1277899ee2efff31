import type { Edge, GraphLayout, Node } from '../graph-layout.ts'

/** What is drawn of the plane: `screen = plane × scale + shift`, in CSS pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Of the page's style, as CSS colours. */
export interface Colours {
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly paper: string
  readonly card: string
  readonly accent: string
  readonly font: string
}

/** Names that are drawn at most: those with the most ties, and the selected one and its neighbours before them. */
const MOST_NAMES = 40

/** Lines that are drawn at most while it moves: to paint a thousand takes some six milliseconds. */
const MOST_MOVING = 1_200

/** Half the width of a letter on average, in pixels. */
const HALF_LETTER = 3.4

const radiusOf = ({ ties }: Node): number => 2.5 + Math.min(7, Math.sqrt(ties) * 1.1)

type Fill = (pen: CanvasRenderingContext2D, x: number, y: number, r: number) => void

const polygon =
  (corners: readonly (readonly [number, number])[]): Fill =>
  (pen, x, y, r) => {
    pen.beginPath()
    for (const [right, down] of corners) pen.lineTo(x + right * r, y + down * r)
    pen.fill()
  }

const circle: Fill = (pen, x, y, r) => {
  pen.beginPath()
  pen.arc(x, y, r, 0, 2 * Math.PI)
  pen.fill()
}

const SHAPES: Readonly<Record<string, Fill>> = {
  PLACE: (pen, x, y, r) => pen.fillRect(x - r, y - r, 2 * r, 2 * r),
  ORGANIZATION: polygon([
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ]),
  EVENT: polygon([
    [0, -1.2],
    [1.2, 1],
    [-1.2, 1],
  ]),
}

/** Half the width of an outline, in pixels. */
const OUTLINE = 0.6

interface Named {
  readonly node: Node
  readonly x: number
  readonly y: number
}

/** Names, the first before the others: one over another is none that can be read. */
const drawNames = (pen: CanvasRenderingContext2D, all: readonly Named[], selected: string, colours: Colours): void => {
  pen.font = colours.font
  pen.textAlign = 'center'
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = colours.paper
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  for (const { node, x, y } of all) {
    const half = node.name.length * HALF_LETTER
    const isFree = taken.every((other) => Math.abs(other.y - y) > 13 || Math.abs(other.x - x) > other.half + half)
    if (!isFree && node.id !== selected) continue
    if (taken.length === MOST_NAMES) return
    taken.push({ x, y, half })
    pen.strokeText(node.name, x, y)
    pen.fillStyle = node.id === selected ? colours.accent : colours.ink
    pen.fillText(node.name, x, y)
  }
}

/**
 * Draws a graph on all of a canvas: only what is in sight, and what is alike together.
 *
 * @param isMoving whether the next drawing is near: then some of the lines must do
 */
export const draw = (
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  { nodes, edges }: GraphLayout,
  view: View,
  selected: string,
  colours: Colours,
  isMoving: boolean,
): void => {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const density = canvas.width / width
  pen.setTransform(density, 0, 0, density, 0, 0)
  pen.clearRect(0, 0, width, height)
  const xOf = (node: Node): number => (node.x ?? 0) * view.scale + view.x
  const yOf = (node: Node): number => (node.y ?? 0) * view.scale + view.y
  const isIn = (node: Node): boolean => {
    const [x, y] = [xOf(node), yOf(node)]
    return x > -20 && y > -20 && x < width + 20 && y < height + 20
  }
  const strokeEdges = (some: readonly Edge[], colour: string, line: number, dash: readonly number[]): void => {
    pen.strokeStyle = colour
    pen.lineWidth = line
    pen.setLineDash([...dash])
    // One by one: of a path of thousands all crossings are worked out.
    for (const { source, target } of some) {
      pen.beginPath()
      pen.moveTo(xOf(source), yOf(source))
      pen.lineTo(xOf(target), yOf(target))
      pen.stroke()
    }
  }
  const inSight = edges.filter(({ source, target }) => isIn(source) || isIn(target))
  const every = isMoving ? Math.ceil(inSight.length / MOST_MOVING) : 1
  const isOwn = ({ source, target }: Edge): boolean => source.id === selected || target.id === selected
  const isDisputed = ({ facts }: Edge): boolean => facts.some(({ status }) => status === 'DISPUTED')
  const others = inSight.filter((edge, index) => index % every === 0 && !isOwn(edge))
  pen.globalAlpha = 0.55
  strokeEdges(
    others.filter((edge) => !isDisputed(edge)),
    colours.faint,
    0.7,
    [],
  )
  strokeEdges(others.filter(isDisputed), colours.faint, 0.9, [4, 3])
  pen.globalAlpha = 1
  const own = inSight.filter(isOwn)
  strokeEdges(own, colours.accent, 1.6, [])
  pen.setLineDash([])

  const shown = nodes.filter(isIn)
  const byType = new Map<string, Node[]>()
  for (const node of shown) {
    const key = node.id === selected ? '' : node.type
    const list = byType.get(key)
    if (list === undefined) byType.set(key, [node])
    else list.push(node)
  }
  for (const [type, alike] of byType) {
    const fill = SHAPES[alike[0]?.type ?? ''] ?? circle
    const outline = type === '' ? colours.accent : colours.soft
    const inside = type === '' || type === 'PERSON' ? outline : colours.card
    // An outline is a larger shape behind: to stroke a circle takes five times as long as to fill two.
    for (const node of alike) {
      const [x, y, r] = [xOf(node), yOf(node), radiusOf(node)]
      pen.fillStyle = outline
      fill(pen, x, y, r + OUTLINE)
      if (inside === outline) continue
      pen.fillStyle = inside
      fill(pen, x, y, r - OUTLINE)
    }
  }

  const near = new Set([selected, ...own.flatMap(({ source, target }) => [source.id, target.id])])
  const rank = (node: Node): number => (near.has(node.id) ? 1e6 : 0) + node.ties
  const named = [...shown].sort((a, b) => rank(b) - rank(a)).slice(0, 4 * MOST_NAMES)
  drawNames(
    pen,
    named.map((node) => ({ node, x: xOf(node), y: yOf(node) + radiusOf(node) + 12 })),
    selected,
    colours,
  )
}
