/** The most of a file that is read, in bytes; pictures in it count too. */
export const MAX_FORMAT_BYTES = { html: 10 * 2 ** 20, pdf: 100 * 2 ** 20, docx: 100 * 2 ** 20, epub: 100 * 2 ** 20 }

/** The most that the words of a DOCX or EPUB, pictures aside, may be once they are unpacked, in bytes: a bomb of a megabyte holds gigabytes. */
export const MAX_UNPACKED_BYTES = 100 * 2 ** 20

/** The most parts that a DOCX or EPUB may have. */
export const MAX_PARTS = 10_000

/** Milliseconds that taking the text out of one file may take, and the megabytes of heap. */
export const MAX_MILLISECONDS = 120_000
export const MAX_HEAP_MB = 1024
