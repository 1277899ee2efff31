import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Who says "I" first in the text; null where nobody can be told. */
const CASES: readonly (readonly [text: string, narrator: string | null])[] = [
  ['Dear Anna,\n\nI am in Leith. I came on Monday. My feet hurt.\n\nYour loving husband,\nTom Reed', 'Tom Reed'],
  ['The story of Maria Lopez\n\nI was born in Cali. My mother died. I left in 1958.', 'Maria Lopez'],
  [
    'Interview with Josefa Quispe, Cusco, 1998\n\nI was born in Puno. I left in 1958. My mother stayed.',
    'Josefa Quispe',
  ],
  ['**Josefa Quispe:** I left Puno in 1958.\n\n**Julio Mamani:** I stayed.', 'Josefa Quispe'],
  ['Paul Biko runs a bakery in Accra.\n\nQ: When did you come?\n\nA: I came in 1990.', 'Paul Biko'],
  ['I was born Chaja Blum in Radom in 1925. My second husband, Max Katz, was a baker.', 'Chaja Blum'],
  ['I, the undersigned Vera Pavlova, was sent to Omsk. My father died there.', 'Vera Pavlova'],
  ['When I, Sigrid Dahl, came down, the house was burning. My mother wept.', 'Sigrid Dahl'],
  ['Told by Kea Nawa, of Hilo, to Silas Wetmore in 1898. I was a cowboy. My wife came too.', 'Kea Nawa'],
  ['Witness Sipho Dlomo, examined by Mr. Trengove: I left Durban in 1960. I worked at Welkom.', 'Sipho Dlomo'],
  ['Interviewer: Where did you learn it? – Rosendo Tzul: In Lima. I crossed into Peru with my wife.', 'Rosendo Tzul'],
  ['I was told by Sipho Dlomo that I must leave. My mother wept.', null],
  ['I met Sipho Dlomo at Durban: I liked him. My mother wept.', null],
  // Who is brought in, and then tells.
  [
    'Tesfaye Alemu drives a taxi. He told us his story.\n\nI was born in Gondar. My father was a priest.',
    'Tesfaye Alemu',
  ],
  ['Hana Sato is a potter. Here it is, in her own words.\n\nI was born in Mashiko.', 'Hana Sato'],
  ['Hana Sato is a potter. Her teacher was Ito Ken.\n\nI met her in 2001. I liked her.', null],
  ['Birgit Holm and Sven Dahl farm. This is what they told us.\n\nI was born in Lund. I came here.', null],
  ['Amparo* is a carpenter. This is what she said.\n\n* Her name has been changed.\n\nI met her in Vigo.', null],
  ['I was born in Tver. I left in 1990. My mother stayed.', null],
  ['Peter Novak lives in Brno.\n\nI met him in 1990. I liked him. My brother did not.', null],
  // Whose name stands over the words.
  [
    'Gwenda Price, born 1921. Recorded at her home in Barry, May 1985.\n\nI went to Bath. My sister cooked.',
    'Gwenda Price',
  ],
  [
    'Taras Bilous, b. 1924, Kherson. Translated from Ukrainian.\n\nIn 1933 I was nine. My brother fell.',
    'Taras Bilous',
  ],
  ['The speaker is Mr. Harnam Gill, ninety, of Jalandhar.\n\nOur village was small. I was sixteen.', 'Harnam Gill'],
  ['Peter Novak, a baker, left Brno in 1990.\n\nI met him in Linz. I liked him.', null],
  ['Peter Novak and his wife.\n\nI met them in Linz. I liked them. My brother did not.', null],
  ['Interview with Mr. Casimir Wolny, Erie, July 1974. Well, I started at fifteen. My brother left.', 'Casimir Wolny'],
  ['I am an islander, Ambrose Pike is the name, and my wife too. My father fished.', 'Ambrose Pike'],
  [
    'You were born in a wagon?\n\nI was. My mother rode.\n\nAnd you, Mr Bodor, never wanted to ride?\n\nI never did.',
    'Bodor',
  ],
  ['I went into the sea at eleven. This is Kim Ok-ja speaking, from Udo. My mother dived.', 'Kim Ok-ja'],
  ['This is Kim Ok-ja. I met her on Udo. I liked her.', null],
  ['SARAH WICKS sworn. I am a milliner, and lodge in Cow Lane. My brother fell.', 'Sarah Wicks'],
  // As others call them.
  ['I did not sleep. "It is late, Jaspal," my grandmother said to me. My mother wept.', 'Jaspal'],
  ['I was held at the camp. A guard told me, "Senad, go and sit." My uncle knew him.', 'Senad'],
  ['I said to Tomas, "Tomas, go home." My mother wept.', null],
  ['I wept. "Boyan," he said to me, "pay." Boyan Petrov, his son, was my age.', null],
  ['I wept. My brother Ivan and I worked. They wrote the song with her brother, Joe Hale.', null],
  ['I wept. "It is late, Jaspal," he told me. She told me, "Nita, go." My mother slept.', null],
  [
    'The last bell: Paul Biko, as told to Ana Reis\n\nPaul Biko, 51, met us in Hull.\n\nI was born in Accra.',
    'Paul Biko',
  ],
  // Asked, and asking.
  ['The singer Paul Biko talks to Ana Reis about luck.\n\nQ: Were you a child then?\n\nA: I was ten.', 'Paul Biko'],
  ['Paul Biko talked to Ana Reis about luck.\n\nQ: Were you a child then?\n\nA: I was ten.', 'Paul Biko'],
  ['Our reporter Ana Reis talks to Paul Biko about luck.\n\nQ: Were you young?\n\nA: I was ten.', 'Paul Biko'],
  ['Ana Reis talked to the singer Paul Biko.\n\nQ: Were you a child then?\n\nA: I was ten.', 'Paul Biko'],
  [
    'Karin Berg, 33, sells ice in Hull with her brother, Ivo Lund. She spoke to Ana Reis.\n\nQ: Were you young?\n\nA: I was ten.',
    'Karin Berg',
  ],
  [
    'Five questions for Karin Berg\n\nOtto Lund runs a shop in Hull.\n\nQ: Were you young?\n\nA: I was ten.',
    'Karin Berg',
  ],
  // Introduced by somebody else, who lets them tell.
  ['Paul Biko, 66, lives in Kumasi. He told his story to Ana Reis in May.\n\nI was born in Accra.', 'Paul Biko'],
  ['Karin Berg, a retired nurse, talked to Ana Reis about her years at sea.\n\nI was born in Hull.', 'Karin Berg'],
  ['Karin Berg is a nurse. This is her story.\n\nI was born in Hull. My sister, Eva, died.', 'Karin Berg'],
  ['Paul Biko died last week. His daughter Esi remembers him.\n\nI was born in Accra.', 'Esi'],
  ['Ana Reis spoke to Karin Berg, a nurse, in Hull.\n\nI was born in Hull.', null],
  ['Ana Reis talked to Karin Berg about her childhood.\n\nI was born in Hull.', null],
  ['Karin Berg is a nurse. This is her story.\n\nI first met her in Hull. I am a reporter.', null],
  ['Karin Berg told her story to her son.\n\nI was born in Hull.', null],
  ['I was born in Hull. I left in 1970.\n\nMy sister, Eva Berg, died in 1990.', null],
  ['As told to Helen Marsh\n\nI was born in Tver. I left in 1990. My mother stayed.', null],
]

describe('narrators', () => {
  it.each(CASES)('%s', (text, narrator) => {
    const extraction = readText(text)
    const first = extraction.mentions.find((mention) => mention.text === 'I')
    expect(first === undefined ? null : nameIn(extraction, first.entity)).toBe(narrator)
  })
})

describe('footnotes', () => {
  it('a mark behind a name is no part of it, and its footnote may say that it is another', () => {
    const { entities } = readText(
      'Amparo* is a carpenter. Her husband, Jairo, is a fisherman.\n\n* Names have been changed.',
    )
    expect(entities.map(({ name, nameStatus }) => [name, nameStatus])).toEqual([
      ['Amparo', 'pseudonym'],
      ['Jairo', 'given-only'],
    ])
  })
})
