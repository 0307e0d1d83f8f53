import type { PersonName } from '@verbundakte/testing'
import { expect, test, vi } from 'vitest'
import { heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { alleNochEinmal, entscheiden, nochEinmal } from './bedienen.ts'
import { alleEmpfaenger, empfaengerSichern, empfaengerStilllegen } from './empfaenger.ts'
import { uebermittlungenSeite, uebermittlungenZaehlen, uebermittlungenZu } from './lesen.ts'
import { uebermitteln } from './senden.ts'

const haus = await posthaus()
const { admin, tun, lesen, bescheinigt, eintragen, eingabe, senden, zeilen } = haus
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const eine = async (anzeige: string, klasse: string) => {
  const zeile = (await zeilen(anzeige)).find((each) => each.klasse === klasse)
  if (!zeile) throw new Error(`no row for ${klasse}`)
  return zeile
}
const ihk = await eintragen(PFLEGT, 'IHK')
await eintragen(PFLEGT, 'STATISTIK')

test('decides on the Zoll with a reason that is kept, and otherwise until it is sent', async () => {
  const { id } = await bescheinigt(WER, heutige())
  const zoll = String((await eine(id, 'ZOLL_FKS')).id)
  const sagen = (who: PersonName, senden: boolean, grund: string) =>
    tun(who, (ctx) => entscheiden(ctx, zoll, senden, grund))
  expect((await refusal(sagen(WER, true, ' '))).code).toBe('gewerbe.grund')
  expect((await refusal(sagen('meinhard.leitung', true, 'Ja'))).name).toBe('Forbidden')
  expect(await sagen(WER, true, 'Kolonne ohne Papiere')).toMatchObject({ stand: 'FEHLGESCHLAGEN' })
  const an = await eintragen(PFLEGT, 'ZOLL_FKS')
  expect(await tun(WER, (ctx) => nochEinmal(ctx, zoll))).toMatchObject({ stand: 'WARTET', empfaenger: an.id })
  expect(await sagen(WER, false, 'Doch nicht')).toMatchObject({ stand: 'ENTFAELLT', inhalt: {} })
  await sagen(WER, true, 'Nach Rücksprache')
  await senden()
  expect((await eine(id, 'ZOLL_FKS')).stand).toBe('GESENDET')
  expect((await refusal(sagen(WER, false, 'Zu spät'))).code).toBe('gewerbe.uebermittlung.unterwegs')
  const [log] = await admin`select count(*)::int as n from audit.eintrag where subjekt_id = ${zoll}
    and ereignis = 'gewerbe.uebermittlung.entschieden'`
  expect(log?.n).toBe(3)
})

test('who enters the missing authority sends what waited for it', async () => {
  const { id } = await bescheinigt(WER, heutige())
  const dguv = String((await eine(id, 'DGUV')).id)
  expect((await refusal(tun(WER, (ctx) => nochEinmal(ctx, dguv)))).code).toBe('gewerbe.uebermittlung.empfaenger')
  const an = await eintragen(PFLEGT, 'DGUV')
  expect(await tun('sontra.gewerbeamt', (ctx) => alleNochEinmal(ctx, an.id))).toBe(0)
  expect(await tun(WER, (ctx) => alleNochEinmal(ctx, an.id))).toBeGreaterThan(0)
  await senden()
  expect((await eine(id, 'DGUV')).stand).toBe('GESENDET')
})

test('decides where no WZ is confirmed', async () => {
  await eintragen(PFLEGT, 'LEBENSMITTEL_VETERINAER')
  const { id } = await bescheinigt(WER, heutige({ taetigkeiten: [{ text: 'Imbiss', schwerpunkt: true }] }))
  const offen = await eine(id, 'LEBENSMITTEL_VETERINAER')
  expect(offen).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('Wirtschaftszweig') })
  expect((await refusal(tun(WER, (ctx) => nochEinmal(ctx, String(offen.id))))).code).toBe(
    'gewerbe.uebermittlung.entscheiden',
  )
  await tun(WER, (ctx) => entscheiden(ctx, String(offen.id), true, 'Verkauft Speisen'))
  await senden()
  expect((await eine(id, 'LEBENSMITTEL_VETERINAER')).stand).toBe('GESENDET')
})

