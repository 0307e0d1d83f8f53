import { createMiddleware } from 'hono/factory'
import type { GatewayEnv } from './env.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

/**
 * Security headers and the number of the request on every answer. Set before the handler runs: changed afterwards, each
 * answer is built a second time as a full Response, which hono/secure-headers does (12 % of the CPU of a GraphQL post).
 * A handler that answers with a Response of its own gets what it has not set itself.
 */
export function safeHeaders(development: boolean) {
  // GraphiQL loads itself from elsewhere, so the page for people who build has no policy.
  const fixed = Object.entries(development ? ALWAYS : { ...ALWAYS, 'content-security-policy': POLICY })
  return createMiddleware<GatewayEnv>(async (c, next) => {
    for (const [name, value] of fixed) c.header(name, value)
    c.header('x-anfrage', c.get('anfrage'))
    await next()
    if (c.get('ownHeaders')) return
    for (const [name, value] of [...fixed, ['x-anfrage', c.get('anfrage')] as const]) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  })
}
