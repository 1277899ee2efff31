import { describe, expect, it } from 'vitest'
import { fold } from '../../src/model/fold.ts'

describe('fold', () => {
  it.each([
    ['Zoë  O’Brien-Łuczak', 'zoe obrien luczak'],
    ['Ольга', 'olga'],
    ['Юрій', 'yuriy'],
    ['Straße', 'strasse'],
    ['e\u0301tude', 'etude'],
    ['и\u0306од', 'yod'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
    ['北京', 'beijing'],
    ['St. John’s, N.B.', 'st johns n b'],
    ['route 66', 'route 66'],
    ['İzmir', 'izmir'],
    ['  \n ', ''],
    ['', ''],
    ['—', '—'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const once = fold(`a${String.fromCodePoint(code)}B`)
      expect(fold(once)).toBe(once)
    }
  })
})
