import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from 'd3-force'
import type { Edge, GraphLayout, Node } from '../graph-layout.ts'
import { type Colours, draw, type View } from './draw.ts'

/** Ticks of the simulation until it rests. */
const COOLING = 0.03

/** Milliseconds without a move after which a drawing rests. */
const REST = 150

/**
 * A graph of thousands on a canvas: a picture of SVG elements would take a second for each turn of theirs, and a canvas of WebGL is not
 * there in every browser. It settles while it is shown, frame by frame.
 */
export class Scene {
  #layout: GraphLayout = { nodes: [], edges: [] }
  #simulation: Simulation<Node, Edge> | null = null
  #view: View
  #isFitted = true
  #frame = 0
  /** When the simulation went on last, and how long that took, in milliseconds. */
  #ticked = { at: 0, took: 0 }
  #movedUntil = 0
  #rest: ReturnType<typeof setTimeout> | undefined
  #selected = ''
  readonly #canvas: HTMLCanvasElement
  readonly #colours: () => Colours
  /** Where entities are, by id. */
  readonly #known: Map<string, { x: number; y: number }>
  #size = { width: 1, height: 1 }

  constructor(canvas: HTMLCanvasElement, known: Map<string, { x: number; y: number }>, colours: () => Colours) {
    this.#canvas = canvas
    this.#known = known
    this.#colours = colours
    this.#view = { scale: 1, x: 0, y: 0 }
  }

  /** Shows a graph; who stood somewhere before begins there. */
  show(layout: GraphLayout): void {
    this.#layout = layout
    const near = new Map<string, Node>()
    for (const { source, target } of layout.edges) {
      if (source.x !== undefined) near.set(target.id, source)
      if (target.x !== undefined) near.set(source.id, target)
    }
    layout.nodes.forEach((node, index) => {
      const beside = near.get(node.id)
      if (node.x !== undefined || beside?.x === undefined) return
      // Around whom they are tied to, in a direction of their own.
      node.x = beside.x + 30 * Math.cos(index * 2.4)
      node.y = (beside.y ?? 0) + 30 * Math.sin(index * 2.4)
    })
    // Those who have their places stir little when others come.
    const placed = layout.nodes.filter(({ id }) => this.#known.has(id)).length
    this.#simulation?.stop()
    this.#simulation = forceSimulation([...layout.nodes])
      .alpha(Math.max(0.15, 1 - placed / Math.max(1, layout.nodes.length)))
      .alphaDecay(COOLING)
      .force('link', forceLink<Node, Edge>(layout.edges.map((edge) => ({ ...edge }))).distance(40))
      .force('charge', forceManyBody().strength(-60).theta(1.2).distanceMax(600))
      .force('x', forceX(0).strength(0.03))
      .force('y', forceY(0).strength(0.03))
      .stop()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#simulation.tick(120).alpha(0)
    this.#wake()
  }

  select(id: string): void {
    this.#selected = id
    const node = this.#layout.nodes.find((one) => one.id === id)
    const { scale } = this.#view
    if (node?.x !== undefined && scale > this.#fitting().scale * 1.5) this.#center(node, scale)
    this.#wake()
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    const density = Math.min(2, devicePixelRatio)
    this.#canvas.width = Math.round(width * density)
    this.#canvas.height = Math.round(height * density)
    this.#wake()
  }

  /** Nearer or further: around a point of the canvas, or its middle. */
  zoom(by: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    const scale = Math.max(0.02, Math.min(8, this.#view.scale * by))
    const ratio = scale / this.#view.scale
    this.#view = { scale, x: x - (x - this.#view.x) * ratio, y: y - (y - this.#view.y) * ratio }
    this.#isFitted = false
    this.#wake()
  }

  pan(x: number, y: number): void {
    this.#view = { ...this.#view, x: this.#view.x + x, y: this.#view.y + y }
    this.#isFitted = false
    this.#movedUntil = performance.now() + REST
    this.#wake()
  }

  /** All of it again. */
  fit(): void {
    this.#isFitted = true
    this.#wake()
  }

  /** Who stands at a point of the canvas, or within ten pixels of it. */
  at(x: number, y: number): Node | undefined {
    const { scale } = this.#view
    return this.#simulation?.find((x - this.#view.x) / scale, (y - this.#view.y) / scale, 10 / scale)
  }

  /** Draws it again as it is, in the colours of now. */
  repaint(): void {
    this.#wake()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#rest)
    this.#simulation?.stop()
  }

  #center(node: Node, scale: number): void {
    const { width, height } = this.#size
    this.#isFitted = false
    this.#view = { scale, x: width / 2 - (node.x ?? 0) * scale, y: height / 2 - (node.y ?? 0) * scale }
  }

  #fitting(): View {
    const { width, height } = this.#size
    let [left, top, right, bottom] = [-1, -1, 1, 1]
    for (const { x = 0, y = 0 } of this.#layout.nodes) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const scale = Math.min((width - 60) / (right - left), (height - 40) / (bottom - top), 2)
    return { scale, x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale }
  }

  #wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#turn())
  }

  #turn(): void {
    this.#frame = 0
    const simulation = this.#simulation
    if (simulation !== null && simulation.alpha() > simulation.alphaMin()) {
      const now = performance.now()
      // Two thirds of the time stay for drawing, and for whoever drags it meanwhile.
      if (now - this.#ticked.at >= 2 * this.#ticked.took) {
        simulation.tick()
        const at = performance.now()
        this.#ticked = { at, took: at - now }
      }
      this.#wake()
    }
    const isMoving = this.#frame !== 0 || performance.now() < this.#movedUntil
    if (isMoving) {
      // All of it is drawn again once it rests.
      clearTimeout(this.#rest)
      this.#rest = setTimeout(() => this.#wake(), REST)
    }
    if (this.#isFitted) this.#view = this.#fitting()
    for (const { id, x = 0, y = 0 } of this.#layout.nodes) this.#known.set(id, { x, y })
    draw(this.#canvas, this.#size, this.#layout, this.#view, this.#selected, this.#colours(), isMoving)
  }
}
