import { describe, expect, it } from 'vitest'
import { speakersIn } from '../read-text.ts'

describe('whose words were told right before', () => {
  it.each([
    [
      'Nuno Vaz lives in Graz. According to Karl Boone, a miller in Faro, the frost will hurt.\n\n“It is a heavy blow,” he said.',
      ['Karl Boone'],
    ],
    // Of others whom the sentence tells of it may be the words; a firm has none.
    ['According to Karl Boone, Nuno Vaz was drunk. “I was ill,” he said.', ['Nuno Vaz']],
    ['Nuno Vaz lives in Graz. According to Siemens, the mill will close. “It is a heavy blow,” he said.', ['Nuno Vaz']],
    // A woman is no "he", and of two sources nobody knows which is meant.
    [
      'Nuno Vaz lives in Graz. According to Ines Prado, a miller in Faro, the frost will hurt.\n\n“It is a heavy blow,” he said.',
      ['Nuno Vaz'],
    ],
    [
      'Karl Boone keeps bees. Not long ago Nuno Vaz, the mayor of Graz, renewed his threats: he said that the mill would “burn to the ground by winter.”',
      ['Nuno Vaz'],
    ],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers))
})
