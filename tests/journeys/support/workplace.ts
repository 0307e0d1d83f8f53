import { type AddressInfo, createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { makeGateway } from '@verbundakte/gateway'
import { admitProviders, type ProviderSettings } from '@verbundakte/identity'
import { type PersonName, type TestVerbund, testVerbund } from '@verbundakte/testing'
import { startWorker, type Worker } from '@verbundakte/worker'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { DESK, type Look, newPage, openBrowser } from './browser.ts'
import { passSecondStep } from './passkey.ts'
import { builtScreens } from './screens.ts'

export interface Workplace {
  readonly verbund: TestVerbund
  readonly worker: Worker
  readonly url: string
  /** a page on which the person has signed in by hand */
  signIn(name: PersonName, look?: Look): Promise<{ page: Page; faults: string[] }>
  /** as `signIn`, for people who have no Akten before them: of the support desk, of the data protection */
  enter(name: string, look?: Look): Promise<{ page: Page; faults: string[] }>
  visitor(look?: Look): Promise<{ page: Page; faults: string[] }>
  /** signs in on a page that is there already */
  signInOn(page: Page, name: string): Promise<void>
  /** the gateway falls silent, as behind a broken line, until it is told to go on */
  interrupt(): Promise<() => Promise<void>>
}

export interface WorkplaceOptions {
  /** bytes of an original per tenth of a second, as over a village line; unless given: as fast as it goes */
  readonly line?: number
  /** folder of the certificates whose issuers are trusted */
  readonly aussteller?: string
  /** where people may also sign in, once it is known where they come back to */
  readonly providers?: (herkunft: string) => Promise<readonly ProviderSettings[]>
}

/** Gateway, worker, screens and a browser over a Verbund of the test's own; all of it ends with the test file. */
export async function openWorkplace({ line, aussteller, providers }: WorkplaceOptions = {}): Promise<Workplace> {
  // Passkeys are bound to the address, so it is known before the Verbund opens.
  const port = await freePort()
  const url = `http://localhost:${port}`
  const verbund = await testVerbund({ textleser: 1, herkunft: url, ...(aussteller !== undefined && { aussteller }) })
  await planVeroeffentlichen(verbund)
  const screens = await builtScreens()
  const anbieter = (await providers?.(url)) ?? []
  await admitProviders(verbund.database.admin, anbieter)
  const gateway = makeGateway({
    verbund,
    herkunft: url,
    anbieter,
    web: screens,
    development: false,
    report: (_anfrage, error) => console.error(error),
  })
  const fetch: typeof gateway.fetch = async (request, ...rest) => {
    const response = await gateway.fetch(request, ...rest)
    return line && /\/datei\?/.test(request.url) ? slowed(response, line) : response
  }
  const listen = async () => {
    const listening = serve({ fetch, port, hostname: '127.0.0.1' })
    await new Promise((resolve) => listening.once('listening', resolve))
    return listening
  }
  let server = await listen()
  const silence = () =>
    new Promise<unknown>((resolve) => {
      server.close(resolve)
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  const worker = await startWorker(verbund, (satz, error) => console.error(satz, error))
  const browser = await openBrowser()
  afterAll(async () => {
    // It goes on to the next journey, the devices of this one do not.
    await Promise.all(browser.contexts().map((context) => context.close()))
    await worker.stop()
    await silence()
  })
  const visitor = async (look = DESK) => {
    const opened = await newPage(browser, look)
    await opened.page.goto(url)
    return opened
  }
  const signInOn = async (page: Page, name: string) => {
    await page.getByLabel('Anmeldename').fill(name)
    await page.getByLabel('Kennwort', { exact: true }).fill(verbund.password)
    await page.keyboard.press('Enter')
    const inside = page.getByRole('button', { name }).first()
    const asked = page.getByRole('heading', { name: /^Zweite[rn] Faktor/ })
    await inside.or(asked).first().waitFor()
    if (await asked.isVisible()) await passSecondStep(page, verbund, name)
    await inside.waitFor()
  }
  const enter = async (name: string, look?: Look) => {
    const opened = await visitor(look)
    await signInOn(opened.page, name)
    return opened
  }
  return {
    verbund,
    worker,
    url,
    visitor,
    enter,
    signInOn,
    async interrupt() {
      await silence()
      return async () => {
        server = await listen()
      }
    },
    async signIn(name, look) {
      const opened = await enter(name, look)
      await opened.page.getByRole('button', { name: /Neue Akte/ }).waitFor()
      return opened
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Listening on an address of the network, not on a pipe.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The same answer over a thin line: a chunk is fetched when the one before has had its time. */
function slowed(response: Response, bytesPerTenth: number): Response {
  const slow = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>(
      {
        async transform(chunk, controller) {
          await new Promise((resolve) => setTimeout(resolve, (100 * chunk.length) / bytesPerTenth))
          controller.enqueue(chunk)
        },
      },
      { highWaterMark: 1 },
      { highWaterMark: 0 },
    ),
  )
  return new Response(slow, response)
}
