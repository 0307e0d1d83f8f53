import { afterAll, expect, test } from 'vitest'
import { fachadministration, post } from '../test-support/post.ts'
import { abholen } from './abholen.ts'
import { Abholung } from './abholung.ts'
import { Horcher } from './horchen.ts'
import { type MailkontoEingabe, mailkontoAendern, mailkontoEinrichten } from './mailkonto.ts'
import type { Mailkonto } from './tables.ts'

const { verbund, app, as, betrieb } = await post()
const { admin } = verbund.database
const unheard: unknown[] = []
const hear = (error: unknown) => unheard.push(error)
process.on('unhandledRejection', hear)
afterAll(() => process.off('unhandledRejection', hear))

const eingabe: MailkontoEingabe = {
  ...{ name: 'Zentrale', amt: 'ga', host: '127.0.0.1', port: 1, sicherheit: 'TLS', benutzer: 'post', ordner: 'INBOX' },
  kennwort: 'geheim',
}
const wer = fachadministration(as('meinhard.niemand'))
const stand = async ({ id }: Mailkonto) =>
  (
    await admin<
      { fehler: string | null; pacht_bis: Date | null }[]
    >`select * from posteingang.mailkonto where id = ${id}`
  )[0]

test.each([
  ['changed', 'v1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['cut off', 'v1.AAAAAAAAAAAAAAAAAAAA'],
  ['nothing of ours', 'kiesel moos'],
])('a password that is %s is said to be unreadable, and holds up no other mailbox', async (_was, geheimnis) => {
  const konto = await app.write(wer, (ctx) => mailkontoEinrichten(ctx, eingabe))
  const heil = await app.write(wer, (ctx) => mailkontoEinrichten(ctx, eingabe))
  await admin`update posteingang.mailkonto set geheimnis = ${geheimnis} where id = ${konto.id}`
  const told: unknown[] = []
  const horcher = new Horcher()
  const runde = new Abholung(
    {
      gemeinden: verbund.gemeinden.filter(({ id }) => id === 'meinhard'),
      doors: () => betrieb('meinhard'),
      env: {},
      report: (...args) => told.push(args),
    },
    horcher,
  )
  await runde.blicken()
  await runde.ruhig()
  await expect.poll(async () => (await stand(heil))?.fehler).toMatch(/nicht erreichbar/)
  expect(await stand(konto)).toMatchObject({
    fehler: expect.stringMatching(/Kennwort.*nicht lesbar.*neu ein/),
    pacht_bis: null,
  })
  await runde.ende()
  await admin`delete from posteingang.mailkonto where id in (${konto.id}, ${heil.id})`
  expect(unheard).toEqual([])
})

test('entered anew it is used again', async () => {
  const konto = await app.write(wer, (ctx) => mailkontoEinrichten(ctx, eingabe))
  await admin`update posteingang.mailkonto set geheimnis = 'v1.AAAA' where id = ${konto.id}`
  await expect(abholen(betrieb('meinhard'), { ...konto, geheimnis: 'v1.AAAA' })).rejects.toThrow()
  const neu = await app.write(wer, (ctx) => mailkontoAendern(ctx, konto.id, eingabe))
  expect(await stand(neu)).toMatchObject({ fehler: null })
  await expect(abholen(betrieb('meinhard'), neu)).rejects.toThrow()
  expect(await stand(neu)).toMatchObject({ fehler: expect.stringMatching(/nicht erreichbar/) })
})
