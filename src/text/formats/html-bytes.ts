import { isUtf8 } from 'node:buffer'

/** Where browsers look for a page's own word on its encoding. */
const PRESCAN_BYTES = 1024

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i

const decoderOf = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/**
 * The text of a page's bytes, as browsers read it: by its byte order mark, as UTF-8 where it is that, as the page itself says, else as
 * Windows-1252.
 */
export const decodeHtml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1')
  const declared = DECLARED.exec(head)
  const label = declared?.[1] ?? declared?.[2] ?? 'windows-1252'
  return (decoderOf(label) ?? new TextDecoder('windows-1252')).decode(bytes)
}
