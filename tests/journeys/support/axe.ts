import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Until no transition runs any more, also none that began when others ended. */
const SETTLED = `(async () => {
  const running = () => document.getAnimations().filter((each) => each instanceof CSSTransition)
  for (let some = running(); some.length > 0; some = running())
    await Promise.allSettled(some.map(({ finished }) => finished))
})()`

/** What axe-core has against the page, each with the places. */
export async function violations(page: Page): Promise<string[]> {
  // Our pages let no foreign script in, so it is said to the page instead; once, for it takes as long as a run.
  if (await page.evaluate('!window.axe')) await page.evaluate(`${AXE}; undefined`)
  // Whatever axe-core puts on the window; its types are those of the page, not of the test. All rules run; only of what
  // passes it need not tell each place.
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
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
    await page.evaluate(SETTLED)
    found.push(...(await violations(page)).map((what) => `${colorScheme}: ${what}`))
  }
  return found
}
