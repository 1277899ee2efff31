/** Looks at a value that came from outside and says what is wrong with it, by its path (`claims[3].evidence`); null where nothing is. */
export type Shape = (value: unknown, path: string) => string | null

const is =
  (what: string, test: (value: unknown) => boolean): Shape =>
  (value, path) =>
    test(value) ? null : `"${path}" must be ${what}`

export const text: Shape = is('a text', (value) => typeof value === 'string')
export const flag: Shape = is('true or false', (value) => typeof value === 'boolean')
export const number: Shape = is('a number', (value) => Number.isFinite(value))
export const offset: Shape = is('a whole number from 0', (value) => Number.isSafeInteger(value) && Number(value) >= 0)

/** A text of a form: `matching(/^e\d+$/, 'an id such as e1')`. */
export const matching = (form: RegExp, what: string): Shape =>
  is(what, (value) => typeof value === 'string' && form.test(value))

export const oneOf = (...values: readonly (string | null)[]): Shape =>
  is(`one of ${values.join(', ')}`, (value) => values.some((one) => one === value))

export const nullOr =
  (inner: Shape): Shape =>
  (value, path) =>
    value === null ? null : inner(value, path)

export const either =
  (one: Shape, other: Shape): Shape =>
  (value, path) =>
    one(value, path) === null ? null : other(value, path)

export const listOf =
  (inner: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return `"${path}" must be a list`
    for (const [index, item] of value.entries()) {
      const fault = inner(item, `${path}[${index}]`)
      if (fault !== null) return fault
    }
    return null
  }

/** An object with at least these fields; those of `optional` may be missing. */
export const object =
  (fields: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `"${path}" must be an object`
    const own = value as Readonly<Record<string, unknown>>
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
    for (const [name, shape] of Object.entries(fields)) {
      const fault = Object.hasOwn(own, name) ? shape(own[name], at(name)) : `"${at(name)}" is missing`
      if (fault !== null) return fault
    }
    for (const [name, shape] of Object.entries(optional)) {
      const fault = own[name] === undefined ? null : shape(own[name], at(name))
      if (fault !== null) return fault
    }
    return null
  }
