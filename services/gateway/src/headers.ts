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
 * Security headers and the number of the request on every answer; a handler keeps what it has set itself. A busy one
 * takes them from `safe` into the plain object it answers with, and says so: added afterwards, each answer is built a
 * second time as a full Response, and set before, as Headers, which are checked one by one (together 8 % of the CPU of
 * a GraphQL post).
 */
export function safeHeaders(development: boolean) {
  // GraphiQL loads itself from elsewhere, so the page for people who build has no policy.
  const fixed = development ? ALWAYS : { ...ALWAYS, 'content-security-policy': POLICY }
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const safe = { ...fixed, 'x-anfrage': c.get('anfrage') }
    c.set('safe', safe)
    await next()
    if (c.get('safeAlready')) return
    for (const [name, value] of Object.entries(safe)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  })
}
