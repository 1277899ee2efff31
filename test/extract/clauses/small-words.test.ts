import { describe, expect, it } from 'vitest'
import { claimedIn } from '../read-text.ts'

describe('small words that hide a verb or a subject', () => {
  it.each([
    ['In Graz Ilse Kern worked at Siemens, and Nuno Vaz kept bees.', 'Ilse Kern WORKED_FOR Siemens'],
    ['After independence Nuno Vaz moved to Graz.', 'Nuno Vaz MOVED_TO Graz'],
    ['Nuno Vaz worked as a driver for Siemens and his wife, Ilse Kern, cooked.', 'Nuno Vaz WORKED_FOR Siemens'],
    [
      'Nuno Vaz washed dishes in Graz, studied law at the University of Turin, and in 1994 he opened the Lotus Clinic.',
      'Nuno Vaz STUDIED_AT University of Turin',
    ],
    ['Ilse Kern and Nuno Vaz lived in Graz, and in 2011 they both came to Canada.', 'Nuno Vaz MOVED_TO Canada'],
    ['Nuno Vaz found work in the factory of Siemens.', 'Nuno Vaz WORKED_FOR Siemens'],
    ['Ilse Kern has since opened a bakery.', 'Ilse Kern FOUNDED -'],
    [
      'Ilse Kern joined Siemens in 1968 as a chemist and retired as head of research in 1999.',
      'Ilse Kern WORKED_FOR Siemens',
    ],
    ['Ilse Kern married a dentist and lives in Graz.', 'Ilse Kern LIVED_IN Graz'],
    [
      'Ilse Kern and Nuno Vaz, both trained at the University of Turin, met in 1990.',
      'Nuno Vaz STUDIED_AT University of Turin',
    ],
    ['One of his pupils was Ilse Kern, who later headed Greenpeace.', 'Ilse Kern LED Greenpeace'],
    [
      'Ilse Kern studied law at the University of Turin, from which she graduated.',
      'Ilse Kern STUDIED_AT University of Turin',
    ],
    ['In 1990 Karin Berg has married with Paul Biko.', 'Karin Berg SPOUSE_OF Paul Biko'],
    ['Ilse Kern founded the Lotus Clinic in 1990 and headed it until 2004.', 'Ilse Kern LED Lotus Clinic'],
    // Taggers have "Kern", "left", "vows", "lectures", "jail" and "fine" as what they are elsewhere.
    ['Ilse Kern left prison in 2014.', 'Ilse Kern RELEASED -'],
    ['Ilse Kern and Nuno Vaz exchanged vows in 1990.', 'Ilse Kern SPOUSE_OF Nuno Vaz'],
    ['Nuno Vaz attended lectures at the University of Turin.', 'Nuno Vaz STUDIED_AT University of Turin'],
    ['Nuno Vaz was sent to jail in 1990.', 'Nuno Vaz DETAINED -'],
    ['Ilse Kern paid a 500-euro fine in 1990.', 'Ilse Kern FINED -'],
    ['Nuno Vaz came over from Faro in 1990.', 'Nuno Vaz LEFT Faro'],
    ['Nuno Vaz was let go by Siemens in 1990.', 'Nuno Vaz LOST_JOB Siemens'],
    ['Nuno Vaz came to Graz. Two months later police arrested him in Faro.', 'Nuno Vaz DETAINED Faro'],
    ['Ilse Kern retrained as a bookkeeper at the Kolb College.', 'Ilse Kern STUDIED_AT Kolb College'],
    ['Ilse Kern worked in the sales department of Polaris.', 'Ilse Kern WORKED_FOR Polaris'],
    ['Ilse Kern worked as a cleaner in Graz.', 'Ilse Kern OCCUPATION cleaner'],
    ['Ilse Kern worked as a cleaner, a cook and a nurse.', 'Ilse Kern OCCUPATION cook'],
    ['Ilse Kern left. Her father, a printer and a baker in Faro, stayed.', 'father of Ilse Kern OCCUPATION baker'],
    ['Ilse Kern, who hates Nuno Vaz, who left Graz, moved to Faro.', 'Ilse Kern MOVED_TO Faro'],
    ['Nuno Vaz came in 1990 to protests in Graz.', 'Nuno Vaz PROTESTED Graz'],
    ['Nuno Vaz met Ilse Kern, who, not as he, sometimes visits Faro.', 'Ilse Kern VISITED Faro'],
    ['Nuno Vaz, who has a degree in law, drives a taxi.', 'Nuno Vaz OCCUPATION drives a taxi'],
    ['Fired from her job at Siemens in 1990, Ilse Kern moved to Faro.', 'Ilse Kern LOST_JOB Siemens'],
  ])('%s', (text, expected) => {
    expect(claimedIn(text)).toContain(expected)
  })

  it.each([
    ['The mill hired Nuno Vaz, named Ilse Kern his heir, and in 1990 he left Turin.', 'SIBLING_OF'],
    ['Ilse Kern has three married daughters and saved lives in Graz.', 'LIVED_IN'],
    ['Ilse Kern spoke to old and retired seamen in Graz.', 'WORKED_FOR'],
    ['The mayor, who hired Ilse Kern and Nuno Vaz, both sailors, headed Greenpeace.', 'Nuno Vaz LED'],
    ['Ilse Kern founded the Lotus Clinic beside the Palma School and headed it.', 'LED'],
  ])('%s', (text, absent) => {
    expect(claimedIn(text).filter((line) => line.includes(absent))).toEqual([])
  })
})
