import { passkeysOf, personId, SoftAuthenticator, type TestVerbund } from '@verbundakte/testing'
import type { CDPSession, Page } from 'playwright-core'

interface SecurityKey {
  readonly devtools: CDPSession
  readonly authenticatorId: string
}

/** Gives the page a security key of its own, as Chromium plays one for tests: somebody is there, and it is them. */
export async function plugInPasskey(page: Page): Promise<SecurityKey> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { devtools, authenticatorId }
}

/** What follows the password: with the passkey that the person holds, or the first one, made on this page. */
export async function passSecondStep(page: Page, verbund: TestVerbund, name: string): Promise<void> {
  const { devtools, authenticatorId } = await plugInPasskey(page)
  const known = passkeysOf(verbund).get(personId(name))
  if (known) {
    for (const lent of known.lend()) {
      const credential = { ...lent, isResidentCredential: false, rpId: verbund.place.rpId }
      await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })
    }
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
    return
  }
  await page.getByRole('button', { name: 'Passkey anlegen' }).click()
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click()
  await page.getByRole('list', { name: 'Wiederherstellungscodes' }).waitFor()
  const made = new SoftAuthenticator()
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
  for (const credential of credentials) made.adopt(credential)
  passkeysOf(verbund).set(personId(name), made)
  await page.getByRole('button', { name: 'Weiter zur Verbundakte' }).click()
}
