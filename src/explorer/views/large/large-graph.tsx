import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../../address.ts'
import type { GraphLayout } from '../graph-layout.ts'
import type { Colours } from './draw.ts'
import { Scene } from './scene.ts'

interface LargeGraphProps {
  readonly layout: GraphLayout
  readonly known: Map<string, { x: number; y: number }>
  readonly width: number
  readonly height: number
  readonly id: string
}

const coloursOf = (element: Element): Colours => {
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(`--${name}`)
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    faint: colour('faint'),
    paper: colour('paper'),
    card: colour('card'),
    accent: colour('accent'),
    font: `12px ${colour('sans')}`,
  }
}

/** A graph of more entities than elements can be drawn of: dragging moves it, buttons and Ctrl with the wheel zoom, a click selects. */
export default function LargeGraph({ layout, known, width, height, id }: LargeGraphProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scene = useRef<Scene | null>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    let colours = coloursOf(element)
    const made = new Scene(element, known, () => colours)
    scene.current = made
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const repaint = (): void => {
      colours = coloursOf(element)
      made.repaint()
    }
    dark.addEventListener('change', repaint)
    // A wheel scrolls the page: with Ctrl, as a pinch has it too, it zooms.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      made.zoom(Math.exp(-event.deltaY / 300), event.offsetX, event.offsetY)
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      dark.removeEventListener('change', repaint)
      element.removeEventListener('wheel', wheel)
      made.stop()
    }
  }, [])
  useEffect(() => scene.current?.resize(width, height), [width, height])
  useEffect(() => scene.current?.show(layout), [layout])
  useEffect(() => scene.current?.select(id), [id])
  const from = useRef<{ x: number; y: number; moved: number } | null>(null)
  const move = (event: PointerEvent): void => {
    const last = from.current
    if (last === null) return
    const [x, y] = [event.clientX - last.x, event.clientY - last.y]
    from.current = { x: event.clientX, y: event.clientY, moved: last.moved + Math.abs(x) + Math.abs(y) }
    scene.current?.pan(x, y)
  }
  const lift = (event: PointerEvent): void => {
    const wasClick = (from.current?.moved ?? 9) < 5
    from.current = null
    const found = wasClick ? scene.current?.at(event.offsetX, event.offsetY) : undefined
    if (found !== undefined) go({ id: found.id })
  }
  return (
    <>
      <p class="tools">
        <button type="button" onClick={() => scene.current?.zoom(1.5)}>
          Nearer
        </button>
        <button type="button" onClick={() => scene.current?.zoom(1 / 1.5)}>
          Further
        </button>
        <button type="button" onClick={() => scene.current?.fit()}>
          All of it
        </button>
      </p>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: without a tabindex it takes no focus; the list beside it has all of it. */}
      <canvas
        ref={canvas}
        class="large"
        data-entities={layout.nodes.length}
        style={{ width: `${width}px`, height: `${height}px` }}
        aria-hidden="true"
        onPointerDown={(event) => {
          from.current = { x: event.clientX, y: event.clientY, moved: 0 }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={() => {
          from.current = null
        }}
      />
    </>
  )
}