test('of another office or Gemeinde sees no row and no number; the head reads; a tax matter is gone', async () => {
  const { id, bescheinigung } = await bescheinigt(WER, heutige())
  const zeile = String((await eine(id, 'IHK')).id)
  const summe = async (who: PersonName) =>
    (await lesen(who, (ctx) => uebermittlungenZaehlen(ctx))).je.reduce((bisher, { anzahl }) => bisher + anzahl, 0)
  const sieht = async (who: PersonName) => (await lesen(who, (ctx) => uebermittlungenZu(ctx).load(id))).length
  for (const who of ['meinhard.kaemmerei', 'meinhard.registratur', 'meinhard.niemand'] as const)
    expect([await sieht(who), await summe(who)], who).toEqual([0, 0])
  expect(await sieht('sontra.gewerbeamt')).toBe(0)
  expect(await sieht('meinhard.leitung')).toBeGreaterThan(0)
  for (const gesucht of [zeile, crypto.randomUUID()])
    for (const who of ['sontra.gewerbeamt', 'meinhard.kaemmerei'] as const)
      for (const work of [
        () => tun(who, (ctx) => nochEinmal(ctx, gesucht)),
        () => tun(who, (ctx) => entscheiden(ctx, gesucht, true, 'x')),
      ])
        expect((await refusal(work())).name, who).toBe('NotFound')
  expect(await tun('sontra.gewerbeamt', (ctx) => alleNochEinmal(ctx, ihk.id))).toBe(0)
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${bescheinigung.akte}`
  expect(await sieht('meinhard.leitung')).toBe(0)
  const seite = await lesen(WER, (ctx) => uebermittlungenSeite(ctx, { klasse: 'IHK', ueberfaellig: false }, SEITE))
  expect(seite.some((each) => each.anzeige === id)).toBe(false)
})

test('sees what is late, the statistics office by name', async () => {
  const { id } = await bescheinigt(WER, heutige())
  await admin`update gewerbe.uebermittlung set faellig_am = current_date - 40 where anzeige = ${id}`
  const spaet = await lesen(WER, (ctx) => uebermittlungenSeite(ctx, { ueberfaellig: true }, SEITE))
  expect(spaet.every((each) => each.anzeige === id)).toBe(true)
  expect(await lesen(WER, (ctx) => uebermittlungenZaehlen(ctx))).toMatchObject({
    ueberfaellig: spaet.length,
    statistikUeberfaellig: 1,
  })
  await senden()
  expect((await lesen(WER, (ctx) => uebermittlungenZaehlen(ctx))).statistikUeberfaellig).toBe(0)
})

test('a correction keeps back what was not sent, goes to whoever got the wrong one, and a Storno to nobody as an Anzeige', async () => {
  const eich = await eintragen(PFLEGT, 'EICHBEHOERDE')
  const { id } = await bescheinigt(WER, heutige())
  const spaeter = (zeile: unknown) =>
    admin`update gewerbe.uebermittlung set naechster_am = now() + interval '1 day' where id = ${String(zeile)}`
  const statistik = String((await eine(id, 'STATISTIK')).id)
  await spaeter(statistik)
  await senden()
  const verzicht = JSON.stringify({ arten: ['anmeldung'], ab: '2026-01-01', bis: null, grund: 'Schreiben' })
  await tun(PFLEGT, (ctx) => empfaengerSichern(ctx, { ...eingabe('EICHBEHOERDE'), id: eich.id, stand: 1, verzicht }))
  const berichtigt = await haus.korrigiert(id, 'berichtigung')
  expect(await eine(id, 'STATISTIK')).toMatchObject({
    stand: 'ENTFAELLT',
    inhalt: {},
    grund: expect.stringContaining('berichtigt'),
  })
  const [log] = await admin`select count(*)::int as n from audit.eintrag where subjekt_id = ${statistik}
    and ereignis = 'gewerbe.uebermittlung.zurueckgehalten'`
  expect(log?.n).toBe(1)
  expect(await eine(id, 'IHK')).toMatchObject({ stand: 'GESENDET' })
  expect(await eine(berichtigt, 'EICHBEHOERDE')).toMatchObject({ stand: 'WARTET' })
  expect((await refusal(tun(WER, (ctx) => entscheiden(ctx, statistik, true, 'Doch')))).code).toBe(
    'gewerbe.uebermittlung.korrigiert',
  )
  // Whatever brought it back into the queue: it is not sent.
  await admin`update gewerbe.uebermittlung set stand = 'WARTET', naechster_am = now() where id = ${statistik}`
  await spaeter((await eine(berichtigt, 'STATISTIK')).id)
  await senden()
  expect(await eine(id, 'STATISTIK')).toMatchObject({ stand: 'ENTFAELLT', gesendet_am: null })
  const { nachricht } = await eine(berichtigt, 'IHK')
  expect(await haus.nachricht('ihk', `${nachricht}.xml`)).toContain('<xga:istKorrektur><code>1</code>')
  const storno = await haus.korrigiert(berichtigt, 'storno')
  await senden()
  const ihks = await eine(storno, 'IHK')
  expect(ihks).toMatchObject({ stand: 'FEHLGESCHLAGEN', grund: expect.stringContaining('Storno') })
  expect(await haus.liegt('ihk')).not.toContain(`${ihks.nachricht}.xml`)
  expect(await eine(storno, 'EICHBEHOERDE')).toMatchObject({ stand: 'FEHLGESCHLAGEN' })
  expect(await eine(storno, 'STATISTIK')).toMatchObject({
    stand: 'ENTFAELLT',
    grund: expect.stringContaining('nie bekommen'),
  })
  expect(await tun(WER, (ctx) => entscheiden(ctx, String(ihks.id), false, 'Angerufen'))).toMatchObject({
    stand: 'ENTFAELLT',
  })
})

test('what is being handed over is not decided otherwise; what was refused can be closed', async () => {
  const { id } = await bescheinigt(WER, heutige())
  const zeile = String((await eine(id, 'IHK')).id)
  const nein = () => tun(WER, (ctx) => entscheiden(ctx, zeile, false, 'Doch nicht'))
  let weiter = () => {}
  const halt = new Promise<void>((resolve) => {
    weiter = resolve
  })
  const ablegen = vi.fn(() => halt)
  const geht = uebermitteln(haus.tuer('meinhard'), () => ({ ablegen, quittungen: async () => [] }))
  await vi.waitUntil(() => ablegen.mock.calls.length > 0, { timeout: 15_000, interval: 5 })
  const gesagt = await refusal(nein())
  weiter()
  await geht
  expect(gesagt.code).toBe('gewerbe.uebermittlung.in-arbeit')
  expect(await eine(id, 'IHK')).toMatchObject({ stand: 'GESENDET', gehalten_bis: null })
  await admin`update gewerbe.uebermittlung set stand = 'ABGELEHNT' where id = ${zeile}`
  const { nachricht } = await eine(id, 'IHK')
  expect(await nein()).toMatchObject({ stand: 'ENTFAELLT' })
  // Taken back it is another message, as what was refused always is.
  const ja = await tun(WER, (ctx) => entscheiden(ctx, zeile, true, 'Doch'))
  expect(ja).toMatchObject({ stand: 'WARTET', gesendetAm: null })
  expect(ja.nachricht).not.toBe(nachricht)
  await senden()
  expect(await eine(id, 'IHK')).toMatchObject({ stand: 'GESENDET', nachricht: ja.nachricht })
  expect((await refusal(tun(WER, (ctx) => entscheiden(ctx, zeile, true, 'Ja')))).code).toBe(
    'gewerbe.uebermittlung.unterwegs',
  )
})

test('who gets nothing any more gets nothing; what waited for them goes to the one of their class now', async () => {
  const alt = await eintragen(PFLEGT, 'FINANZAMT', { adresse: 'finanzamt-alt' })
  const { id } = await bescheinigt(WER, heutige())
  await tun(PFLEGT, (ctx) => empfaengerStilllegen(ctx, alt.id, true))
  await senden()
  const zeile = await eine(id, 'FINANZAMT')
  expect(zeile).toMatchObject({ stand: 'FEHLGESCHLAGEN', grund: expect.stringContaining('stillgelegt') })
  expect((await refusal(tun(WER, (ctx) => nochEinmal(ctx, String(zeile.id))))).code).toBe(
    'gewerbe.uebermittlung.empfaenger',
  )
  const neu = await eintragen(PFLEGT, 'FINANZAMT', { adresse: 'finanzamt-neu' })
  expect(await tun(WER, (ctx) => alleNochEinmal(ctx, neu.id))).toBeGreaterThan(0)
  expect(await eine(id, 'FINANZAMT')).toMatchObject({ stand: 'WARTET', empfaenger: neu.id })
})

test('keeps the directory only as Fachadministration, and only with words that are some', async () => {
  expect((await refusal(eintragen(WER, 'IHK'))).name).toBe('Forbidden')
  for (const mehr of [
    { adresse: '../andere' },
    { adresse: 'a/b' },
    { adresse: '.' },
    { adresse: 'rueckmeldungen' },
    { transport: 'FAX' as 'SFTP' },
    { format: 'XGewerbe 9' as 'XGewerbeordnung 1.6' },
    { filter: '{"art":"wz","wz2008":["alles"]}' },
    { filter: '{' },
    { verzicht: '{"arten":[],"ab":"2026-01-01","bis":null,"grund":"x"}' },
    { name: '' },
  ])
    expect((await refusal(eintragen(PFLEGT, 'IHK', mehr))).code, JSON.stringify(mehr)).toBe('gewerbe.empfaenger.form')
  const rueckwaerts = { arten: ['anmeldung'], ab: '2026-02-01', bis: '2026-01-01', grund: 'x' }
  expect((await refusal(eintragen(PFLEGT, 'IHK', { verzicht: JSON.stringify(rueckwaerts) }))).code).toBe(
    'gewerbe.empfaenger.verzicht',
  )
  expect((await refusal(eintragen(PFLEGT, 'GEWERBEBEHOERDE', { kennung: 'x' }))).code).toBe('gewerbe.empfaenger.ags')
  expect((await refusal(eintragen(PFLEGT, 'FEUERWEHR'))).code).toBe('gewerbe.empfaenger.form')
  const alt = { ...eingabe('IHK'), id: ihk.id, stand: 7 }
  expect((await refusal(tun(PFLEGT, (ctx) => empfaengerSichern(ctx, alt)))).code).toBe('gewerbe.empfaenger.inzwischen')
  for (const id of [ihk.id, crypto.randomUUID()])
    expect((await refusal(tun('sontra.fachadministration', (ctx) => empfaengerStilllegen(ctx, id, true)))).name).toBe(
      'NotFound',
    )
  expect(await lesen('meinhard.niemand', (ctx) => alleEmpfaenger(ctx))).toEqual([])
})
