import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Mail, mailEinreihen } from './einreihen.ts'
import { mailserver, mailserverFrom } from './mailserver.ts'
import { aufgegebene, nochEinmal } from './schema.ts'
import { smtpServer } from './test-support/smtp.ts'
import { jeMinute, leeren, taktVon, versenden } from './versand.ts'

const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const PFLEGT = 'meinhard.fachadministration' satisfies PersonName
const smtp = await smtpServer()
const server = mailserver(smtp.settings)
const { app, as, database } = await testVerbund({ mailserver: server })
const { admin } = database
afterAll(() => smtp.close())
beforeEach(async () => {
  smtp.gelaunt({})
  smtp.angekommen.length = 0
  await admin`delete from mail.ausgang`
})

const doors = app.asBetrieb(as(WHO).gemeinde, 'Versand im Test')
const mail = (mehr: Partial<Mail> = {}): Mail => ({
  art: 'probe',
  schluessel: crypto.randomUUID(),
  an: 'rosa@example.org',
  betreff: 'Grüße aus dem Rathaus',
  inhalt: 'Es gibt Neues: ä ö ü.\nhttps://example.org\n',
  ...mehr,
})
const einreihen = (mehr?: Partial<Mail>, who: PersonName = WHO) =>
  app.write(as(who), (ctx: Context) => mailEinreihen(ctx, mail(mehr)))
const stand = () =>
  admin`select stand, versuche, fehler, naechster_am > clock_timestamp() as spaeter from mail.ausgang order by id`
/** The waiting time is not what is tested. */
const eilen = () => admin`update mail.ausgang set naechster_am = clock_timestamp() - interval '1 second'`
const kennungen = () => smtp.angekommen.map(({ text }) => /^Message-ID: (<.*>)/im.exec(text)?.[1])

describe('a mail', () => {
  test('goes over TLS with name and password, as text, from the sender of the operator', async () => {
    await einreihen()
    expect(await versenden(doors, server)).toBe(true)
    const [{ an, text } = { an: '', text: '' }] = smtp.angekommen
    expect(an).toBe('rosa@example.org')
    expect(text).toMatch(/^From: Verbundakte <verbundakte@meinhard\.example>/m)
    expect(text).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
    expect(await stand()).toMatchObject([{ stand: 'GESENDET', versuche: 1, fehler: null }])
    await versenden(doors, server)
    expect(smtp.angekommen).toHaveLength(1)
  })

  test('is written once for a key, and never carries a header or a second address', async () => {
    await einreihen({ schluessel: 'einmal' })
    await einreihen({ schluessel: 'einmal' })
    expect(await stand()).toHaveLength(1)
    for (const an of ['a@b.de\r\nBcc: c@d.de', 'a@b.de, c@d.de', 'a@b.de c@d.de', '<a@b.de>', 'a@b', 'a@-b.de', ''])
      await expect(einreihen({ an }), an).rejects.toMatchObject({ code: 'mail.adresse' })
    for (const betreff of ['x\r\nBcc: c@d.de', 'x\u0000', ''])
      await expect(einreihen({ betreff }), betreff).rejects.toMatchObject({ code: 'mail.betreff' })
  })

  test('that is asked to come later comes later, with the same number', async () => {
    smtp.gelaunt({ sagt: { wo: 'RCPT', code: 451 } })
    await einreihen()
    await versenden(doors, server)
    expect(await stand()).toMatchObject([{ stand: 'WARTET', versuche: 1, spaeter: true }])
    await versenden(doors, server)
    expect(await stand()).toMatchObject([{ versuche: 1 }])
    smtp.gelaunt({})
    await eilen()
    await versenden(doors, server)
    expect(smtp.angekommen).toHaveLength(1)
  })

  test('that is refused is given up at once; what the server says of people is not kept', async () => {
    for (const wo of ['RCPT', 'DATA'] as const) {
      smtp.gelaunt({ sagt: { wo, code: 550 } })
      await einreihen()
      await versenden(doors, server)
    }
    const zeilen = await stand()
    expect(zeilen.map((zeile) => zeile.stand)).toEqual(['AUFGEGEBEN', 'AUFGEGEBEN'])
    expect(JSON.stringify(zeilen)).not.toContain('Aster')
    const gesehen = await app.read(as(PFLEGT), aufgegebene)
    expect(gesehen).toMatchObject([{ art: 'probe', an: null, inhalt: null }, {}])
    for (const who of [WHO, 'sontra.fachadministration'] as const)
      expect(await app.read(as(who), aufgegebene)).toEqual([])
    smtp.gelaunt({})
    await app.write(as(PFLEGT), (ctx) => nochEinmal(ctx, gesehen[0]?.id ?? ''))
    await expect(
      app.write(as('sontra.fachadministration'), (ctx) => nochEinmal(ctx, gesehen[1]?.id ?? '')),
    ).rejects.toMatchObject({ name: 'NotFound' })
    await versenden(doors, server)
    expect(smtp.angekommen).toHaveLength(1)
  })

  test('waits while the server refuses the sender: that is no fault of a mail', async () => {
    smtp.gelaunt({ sagt: { wo: 'MAIL', code: 550 } })
    await einreihen()
    expect(await versenden(doors, server)).toBe(false)
    expect(await stand()).toMatchObject([
      { stand: 'WARTET', versuche: 1, fehler: expect.stringContaining('Absenderadresse') },
    ])
  })

  test('is not lost wherever the line is cut; twice under way it is the same mail', async () => {
    await einreihen()
    for (const trennt of ['CONNECT', 'MAIL', 'RCPT', 'DATA', 'NACH_DATA'] as const) {
      smtp.gelaunt({ trennt })
      await eilen()
      expect(await versenden(doors, server), trennt).toBe(false)
    }
    smtp.gelaunt({})
    await eilen()
    expect(await versenden(doors, server)).toBe(true)
    expect(smtp.angekommen).toHaveLength(2)
    expect(new Set(kennungen()).size).toBe(1)
    expect(await stand()).toMatchObject([{ stand: 'GESENDET', versuche: 6 }])
  })

  test('is given up after a day and a half; to whom it went and what it said goes after 30 days', async () => {
    smtp.gelaunt({ sagt: { wo: 'RCPT', code: 421 } })
    await einreihen()
    for (let n = 0; n < 8; n++) {
      await eilen()
      await versenden(doors, server)
    }
    expect(await stand()).toMatchObject([{ stand: 'AUFGEGEBEN', versuche: 8 }])
    const [id] = (await app.read(as(PFLEGT), aufgegebene)).map((each) => each.id)
    await leeren(doors)
    expect(await admin`select an from mail.ausgang`).toEqual([{ an: 'rosa@example.org' }])
    await admin`update mail.ausgang set erledigt_am = clock_timestamp() - interval '31 days'`
    await leeren(doors)
    expect(await admin`select an, betreff, inhalt from mail.ausgang`).toEqual([{ an: '', betreff: '', inhalt: '' }])
    expect(await app.read(as(PFLEGT), aufgegebene)).toEqual([])
    await app.write(as(PFLEGT), (ctx) => nochEinmal(ctx, id ?? ''))
    expect(await stand()).toMatchObject([{ stand: 'AUFGEGEBEN' }])
  })

  test('of a worker that died in the middle is sent by the next one, after its time', async () => {
    await einreihen()
    let genommen = () => {}
    const hat = new Promise<void>((resolve) => {
      genommen = resolve
    })
    const haengt = {
      absender: server.absender,
      herkunft: null,
      senden() {
        genommen()
        return new Promise<never>(() => {})
      },
    }
    void versenden(doors, haengt)
    await hat
    // Somebody has it: a second worker leaves it alone.
    await versenden(doors, server)
    expect(smtp.angekommen).toEqual([])
    await eilen()
    await versenden(doors, server)
    expect(smtp.angekommen).toHaveLength(1)
  })
})

