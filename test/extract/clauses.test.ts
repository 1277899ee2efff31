import { describe, expect, it } from 'vitest'
import type { Clause } from '../../src/extract/clauses/clause.ts'
import type { NounPhrase } from '../../src/extract/clauses/phrase.ts'
import { readClauses } from './read-clauses.ts'

/** A sentence and its clauses: `relative: Rui = a pilot + Ines [leave] Beira with her son`, main ones without their kind. */
type Row = readonly [sentence: string, ...clauses: string[]]

/** Clauses whose objects, complements and subjects are given by their words; "?" stands for a subject that was not found. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'relative clauses': [
    [
      'Tomas Brandt, who had fled Zagreb in 1993, runs a bakery in Porto.',
      'relative: Tomas Brandt [flee] Zagreb',
      'Tomas Brandt [run] a bakery in Porto',
    ],
    [
      'Wanjiru met the engineer whom Otieno had hired in Mombasa.',
      'Wanjiru [meet] the engineer',
      'relative: Otieno [hire] the engineer in Mombasa',
    ],
    [
      'Ines thanked the neighbours who had hidden her father.',
      'Ines [thank] the neighbours',
      'relative: the neighbours [hide] her father',
    ],
    [
      'Kwame is a welder who learned his trade in Tema.',
      'Kwame [be] a welder',
      'relative: Kwame [learn] his trade in Tema',
    ],
    [
      'The captain who hired Rui in Beira and took him to Durban died in 1971.',
      'relative: The captain [hire] Rui in Beira',
      'relative: The captain [take] him to Durban',
      'The captain [die]',
    ],
    ['The uncle who raised her moved to Recife.', 'relative: The uncle [raise] her', 'The uncle [move] to Recife'],
    ['It was Ines who sold the boat.', 'It [be] Ines', 'relative: Ines [sell] the boat'],
    [
      'Halima and her brother, who was ill, crossed the border.',
      'relative: her brother [be]',
      'Halima + her brother [cross] the border',
    ],
    [
      'Otieno, who repairs radios, and Wanjiru, who teaches, live in Nakuru.',
      'relative: Otieno [repair] radios',
      'relative: Wanjiru [teach]',
      'Otieno + Wanjiru [live] in Nakuru',
    ],
    [
      'The ship took Rui to Durban, where he stayed for two years.',
      'The ship [take] Rui to Durban',
      'subordinate: he [stay] for two years',
    ],
    [
      'Those who stayed in Beira after the flood are few.',
      'relative: Those [stay] in Beira after the flood',
      'Those [be]',
    ],
    [
      'The people who knew Rui say he left Luanda.',
      'relative: The people [know] Rui',
      'The people [say]',
      'subordinate: he [leave] Luanda',
    ],
    [
      'Rui and Otieno, who left Luanda, and Ines, who left Faro, met in Graz.',
      'relative: Otieno [leave] Luanda',
      'relative: Ines [leave] Faro',
      'Rui + Otieno + Ines [meet] in Graz',
    ],
  ],
  'a noun and the name of who acts on it': [
    ['The letter Rui wrote in Beira reached Faro.', 'relative: Rui [write] in Beira', 'The letter [reach] Faro'],
    ['The house she sold stood in Faro.', 'relative: she [sell]', 'The house [stand] in Faro'],
    ['The pilot Rui Tavares flew to Harare.', 'The pilot Rui Tavares [fly] to Harare'],
    ['The friend Rui stayed with in Beira left Faro.', 'relative: Rui [stay] in Beira', 'The friend [leave] Faro'],
  ],
  appositions: [
    ['Kwame Asante, a tailor from Kumasi, moved to Hamburg in 1967.', 'Kwame Asante = a tailor [move] to Hamburg'],
    [
      'A native of Cebu, Marivic Abad trained as a nurse in Bacolod.',
      'Marivic Abad = A native [train] as a nurse in Bacolod',
    ],
    [
      'Ines Matos and her husband, a fisherman, moved to Faro.',
      'Ines Matos + her husband = a fisherman [move] to Faro',
    ],
    ['Rui, then a student, and Ines founded a choir.', 'Rui = a student + Ines [found] a choir'],
  ],
  'joined verbs that share a subject': [
    [
      'Tomas Brandt sold his flat, packed two bags and flew to Lima.',
      'Tomas Brandt [sell] his flat',
      'Tomas Brandt [pack] two bags',
      'Tomas Brandt [fly] to Lima',
    ],
    ['Halima Salim opened a café and teaches pottery.', 'Halima Salim [open] a café', 'Halima Salim [teach] pottery'],
    [
      'Kwame refused to leave Kumasi and was jailed.',
      'Kwame [refuse]',
      'infinitive: Kwame [leave] Kumasi',
      'Kwame [jail]',
    ],
    [
      'Rui failed to find work and returned to Luanda.',
      'Rui [fail]',
      'infinitive: Rui [find] work',
      'Rui [return] to Luanda',
    ],
    [
      'Rui wanted to sell his car and leave Luanda.',
      'Rui [want]',
      'infinitive: Rui [sell] his car',
      'infinitive: Rui [leave] Luanda',
    ],
    [
      'Rui lost his job after moving to Recife and returned to Luanda.',
      'Rui [lose] his job',
      'participle: Rui [move] to Recife',
      'Rui [return] to Luanda',
    ],
    [
      'Kwame lives in Hamburg but his daughter studies in Accra.',
      'Kwame [live] in Hamburg',
      'his daughter [study] in Accra',
    ],
    [
      'In 1967 Kwame Asante left Kumasi and in 1990 he opened a shop.',
      'Kwame Asante [leave] Kumasi',
      'he [open] a shop',
    ],
  ],
  'infinitives of purpose': [
    ['Kwame travelled to Accra to visit his uncle.', 'Kwame [travel] to Accra', 'infinitive: Kwame [visit] his uncle'],
    [
      'To escape the floods, Marivic Abad moved to Davao.',
      'infinitive: Marivic Abad [escape] the floods',
      'Marivic Abad [move] to Davao',
    ],
    [
      'Working as a porter, Otieno saved enough to buy a bus.',
      'participle: Otieno [work] as a porter',
      'Otieno [save]',
      'infinitive: Otieno [buy] a bus',
    ],
    [
      'The man who taught Rui to sail died in Beira.',
      'relative: The man [teach] Rui',
      'infinitive: Rui [sail]',
      'The man [die] in Beira',
    ],
  ],
  'what the object does': [
    [
      'Sigrid waited. Rui helped her leave Luanda.',
      'Sigrid [wait]',
      'Rui [help] her',
      'infinitive: her [leave] Luanda',
    ],
    ['Rui sold her leather bag.', 'Rui [sell] her leather bag'],
    ['Ines helped Rui leave Luanda.', 'Ines [help] Rui', 'infinitive: Rui [leave] Luanda'],
    [
      'Rui helped his sister and her son leave Luanda.',
      'Rui [help] his sister + her son',
      'infinitive: his sister + her son [leave] Luanda',
    ],
    [
      'The landlord forced Halima to sell her shop.',
      'The landlord [force] Halima',
      'infinitive: Halima [sell] her shop',
    ],
    [
      'Sigrid persuaded her brother to return to Bergen.',
      'Sigrid [persuade] her brother',
      'infinitive: her brother [return] to Bergen',
    ],
    ['Otieno prevented Wanjiru from leaving Kisumu.', 'Otieno [prevent] Wanjiru', 'participle: Wanjiru [leave] Kisumu'],
    [
      'Sigrid watched the ferry leave the harbour.',
      'Sigrid [watch] the ferry',
      'infinitive: the ferry [leave] the harbour',
    ],
  ],
  'participles before and after': [
    [
      'Moving to Hamburg in 1967, Kwame found work at a shipyard.',
      'participle: Kwame [move] to Hamburg',
      'Kwame [find] work at a shipyard',
    ],
    [
      'Born in Cebu in 1962, Marivic grew up in Bacolod.',
      'participle: Marivic [bear] in Cebu',
      'Marivic [grow] in Bacolod',
    ],
    [
      'Halima left Mombasa, leaving her parents behind.',
      'Halima [leave] Mombasa',
      'participle: Halima [leave] her parents',
    ],
    [
      'After leaving Graz, Tomas worked for a printer in Trieste.',
      'participle: Tomas [leave] Graz',
      'Tomas [work] for a printer in Trieste',
    ],
    [
      'Having fled Zagreb and settled in Graz, Tomas opened a shop.',
      'participle: Tomas [flee] Zagreb',
      'participle: Tomas [settle] in Graz',
      'Tomas [open] a shop',
    ],
    [
      'Ines met Marivic, born in Cebu and raised in Bacolod.',
      'Ines [meet] Marivic',
      'participle: Marivic [bear] in Cebu',
      'participle: Marivic [raise] in Bacolod',
    ],
    [
      'The company based in Trieste hired Tomas Brandt.',
      'participle: The company [base] in Trieste',
      'The company [hire] Tomas Brandt',
    ],
    ['She spent two years in Graz learning German.', 'She [spend] two years in Graz', 'participle: She [learn] German'],
  ],
  'clauses behind that': [
    ['Rui said that he had moved to Recife in 1999.', 'Rui [say]', 'subordinate: he [move] to Recife'],
    ['Otieno told friends he had left Nakuru.', 'Otieno [tell] friends', 'subordinate: he [leave] Nakuru'],
    ['The rumour that Rui had met Ines reached Faro.', 'subordinate: Rui [meet] Ines', 'The rumour [reach] Faro'],
    [
      'Rui said that Ines had left Faro and moved to Graz.',
      'Rui [say]',
      'subordinate: Ines [leave] Faro',
      'subordinate: Ines [move] to Graz',
    ],
  ],
  'a verb said once for two': [
    ['Ines moved to Recife, her uncle to Natal.', 'Ines [move] to Recife', 'her uncle [move] to Natal'],
    ['Ines moved to Recife in 1971, he to Natal.', 'Ines [move] to Recife', 'he [move] to Natal'],
    [
      'Rui Tavares settled in Graz in 1955 and Tomas Brandt in Trieste.',
      'Rui Tavares [settle] in Graz',
      'Tomas Brandt [settle] in Trieste',
    ],
    [
      'Otieno works for Acme Bank, his wife and his son for a printer.',
      'Otieno [work] for Acme Bank',
      'his wife + his son [work] for a printer',
    ],
    [
      'Rui said that Ines fled to Chad, Otieno to Kenya.',
      'Rui [say]',
      'subordinate: Ines [flee] to Chad',
      'subordinate: Otieno [flee] to Kenya',
    ],
    [
      'Rui moved to Graz, and his wife, who teaches, to Trieste.',
      'Rui [move] to Graz',
      'his wife [move] to Trieste',
      'relative: his wife [teach]',
    ],
    ['Rui lived with Ines and Otieno in Recife.', 'Rui [live] with Ines + Otieno in Recife'],
    ['Rui lived in Beira with his wife and a cook from Natal.', 'Rui [live] in Beira with his wife + a cook'],
    ['Sigrid lived in Bergen and Tromsø in the nineties.', 'Sigrid [live] in Bergen + Tromsø'],
  ],
  'phrases within phrases': [
    ['Ines moved to Recife after a visit to Natal.', 'Ines [move] to Recife after a visit'],
    ['After a visit to Natal, Ines moved to Recife.', 'Ines [move] after a visit to Recife'],
    ['Rui settled in Graz in 1950 after three years in Trieste.', 'Rui [settle] in Graz after three years'],
    ['Rui returned to Graz from a journey to Trieste.', 'Rui [return] to Graz from a journey'],
    ['Rui came from a village in Angola to Graz.', 'Rui [come] from a village to Graz'],
    ['Rui moved to Graz with a friend from Trieste.', 'Rui [move] to Graz with a friend'],
    ['Rui fled with his children from Trieste to Graz.', 'Rui [flee] with his children from Trieste to Graz'],
    ['Rui moved after the war to Graz.', 'Rui [move] after the war to Graz'],
    ['Rui lived with a cousin in Graz.', 'Rui [live] with a cousin in Graz'],
    ['Rui lived in Graz with a cook in Trieste.', 'Rui [live] in Graz with a cook'],
  ],
  'a name before "and"': [
    ['My name is Ines Matos and I am 40.', 'My name [be] Ines Matos', 'I [be] 40'],
    ['My name is Ines Matos and I left Faro in 1999.', 'My name [be] Ines Matos', 'I [leave] Faro'],
    ['Her teacher is Rui Tavares and her uncle runs a mill.', 'Her teacher [be] Rui Tavares', 'her uncle [run] a mill'],
    ['Rui said Ines and Otieno left Faro.', 'Rui [say]', 'subordinate: Ines + Otieno [leave] Faro'],
  ],
  'subjects behind the verb': [
    [
      'The bridge was shut for a year, said Sigrid Lund, who had crossed it often.',
      'The bridge [shut] for a year',
      'Sigrid Lund [say]',
      'relative: Sigrid Lund [cross] it',
    ],
    [
      'Rui did not write to his father, nor would he return to Luanda.',
      'Rui [write] to his father',
      'he [return] to Luanda',
    ],
  ],
  lists: [
    ['Halima visited Quito, Bogotá and Caracas in 1978.', 'Halima [visit] Quito + Bogotá + Caracas'],
    ['Ines, Rui and Wanjiru founded a choir in Recife.', 'Ines + Rui + Wanjiru [found] a choir in Recife'],
  ],
  'time clauses': [
    [
      'When the mine closed in 1997, Otieno moved to Nakuru.',
      'subordinate: the mine [close]',
      'Otieno [move] to Nakuru',
    ],
    ['Marivic was nine when her family left Cebu.', 'Marivic [be] nine', 'subordinate: her family [leave] Cebu'],
    [
      'By the time Rui left Luanda, the shop had closed.',
      'relative: Rui [leave] Luanda',
      'the shop [close] by the time',
    ],
    ['Rui stayed in Beira until Ines left Faro.', 'Rui [stay] in Beira', 'subordinate: Ines [leave] Faro'],
    ['Rui left Luanda before the war began.', 'Rui [leave] Luanda', 'subordinate: the war [begin]'],
    [
      'Rui, who left Luanda after the war ended, sells radios in Faro.',
      'relative: Rui [leave] Luanda',
      'subordinate: the war [end]',
      'Rui [sell] radios in Faro',
    ],
  ],
  'parentheses and dashes': [
    ['Sigrid Lund (her friends call her Siri) lives in Tromsø.', 'Sigrid Lund [live] in Tromsø'],
    ['Rui Tavares – a pilot from Beira – flew to Harare on 3 May 1971.', 'Rui Tavares = a pilot [fly] to Harare'],
  ],
  'passives with their agents': [
    ['The school was founded by Wanjiru Kamau in 1988.', 'The school [found] by Wanjiru Kamau'],
    [
      'A café opened by Halima Salim in 2003 still stands in Mombasa.',
      'participle: A café [open] by Halima Salim',
      'A café [stand] in Mombasa',
    ],
    ['Sigrid was born in Bergen and raised in Tromsø.', 'Sigrid [bear] in Bergen', 'Sigrid [raise] in Tromsø'],
  ],
  'quotations in the middle': [
    [
      '“I left at night,” Marivic said, “and my sister followed in June.”',
      'I [leave] at night',
      'Marivic [say]',
      'my sister [follow]',
    ],
    ['“I will go,” Rui told Ines, who had packed already.', 'I [go]', 'Rui [tell] Ines', 'relative: Ines [pack]'],
  ],
}

const lineOf = (clause: Clause, words: (np: NounPhrase) => string): string => {
  const described = (np: NounPhrase): string => [np, ...np.appositions].map(words).join(' = ')
  const all = (nps: readonly NounPhrase[]): string => nps.map(described).join(' + ')
  return [
    ...(clause.kind === 'main' ? [] : [`${clause.kind}:`]),
    all(clause.subjects) || '?',
    `[${clause.verb.main.lemma}]`,
    ...clause.objects.map((np) => all([np, ...np.joined])),
    ...clause.complements.map(({ preposition, np }) => `${preposition} ${all([np, ...np.joined])}`),
  ].join(' ')
}

describe('clauses', () => {
  for (const [shape, rows] of Object.entries(ROWS)) {
    describe(`with ${shape}`, () => {
      it.each(rows)('%s', (sentence, ...expected) => {
        const { clauses, words } = readClauses(sentence)
        expect(clauses.map((clause) => lineOf(clause, words))).toEqual(expected)
      })
    })
  }
})
