/** Feminine endings of surnames, and what the masculine form has instead. */
const FEMININE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(.{2,}[oe])va$/, ['$1v']],
  [/(.{3,})ova$/, ['$1', '$1a', '$1o']],
  [/(.{3,})eva$/, ['$1']],
  [/(.{2,}i)na$/, ['$1n']],
  [/(.{2,}y)na$/, ['$1n']],
  [/(.+[sct]k)(?:aya|aia|aja|aja)$/, ['$1y', '$1i', '$1iy', '$1ij', '$1yi']],
  [/(.+[sct]k)a$/, ['$1y', '$1i']],
  [/(.{3,})(?:iene|aite|yte|ute)$/, ['$1as', '$1is', '$1us', '$1a']],
  [/(.+poul)ou$/, ['$1os']],
  [/(.{3,}id)ou$/, ['$1is']],
  [/(.{3,}ak)i$/, ['$1is']],
  [/(.{3,})a$/, ['$1s']],
]

/** The masculine forms that a surname is the feminine of: `ivanova` → `ivanov`; none where it is no feminine. */
export const masculineForms = (surname: string): readonly string[] =>
  FEMININE.flatMap(([pattern, forms]) =>
    pattern.test(surname) ? forms.map((form) => surname.replace(pattern, form)) : [],
  )
