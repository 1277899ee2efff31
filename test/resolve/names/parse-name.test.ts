import { expect, test } from 'vitest'
import { parseName } from '../../../src/resolve/names/parse-name.ts'

const told = (name: string): string =>
  parseName(name)
    .words.map(({ text, kind, patronymic }) =>
      kind === 'particle' ? `(${text})` : kind === 'initial' ? `${text}.` : patronymic ? `${text}*` : text,
    )
    .join(' ')

test.each([
  ['Snow, Dr. John', 'john snow'],
  ['J.R.R. Harkness', 'j. r. r. harkness'],
  ['VV Morozov', 'v. v. morozov'],
  ['Prime Minister Arne Lund', 'arne lund'],
  ['Mr. Brown', 'brown'],
  ['Don Draper', 'don draper'],
  ['Don Luis Ibarra', 'don luis ibarra'],
  ['Ludwig van der Meer', 'ludwig (van) (der) meer'],
  ['Sean O Brien', 'sean obrien'],
  ['Ewan McDonald', 'ewan macdonald'],
  ['Abd al-Rahman Fikri', 'abdrahman fikri'],
  ['Abdurrahman Fikri', 'abdrahman fikri'],
  ['Salem bin Rashid al-Suwaidi', 'salem (bin) rashid* (al) suwaidi'],
  ['عبد الرحمن بن سعود', 'abdrhmn (bn) swd*'],
  ['Ivan Petrovich Sidorov', 'ivan petrovich* sidorov'],
  ['Ivan Petrovich', 'ivan petrovich'],
  ['Rauf Hasan oglu Aliyev', 'rauf hasan* (oglu) aliyev'],
  ['李小明', 'li xiaoming'],
  ['欧阳修', 'ouyang xiu'],
  ['…', ''],
] as const)('%s: %s', (name, words) => {
  expect(told(name)).toBe(words)
})

test('what stands beside a name', () => {
  expect(parseName('Ruth Adler née Blum')).toMatchObject({ maiden: ['blum'], others: [] })
  expect(parseName('Ruth Adler (born Blum)')).toMatchObject({ maiden: ['blum'], others: [] })
  expect(parseName('William "Buddy" Hall')).toMatchObject({ others: ['buddy'] })
  expect(parseName('Calvin Reed, Jr.')).toMatchObject({ suffix: 'jr', ordered: false })
  expect(parseName('Reed, Calvin, Jr.')).toMatchObject({ suffix: 'jr', ordered: true })
  expect(parseName('Mrs. Reed')).toMatchObject({ sex: 'female', titles: ['mrs'] })
})
