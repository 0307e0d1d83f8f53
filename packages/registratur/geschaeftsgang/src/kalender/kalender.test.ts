import { heute, plusTage } from '@verbundakte/kernel'
import { personId, runOut } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { laufwegBeginnen } from '../laufweg-beginnen.ts'
import { abgewiesen, haus, WHO } from '../test-support/haus.ts'
import { wiedervorlageErledigen, wiedervorlageSetzen } from '../wiedervorlage.ts'
import { kalenderEinrichten, kalenderSeit, kalenderWiderrufen } from './adresse.ts'
import { kalender } from './ausgeben.ts'
import { kalenderText } from './ics.ts'

const { app, as, database, tun, gefuellt } = await haus()
const tag = (in_: number) => plusTage(heute(), in_)

async function geholt(adresse: string, gemeinde = 'meinhard'): Promise<string> {
  const geheimnis = /^\/kalender\/([^?]+)/.exec(adresse)?.[1] ?? ''
  const doors = app.asBetrieb(as(`${gemeinde}.gewerbeamt`).gemeinde, 'Kalender im Test')
  const antwort = await kalender.handle(doors, new Request(`https://meinhard.test${adresse}`), { geheimnis })
  return antwort.text()
}

describe('a calendar', () => {
  test('has the days of whoever made its address: Kennzeichen, and nothing of what it is about', async () => {
    const { vorgang } = await gefuellt(WHO, '130.10')
    const { id } = await tun(WHO, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(14), grund: 'Frau Aster' }))
    const schritt = { verfuegung: 'BEARBEITUNG' as const, amt: 'ga', termin: tag(3), notiz: 'Streit mit Frau Aster' }
    await tun(WHO, (ctx) => laufwegBeginnen(ctx, vorgang.id, [schritt]))
    const adresse = await tun(WHO, kalenderEinrichten)
    const text = await geholt(adresse)
    expect(text).toContain(`SUMMARY:Wiedervorlage ${vorgang.kennzeichen}\r\n`)
    expect(text).toContain(`SUMMARY:Frist ${vorgang.kennzeichen}\r\n`)
    expect(text).toContain(`UID:${id}@meinhard.verbundakte\r\n`)
    expect(text).toContain(`DTSTART;VALUE=DATE:${tag(14).replaceAll('-', '')}\r\n`)
    expect(text).not.toMatch(/Aster|Auskunft/)
    // Fetched again it is the same, so that a calendar doubles nothing; done, it is gone.
    expect(await geholt(adresse)).toBe(text)
    await tun(WHO, (ctx) => wiedervorlageErledigen(ctx, id))
    expect(await geholt(adresse)).not.toContain(id)
  })

  test.for(['STEUER', 'SOZIAL', 'PERSONAL'])('shows not even that there is something in %s', async (klasse) => {
    const who = 'meinhard.steueramt'
    const { vorgang } = await gefuellt(who, '921.10')
    await tun(who, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(2) }))
    await database.admin`update akte.vorgang set schutzklasse = ${klasse} where id = ${vorgang.id}`
    expect(await geholt(await tun(who, kalenderEinrichten))).not.toMatch(/VEVENT/)
  })

  test('ends when its address is revoked or made anew, when its person leaves, and is none in another Gemeinde', async () => {
    const erste = await tun(WHO, kalenderEinrichten)
    const zweite = await tun(WHO, kalenderEinrichten)
    expect((await abgewiesen(geholt(erste))).name).toBe('NotFound')
    expect(await geholt(zweite)).toMatch(/^BEGIN:VCALENDAR/)
    expect((await abgewiesen(geholt(zweite, 'sontra'))).name).toBe('NotFound')
    await database.admin`update identity.person set gesperrt = true where id = ${personId(WHO)}`
    expect((await abgewiesen(geholt(zweite))).name).toBe('NotFound')
    await database.admin`update identity.person set gesperrt = false where id = ${personId(WHO)}`
    await tun(WHO, kalenderWiderrufen)
    expect((await abgewiesen(geholt(zweite))).name).toBe('NotFound')
    expect(await app.read(as(WHO), kalenderSeit)).toBeNull()
  })

  test('is closed while the roles of its person have run out, and open again with them', async () => {
    const { vorgang } = await gefuellt(WHO, '130.10')
    await tun(WHO, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(9) }))
    const adresse = await tun(WHO, kalenderEinrichten)
    expect(await geholt(adresse)).toContain(vorgang.kennzeichen)
    await runOut(database.admin, WHO)
    expect((await abgewiesen(geholt(adresse))).name).toBe('NotFound')
    await runOut(database.admin, WHO, false)
    expect(await geholt(adresse)).toContain(vorgang.kennzeichen)
  })

  test('has an address that the database does not know', async () => {
    const geheimnis = /^\/kalender\/([^?]+)/.exec(await tun(WHO, kalenderEinrichten))?.[1] ?? ''
    expect(Buffer.from(geheimnis, 'base64url')).toHaveLength(32)
    const rows = await database.admin`select k::text as alles from geschaeftsgang.kalenderadresse k`
    expect(rows.length).toBeGreaterThan(0)
    for (const { alles } of rows) expect(alles).not.toContain(geheimnis)
    const entries = await database.admin`select kanonisch || coalesce(nutzlast::text, '') as alles from audit.eintrag`
    for (const { alles } of entries) expect(alles).not.toContain(geheimnis)
  })
})

test('is written as RFC 5545 asks: CRLF, 75 octets a line, texts escaped, no character torn', () => {
  const titel = `Wiedervorlage; 130.10-0042/1, „${'ß'.repeat(60)}“ \\ Ende`
  const stand = new Date('2026-11-22T08:00:00Z')
  const text = kalenderText('Verbundakte', [
    { uid: 'a@b', tag: '2026-12-01', titel, adresse: 'https://x.test/', stand },
  ])
  const zeilen = text.split('\r\n')
  expect(zeilen.at(-1)).toBe('')
  for (const zeile of zeilen) expect(Buffer.byteLength(zeile)).toBeLessThanOrEqual(75)
  expect(text).not.toMatch(/[^\r]\n|�/)
  const entfaltet = text.replaceAll('\r\n ', '')
  expect(entfaltet).toContain(`SUMMARY:Wiedervorlage\\; 130.10-0042/1\\, „${'ß'.repeat(60)}“ \\\\ Ende\r\n`)
  expect(entfaltet).toContain('DTSTAMP:20261122T080000Z\r\n')
})
