import { afterAll, describe, expect, test } from 'vitest'
import { DOVECOT_MISSING, dovecotServer, KENNWORT } from '../test-support/dovecot.ts'
import { fachadministration, post } from '../test-support/post.ts'
import { abholen } from './abholen.ts'
import { mailEinlesen, nichtGegeben } from './einlesen.ts'
import { mailkontoEinrichten } from './mailkonto.ts'
import type { Mailkonto } from './tables.ts'
import { verbindungZu } from './verbindung.ts'

describe.skipIf(DOVECOT_MISSING)(`a real mail server${DOVECOT_MISSING ? ` — ${DOVECOT_MISSING}` : ''}`, async () => {
  if (DOVECOT_MISSING) return
  const { verbund, app, as, betrieb } = await post()
  const dovecot = await dovecotServer()
  afterAll(() => dovecot.stop())
  const doors = betrieb('meinhard')
  const konto = (benutzer: string): Promise<Mailkonto> =>
    app.write(fachadministration(as('meinhard.niemand')), (ctx) =>
      mailkontoEinrichten(ctx, {
        name: 'Zentrale',
        amt: 'ga',
        host: '127.0.0.1',
        port: dovecot.imaps,
        sicherheit: 'TLS',
        benutzer,
        kennwort: KENNWORT,
        ordner: 'INBOX',
        zertifikat: dovecot.zertifikat,
      }),
    )
  const mail = (betreff: string) =>
    `Message-ID: <1@test>\r\nFrom: Rosa Aster <rosa@aster.test>\r\nSubject: ${betreff}\r\nDate: Thu, 12 Nov 2026 08:00:00 +0100\r\n\r\nInhalt\r\n`
  const eingaenge = ({ id }: Mailkonto) =>
    verbund.database.admin`select * from posteingang.eingang where mailkonto = ${id} order by id`

  test('a mail that the server says is larger than it is comes in, as it is', async () => {
    const k = await konto('schaetzt@meinhard.test')
    await dovecot.zustellen(k.benutzer, mail('Antrag'))
    const client = verbindungZu(k, doors.services.tresor.oeffnen(doors.gemeinde, k.id, k.geheimnis))
    await client.connect()
    const { uidValidity: uidvalidity } = await client.mailboxOpen('INBOX')
    const gefragt = await client.fetchOne('1', { uid: true, envelope: true, size: true, internalDate: true })
    if (!gefragt) throw new Error('no mail')
    const { uid, size = 0 } = gefragt
    // As Exchange does unless it is told to count exactly.
    const geschaetzt = { ...gefragt, size: size + 100 }
    expect(await mailEinlesen(doors, k, client, { uidvalidity, uid }, geschaetzt)).toBe('ANGENOMMEN')
    // And one that it does not give is told apart from a line that broke.
    await expect(mailEinlesen(doors, k, client, { uidvalidity, uid: 9999 }, gefragt)).rejects.toSatisfy(nichtGegeben)
    client.close()
    expect(await eingaenge(k)).toMatchObject([{ groesse: String(size), betreff: 'Antrag' }])
  })

  test('a mail that could not be taken for what others did at that moment is not put aside, but comes in later', {
    timeout: 60_000,
  }, async () => {
    const k = await konto('besetzt@meinhard.test')
    await dovecot.zustellen(k.benutzer, mail('Eilig'))
    await verbund.database.admin.begin(async (andere) => {
      await andere`lock table posteingang.eingang in share mode`
      await expect(abholen(doors, k)).rejects.toMatchObject({ code: 'besetzt' })
    })
    expect(await dovecot.anzahl(k.benutzer, 'Verbundakte.Abgewiesen')).toBe(0)
    await abholen(doors, k)
    expect(await eingaenge(k)).toMatchObject([{ betreff: 'Eilig' }])
    expect(await dovecot.anzahl(k.benutzer, 'Verbundakte.Angenommen')).toBe(1)
  })

  test('a mail that the server can neither give nor move is put aside after some tries, and those behind it come in', async () => {
    const k = await konto('verweigert@meinhard.test')
    await dovecot.zustellen(k.benutzer, mail('Verschlossen'))
    await dovecot.verschliessen(k.benutzer)
    await dovecot.zustellen(k.benutzer, mail('Dahinter'))
    // This server hangs up over it.
    for (let mal = 0; mal < 5; mal++) await expect(abholen(doors, k)).rejects.toThrow()
    await abholen(doors, k)
    await dovecot.zustellen(k.benutzer, mail('Später'))
    expect(await abholen(doors, k)).toBe(false)
    expect((await eingaenge(k)).map(({ betreff }) => betreff)).toEqual(['Dahinter', 'Später'])
    expect(await dovecot.anzahl(k.benutzer, 'Verbundakte.Angenommen')).toBe(2)
    const gesagt = await verbund.database.admin`
      select 1 from audit.eintrag where subjekt_id = ${k.id} and ereignis = 'posteingang.mail.abgewiesen'`
    expect(gesagt).toHaveLength(1)
  })
})
