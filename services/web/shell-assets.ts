import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What a screen never asks for without network, or only for files that no office here has (CJK character maps). */
const LEFT_OUT = /\.map$|^sw\.js$|\.webmanifest$|\/(cmaps|iccs)\/|\/wasm\/(LICENSE|.*nowasm|quickjs|qcms)|\/LICENSE/

const ICONS = [
  { file: 'marke-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'marke-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'marke-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
] as const
const TOUCH = 'marke-180.png'

/** Makes the application one that is installed: its manifest, and the list of files by which its worker keeps the shell. */
export function shellAssets(): Plugin {
  const read = (file: string) => readFileSync(join(import.meta.dirname, 'icons', file))
  const named = (file: string) => `assets/${file.replace('.png', `-${hash(read(file), 'hex').slice(0, 8)}.png`)}`
  return {
    name: 'shell-assets',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `/${named(TOUCH)}` }, injectTo: 'head' },
    ],
    generateBundle: {
      // After the page itself has been written.
      order: 'post',
      handler(_options, bundle) {
        for (const file of [TOUCH, ...ICONS.map((icon) => icon.file)]) {
          this.emitFile({ type: 'asset', fileName: named(file), source: read(file) })
        }
        const icons = ICONS.map(({ file, sizes, purpose }) => ({
          ...{ src: `/${named(file)}`, sizes, purpose, type: 'image/png' },
        }))
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.webmanifest',
          source: JSON.stringify({ ...MANIFEST, icons }, null, 2),
        })
        const page = bundle['index.html']
        const worker = bundle['sw.js']
        if (page?.type !== 'asset' || worker?.type !== 'chunk') throw new Error('no page or no worker was built')
        const files = Object.values(bundle).filter(
          ({ fileName }) => !LEFT_OUT.test(fileName) && fileName !== 'index.html',
        )
        const shell = Object.fromEntries([
          ['/', hash(page.source)],
          ...files
            .map((file) => [`/${file.fileName}`, hash(file.type === 'chunk' ? file.code : file.source)] as const)
            .sort(),
        ])
        const list = JSON.stringify(shell)
        worker.code = `const SHELL = ${list};\nconst SHELL_VERSION = ${JSON.stringify(hash(list, 'hex').slice(0, 16))};\n${worker.code}`
      },
    },
  }
}

const MANIFEST = {
  id: '/',
  name: 'Verbundakte',
  short_name: 'Verbundakte',
  description: 'Die E-Akte der Gemeinden im Verbund',
  lang: 'de',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#2044aa',
}

function hash(source: string | Uint8Array, as: 'base64' | 'hex' = 'base64'): string {
  return createHash('sha256').update(source).digest(as)
}
