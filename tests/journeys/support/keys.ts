import type { Page } from 'playwright-core'

/** Keys that mean two things on this screen: several modules add to it, and each knows only its own. */
export async function doubleKeys(page: Page): Promise<string[]> {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Tastenkürzel' })
  const keys = await help.locator('section:not([aria-label="Überall"]) dt').allInnerTexts()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  // Esc goes up one step from wherever one is.
  return keys.filter((key, at) => key !== 'Esc' && keys.indexOf(key) !== at)
}
