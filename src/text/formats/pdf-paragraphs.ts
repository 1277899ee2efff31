import type { PdfLine } from './pdf-lines.ts'

/** How many lines at a page's head and foot may be repeated on others. */
const EDGE = 2

const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?[-–—\s]*$/i

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/

/** What a running line has in common on all pages: its words, numbers aside, and its place. */
const shapeOf = ({ text, y }: PdfLine): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`

const edgesOf = (page: readonly PdfLine[]): readonly PdfLine[] =>
  page.length <= 2 * EDGE ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)]

/** Pages without page numbers, and without the lines that half of all pages have at their head or foot, their numbers aside. */
const withoutRunningLines = (pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] => {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const shape of new Set(edgesOf(page).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const least = Math.max(2, pages.length / 2)
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter(
      (line) => !edges.has(line) || !(PAGE_NUMBER.test(line.text) || (counts.get(shapeOf(line)) ?? 0) >= least),
    )
  })
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What is usual on a page, in points. */
interface Usual {
  /** From a line's foot to the next one's. */
  readonly step: number
  readonly left: number
  readonly right: number
}

const usualOf = (page: readonly PdfLine[]): Usual => {
  const steps = page.slice(1).flatMap(({ y }, at) => {
    const step = (page[at]?.y ?? 0) - y
    return step > 0 ? step : []
  })
  return {
    step: median(steps),
    left: median(page.map(({ left }) => left)),
    right: Math.max(0, ...page.map(({ right }) => right)),
  }
}

const LIST_MARK = /^(?:[•·▪‣◦●■*–-]|\(?\d{1,2}[.)])\s/

/** Whether a new paragraph begins with `line`, under `above` on the same page. */
const beginsParagraph = (line: PdfLine, above: PdfLine, { step, left, right }: Usual): boolean => {
  const down = above.y - line.y
  // Up again is another column: its first line may go on with the last one's sentence.
  if (down < 0) return ENDS_SENTENCE.test(above.text)
  if (Math.abs(line.height - above.height) > 0.15 * above.height) return true
  if (down > 1.35 * step || LIST_MARK.test(line.text)) return true
  const isIndented = line.left > left + 0.8 * line.height && Math.abs(above.left - left) < 0.5 * line.height
  const isShort = above.right < right - 0.2 * (right - left)
  return ENDS_SENTENCE.test(above.text) && (isIndented || isShort)
}

const HYPHENED = /\p{L}+(?:-\p{L}+)+/gu
const PARTED = /\p{L}-$/u

/** Lines as one; a word that was parted at a line's end is whole again, unless it stands elsewhere with its hyphen. */
const joined = (lines: readonly string[], hyphened: ReadonlySet<string>): string => {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line
    else if (PARTED.test(text) && /^\p{L}/u.test(line)) {
      const word = `${/[\p{L}-]+$/u.exec(text)?.[0] ?? ''}${/^\p{L}+/u.exec(line)?.[0] ?? ''}`
      const keepsHyphen = /^\p{Lu}/u.test(line) || hyphened.has(word.toLowerCase())
      text = (keepsHyphen ? text : text.slice(0, -1)) + line
    } else text = `${text} ${line}`
  }
  return text
}

/**
 * The text of a PDF's pages: lines put together to paragraphs by their distance, indent, length and height of letters, page numbers
 * and running heads left out, sentences that go on over a page or column kept whole.
 */
export const paragraphsOfPages = (pages: readonly (readonly PdfLine[])[]): string => {
  const paragraphs: string[][] = []
  for (const page of withoutRunningLines(pages)) {
    const usual = usualOf(page)
    for (const [at, line] of page.entries()) {
      const above = page[at - 1]
      const open = paragraphs.at(-1)
      const before = open?.at(-1)
      const begins =
        above === undefined ? before === undefined || ENDS_SENTENCE.test(before) : beginsParagraph(line, above, usual)
      if (open === undefined || begins) paragraphs.push([line.text])
      else open.push(line.text)
    }
  }
  const hyphened = new Set<string>()
  for (const page of pages)
    for (const { text } of page) for (const [word] of text.matchAll(HYPHENED)) hyphened.add(word.toLowerCase())
  return paragraphs.map((lines) => joined(lines, hyphened)).join('\n\n')
}
