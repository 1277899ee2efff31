import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('relative clauses and joined verbs', () => {
  it.each([
    ['Mei Lin, whose husband died in 1971, left Harbin.', 'died.die | husband of Mei Lin | - | 1971'],
    ['Mei Lin, a nurse whose son was killed in 1944, left Harbin.', 'died.killed | son of Mei Lin | - | 1944'],
    ['Mei Lin, whose older brother Li Wei was killed in 1944, left.', 'sibling-of.noun | Li Wei | Mei Lin'],
    ['Mei Lin, who was born in Harbin and who died in Lima in 1999, sang.', 'died.die | Mei Lin | Lima | 1999'],
    ['Mei Lin, who was born in Harbin in 1921, and who died in Lima, sang.', 'died.die | Mei Lin | Lima'],
    ['The Lotus Bank, which Mei Lin founded in 1971, closed.', 'founded.found | Mei Lin | Lotus Bank | 1971'],
    ['Mei Lin runs the Lotus Bank, a bank that she opened in 2003.', 'founded.found | Mei Lin | Lotus Bank | 2003'],
    ['Mei Lin runs the Lotus Café, a bakery she opened in 2003.', 'founded.found | Mei Lin | Lotus Café | 2003'],
    ['Paul Biko, who Mei Lin married in 1971, left.', 'spouse-of.marry | Mei Lin | Paul Biko | 1971'],
    ['Mei Lin founded and led Greenpeace.', 'founded.found | Mei Lin | Greenpeace'],
    ['Mei Lin, born and raised in Harbin, left.', 'born-in.born | Mei Lin | Harbin'],
    ['Mei Lin lived and worked in Harbin.', 'lived-in.live | Mei Lin | Harbin'],
    ['Mei Lin lives and works in Lima.', 'lived-in.live | Mei Lin | Lima'],
    ['Mei Lin was sent to Ridge Hospital, where she worked.', 'worked-for.work | Mei Lin | Ridge Hospital'],
    ['Ridge Hospital, where Mei Lin had worked, was closed.', 'worked-for.work | Mei Lin | Ridge Hospital'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).filter((each) => each.startsWith(line) && each.endsWith('| asserted'))).toHaveLength(1)
  })

  it.each([
    ['Mei Lin, whose bank Paul Biko founded, left.', /founded.* \| Mei Lin/],
    ['Mei Lin met Paul Biko, whose bank Li Wei founded.', /founded.* \| (?:Mei|Paul)/],
    ['The bank that Mei Lin left Harbin with failed.', /founded|worked-for/],
    ['The year that Mei Lin founded Greenpeace was 1971.', /founded.* \| 1971 \|/],
    ['Mei Lin told a newspaper that she had founded Greenpeace.', /Mei Lin \| newspaper/],
    ['Mei Lin packed and left Harbin for Lima.', /lived-in/],
    ['Mei Lin arrived, and led Greenpeace.', /founded/],
    ['Mei Lin lived and Paul Biko worked in Harbin.', /lived-in.* \| Mei Lin/],
    ['Mei Lin passed Ridge Hospital, where Paul Biko worked.', /worked-for.* \| Mei Lin/],
    ['Mei Lin was ill at Ridge Hospital, where the nurses worked.', /worked-for/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})
