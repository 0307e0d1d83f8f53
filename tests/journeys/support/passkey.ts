import type { Page } from 'playwright-core'

/** Gives the page a security key of its own, as Chromium plays one for tests: somebody is there, and it is them. */
export async function plugInPasskey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Makes a passkey on the page for passkeys, which is open. */
export async function makePasskey(page: Page, password: string): Promise<void> {
  await page.getByRole('heading', { name: 'Passkeys' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('Ihr Kennwort').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Passkeys' }).getByText('Dieser Rechner').first().waitFor()
}
