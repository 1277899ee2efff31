// XML 1.0 has no way to write most control characters, not even escaped, nor half a character.
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Else a reader makes blanks of them within an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * A text as it may stand in an element or in an attribute between double quotation marks; control characters become U+FFFD.
 *
 * @example xml('"a" & b') // '&quot;a&quot; &amp; b'
 */
export const xml = (text: string): string =>
  text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark)

/** Attributes of an element, those that are there: ` id="a" label="b"`. */
export const attributes = (given: Readonly<Record<string, string | number | null | undefined>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === null || value === undefined ? [] : ` ${name}="${xml(String(value))}"`))
    .join('')
