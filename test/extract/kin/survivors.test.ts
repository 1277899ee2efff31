import { describe, expect, it } from 'vitest'
import { claimedIn } from '../read-text.ts'

describe('whom somebody leaves or takes along, and where these live', () => {
  it.each([
    ['Ilse Kern is survived by her sister, Grete Kern, of Graz.', 'Grete Kern SIBLING_OF Ilse Kern'],
    ['Ilse Kern is survived by her sister, Grete Kern, of Graz.', 'Grete Kern LIVED_IN Graz'],
    [
      'Ilse Kern is survived by a sister, Grete Kern, of Graz, and a brother, Otto, of Faro.',
      'Otto SIBLING_OF Ilse Kern',
    ],
    ['The driver, Nuno Vaz, of Faro, was fined.', 'Nuno Vaz OCCUPATION driver'],
    ['The driver, Nuno Vaz, of Faro, was fined.', 'Nuno Vaz LIVED_IN Faro'],
    [
      'Ilse Kern died in 1950. Survivors include a brother, Otto Kern, of Graz; two sons, Rui and Ivo; and a cousin.',
      'Otto Kern SIBLING_OF Ilse Kern',
    ],
    [
      'Ilse Kern died in 1950. Survivors include a brother, Otto Kern, of Graz; two sons, Rui and Ivo; and a cousin.',
      'Ilse Kern PARENT_OF Ivo',
    ],
    ['Ilse Kern and Nuno Vaz landed in Faro with two daughters, Ana and Eva.', 'Nuno Vaz PARENT_OF Eva'],
    ['“Dad was a driver,” said Ilse Kern.', 'father of Ilse Kern PARENT_OF Ilse Kern'],
    ['Ilse Kern lives in Graz. Of her sons, Thomas, 23, teaches in Faro.', 'Ilse Kern PARENT_OF Thomas'],
    ['Ilse Kern lives in Graz. Of her sons, Thomas, 23, teaches in Faro.', 'Thomas OCCUPATION teaches'],
    ['Ilse Kern passed away. Among her survivors are two sisters, Ana and Eva.', 'Eva SIBLING_OF Ilse Kern'],
  ])('%s: %s', (text, expected) => expect(claimedIn(text)).toContain(expected))

  it.each([
    ['Ilse Kern died in 1950. Survivors of the crash include two brothers, Tom and Jim.', 'Tom SIBLING_OF Ilse Kern'],
    ['Ilse Kern spoke with two daughters, Ana and Eva.', 'Ilse Kern PARENT_OF Ana'],
    ['Ilse Kern, whose twin did not survive the war, left Graz.', 'Ilse Kern DIED -'],
    ['Ilse Kern lives in Graz. Of her sons, Maria said little.', 'Ilse Kern PARENT_OF Maria'],
    ['Ilse Kern met Nuno Vaz. Survivors include a brother, Otto.', 'Otto SIBLING_OF Nuno Vaz'],
    ['Ilse Kern met Nuno Vaz. Survivors include a brother, Otto.', 'Otto SIBLING_OF Ilse Kern'],
  ])('%s, not: %s', (text, unexpected) => expect(claimedIn(text)).not.toContain(unexpected))
})
