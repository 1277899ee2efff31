/** The part of a DOM node that is looked at: any DOM has it. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** What stands apart from what is before and behind it, as a paragraph. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER
  HR MAIN NAV OL P PRE SECTION SUMMARY TABLE UL`.split(/\s+/),
)
/** What holds no words of the story. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA RT RP'.split(
    ' ',
  ),
)

/** Where a word may be parted, and what takes no room. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/** A number that leads to a footnote: `[3]`, `3`, `*`. */
const FOOTNOTE = /^\s*\[?(?:\d{1,3}|[a-z]|[*†‡])\]?\s*$/

const isFootnoteMark = (node: PageNode): boolean =>
  node.nodeName.toUpperCase() === 'SUP' && FOOTNOTE.test(node.textContent ?? '')

/** Paragraphs as they are put together from words. */
class Paragraphs {
  readonly #done: string[] = []
  #current = ''
  #preformatted = 0

  add(words: string): void {
    const shown = words.replace(INVISIBLE, '')
    if (this.#preformatted > 0) this.#current += shown
    else {
      const text = shown.replace(/\s+/g, ' ')
      this.#current += /(?:^|\s)$/.test(this.#current) ? text.trimStart() : text
    }
  }

  endLine(): void {
    this.#current = this.#current.trimEnd()
    if (this.#current !== '') this.#current += '\n'
  }

  endParagraph(): void {
    const text = this.#current.trim()
    if (text !== '') this.#done.push(text)
    this.#current = ''
  }

  /** What an element does to the text before its own; gives what to do at its end. */
  enter(name: string): (() => void) | null {
    if (name === 'BR') this.endLine()
    else if (name === 'LI' || name === 'TR') {
      this.endLine()
      if (name === 'LI') this.#current += '- '
      return () => this.endLine()
    } else if (name === 'TD' || name === 'TH') {
      if (!/(?:^|\n)$/.test(this.#current)) this.#current += ' | '
    } else if (BLOCKS.has(name)) {
      this.endParagraph()
      if (name === 'PRE') this.#preformatted++
      return () => {
        if (name === 'PRE') this.#preformatted--
        this.endParagraph()
      }
    }
    return null
  }

  toString(): string {
    this.endParagraph()
    return this.#done.join('\n\n')
  }
}

/**
 * The text of a part of a page as a reader sees it: paragraphs with an empty line between them, a line for each item of a list and row
 * of a table, cells with ` | ` between them, blanks run together. Scripts, forms, and numbers that lead to footnotes are left out.
 *
 * @example pageText(body) // 'Ada left\n\nShe went to Porto.'
 */
export const pageText = (root: PageNode): string => {
  const text = new Paragraphs()
  // A stack of our own: pages may be nested deeper than calls can be.
  const stack: (PageNode | (() => void))[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') {
      next()
      continue
    }
    if (next.nodeType === TEXT || next.nodeType === CDATA) text.add(next.nodeValue ?? '')
    if (next.nodeType !== ELEMENT) continue
    const name = next.nodeName.toUpperCase()
    if (SILENT.has(name) || isFootnoteMark(next)) continue
    const leave = text.enter(name)
    if (leave !== null) stack.push(leave)
    for (const child of Array.from(next.childNodes).reverse()) stack.push(child)
  }
  return text.toString()
}
