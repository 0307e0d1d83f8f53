import { multiply, testVerbund, watched } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { mailEinreihen } from './einreihen.ts'
import { mailserver } from './mailserver.ts'
import { aufgegebene } from './schema.ts'
import { smtpServer } from './test-support/smtp.ts'
import { leeren } from './versand.ts'

const smtp = await smtpServer()
const { app, as, database } = await testVerbund({ mailserver: mailserver(smtp.settings) })
const { admin } = database
const betrieb = app.asBetrieb(as('meinhard.gewerbeamt').gemeinde, 'Versand im Test')

test('among ten years of mails those that did not go, and those to be emptied, are found without a look at the rest', async () => {
  await smtp.close()
  const mail = { art: 'probe', schluessel: 'eine', an: 'rosa@example.org', betreff: 'Grüße', inhalt: 'Neues' }
  await betrieb.write((ctx) => mailEinreihen(ctx, mail))
  const [eine] = await admin`select id from mail.ausgang`
  const erledigt = `'schluessel', n::text, 'stand', 'GESENDET', 'erledigt_am', now() - interval '40 days'`
  await multiply(admin, 'mail.ausgang', {
    id: eine?.id,
    changes: `jsonb_build_object(${erledigt}, 'an', '', 'betreff', '', 'inhalt', '')`,
  })
  await admin`update mail.ausgang set stand = 'AUFGEGEBEN', erledigt_am = now() - interval '31 days' where id = ${eine?.id}`
  const { doors, looked } = watched(betrieb, 'mail.ausgang')
  expect(await doors.read(aufgegebene)).toHaveLength(1)
  expect(looked()).toBeLessThan(10)
  await leeren(doors)
  expect(looked()).toBeLessThan(20)
  expect((await admin`select an from mail.ausgang where id = ${eine?.id}`)[0]).toEqual({ an: '' })
})
