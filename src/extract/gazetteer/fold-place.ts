import anyAscii from 'any-ascii'

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
}

/**
 * The key under which the gazetteer knows a place name: ASCII letters, digits and single spaces, lower case, common
 * abbreviations written out. `St. Petersburg` → `saint petersburg`, `Türkiye` → `turkiye`, `Xi’an` → `xian`.
 */
export const foldPlace = (name: string): string => {
  const words = anyAscii(name)
    .toLowerCase()
    .replace(/['`"]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const first = words[0]
  if (first !== undefined && words.length > 1) words[0] = ABBREVIATIONS[first] ?? first
  return words.join(' ')
}
