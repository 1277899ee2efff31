/** The most that `first` and the like may ask for, in items. */
export const MAX_FIRST = 100
/** The most ids or documents that one argument may list. */
export const MAX_LISTED = 100
/** Levels of fields, counted from the operation's own. */
export const MAX_DEPTH = 15
/** The same for questions about the schema, which GraphiQL asks some 13 deep. */
export const MAX_INTROSPECTION_DEPTH = 20
/** Aliases in one request. */
export const MAX_ALIASES = 50
/** Words, numbers and marks in one request. */
export const MAX_TOKENS = 2_000
/** Objects that one request may come to, worked out before it runs. */
export const MAX_COST = 50_000
/** Bytes of one request: a document of 10 MB and some room. */
export const MAX_BODY_BYTES = 11 * 1024 * 1024
/** Subscriptions that are followed at one time, over all connections. */
export const MAX_FOLLOWED = 100
/** Milliseconds that a request may take to arrive: 11 MB at 3 Mbit a second. */
export const MAX_ARRIVAL = 30_000
/** Milliseconds that the work behind one request may take. */
export const DEADLINE = 10_000
/** Bytes of a file that is sent to have its text taken out. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024
/** Files that may be sent at one time. */
export const MAX_FILES = 4
