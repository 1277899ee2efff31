import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** Texts, with names and what they are the names of. */
const CASES: readonly (readonly [text: string, names: Readonly<Record<string, string>>])[] = [
  // Surnames that teams, firms and places end in: what befalls people only tells them apart.
  [
    'Born in Haapsalu in 1928, Linda Jets was deported to Omsk. She married a joiner, Uku Jets, in 1955.',
    { 'Linda Jets': 'Person', 'Uku Jets': 'Person' },
  ],
  ['Salim Sharks, 41, a plumber from Hull, was arrested.', { 'Salim Sharks': 'Person' }],
  ['In 1962 Ilse Bank married a baker, Otto Bank.', { 'Ilse Bank': 'Person', 'Otto Bank': 'Person' }],
  ['Her brother, Franc Guard, fled to Trieste.', { 'Franc Guard': 'Person' }],
  ['Nadia Lakers, who lives in Cebu, sells fish.', { 'Nadia Lakers': 'Person' }],
  ['Nurse Olga Guard was dismissed.', { 'Olga Guard': 'Person' }],
  ['Mikel Twins was jailed in 2003.', { 'Mikel Twins': 'Person' }],
  ['Elena Rangers was fined in 2014. She paid.', { 'Elena Rangers': 'Person' }],
  [
    'Edgar Bank robbed a bank, aged 30. He was born Edgar Bank, with no middle name. Dr Edgar Bank died.',
    { 'Edgar Bank': 'Person' },
  ],
  ['Two men, Ben Bar and Eli Bar, were arrested.', { 'Ben Bar': 'Person', 'Eli Bar': 'Person' }],
  ['Nordea Bank and Swiss Bank closed.', { 'Nordea Bank': 'Organization' }],
  [
    'Otto Bank, 44, a clerk at Nordea Bank, sued Swiss Bank.',
    { 'Otto Bank': 'Person', 'Nordea Bank': 'Organization', 'Swiss Bank': 'Organization' },
  ],
  // Titles, months, seasons and days.
  ['Abel King, 51, was shot in Kingston. King had returned in 2015.', { 'Abel King': 'Person' }],
  ['Paul Winter, a potter, moved to Graz in 1999. Winter died in 2010.', { 'Paul Winter': 'Person' }],
  ['Their mother, Khin Mar, was taken away.', { 'Khin Mar': 'Person' }],
  ['Esther Sunday was jailed in Jos on Sunday.', { 'Esther Sunday': 'Person' }],
  // Words that children are given as names.
  ['Gift Phiri was detained in Harare.', { 'Gift Phiri': 'Person' }],
  ['Hope Mugisha, her sister, stayed.', { 'Hope Mugisha': 'Person' }],
  // What is no surname.
  ['In London Tuesday was grey. Jordan Friday was told to wait.', { London: 'Place', Jordan: 'Place' }],
  ['The King was old. Abel King, 51, was a guard.', { 'Abel King': 'Person' }],
  ['Hope Lagos comes to its senses. Trust Bank lost its case.', { Lagos: 'Place', 'Trust Bank': 'Organization' }],
  // Teams, firms and houses stay what they are.
  ['The Carolina Panthers died in the playoffs.', { 'Carolina Panthers': 'Organization' }],
  ['Delta Bank, a partner of the project, was fined.', { 'Delta Bank': 'Organization' }],
  ['Maria Hospital was bombed in 1944. She was a nurse there.', { 'Maria Hospital': 'Organization' }],
  ['Elizabeth College, a school in Guernsey, was founded in 1563.', { 'Elizabeth College': 'Organization' }],
  ['Martin Foods sacked Peter Roe in 2010. He sued.', { 'Martin Foods': 'Organization', 'Peter Roe': 'Person' }],
  [
    'Durban Sharks beat Pretoria Bulls 3-1. The coach, Pieter Bulls, 44, was arrested.',
    { 'Durban Sharks': 'Organization', 'Pieter Bulls': 'Person' },
  ],
]

describe('Surnames that look like a team, a firm or a place', () => {
  it.each(CASES)('%s', (text, names) => {
    const { entities } = readText(text)
    const read = Object.keys(names).map((name) => [name, entities.find((entity) => entity.name === name)?.type])
    expect(Object.fromEntries(read)).toEqual(names)
  })

  it('is a surname alone too, where its noun stands small besides', () => {
    const { claims } = readText(
      'Police arrested Dieter Post, 55, in 2012. He worked for the post office. Post was released in 2013.',
    )
    expect(claims.map(({ predicate }) => predicate)).toContain('RELEASED')
  })
})
