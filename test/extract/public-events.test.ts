import { describe, expect, it } from 'vitest'
import { readTimes } from './times/read-times.ts'

const eventsIn = (text: string, published: string | null = null): readonly string[] => {
  const { mentions, chains } = readTimes(text, published)
  return mentions.flatMap(({ type, start, end, chain }) =>
    type === 'Event' ? [`${text.slice(start, end)} = ${chains[chain]?.event}`] : [],
  )
}

describe('full names', () => {
  it.each([
    ['He never forgot the Tohoku earthquake.', 'Tohoku earthquake = tohoku-earthquake-2011'],
    ['He never forgot the Tōhoku earthquake.', 'Tōhoku earthquake = tohoku-earthquake-2011'],
    ['He never forgot the devastating Spitak earthquake.', 'devastating Spitak earthquake = spitak-earthquake-1988'],
    ['Her father was killed in World War I.', 'World War I = world-war-1'],
    ['Her father was killed in the Second World War.', 'Second World War = world-war-2'],
    ['They danced at the fall of the Berlin Wall.', 'fall of the Berlin Wall = fall-of-the-berlin-wall-1989'],
    ['He wrote of the Soweto Uprising.', 'Soweto Uprising = soweto-uprising-1976'],
    ['Iraq’s invasion of Kuwait ruined him.', 'Iraq’s invasion of Kuwait = invasion-of-kuwait-1990'],
    ['She lost the shop in the COVID-19 pandemic.', 'COVID-19 pandemic = covid-19-pandemic'],
    ['He was born after the 9/11 attacks.', '9/11 attacks = september-11-2001'],
  ])('mean their event wherever they stand: %s', (text, expected) => {
    expect(eventsIn(text)).toEqual([expected])
  })
})

describe('short names', () => {
  it.each([
    ['Her house in Japan fell in 2011. After the earthquake she left.', 'earthquake = tohoku-earthquake-2011'],
    ['Her house in Nepal fell in 2015. The quake killed thousands.', 'quake = nepal-earthquake-2015'],
    ['In 1992 they were in Bosnia. The war reached them.', 'war = bosnian-war'],
    ['Chile was poor in 1973. After the coup he left.', 'coup = chilean-coup-1973'],
    ['In Rwanda, in 1994, she hid. After the genocide she came home.', 'genocide = rwandan-genocide-1994'],
    ['He left Haiti after the 2010 earthquake.', '2010 earthquake = haiti-earthquake-2010'],
    ['In 2020 her café closed. She cooked at home in the pandemic.', 'pandemic = covid-19-pandemic'],
  ])('mean the only event that fits: %s', (text, expected) => {
    expect(eventsIn(text)).toEqual([expected])
  })

  it('mean the only event that the reference date is near to', () => {
    expect(eventsIn('After the earthquake she left Turkey.', '2023-06-01')).toEqual([
      'earthquake = turkey-syria-earthquake-2023',
    ])
    expect(eventsIn('After the earthquake she left Turkey.', '2000-06-01')).toEqual([
      'earthquake = izmit-earthquake-1999',
    ])
    expect(eventsIn('After the earthquake she left Turkey.', '2015-06-01')).toEqual([])
  })

  it('mean the event of a full name before them', () => {
    expect(eventsIn('Iran suffered in the Iran-Iraq War. Iran was tired when the war ended.')).toEqual([
      'Iran-Iraq War = iran-iraq-war',
      'war = iran-iraq-war',
    ])
  })

  it.each([
    ['of no country in the text', 'In 2011 her house fell. After the earthquake she left.'],
    ['of no time in the text', 'Her house in Japan fell. After the earthquake she left.'],
    ['of another year', 'Her house in Japan fell in 1978. After the earthquake she left.'],
    ['of another country', 'In 2011 Japan traded with Peru. He fled Peru after the Peruvian earthquake.'],
    ['of two that fit', 'In 2010 she was in Haiti, then in Chile. After the earthquake she left.'],
    [
      'of another kind of war',
      'Bosnia was poor in 1993. The trade war went on, and the war on drugs, and a war of words.',
    ],
    ['of war as an attribute', 'Bosnia was poor in 1993. He reported on war crimes.'],
    ['of any war', 'Bosnia was poor in 1993. He feared a war.'],
    ['of the opposite', 'Russia changed in 2022. The demobilisation was announced.'],
    ['of a civil war elsewhere', 'In 1938 he read in Mexico of the civil war.'],
  ])('mean nothing %s', (_what, text) => {
    expect(eventsIn(text)).toEqual([])
  })
})

describe('announcements', () => {
  it('hold the event as what is announced', () => {
    const text = 'In Russia, in 2022, the minister announced a partial mobilization.'
    expect(eventsIn(text)).toEqual(['partial mobilization = partial-mobilisation-russia-2022'])
  })
})

describe('chains', () => {
  it('are one for each event, with its other names', () => {
    const { chains } = readTimes(
      'The Kobe earthquake struck at dawn. The Great Hanshin earthquake, as it is called, killed 6,000.',
    )
    expect(chains.filter(({ type }) => type === 'Event')).toEqual([
      { type: 'Event', name: 'Great Hanshin earthquake', aliases: ['Kobe earthquake'], event: 'kobe-earthquake-1995' },
    ])
  })
})
