/** A run of letters on a page, as pdf.js gives it. */
export interface PdfRun {
  readonly str: string
  /** Scale, slant and place: `[a, b, c, d, x, y]`, in points from the page's lower left. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its foot, in points from the page's lower edge. */
  readonly y: number
  /** Of its letters. */
  readonly height: number
}

/** A gap wider than this part of the letters' height is a blank. */
const BLANK = 0.15
/** Feet that differ by less than this part of the height stand on one line. */
const ONE_LINE = 0.5

const isUpright = ({ transform: [a = 0, b = 0] }: PdfRun): boolean => Math.abs(a) >= Math.abs(b)

/** The number of a footnote, small and raised, is no part of the sentence. */
const isFootnoteMark = (run: PdfRun, line: Growing): boolean =>
  /^\s*\d{1,3}\s*$/.test(run.str) &&
  run.height < line.height * 0.8 &&
  (run.transform[5] ?? 0) > line.y + line.height * 0.2

interface Growing {
  text: string
  left: number
  right: number
  y: number
  height: number
}

/** Lines as they are put together from runs. */
class Lines {
  readonly #done: PdfLine[] = []
  #line: Growing | null = null

  add(run: PdfRun): void {
    const { str, width, height } = run
    const [, , , , x = 0, y = 0] = run.transform
    const isBlank = str.trim() === ''
    const open = this.#line
    if (open !== null && isFootnoteMark(run, open)) return
    if (open !== null && (isBlank || Math.abs(y - open.y) <= Math.max(height, open.height) * ONE_LINE)) {
      const needsBlank = x - open.right > BLANK * open.height && !/\s$/.test(open.text) && !/^\s/.test(str)
      open.text += needsBlank ? ` ${str}` : str
      open.right = Math.max(open.right, x + width)
      if (!isBlank) open.height = Math.max(open.height, height)
      return
    }
    this.end()
    if (!isBlank) this.#line = { text: str, left: x, right: x + width, y, height }
  }

  end(): void {
    const text = this.#line?.text.replace(/\s+/g, ' ').trim() ?? ''
    if (this.#line !== null && text !== '') this.#done.push({ ...this.#line, text })
    this.#line = null
  }

  all(): readonly PdfLine[] {
    this.end()
    return this.#done
  }
}

/** The lines of a page in the order in which it draws them; what is turned by a right angle, as in a margin, is left out. */
export const linesOf = (runs: readonly PdfRun[]): readonly PdfLine[] => {
  const lines = new Lines()
  for (const run of runs) {
    if (isUpright(run)) lines.add(run)
    if (run.hasEOL) lines.end()
  }
  return lines.all()
}
