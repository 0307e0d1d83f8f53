import { FINGERPRINTS } from '@verbundakte/filecontent/test-support/fingerprints'
import type { Gemeinde } from '@verbundakte/kernel'
import { afterAll, describe, expect, test } from 'vitest'
import { eingangLesen } from '../jobs/lesen.ts'
import { DOVECOT_MISSING, dovecotServer, KENNWORT } from '../test-support/dovecot.ts'
import { leitungZu } from '../test-support/leitung.ts'
import { fachadministration, post, refusal } from '../test-support/post.ts'
import { abholen } from './abholen.ts'
import { Abholung } from './abholung.ts'
import { type MailkontoEingabe, mailkontoAendern, mailkontoAnhalten, mailkontoEinrichten } from './mailkonto.ts'
import type { Mailkonto } from './tables.ts'

const NAMEN = {
  angenommen: 'Verbundakte.Angenommen',
  abgewiesen: 'Verbundakte.Abgewiesen',
  wartend: 'Verbundakte.Zur&APw-ckgehalten',
}

describe.skipIf(DOVECOT_MISSING)(`a real mail server${DOVECOT_MISSING ? ` — ${DOVECOT_MISSING}` : ''}`, async () => {
  if (DOVECOT_MISSING) return
  const { verbund, app, as, betrieb } = await post()
  const dovecot = await dovecotServer()
  afterAll(() => dovecot.stop())
  const admin = fachadministration(as('meinhard.niemand'))
  const doors = betrieb('meinhard')
  let benutzerZahl = 0

  const eingabe = (mehr: Partial<MailkontoEingabe> = {}): MailkontoEingabe => ({
    name: 'Zentrale',
    amt: 'ga',
    host: '127.0.0.1',
    port: dovecot.imaps,
    sicherheit: 'TLS',
    benutzer: `u${++benutzerZahl}@meinhard.test`,
    kennwort: KENNWORT,
    ordner: 'INBOX',
    zertifikat: dovecot.zertifikat,
    ...mehr,
  })
  const konto = (mehr: Partial<MailkontoEingabe> = {}): Promise<Mailkonto> =>
    app.write(admin, (ctx) => mailkontoEinrichten(ctx, eingabe(mehr)))
  const mail = (n: number | string, kopf = '', text = `Inhalt ${n}`) =>
    `Message-ID: <${n}@test>\r\nFrom: Rosa Aster <rosa@aster.test>\r\nTo: post@meinhard.test\r\nSubject: Antrag ${n}\r\nDate: Thu, 12 Nov 2026 08:00:00 +0100\r\n${kopf}\r\n${text}\r\n`
  const eingaenge = ({ id }: Mailkonto) =>
    verbund.database.admin`select * from posteingang.eingang where mailkonto = ${id} order by id`
  const stand = async ({ id }: Mailkonto) =>
    (await verbund.database.admin`select * from posteingang.mailkonto where id = ${id}`)[0]
  const bisLeer = async (k: Mailkonto) => {
    for (let runden = 0; runden < 50; runden++) if (!(await abholen(doors, k))) return
    throw new Error('it never ends')
  }

  test('mails become post of the office, with sender, Betreff and day, and lie in the folder of what was taken', async () => {
    const k = await konto()
    await dovecot.zustellen(k.benutzer, mail(1), mail(2))
    await bisLeer(k)
    const [eins, zwei] = await eingaenge(k)
    expect(eins).toMatchObject({
      herkunft: 'IMAP',
      federfuehrung: 'ga',
      betreff: 'Antrag 1',
      absender: 'Rosa Aster <rosa@aster.test>',
      art: 'eml',
    })
    expect(zwei).toMatchObject({ betreff: 'Antrag 2' })
    await eingangLesen.run(doors, { subjektId: String(eins?.id) } as Parameters<typeof eingangLesen.run>[1])
    const [gelesen] = await eingaenge(k)
    expect(gelesen).toMatchObject({ textstatus: 'ERKANNT', message_id: '1@test' })
    expect(await dovecot.anzahl(k.benutzer)).toBe(0)
    expect(await dovecot.anzahl(k.benutzer, NAMEN.angenommen)).toBe(2)
    expect(await stand(k)).toMatchObject({ fehler: null, pacht_bis: null })
  })

  test('STARTTLS will do; no connection without a certificate that holds, or with the wrong password, and it says so', async () => {
    const starttls = await konto({ port: dovecot.imap, sicherheit: 'STARTTLS' })
    await dovecot.zustellen(starttls.benutzer, mail('s'))
    await bisLeer(starttls)
    expect(await eingaenge(starttls)).toHaveLength(1)
    const fremd = await konto({ zertifikat: null })
    await dovecot.zustellen(fremd.benutzer, mail('f'))
    await expect(abholen(doors, fremd)).rejects.toThrow()
    expect((await stand(fremd))?.fehler).toMatch(/Zertifikat/)
    const falsch = await konto({ kennwort: 'falsch' })
    await expect(abholen(doors, falsch)).rejects.toThrow()
    expect((await stand(falsch))?.fehler).toMatch(/Kennwort/)
    const nirgends = await konto({ port: 1 })
    await expect(abholen(doors, nirgends)).rejects.toThrow()
    expect((await stand(nirgends))?.fehler).toMatch(/nicht erreichbar/)
    const ordner = await konto({ ordner: 'Gibtsnicht' })
    await dovecot.zustellen(ordner.benutzer, mail('o'))
    await expect(abholen(doors, ordner)).rejects.toThrow()
    expect((await stand(ordner))?.fehler).toMatch(/Ordner „Gibtsnicht“/)
  })

  test('cut at any byte, it goes on, and each mail comes in exactly once', { timeout: 120_000 }, async () => {
    const leitung = await leitungZu(dovecot.imaps)
    const probe = await konto({ port: leitung.port })
    const drei = [mail(1), mail(2, '', 'lang '.repeat(8000)), mail(3)]
    await dovecot.zustellen(probe.benutzer, ...drei)
    await bisLeer(probe)
    const ganz = leitung.gekommen()
    let gerissen = 0
    for (let teil = 1; teil <= 12; teil++) {
      const k = await konto({ port: leitung.port })
      await dovecot.zustellen(k.benutzer, ...drei)
      // Most of it before the mails themselves: greeting, sign-in, listing; and after them: putting away.
      leitung.reisstNach(Math.round((ganz * teil) / 12))
      await abholen(doors, k).catch(() => {
        gerissen += 1
      })
      leitung.reisstNach(Number.POSITIVE_INFINITY)
      await bisLeer(k)
      expect(await eingaenge(k), `cut after ${teil}/12`).toHaveLength(3)
      expect(await dovecot.anzahl(k.benutzer, NAMEN.angenommen), `cut after ${teil}/12`).toBe(3)
      expect(await dovecot.anzahl(k.benutzer)).toBe(0)
    }
    expect(gerissen).toBeGreaterThan(8)
    await leitung.close()
  })

  test('a mail with fingerprints is put aside, and neither whose they are nor who sent them is kept', async () => {
    const k = await konto()
    const anlage =
      'MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n'
    const wsq = Buffer.concat([FINGERPRINTS.WSQ ?? Buffer.alloc(0), Buffer.alloc(100)]).toString('base64')
    await dovecot.zustellen(k.benutzer, mail('Muster', anlage, wsq), mail(2))
    await bisLeer(k)
    expect((await eingaenge(k)).map(({ betreff }) => betreff)).toEqual(['Antrag 2'])
    expect(await dovecot.anzahl(k.benutzer, NAMEN.abgewiesen)).toBe(1)
    const gesagt = await verbund.database.admin`select nutzlast::text as text from audit.eintrag
      where subjekt_id = ${k.id} and ereignis = 'posteingang.mail.abgewiesen'`
    expect(gesagt).toHaveLength(1)
    expect(gesagt[0]?.text).toContain('Fingerabdrücke (WSQ)')
    expect(gesagt[0]?.text).not.toMatch(/Muster|aster/)
  })

  test('a mail at which the line breaks each time is put aside, and those behind it come in', async () => {
    const leitung = await leitungZu(dovecot.imaps)
    const k = await konto({ port: leitung.port })
    await dovecot.zustellen(k.benutzer, mail(1, '', 'groß '.repeat(60_000)), mail(2))
    leitung.reisstNach(150_000)
    for (let mal = 0; mal < 5; mal++) await expect(abholen(doors, k)).rejects.toThrow()
    await bisLeer(k)
    expect((await eingaenge(k)).map(({ betreff }) => betreff)).toEqual(['Antrag 2'])
    expect(await dovecot.anzahl(k.benutzer, NAMEN.abgewiesen)).toBe(1)
    await leitung.close()
  })

  test('a server that went away is waited for, and one that numbers its mails anew brings none twice', async () => {
    const k = await konto()
    await dovecot.zustellen(k.benutzer, mail('a'))
    await dovecot.kill()
    await expect(abholen(doors, k)).rejects.toThrow()
    await dovecot.start()
    // Taken in, and not put away: as if the worker had died between the commit and the move.
    await bisLeer(k)
    await verbund.database.admin`delete from posteingang.mail where mailkonto = ${k.id}`
    await dovecot.zustellen(k.benutzer, mail('a'))
    await dovecot.neuNummerieren(k.benutzer)
    await bisLeer(k)
    expect(await eingaenge(k)).toHaveLength(1)
    expect(await dovecot.anzahl(k.benutzer, NAMEN.angenommen)).toBe(2)
  })

  test('what cannot be read is taken in as it came; an empty one is put aside with the reason; nothing is lost', async () => {
    const k = await konto()
    await dovecot.zustellen(k.benutzer, '\x00\x01\xff kein Kopf, kein Ende \x00', '', mail('nach'))
    await bisLeer(k)
    const da = await eingaenge(k)
    expect(da).toHaveLength(2)
    expect(da[0]).toMatchObject({ art: 'eml', mime: 'message/rfc822' })
    await eingangLesen.run(doors, { subjektId: String(da[0]?.id) } as Parameters<typeof eingangLesen.run>[1])
    expect((await eingaenge(k))[0]).toMatchObject({ status: 'ERKANNT' })
    expect(await dovecot.anzahl(k.benutzer, NAMEN.abgewiesen)).toBe(1)
    expect(await dovecot.anzahl(k.benutzer, NAMEN.angenommen)).toBe(2)
    const [eintrag] = await verbund.database.admin`
      select count(*)::int as n from audit.eintrag where ereignis = 'posteingang.mail.abgewiesen' and subjekt_id = ${k.id}`
    expect(eintrag?.n).toBe(1)
  })

  test('programs that answer each other become a few letters, which say how many more wait', async () => {
    const k = await konto()
    const auto = (n: number) => mail(n, 'Auto-Submitted: auto-replied\r\n')
    await dovecot.zustellen(k.benutzer, ...Array.from({ length: 12 }, (_, n) => auto(n)))
    await dovecot.zustellen(
      k.benutzer,
      ...Array.from({ length: 5 }, (_, n) =>
        mail(`x${n}`, `X-Loop: ${k.benutzer}\r\n`, 'im Kreis').replace('Antrag', 'Kreis'),
      ),
    )
    await bisLeer(k)
    const da = await eingaenge(k)
    expect(da.map(({ wartende }) => wartende)).toEqual([0, 0, 9, 4])
    expect(await dovecot.anzahl(k.benutzer, NAMEN.wartend)).toBe(13)
    expect(await dovecot.anzahl(k.benutzer)).toBe(0)
  })

  test('a mailbox with much post does not hold up another, and several workers take each mail once', async () => {
    const [voll, klein] = [await konto(), await konto()]
    await dovecot.zustellen(
      voll.benutzer,
      ...Array.from({ length: 55 }, (_, n) => mail(`v${n}`).replace('rosa', `rosa${n}`)),
    )
    await dovecot.zustellen(klein.benutzer, mail('k'))
    const faults: string[] = []
    const gemeinden = verbund.gemeinden.filter(({ id }) => id === 'meinhard') as readonly Gemeinde[]
    const worker = () =>
      new Abholung({ gemeinden, doors: (g) => betrieb(g), env: {}, report: (satz) => faults.push(satz) })
    const zwei = [worker(), worker()]
    await Promise.all(zwei.map((each) => each.blicken()))
    await Promise.all(zwei.map((each) => each.ruhig()))
    expect(await eingaenge(klein)).toHaveLength(1)
    expect(await eingaenge(voll)).toHaveLength(55)
    expect(await dovecot.anzahl(voll.benutzer, NAMEN.angenommen)).toBe(55)
  })

  test('a mailbox that was stopped is left alone', async () => {
    const k = await konto()
    await dovecot.zustellen(k.benutzer, mail('still'))
    await app.write(admin, (ctx) => mailkontoAnhalten(ctx, k.id, true))
    expect(await abholen(doors, k)).toBeNull()
    expect(await dovecot.anzahl(k.benutzer)).toBe(1)
  })

  describe('who looks after mailboxes', () => {
    test('nobody but the Fachadministration of the Gemeinde', async () => {
      const k = await konto()
      for (const who of [as('meinhard.leitung'), as('meinhard.gewerbeamt'), as('meinhard.registratur')]) {
        expect(await refusal(app.write(who, (ctx) => mailkontoAnhalten(ctx, k.id, true)))).toMatchObject({
          code: 'nicht-gefunden',
        })
        expect(await refusal(app.write(who, (ctx) => mailkontoEinrichten(ctx, eingabe())))).toMatchObject({
          code: 'nicht-erlaubt',
        })
      }
      const nachbar = fachadministration(as('sontra.niemand'))
      expect(await refusal(app.write(nachbar, (ctx) => mailkontoAnhalten(ctx, k.id, true)))).toMatchObject({
        code: 'nicht-gefunden',
      })
    })

    test('a kept password goes to no other server, and lies sealed for its row', async () => {
      const k = await konto()
      const anderswo = { ...eingabe({ benutzer: k.benutzer }), host: 'boese.test', kennwort: null }
      expect(await refusal(app.write(admin, (ctx) => mailkontoAendern(ctx, k.id, anderswo)))).toMatchObject({
        code: 'posteingang.mailkonto.kennwort',
      })
      const umbenannt = { ...eingabe({ benutzer: k.benutzer, name: 'Neu' }), kennwort: null }
      expect(await app.write(admin, (ctx) => mailkontoAendern(ctx, k.id, umbenannt))).toMatchObject({ name: 'Neu' })
      const { geheimnis = '' } = (await stand(k)) ?? {}
      expect(String(geheimnis)).not.toContain(KENNWORT)
      expect(doors.services.tresor.oeffnen(doors.gemeinde, k.id, geheimnis)).toBe(KENNWORT)
      const anderes = await konto()
      expect(() => doors.services.tresor.oeffnen(doors.gemeinde, anderes.id, geheimnis)).toThrow()
    })

    test.for([
      [{ sicherheit: 'KEINE' }, 'posteingang.mailkonto.sicherheit'],
      [{ port: 0 }, 'posteingang.mailkonto.port'],
      [{ host: 'https://mail.test/' }, 'posteingang.mailkonto.host'],
      [{ amt: 'xx' }, 'posteingang.amt'],
      [{ zertifikat: 'keins' }, 'posteingang.mailkonto.zertifikat'],
      [{ kennwort: '' }, 'posteingang.mailkonto.kennwort'],
    ] as const)('%o is refused with its sentence', async ([falsch, code]) => {
      expect(await refusal(konto(falsch))).toMatchObject({ code, message: expect.stringMatching(/\.$/) })
    })
  })
})
