// Reads one hostile text, after a short one that loads all there is to load; writes the milliseconds it took.
import { createExtractor } from '../../src/extract/extract.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { HOSTILE } from './hostile.ts'

const [kind = '', size = '0'] = process.argv.slice(2)
const make = HOSTILE[kind]
if (make === undefined) throw new Error(`no such text: ${kind}`)
const extract = createExtractor()
extract(makeDocument({ text: 'Mei Lin left Lagos in May 2001. “I had to,” she said.' }))
const text = make(Number(size))
const started = performance.now()
extract(makeDocument({ text }))
console.log(performance.now() - started)
