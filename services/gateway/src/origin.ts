import { createMiddleware } from 'hono/factory'
import type { GatewayEnv } from './env.ts'
import { Refused } from './problem.ts'

/**
 * Only our own pages may talk to the interface. Browsers say in Sec-Fetch-Site where a request comes from; older ones
 * in Origin. A program that sends neither has no cookie of somebody else to misuse (OWASP CSRF, security.md §5).
 */
export const ownOrigin = createMiddleware<GatewayEnv>(async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
  const fromUs =
    site === undefined ? origin === undefined || isHost(origin, c.req.header('host')) : site === 'same-origin'
  // Typed into the address bar or opened from a bookmark: a download link does that.
  const byHand = reading && site === 'none'
  if (!fromUs && !byHand)
    throw new Refused(403, 'herkunft.fremd', 'Diese Anfrage kam von einer fremden Seite und wurde abgewiesen.')
  await next()
})

function isHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
