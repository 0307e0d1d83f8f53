import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What a PDF may use without containing it: character maps, the fonts of 1993, decoders, colour profiles. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/**
 * Puts the helpers of pdf.js beside the other assets, under its version: pdf.js asks for them by name, so that hashed
 * names are impossible, and the version makes the address as unchanging as a hash.
 */
export function pdfjsAssets(): Plugin {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  const base = `assets/pdfjs-${version}`
  const source = dirname(manifest)
  return {
    name: 'pdfjs-assets',
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const file of readdirSync(join(source, folder))) {
          this.emitFile({
            type: 'asset',
            fileName: `${base}/${folder}/${file}`,
            source: readFileSync(join(source, folder, file)),
          })
        }
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const [, folder, file] = /^\/([a-z_]+)\/([\w.-]+)$/.exec(request.url ?? '') ?? []
        if (!folder || !file || !FOLDERS.includes(folder)) return next()
        createReadStream(join(source, folder, file))
          .on('error', next)
          .pipe(response)
      })
    },
  }
}
