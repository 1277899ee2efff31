/** How much of a name a message says. */
const MOST = 80

/** A name as messages say it: whole, or its first 80 characters where it is longer than any name. */
export const shortened = (name: string): string => (name.length > MOST ? `${name.slice(0, MOST)}…` : name)
