import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Builds the explorer; the server gives what it makes under `/explorer/`. */
export default defineConfig({
  root: at('src/explorer'),
  base: '/explorer/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: at('node_modules/.cache/vite'),
  build: {
    outDir: at('dist/explorer'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is put into the page as data: or inline: its policy admits files of the server alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
