/** A short text with every name that it holds, by type: anything more or less is wrong. */
export interface Story {
  readonly title: string
  readonly text: string
  readonly Person: readonly string[]
  readonly Place: readonly string[]
  readonly Organization: readonly string[]
}

export const STORIES: readonly Story[] = [
  {
    title: 'a weaver in Oaxaca',
    text: `OAXACA, Mexico — Before the rains, Itzel Hernández Luna hung forty rugs along the wall of her father’s house. “Nobody buys in June,” she said.

Hernández, 34, learned the loom from her grandmother, Doña Refugio, and later studied design at the University of Guadalajara. Her brother Ramiro drives a taxi in Chicago. In 2019 she founded the cooperative Hilo Rojo, which sells to shops in Canada and Japan.

“She came to us with two bags and a plan,” said Bernd Vogel, who buys for the German chain Wohnwerk. Vogel met Itzel at a fair in Leipzig.`,
    Person: ['Itzel Hernández Luna', 'Hernández', 'Refugio', 'Ramiro', 'Bernd Vogel', 'Vogel', 'Itzel'],
    Place: ['OAXACA', 'Mexico', 'Chicago', 'Canada', 'Japan', 'Leipzig'],
    Organization: ['University of Guadalajara', 'Hilo Rojo', 'Wohnwerk'],
  },
  {
    title: 'a goalkeeper from Kumasi',
    text: `Kofi Asante-Mensah kept goal for Asante Kotoko before a knee injury sent him home to Kumasi. Now he runs a school on the edge of town.

His wife, Akosua, is a midwife at Komfo Anokye Teaching Hospital. The couple met in Accra, where Asante-Mensah had gone for surgery. “Kofi could not walk, so he talked,” Akosua recalled.

In 2016 they spent a year in Odense, in Denmark. Mr. Asante-Mensah found the winters long. They returned to Ghana with a son, Yaw.`,
    Person: ['Kofi Asante-Mensah', 'Akosua', 'Asante-Mensah', 'Kofi', 'Yaw'],
    Place: ['Kumasi', 'Accra', 'Odense', 'Denmark', 'Ghana'],
    Organization: ['Asante Kotoko', 'Komfo Anokye Teaching Hospital'],
  },
  {
    title: 'two sisters from Jaffna',
    text: `When the shelling reached Jaffna, Priya and Meena Selvarajah hid under the stairs. Their father, a postmaster named Arumugam, had already left for Colombo.

Priya is now a radiologist in Toronto. Meena Selvarajah teaches at a primary school in Lucerne and speaks German with a Tamil accent. “We do not talk about the stairs,” said Priya.

Dr. Selvarajah wrote to the Ministry of Defence twice. The Red Cross found her father’s grave in 2011, near Vavuniya.`,
    Person: ['Priya', 'Meena Selvarajah', 'Arumugam', 'Selvarajah'],
    Place: ['Jaffna', 'Colombo', 'Toronto', 'Lucerne', 'Vavuniya'],
    Organization: ['Ministry of Defence', 'Red Cross'],
  },
  {
    title: 'a printer in Lisbon',
    text: `Obituary: Duarte Falcão, printer

Duarte Falcão, who printed leaflets against the dictatorship in a cellar in Setúbal, died on Thursday in Lisbon, aged 91. He was arrested in 1962 and spent three years in Caxias prison.

After the Carnation Revolution he opened a bookshop, Tinta Fresca, with Maria do Céu Antunes, a seamstress. They married in 1975. Antunes died in 2009.

Falcão is survived by his daughter, Teresa, and a grandson, Nuno, who works for the newspaper Público.`,
    Person: ['Duarte Falcão', 'Maria do Céu Antunes', 'Antunes', 'Falcão', 'Teresa', 'Nuno'],
    Place: ['Setúbal', 'Lisbon', 'Caxias'],
    Organization: ['Tinta Fresca', 'Público'],
  },
  {
    title: 'a ferry pilot',
    text: `Q: When did you leave Batumi?

A: In 1993. My uncle Zaza had a boat. We crossed the Black Sea to Trabzon, and from there I took a bus to Ankara.

Q: And Georgia?

A: I went back once, with Nana, my wife. Tbilisi had changed. At Freedom Square a man from Radio Liberty asked me what I felt, and I said: “Hungry.”`,
    Person: ['Zaza', 'Nana'],
    Place: ['Batumi', 'Black Sea', 'Trabzon', 'Ankara', 'Georgia', 'Tbilisi', 'Freedom Square'],
    Organization: ['Radio Liberty'],
  },
  {
    title: 'a careless rewrite',
    text: `The Baker Who Crossed Three Borders

mr. Haile Tesfay, a baker with 46 years old, has left Asmara in 2009. He had walked to Kassala, in eastern Sudan, then to Khartoum. From Khartoum Tesfay did go to Libya.

In Bologna he works now in the bakery Forno Antico. His friend, Luca Ferri, says: “Haile is my right hand”. Ferri has told to the daily Voce Nuova that he will sell the shop to TESFAY.`,
    Person: ['Haile Tesfay', 'Tesfay', 'Luca Ferri', 'Haile', 'Ferri', 'TESFAY'],
    Place: ['Asmara', 'Kassala', 'Sudan', 'Khartoum', 'Libya', 'Bologna'],
    Organization: ['Forno Antico', 'Voce Nuova'],
  },
  {
    title: 'a strike in Gdynia',
    text: `Shipyard workers in Gdynia voted on Monday to strike, their union said. Halina Wójcik, a crane operator, told Radio Kashubia that wages had not risen since 2018.

The Polish government has offered talks. Deputy Minister Roman Lis flew in from Warsaw on Tuesday. “Mr. Lis brought cake,” Wójcik said. “We wanted a contract.”

The yard belongs to Norsk Verft AS, based in Bergen. A spokeswoman for Norsk Verft, Ingrid Solheim, declined to comment.`,
    Person: ['Halina Wójcik', 'Roman Lis', 'Lis', 'Wójcik', 'Ingrid Solheim'],
    Place: ['Gdynia', 'Warsaw', 'Bergen'],
    Organization: ['Radio Kashubia', 'Norsk Verft AS', 'Norsk Verft'],
  },
  {
    title: 'a violin from Shanghai',
    text: `In 1939 Erich Blumenthal stepped off the liner Conte Verde in Shanghai with a violin and eleven marks. He was nineteen. His parents had stayed in Breslau.

He found a bed on Chusan Road and work at the Café Atlantic. There he met Liu Mei, who sang. Liu taught him Mandarin; Blumenthal taught her Schubert.

They sailed for Haifa in 1949, and from Israel to Melbourne. Their daughter, Ruth Liu Blumenthal, is a judge in Perth.`,
    Person: ['Erich Blumenthal', 'Liu Mei', 'Liu', 'Blumenthal', 'Ruth Liu Blumenthal'],
    Place: ['Shanghai', 'Breslau', 'Chusan Road', 'Haifa', 'Israel', 'Melbourne', 'Perth'],
    Organization: ['Café Atlantic'],
  },
]
