import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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

/** The same in both schemes: as the page is, and after the system has changed its mind. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-kern-theme="${colorScheme}"]`).waitFor()
    // Colours that are still changing are nobody's.
    await expect
      .poll(() => page.evaluate('document.getAnimations().filter((each) => each instanceof CSSTransition).length'))
      .toBe(0)
    found.push(...(await violations(page)).map((what) => `${colorScheme}: ${what}`))
  }
  return found
}
