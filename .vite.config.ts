import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Puts each file beside itself as brotli and gzip, so that the server need not compress. */
const compressed: Plugin = {
  name: 'compressed',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!fileName.startsWith('assets/')) continue
        const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source) })
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) })
      }
    },
  },
}

/** What Natural Earth shortens. */
const SHORTENED: Readonly<Record<string, string>> = {
  'Rep.': 'Republic',
  'Dem.': 'Democratic',
  'Eq.': 'Equatorial',
  'Is.': 'Islands',
  'Herz.': 'Herzegovina',
  'N.': 'Northern',
  'S.': 'South',
  'W.': 'Western',
}

/** Of two that Natural Earth calls as others are called, or no longer, by the number of ISO 3166-1. */
const CALLED_OTHERWISE: Readonly<Record<string, string>> = { 178: 'CG', 807: 'MK' }

/** The words of a country's name that tell it from others, in no order. */
const keyOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => SHORTENED[word] ?? word)
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .split(' ')
    .filter((word) => !['', 'the', 'of', 'and'].includes(word))
    .sort()
    .join(' ')

/** Gives the outlines of the map the codes and the names that the gazetteer has for their countries; disputed ones without a code have none. */
const namedByGazetteer: Plugin = {
  name: 'named-by-gazetteer',
  transform: {
    order: 'pre',
    filter: { id: /world-atlas\/countries-110m\.json$/ },
    handler(code) {
      const lines = readFileSync(at('seeds/gazetteer/countries.tsv'), 'utf8').split('\n')
      const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
      const names = new Map(rows.map(([country = '', name = '']) => [country, name]))
      const codes = new Map<string, string>()
      for (const [country = '', name = '', others = ''] of rows)
        for (const one of [name, ...others.split('|')]) if (!codes.has(keyOf(one))) codes.set(keyOf(one), country)
      const world = JSON.parse(code)
      for (const { id, properties } of world.objects.countries.geometries) {
        const country = CALLED_OTHERWISE[id] ?? codes.get(keyOf(properties.name)) ?? null
        Object.assign(properties, { code: country, name: names.get(country ?? '') ?? properties.name })
      }
      return { code: JSON.stringify(world), map: null }
    },
  },
}

/** Builds the explorer; the server gives what it makes under `/explorer/`. */
export default defineConfig({
  root: at('src/explorer'),
  base: '/explorer/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [namedByGazetteer, compressed],
  cacheDir: at('node_modules/.cache/vite'),
  build: {
    outDir: at('dist/explorer'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is put into the page as data: or inline: its policy admits files of the server alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Compressing takes most of the time, and is known to.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
