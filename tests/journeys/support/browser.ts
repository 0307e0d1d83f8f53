import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const LAUNCH = {
  executablePath: process.env.VERBUND_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
const HERE = { locale: 'de-DE', timezoneId: 'Europe/Berlin' }

let running: Promise<Browser> | undefined

/**
 * A real Chromium: the one that `npm test` found or installed. One for all files of a process, which it ends with: what
 * one page must not know of another is kept apart by the contexts, as between two devices.
 */
export async function openBrowser(): Promise<Browser> {
  const known = await running?.catch(() => undefined)
  if (known?.isConnected()) return known
  running = chromium.launch(LAUNCH)
  return running
}

/** The browser of one device: what it keeps lies in the folder, and is there again when it is opened the next time. */
export function openDevice(folder: string, { width, height, colorScheme }: Look): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...LAUNCH, ...HERE, viewport: { width, height }, colorScheme })
}

export interface Look {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

export const DESK: Look = { width: 1440, height: 900, colorScheme: 'light' }

/** A page of its own, as a new visitor would have it. What goes wrong inside is collected. */
export async function newPage(browser: Browser, look: Look = DESK): Promise<{ page: Page; faults: string[] }> {
  const { width, height, colorScheme } = look
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    ...HERE,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  // Playwright takes over file dialogs while somebody listens, a moment after they began to: so from the beginning on.
  page.on('filechooser', () => {})
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  return { page, faults }
}
