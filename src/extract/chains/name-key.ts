import { fold } from '../../model/fold.ts'

/** The words of a name as they are compared: folded, initials and stops left out. */
export const nameWords = (name: string): readonly string[] => {
  const words = fold(name).split(' ').filter(Boolean)
  const long = words.filter((word) => word.length > 1)
  return long.length > 0 ? long : words
}