describe('the server', () => {
  test('without encryption, with a foreign certificate, or with another password gets no mail', async () => {
    const ohneTls = await smtpServer({ ohneTls: true })
    const { zertifikat: _fremd, ...ohneZertifikat } = smtp.settings
    await einreihen()
    for (const [settings, satz] of [
      [ohneTls.settings, 'Verschlüsselung'],
      [ohneZertifikat, 'Verschlüsselung'],
      [{ ...smtp.settings, kennwort: 'falsch' }, 'Kennwort'],
      [{ ...smtp.settings, port: 1 }, 'nicht erreichbar'],
    ] as const) {
      await eilen()
      expect(await versenden(doors, mailserver(settings)), satz).toBe(false)
      expect((await stand())[0]?.fehler).toContain(satz)
    }
    expect([...ohneTls.angekommen, ...smtp.angekommen]).toEqual([])
    await ohneTls.close()
    const tls = await smtpServer({ tls: true })
    await eilen()
    expect(await versenden(doors, mailserver(tls.settings))).toBe(true)
    expect(tls.angekommen).toHaveLength(1)
    await tls.close()
  })

  test('is read from the settings of the operator; half a setting stops the start', async () => {
    expect(await mailserverFrom({})).toBeNull()
    const halb = { VERBUND_MAIL_SERVER: 'mail.example:587' }
    await expect(mailserverFrom(halb)).rejects.toThrow('VERBUND_MAIL_ABSENDER')
    const ganz = { ...halb, VERBUND_MAIL_ABSENDER: 'a@example.org' }
    expect((await mailserverFrom(ganz))?.absender).toBe('a@example.org')
    await expect(mailserverFrom({ ...ganz, VERBUND_MAIL_SICHERHEIT: 'KEINE' })).rejects.toThrow('STARTTLS')
    await expect(mailserverFrom({ ...ganz, VERBUND_MAIL_BENUTZER: 'x' })).rejects.toThrow('KENNWORT_DATEI')
  })

  test('that is not there means that nothing waits', async () => {
    const ohne = app.write(as(WHO), (ctx) =>
      mailEinreihen({ ...ctx, services: { ...ctx.services, mailserver: null } }, mail()),
    )
    expect(await ohne).toBe(false)
    expect(await stand()).toEqual([])
  })

  test('gets no more mails in a minute than the operator allows', async () => {
    for (let n = 0; n < 3; n++) await einreihen()
    let jetzt = 0
    const takt = taktVon(2, () => jetzt)
    // Looking where nothing waits is no mail.
    for (let n = 0; n < 5; n++) takt.frei()
    await versenden(doors, server, takt)
    expect(smtp.angekommen).toHaveLength(2)
    await versenden(doors, server, takt)
    expect(smtp.angekommen).toHaveLength(2)
    jetzt = 60_000
    await versenden(doors, server, takt)
    expect(smtp.angekommen).toHaveLength(3)
    expect([jeMinute(undefined), jeMinute(''), jeMinute('5')]).toEqual([60, 60, 5])
    for (const falsch of ['0', '-1', 'viele', '1.5', 'NaN'])
      expect(() => jeMinute(falsch), falsch).toThrow('VERBUND_MAIL_JE_MINUTE')
  })
})
