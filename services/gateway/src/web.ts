import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { GatewayEnv } from './env.ts'

/** The screens: hashed assets that never change, and one page that every address of the workplace answers with. */
export function webRoutes(root: string): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  // Without screens (tests of the interface) there is nothing to serve, and serveStatic would say so each time.
  if (existsSync(root)) {
    routes.use(
      '/assets/*',
      serveStatic({
        root,
        onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
    )
  }
  routes.get('/assets/*', (c) => c.notFound())
  // Asked for by name, and so new at each update: the worker that keeps the shell, and what installs the application.
  for (const [file, type] of Object.entries(BY_NAME)) {
    routes.get(`/${file}`, async (c) => {
      const bytes = await readFile(join(root, file)).catch(() => null)
      return bytes === null ? c.notFound() : c.body(bytes, 200, { 'content-type': type, 'cache-control': 'no-cache' })
    })
  }
  routes.get('*', async (c) => {
    const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => null)
    if (page === null) return c.text('Die Oberfläche ist noch nicht gebaut. Bitte „npm start“ verwenden.', 503)
    return c.html(page, 200, { 'cache-control': 'no-cache' })
  })
  return routes
}

const BY_NAME = {
  'sw.js': 'text/javascript; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json',
} as const
