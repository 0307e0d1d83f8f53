import type { Page } from 'playwright-core'

/** Keeps what the screen shows, for whoever wants to look: `VERBUND_BILDER=<folder>`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.VERBUND_BILDER
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
