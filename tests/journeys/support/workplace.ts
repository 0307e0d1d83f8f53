import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { makeGateway } from '@verbundakte/gateway'
import { type PersonName, type TestVerbund, testVerbund } from '@verbundakte/testing'
import { startWorker, type Worker } from '@verbundakte/worker'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { kleinenPlanVeroeffentlichen } from '../../support/plan.ts'
import { DESK, type Look, newPage, openBrowser } from './browser.ts'
import { builtScreens } from './screens.ts'

export interface Workplace {
  readonly verbund: TestVerbund
  readonly worker: Worker
  readonly url: string
  /** a page on which the person has signed in by hand */
  signIn(name: PersonName, look?: Look): Promise<{ page: Page; faults: string[] }>
  visitor(look?: Look): Promise<{ page: Page; faults: string[] }>
}

/** Gateway, worker, screens and a browser over a Verbund of the test's own; all of it ends with the test file. */
export async function openWorkplace(): Promise<Workplace> {
  const verbund = await testVerbund({ textleser: 1 })
  await kleinenPlanVeroeffentlichen(verbund)
  const screens = await builtScreens()
  const gateway = makeGateway({
    verbund,
    web: screens.folder,
    development: false,
    report: (_anfrage, error) => console.error(error),
  })
  const server = serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  // Listening on an address of the network, not on a pipe.
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const worker = await startWorker(verbund, (satz, error) => console.error(satz, error))
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await worker.stop()
    await new Promise((resolve) => server.close(resolve))
    await screens.remove()
  })
  const visitor = async (look = DESK) => {
    const opened = await newPage(browser, look)
    await opened.page.goto(url)
    return opened
  }
  return {
    verbund,
    worker,
    url,
    visitor,
    async signIn(name, look) {
      const opened = await visitor(look)
      await opened.page.getByLabel('Anmeldename').fill(name)
      await opened.page.getByLabel('Kennwort', { exact: true }).fill(verbund.password)
      await opened.page.keyboard.press('Enter')
      await opened.page.getByRole('button', { name: /Neue Akte/ }).waitFor()
      return opened
    },
  }
}
