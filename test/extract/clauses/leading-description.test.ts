import { describe, expect, it } from 'vitest'
import { claimedIn } from '../read-text.ts'

describe('what stands before the subject describes it, behind a time or a participle too', () => {
  it.each([
    ['In May 1922, a girl of 17 from Faro, Ilse Kern came to Graz.', 'Ilse Kern AGE 17'],
    ['In May 1922, a girl of 17 from Faro, Ilse Kern came to Graz.', 'Ilse Kern ORIGIN Faro'],
    ['Ilse Kern was born in Faro. In 1922, a girl of 17, she moved to Graz.', 'Ilse Kern AGE 17'],
    [
      "Born in 1912, the fourth of Nuno Vaz's nine children, Ilse Kern grew up in Faro.",
      'Nuno Vaz PARENT_OF Ilse Kern',
    ],
    ["Ilse Kern was born in 1912, the youngest of Nuno Vaz's nine children.", 'Nuno Vaz PARENT_OF Ilse Kern'],
    ['Ilse Kern was the third of the five children of Nuno Vaz, a miner.', 'Nuno Vaz PARENT_OF Ilse Kern'],
  ])('%s: %s', (text, expected) => expect(claimedIn(text)).toContain(expected))

  it.each([
    ['In 1950 a nurse, a cook and Ilse Kern left Faro.', 'Ilse Kern OCCUPATION cook'],
    ['In Graz, a baker and Nuno Vaz left Faro.', 'Nuno Vaz OCCUPATION baker'],
    ["Ilse Kern met Nuno Vaz's nine children in Faro.", 'Ilse Kern MET Nuno Vaz'],
    ['With a cook, a nurse from Graz, Ilse Kern left Faro.', 'Ilse Kern OCCUPATION nurse'],
  ])('%s, not: %s', (text, unexpected) => expect(claimedIn(text)).not.toContain(unexpected))
})
