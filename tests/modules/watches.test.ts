import { mailEinreihen, mailserver } from '@verbundakte/mail'
import { smtpServer } from '@verbundakte/mail/test-support/smtp'
import { discover } from '@verbundakte/module'
import { testVerbund } from '@verbundakte/testing'
import { startWorker } from '@verbundakte/worker'
import { afterAll, expect, test } from 'vitest'

const smtp = await smtpServer()
const verbund = await testVerbund({ mailserver: mailserver(smtp.settings) })
const faults: unknown[] = []
const worker = await startWorker(verbund, (satz, error) => faults.push(satz, error))
afterAll(async () => {
  await worker.stop()
  await smtp.close()
})

// No tenant file names the modules of the platform: what they wait for must be waited for all the same.
test('a mail leaves by itself in every Gemeinde, while the worker runs', { timeout: 60_000 }, async () => {
  const immer = (await discover()).filter(({ always, watch }) => always && watch)
  expect(immer.map(({ name }) => name)).toContain('mail')
  for (const who of ['meinhard.gewerbeamt', 'sontra.gewerbeamt'] as const) {
    const an = `${who}@example.org`
    await verbund.app.write(verbund.as(who), (ctx) =>
      mailEinreihen(ctx, { art: 'probe', schluessel: an, an, betreff: 'Probe', inhalt: 'Es gibt Neues.\n' }),
    )
  }
  await expect
    .poll(() => smtp.angekommen.map(({ an }) => an).sort(), { timeout: 45_000 })
    .toEqual(['meinhard.gewerbeamt@example.org', 'sontra.gewerbeamt@example.org'])
  expect(faults).toEqual([])
})
