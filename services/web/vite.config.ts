import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfjsAssets } from './pdfjs-assets.ts'
import { shellAssets } from './shell-assets.ts'

export default defineConfig({
  plugins: [react(), pdfjsAssets(), shellAssets()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    // As files, not as data: URLs, so that the content security policy need not allow those.
    assetsInlineLimit: 0,
    // The preload helper would be an inline script elsewhere; every browser we support preloads modules itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The worker of the shell is asked for by name, and says by its bytes that something is new.
      input: { index: join(import.meta.dirname, 'index.html'), sw: join(import.meta.dirname, 'src/shell/worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
})
