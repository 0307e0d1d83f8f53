import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core has against the page, each with the places. */
export async function violations(page: Page): Promise<string[]> {
  // Our pages let no foreign script in, so it is said to the page instead.
  await page.evaluate(`${readFileSync(AXE, 'utf8')}; undefined`)
  // Whatever axe-core puts on the window; its types are those of the page, not of the test.
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
