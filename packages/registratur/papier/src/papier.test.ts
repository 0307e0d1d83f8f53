import { setTimeout } from 'node:timers/promises'
import { ablageZuruecknehmen, akten, type Dokument, vorgaenge, vorgangAnlegen } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { wiedervorlagen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { heute, plusTage } from '@verbundakte/kernel'
import { type PersonName, personId } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { papierAusleihen, rueckgabeZuruecknehmen, zurueckgeben } from './ausleihe.ts'
import { offeneAuftraege, papierAmOrt, papierDerAkte, papierLaden, ueberfaellige } from './lesen.ts'
import { ortAnlegen, ortAufheben, ortName } from './ort.ts'
import {
  papierAendern,
  papierEntfernen,
  papierErsetzen,
  papierVerzeichnen,
  papierWiederVerzeichnen,
} from './papierteil.ts'
import {
  ausPostBeantworten,
  ausRuecknahmeOeffnen,
  laeuftDarin,
  scanAblehnen,
  scanBeantworten,
  scanErbitten,
  scanZurueckziehen,
} from './scanauftrag.ts'
import { papierSuchen } from './suche.ts'
import { ausleihen, papierteile, scanauftraege } from './tables.ts'
import { abgewiesen, welt } from './test-support/welt.ts'

const { verbund, app, as, tun, sehen, sache, scan } = await welt()
const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const REGISTRATUR = 'meinhard.registratur' satisfies PersonName
const STEUERN = 'meinhard.steueramt' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Nachsehen im Test')
const morgen = plusTage(heute(), 1)
const amOrt = async (who: PersonName, ort: string) =>
  (await sehen(who, (ctx) => papierAmOrt(ctx, ort, SEITE))).map(({ id }) => id)
const darf = (who: PersonName, work: (ctx: Context) => Promise<unknown>) => abgewiesen(tun(who, work))

describe('paper', () => {
  test('is listed at its place for those who may read the Akte; of a tax matter the shelf shows nothing', async () => {
    const offen = await sache(WHO)
    const steuer = await sache(STEUERN, '921.10')
    expect(offen.ort.id).toBe(steuer.ort.id)
    expect(ortName(offen.ort)).toBe('Raum 12, Regal 3')
    expect(await amOrt(WHO, offen.ort.id)).toEqual([offen.band.id])
    expect(await amOrt(REGISTRATUR, offen.ort.id)).toEqual([offen.band.id])
    expect(await amOrt(STEUERN, offen.ort.id)).toEqual([steuer.band.id, offen.band.id])
    expect(await amOrt('sontra.gewerbeamt', offen.ort.id)).toEqual([])
    expect(await sehen(WHO, (ctx) => papierDerAkte(ctx, steuer.vorgang.akte))).toEqual([])
    expect(await sehen(WHO, (ctx) => papierLaden(ctx).load(steuer.band.id))).toBeNull()
    const treffer = await sehen(WHO, (ctx) => papierSuchen.hits(ctx, [offen.band.id, steuer.band.id]))
    expect(treffer).toMatchObject([{ titel: 'Band 1998 bis 2004', zusatz: 'Papier: Raum 12, Regal 3' }])
  })

  test('of an Akte follows its class at once', async () => {
    const { vorgang, ort, band } = await sache(WHO, '130.50', 'Keller')
    await betrieb.write((ctx) => ctx.tx.update(akten).set({ schutzklasse: 'STEUER' }).where(eq(akten.id, vorgang.akte)))
    expect(await amOrt(WHO, ort.id)).toEqual([])
    expect(await darf(WHO, (ctx) => papierAendern(ctx, band.id, { titel: 'x' }))).toBe('nicht-gefunden')
  })

  test('is written down by the office that keeps the Akte, in an Akte that has paper, at a place that is in use', async () => {
    const { vorgang, ort } = await sache(WHO)
    const fremd = await sache(WHO)
    const angaben = {
      akte: vorgang.akte,
      art: 'RESTPAPIER',
      titel: 'Lageplan',
      ort: ort.id,
      vorgang: vorgang.id,
    } as const
    const verzeichnen = (mehr: object, who: PersonName = WHO) =>
      darf(who, (ctx) => papierVerzeichnen(ctx, { ...angaben, ...mehr }))
    expect(await verzeichnen({}, 'meinhard.hauptamt')).toBe('nicht-erlaubt')
    expect(await verzeichnen({}, 'sontra.gewerbeamt')).toBe('nicht-gefunden')
    expect(await verzeichnen({ vorgang: null })).toBe('papier.vorgang')
    expect(await verzeichnen({ vorgang: fremd.vorgang.id })).toBe('nicht-gefunden')
    expect(await verzeichnen({ titel: ' ' })).toBe('papier.titel')
    await tun(REGISTRATUR, (ctx) => ortAufheben(ctx, ort.id, true))
    expect(await verzeichnen({})).toBe('papier.ort.aufgehoben')
    expect(await darf(WHO, (ctx) => ortAnlegen(ctx, { raum: 'Raum 12', regal: '3' }))).toBe('papier.ort.aufgehoben')
    expect(await darf(WHO, (ctx) => ortAufheben(ctx, ort.id, false))).toBe('nicht-erlaubt')
    await tun(REGISTRATUR, (ctx) => ortAufheben(ctx, ort.id, false))
    expect(await verzeichnen({})).toBe('ging')
    await tun(WHO, (ctx) =>
      ctx.tx.update(vorgaenge).set({ medium: 'ELEKTRONISCH' }).where(eq(vorgaenge.id, vorgang.id)),
    )
    expect(await verzeichnen({})).toBe('papier.medium')
    await betrieb.write((ctx) => ctx.tx.update(akten).set({ medium: 'ELEKTRONISCH' }).where(eq(akten.id, vorgang.akte)))
    expect(await verzeichnen({})).toBe('papier.medium')
  })

  test('is corrected without overwriting a colleague, taken out with a reason, and put back', async () => {
    const { ort, band } = await sache(WHO, '130.50', 'Raum 7')
    await tun(WHO, (ctx) => papierAendern(ctx, band.id, { titel: 'Band I' }, { titel: band.titel }))
    // At a place that is out of use, too, as long as it stays there.
    await tun(REGISTRATUR, (ctx) => ortAufheben(ctx, ort.id, true))
    await tun(WHO, (ctx) => papierAendern(ctx, band.id, { hinweis: 'gebunden', ort: ort.id }))
    const anderswo = (await sache(WHO, '130.50', 'Raum 8')).ort.id
    await tun(REGISTRATUR, (ctx) => ortAufheben(ctx, anderswo, true))
    expect(await darf(WHO, (ctx) => papierAendern(ctx, band.id, { ort: anderswo }))).toBe('papier.ort.aufgehoben')
    const alt = (ctx: Context) => papierAendern(ctx, band.id, { titel: 'Band II' }, { titel: band.titel })
    expect(await darf(WHO, alt)).toBe('papier.geaendert')
    expect(await darf(WHO, (ctx) => papierEntfernen(ctx, band.id, ' '))).toBe('papier.grund')
    const ausleihe = await tun(WHO, (ctx) => papierAusleihen(ctx, { papierteil: band.id, bis: morgen }))
    expect(await darf(WHO, (ctx) => papierEntfernen(ctx, band.id, 'doppelt'))).toBe('papier.verliehen')
    await tun(WHO, (ctx) => zurueckgeben(ctx, ausleihe.id))
    await tun(WHO, (ctx) => papierEntfernen(ctx, band.id, 'doppelt'))
    expect(await amOrt(WHO, ort.id)).toEqual([])
    expect(await darf(WHO, alt)).toBe('nicht-gefunden')
    await tun(WHO, (ctx) => papierWiederVerzeichnen(ctx, band.id))
    expect(await amOrt(WHO, ort.id)).toEqual([band.id])
  })
})

describe('a loan', () => {
  test('is for one at a time, who may read the Akte, and lies as a Wiedervorlage before them until it is back', async () => {
    const { vorgang, band } = await sache(WHO, '130.10')
    const leihen = (mehr: object, who: PersonName = WHO) =>
      darf(who, (ctx) => papierAusleihen(ctx, { papierteil: band.id, bis: morgen, ...mehr }))
    expect(await leihen({ person: personId('meinhard.hauptamt') })).toBe('papier.liest-nicht')
    expect(await leihen({ person: crypto.randomUUID() })).toBe('papier.fort')
    expect(await leihen({ bis: '2020-01-01' })).toBe('papier.bis')
    expect(await leihen({ bis: '2099-01-01' })).toBe('papier.bis')
    expect(await leihen({}, 'meinhard.hauptamt')).toBe('nicht-gefunden')
    const eingabe = { papierteil: band.id, bis: morgen, vorgang: vorgang.id, person: personId(REGISTRATUR) }
    const ausleihe = await tun(WHO, (ctx) => papierAusleihen(ctx, eingabe))
    expect(await leihen({})).toBe('papier.verliehen')
    const tag = async () => (await betrieb.read((ctx) => ctx.tx.select().from(wiedervorlagen)))[0]
    expect(await tag()).toMatchObject({ person: personId(REGISTRATUR), tag: morgen, erledigtAm: null })
    await tun(REGISTRATUR, (ctx) => zurueckgeben(ctx, ausleihe.id))
    expect((await tag())?.erledigtAm).not.toBeNull()
    expect(await darf(WHO, (ctx) => zurueckgeben(ctx, ausleihe.id))).toBe('papier.zurueck')
    await tun(REGISTRATUR, (ctx) => rueckgabeZuruecknehmen(ctx, ausleihe.id))
    expect((await tag())?.erledigtAm).toBeNull()
    await tun(WHO, (ctx) => zurueckgeben(ctx, ausleihe.id))
    expect(await leihen({ auswaerts: 'Verwaltungsgericht' })).toBe('ging')
    expect(await darf(REGISTRATUR, (ctx) => rueckgabeZuruecknehmen(ctx, ausleihe.id))).toBe('papier.verliehen')
  })

  test('waits for an Akte that is being classified without holding what that needs', async () => {
    const { vorgang, band } = await sache(WHO)
    const eingabe = { papierteil: band.id, bis: morgen, vorgang: vorgang.id }
    const ausleihe = await verbund.database.admin.begin(async (einstufen) => {
      await einstufen`select 1 from akte.akte where id = ${vorgang.akte} for update`
      const leihen = tun(WHO, (ctx) => papierAusleihen(ctx, eingabe))
      const wartet = () =>
        einstufen`select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`
      while ((await wartet()).length === 0) await setTimeout(5)
      await einstufen`update papier.papierteil set schutzklasse = schutzklasse where id = ${band.id}`
      return [leihen]
    })
    expect(await ausleihe[0]).toMatchObject({ papierteil: band.id })
  })

  test('that is overdue is shown to who has it and to the office, and to nobody else', async () => {
    const { band } = await sache(WHO, '130.10')
    const eingabe = { papierteil: band.id, bis: morgen, person: personId(REGISTRATUR) }
    const { id } = await tun(WHO, (ctx) => papierAusleihen(ctx, eingabe))
    const gestern = plusTage(heute(), -1)
    await betrieb.write((ctx) => ctx.tx.update(ausleihen).set({ bis: gestern }).where(eq(ausleihen.id, id)))
    for (const who of [WHO, REGISTRATUR] as const) {
      expect((await sehen(who, ueberfaellige)).map((each) => each.id)).toEqual([id])
    }
    for (const who of ['meinhard.hauptamt', STEUERN, 'sontra.gewerbeamt'] as const) {
      expect(await sehen(who, ueberfaellige)).toEqual([])
    }
  })
})

describe('a scan on demand', () => {
  const abgelegt = (dokument: Dokument, ausPapier = true) =>
    ({
      subjektId: crypto.randomUUID(),
      nutzlast: { vorgang: dokument.vorgang, dokument: dokument.id, ausPapier },
    }) as unknown as RecordedEvent

  async function erbeten() {
    const { vorgang, ort } = await sache(WHO)
    const angaben = {
      akte: vorgang.akte,
      art: 'RESTPAPIER',
      titel: 'Lageplan',
      ort: ort.id,
      vorgang: vorgang.id,
    } as const
    const papier = await tun(WHO, (ctx) => papierVerzeichnen(ctx, angaben))
    const bitte = { papierteil: papier.id, vorgang: vorgang.id, was: 'Blatt 3' }
    const auftrag = await tun('meinhard.hauptamt', (ctx) => scanErbitten(ctx, bitte))
    return { vorgang, papier, auftrag, bitte }
  }
  const zurueck = async ({ id }: Dokument) => {
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, id))
    await ausRuecknahmeOeffnen(betrieb, { subjektId: id } as unknown as RecordedEvent)
  }
  const stand = async (papier: string, auftrag: string) => ({
    papier: (await betrieb.read((ctx) => ctx.tx.select().from(papierteile).where(eq(papierteile.id, papier))))[0],
    auftrag: (await betrieb.read((ctx) => ctx.tx.select().from(scanauftraege).where(eq(scanauftraege.id, auftrag))))[0],
  })

  test('is asked by any reader, seen by the office that keeps the paper, and answered by post that is filed there', async () => {
    const { vorgang, papier, auftrag, bitte } = await erbeten()
    expect((await sehen(WHO, offeneAuftraege)).map(({ id }) => id)).toContain(auftrag.id)
    expect(await sehen('meinhard.hauptamt', offeneAuftraege)).toEqual([])
    expect(await darf('meinhard.hauptamt', (ctx) => scanErbitten(ctx, bitte))).toBe('papier.scan.offen')
    expect(await darf('sontra.gewerbeamt', (ctx) => scanErbitten(ctx, bitte))).toBe('nicht-gefunden')
    const dokument = await scan(WHO, vorgang)
    // A mail in the same Vorgang is no scan.
    await ausPostBeantworten(betrieb, abgelegt(await scan(WHO, vorgang), false))
    expect((await stand(papier.id, auftrag.id)).auftrag).toMatchObject({ status: 'OFFEN' })
    // Twice, as jobs may.
    await ausPostBeantworten(betrieb, abgelegt(dokument))
    await ausPostBeantworten(betrieb, abgelegt(dokument))
    expect(await stand(papier.id, auftrag.id)).toMatchObject({
      auftrag: { status: 'ERLEDIGT', dokument: dokument.id },
      papier: { ersetztDurch: dokument.id },
    })
    const wartet = () => betrieb.read((ctx) => laeuftDarin(ctx, vorgang.id))
    expect(await wartet()).toBe(false)
    // Taken back: it is asked again, and the paper leads again.
    await zurueck(dokument)
    expect(await wartet()).toBe(true)
    expect(await stand(papier.id, auftrag.id)).toMatchObject({
      auftrag: { status: 'OFFEN', dokument: null },
      papier: { ersetztDurch: null },
    })
    expect(await darf(WHO, (ctx) => scanBeantworten(ctx, auftrag.id, dokument.id))).toBe('papier.zurueckgenommen')
    expect(await darf(WHO, (ctx) => papierErsetzen(ctx, papier.id, dokument.id))).toBe('papier.zurueckgenommen')
  })

  test('that is taken back leaves the paper leading, asked for once more meanwhile or replaced by hand', async () => {
    const { vorgang, papier, auftrag, bitte } = await erbeten()
    const erster = await scan(WHO, vorgang)
    await tun(WHO, (ctx) => scanBeantworten(ctx, auftrag.id, erster.id))
    const nochmal = await tun('meinhard.hauptamt', (ctx) => scanErbitten(ctx, bitte))
    await zurueck(erster)
    expect((await stand(papier.id, nochmal.id)).papier?.ersetztDurch).toBeNull()
    const zweiter = await scan(WHO, vorgang)
    await tun(WHO, (ctx) => papierErsetzen(ctx, papier.id, zweiter.id))
    await zurueck(zweiter)
    expect(await stand(papier.id, nochmal.id)).toMatchObject({
      auftrag: { status: 'OFFEN' },
      papier: { ersetztDurch: null },
    })
    // Somebody waits for it: it does not leave the list.
    expect(await darf(WHO, (ctx) => papierEntfernen(ctx, papier.id, 'doppelt'))).toBe('papier.scan.wartet')
    await tun(WHO, (ctx) => scanAblehnen(ctx, nochmal.id, 'Liegt beim Gericht'))
    expect(await darf(WHO, (ctx) => papierEntfernen(ctx, papier.id, 'doppelt'))).toBe('ging')
  })

  test('of two in one Vorgang is answered by a person; it is refused with a reason and withdrawn by who asked', async () => {
    const { vorgang, auftrag, bitte } = await erbeten()
    const angaben = { akte: vorgang.akte, art: 'BAND', titel: 'Band 2', ort: (await sache(WHO)).ort.id } as const
    const band = await tun(WHO, (ctx) => papierVerzeichnen(ctx, angaben))
    const zweiter = await tun(WHO, (ctx) => scanErbitten(ctx, { ...bitte, papierteil: band.id }))
    const dokument = await scan(WHO, vorgang)
    await ausPostBeantworten(betrieb, abgelegt(dokument))
    expect((await stand(band.id, zweiter.id)).auftrag?.status).toBe('OFFEN')
    expect(await darf('meinhard.hauptamt', (ctx) => scanBeantworten(ctx, auftrag.id, dokument.id))).toBe(
      'nicht-erlaubt',
    )
    const anderer = await tun(WHO, (ctx) => vorgangAnlegen(ctx, vorgang.akte, { betreff: 'Anderer' }))
    const fremdes = await scan(WHO, anderer)
    expect(await darf(WHO, (ctx) => scanBeantworten(ctx, zweiter.id, fremdes.id))).toBe('nicht-gefunden')
    await tun(WHO, (ctx) => scanBeantworten(ctx, zweiter.id, dokument.id))
    // A volume is more than one scan of it.
    expect((await stand(band.id, zweiter.id)).papier?.ersetztDurch).toBeNull()
    expect(await darf(WHO, (ctx) => scanZurueckziehen(ctx, auftrag.id))).toBe('nicht-erlaubt')
    expect(await darf(WHO, (ctx) => scanAblehnen(ctx, auftrag.id, ''))).toBe('papier.grund')
    await tun(WHO, (ctx) => scanAblehnen(ctx, auftrag.id, 'Liegt beim Gericht'))
    expect(await darf('meinhard.hauptamt', (ctx) => scanZurueckziehen(ctx, auftrag.id))).toBe('papier.scan.erledigt')
    const nochmal = await tun('meinhard.hauptamt', (ctx) => scanErbitten(ctx, bitte))
    await tun('meinhard.hauptamt', (ctx) => scanZurueckziehen(ctx, nochmal.id))
    expect(await darf(WHO, (ctx) => scanAblehnen(ctx, nochmal.id, 'zu spät'))).toBe('papier.scan.erledigt')
  })

  test('what leads is said by hand, too: by the office, with a Dokument of the same Akte', async () => {
    const { vorgang, papier } = await erbeten()
    const dokument = await scan(WHO, vorgang)
    const fremdes = await scan(WHO, (await sache(WHO)).vorgang)
    expect(await darf(WHO, (ctx) => papierErsetzen(ctx, papier.id, fremdes.id))).toBe('nicht-gefunden')
    expect(await darf('meinhard.hauptamt', (ctx) => papierErsetzen(ctx, papier.id, dokument.id))).toBe('nicht-erlaubt')
    expect((await tun(WHO, (ctx) => papierErsetzen(ctx, papier.id, dokument.id))).ersetztDurch).toBe(dokument.id)
    expect((await tun(WHO, (ctx) => papierErsetzen(ctx, papier.id, null))).ersetztAm).toBeNull()
  })
})
