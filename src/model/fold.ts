import anyAscii from 'any-ascii'

/**
 * A text as it is compared: transliterated to ASCII, in lower case, apostrophes dropped, every other mark a blank, blanks
 * single and none at the ends. Folding twice changes nothing. A text of marks alone only loses its case and outer blanks.
 *
 * @example fold('Zoë  O’Brien-Łuczak') // 'zoe obrien luczak'
 * @example fold('Ольга') // 'olga'
 */
export const fold = (text: string): string => {
  const folded = anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return folded === '' ? text.trim().toLowerCase() : folded
}
