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

/** Builds the explorer; the server gives what it makes under `/explorer/`. */
export default defineConfig({
  root: at('src/explorer'),
  base: '/explorer/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [compressed],
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
