import type { Locator, Page } from 'playwright-core'

/** The entry of the main navigation, beside the others or under „Mehr“, which is opened then; null: it is not offered. */
export async function entry(page: Page, titel: string): Promise<Locator | null> {
  const link = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: titel, exact: true })
  if ((await link.count()) > 0) return link
  const more = page.getByRole('button', { name: 'Mehr', exact: true })
  if ((await more.count()) === 0) return null
  await more.click()
  const item = page.getByRole('menuitem', { name: new RegExp(`^${titel}`) })
  if ((await item.count()) > 0) return item
  await page.keyboard.press('Escape')
  return null
}
