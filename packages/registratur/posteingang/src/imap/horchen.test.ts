import type { Gemeinde } from '@verbundakte/kernel'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { DOVECOT_MISSING, dovecotServer, KENNWORT } from '../test-support/dovecot.ts'
import { leitungZu } from '../test-support/leitung.ts'
import { fachadministration, post } from '../test-support/post.ts'
import { Abholung } from './abholung.ts'
import { Horcher } from './horchen.ts'
import { mailkontoAnhalten, mailkontoEinrichten } from './mailkonto.ts'
import type { Mailkonto } from './tables.ts'

describe.skipIf(DOVECOT_MISSING)(
  `a server that tells of new mail${DOVECOT_MISSING ? ` — ${DOVECOT_MISSING}` : ''}`,
  async () => {
    if (DOVECOT_MISSING) return
    const { verbund, app, as, betrieb } = await post()
    const dovecot = await dovecotServer()
    afterAll(() => dovecot.stop())
    const admin = fachadministration(as('meinhard.niemand'))
    const konto = (port: number): Promise<Mailkonto> =>
      app.write(admin, (ctx) =>
        mailkontoEinrichten(ctx, {
          ...{ name: 'Zentrale', amt: 'ga', host: '127.0.0.1', port, sicherheit: 'TLS', ordner: 'INBOX' },
          ...{ benutzer: 'post@meinhard.test', kennwort: KENNWORT, zertifikat: dovecot.zertifikat },
        }),
      )
    const mail = (n: string) =>
      `Message-ID: <${n}@test>\r\nFrom: rosa@aster.test\r\nSubject: Antrag ${n}\r\n\r\nInhalt\r\n`
    const eingaenge = ({ id }: Mailkonto) =>
      verbund.database.admin`select * from posteingang.eingang where mailkonto = ${id} order by id`

    test('mail is heard of when it comes; a line that broke is listened to again, a mailbox that was stopped no longer', async () => {
      const leitung = await leitungZu(dovecot.imaps)
      const k = await konto(leitung.port)
      const faults: string[] = []
      const gemeinden = verbund.gemeinden.filter(({ id }) => id === 'meinhard') as readonly Gemeinde[]
      const start = {
        gemeinden,
        doors: () => betrieb('meinhard'),
        env: {},
        report: (satz: string) => faults.push(satz),
      }
      const worker = new Abholung(start, new Horcher())
      const angekommen = (viele: number) =>
        expect.poll(async () => (await eingaenge(k)).length, { timeout: 15_000 }).toBe(viele)
      // Nobody looks again before half a minute has passed: what comes in is heard.
      await worker.blicken()
      await dovecot.zustellen(k.benutzer, mail('gehört'))
      await angekommen(1)
      await dovecot.zustellen(k.benutzer, mail('und noch eine'))
      await angekommen(2)
      await worker.ruhig()
      leitung.reissen()
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
      await worker.blicken()
      vi.useRealTimers()
      await worker.ruhig()
      await dovecot.zustellen(k.benutzer, mail('nach dem Riss'))
      await angekommen(3)
      await worker.ruhig()
      await app.write(admin, (ctx) => mailkontoAnhalten(ctx, k.id, true))
      await worker.blicken()
      await expect.poll(() => leitung.offen()).toBe(0)
      await dovecot.zustellen(k.benutzer, mail('zu spät'))
      await worker.ruhig()
      expect(await eingaenge(k)).toHaveLength(3)
      expect(faults).toEqual([])
      await Promise.all([worker.ende(), leitung.close()])
    })
  },
)
