// Control characters and marks that turn the writing direction: a document must not steer the terminal of who reads it.
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** A text without what would move the cursor, colour, or turn the writing direction on a terminal. */
export const harmlessText = (text: string): string => text.replace(STEERING, '')

/** A text as one harmless line: blanks single, none at the ends. */
export const plainText = (text: string): string => harmlessText(text.replace(/\s+/g, ' ')).trim()
