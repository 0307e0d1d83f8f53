import { ablageZuruecknehmen, akten, dokumente } from '@verbundakte/akte'
import { person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { papierAusleihen, zurueckgeben } from '../ausleihe.ts'
import { papierAmOrt, papierDerAkte } from '../lesen.ts'
import { papierAendern, papierEntfernen, papierErsetzen, papierVerzeichnen } from '../papierteil.ts'
import { scanErbitten, scanZurueckziehen } from '../scanauftrag.ts'
import { papierSuchen } from '../suche.ts'
import { type Papierteil, papierteile } from '../tables.ts'
import { abgewiesen, welt } from '../test-support/welt.ts'
import { entscheidungZuruecknehmen, vernichtungAblehnen, vernichtungFreigeben } from './entscheidung.ts'
import { darfMitPapier, papierZurVernichtung } from './lesen.ts'
import { geltendeWartezeit, wartezeitSetzen } from './regel.ts'
import { papierVernichtet } from './vernichten.ts'
import { papierBleibt, vernichtungVorschlagen, vorschlagZurueckziehen } from './vorschlag.ts'

const { app, as, tun, sehen, sache, scan } = await welt()
const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const REGISTRATUR = 'meinhard.registratur' satisfies PersonName
const STEUERN = 'meinhard.steueramt' satisfies PersonName
const HAUPTAMT = 'meinhard.hauptamt' satisfies PersonName
const NACHBAR = 'sontra.registratur' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Nachsehen im Test')
const darf = (who: PersonName, work: (ctx: Context) => Promise<unknown>) => abgewiesen(tun(who, work))
const liste = async (who: PersonName) =>
  (await sehen(who, (ctx) => papierZurVernichtung(ctx, SEITE))).map(({ id }) => id)
const seitTagen = (tage: number) => new Date(Date.now() - tage * 86_400_000)

/** Restpapier whose place a scan took so many days ago. */
async function gescannt(who: PersonName = WHO, tage = 200, kennzeichen = '130.50') {
  const { vorgang, ort } = await sache(who, kennzeichen)
  const angaben = { akte: vorgang.akte, art: 'RESTPAPIER', titel: 'Plan', ort: ort.id, vorgang: vorgang.id } as const
  const { id } = await tun(who, (ctx) => papierVerzeichnen(ctx, angaben))
  const dokument = await scan(who, vorgang)
  await tun(who, (ctx) => papierErsetzen(ctx, id, dokument.id))
  await setzen(id, { ersetztAm: seitTagen(tage) })
  return { id, vorgang, ort, dokument }
}
const setzen = (id: string, werte: Partial<Papierteil>) =>
  betrieb.write((ctx) => ctx.tx.update(papierteile).set(werte).where(eq(papierteile.id, id)))
const vorschlagen = (id: string, who: PersonName = WHO) =>
  tun(who, (ctx) => vernichtungVorschlagen(ctx, id, 'Vollständig gescannt'))
const freigeben = (id: string) => tun(REGISTRATUR, (ctx) => vernichtungFreigeben(ctx, id))
const vernichtet = (id: string, tag = heute() as string) => darf(REGISTRATUR, (ctx) => papierVernichtet(ctx, id, tag))

describe('to destroy paper', () => {
  test('is put forward by the office that keeps it, with a reason, and only where a Dokument has its place', async () => {
    const { id } = await gescannt()
    const { band } = await sache(WHO)
    const vor = (who: PersonName, welches = id, grund = 'Gescannt') =>
      darf(who, (ctx) => vernichtungVorschlagen(ctx, welches, grund))
    expect(await vor(HAUPTAMT)).toBe('nicht-erlaubt')
    expect(await vor(NACHBAR)).toBe('nicht-gefunden')
    expect(await vor(WHO, band.id)).toBe('papier.fuehrt')
    expect(await vor(WHO, id, ' ')).toBe('papier.grund')
    expect(await vor(WHO)).toBe('ging')
    expect(await vor(WHO)).toBe('papier.vernichtung.stand')
    // Neither what leads nor the entry changes while it is decided.
    expect(await darf(WHO, (ctx) => papierErsetzen(ctx, id, null))).toBe('papier.vernichtung.laeuft')
    expect(await darf(WHO, (ctx) => papierEntfernen(ctx, id, 'doppelt'))).toBe('papier.vernichtung.laeuft')
    expect(await darf(HAUPTAMT, (ctx) => vorschlagZurueckziehen(ctx, id))).toBe('nicht-erlaubt')
    await tun(WHO, (ctx) => vorschlagZurueckziehen(ctx, id))
    expect(await darf(WHO, (ctx) => vorschlagZurueckziehen(ctx, id))).toBe('papier.vernichtung.stand')
    expect(await vor(WHO)).toBe('ging')
  })

  test('is released by a second person who may, after the waiting time, and can be taken back', async () => {
    const { id } = await gescannt(WHO, 181)
    await vorschlagen(id, REGISTRATUR)
    const frei = (who: PersonName) => darf(who, (ctx) => vernichtungFreigeben(ctx, id))
    expect(await frei(WHO)).toBe('nicht-erlaubt')
    // Leads an office, but not the one that keeps it.
    expect(await frei(HAUPTAMT)).toBe('nicht-erlaubt')
    expect(await frei(NACHBAR)).toBe('nicht-gefunden')
    expect(await frei(REGISTRATUR)).toBe('papier.vernichtung.selbst')
    expect(await darf(REGISTRATUR, (ctx) => vernichtungAblehnen(ctx, id, 'x'))).toBe('papier.vernichtung.selbst')
    const rechte = await sehen(REGISTRATUR, async (ctx) =>
      (await papierZurVernichtung(ctx, SEITE)).filter((p) => p.id === id).flatMap((p) => darfMitPapier(ctx, p)),
    )
    expect(rechte).toEqual(['aendern', 'ausleihen', 'vernichten'])
    expect(await frei('meinhard.aktenplanpflege')).toBe('papier.vernichtung.zu-frueh')
    await setzen(id, { ersetztAm: seitTagen(182) })
    expect(await frei('meinhard.aktenplanpflege')).toBe('ging')
    expect(await frei('meinhard.aktenplanpflege')).toBe('papier.vernichtung.stand')
    expect(await darf(WHO, (ctx) => entscheidungZuruecknehmen(ctx, id))).toBe('nicht-erlaubt')
    expect(await tun(REGISTRATUR, (ctx) => entscheidungZuruecknehmen(ctx, id))).toMatchObject({
      vernichtung: 'VORGESCHLAGEN',
      entschiedenVon: null,
    })
    expect(await vernichtet(id)).toBe('papier.vernichtung.stand')
  })

  test('is released by who leads the office that keeps it, and by nobody who leads another', async () => {
    const { id } = await gescannt(HAUPTAMT, 200, '140.10')
    await vorschlagen(id, 'meinhard.prozessgestaltung')
    expect(await darf('meinhard.prozessgestaltung', (ctx) => vernichtungFreigeben(ctx, id))).toBe('nicht-erlaubt')
    expect(await darf(HAUPTAMT, (ctx) => vernichtungFreigeben(ctx, id))).toBe('ging')
    // To note it is for the Registratur.
    expect(await darf(HAUPTAMT, (ctx) => papierVernichtet(ctx, id, heute()))).toBe('nicht-erlaubt')
    expect(await vernichtet(id)).toBe('ging')
  })

  test('is refused with a reason that the office reads; it may be put forward once more', async () => {
    const { id } = await gescannt()
    await vorschlagen(id)
    expect(await darf(REGISTRATUR, (ctx) => vernichtungAblehnen(ctx, id, ''))).toBe('papier.grund')
    await tun(REGISTRATUR, (ctx) => vernichtungAblehnen(ctx, id, 'Rückseite fehlt'))
    const [papier] = (await sehen(WHO, async (ctx) => papierDerAkte(ctx, (await teil(id)).akte))).filter(
      (p) => p.id === id,
    )
    expect(papier).toMatchObject({ vernichtung: 'ABGELEHNT', ablehnungGrund: 'Rückseite fehlt' })
    expect(await liste(REGISTRATUR)).not.toContain(id)
    expect(await vorschlagen(id)).toMatchObject({ vernichtung: 'VORGESCHLAGEN', ablehnungGrund: null })
  })

  test('is noted for a day since the release, not while somebody needs the paper, and is final', async () => {
    const { id, vorgang, ort, dokument } = await gescannt()
    await vorschlagen(id)
    await freigeben(id)
    expect(await vernichtet(id, plusTage(heute(), 1))).toBe('papier.vernichtet-am')
    expect(await vernichtet(id, plusTage(heute(), -1))).toBe('papier.vernichtet-am')
    const bis = plusTage(heute(), 1)
    const ausleihe = await tun(WHO, (ctx) => papierAusleihen(ctx, { papierteil: id, bis }))
    expect(await vernichtet(id)).toBe('papier.verliehen')
    await tun(WHO, (ctx) => zurueckgeben(ctx, ausleihe.id))
    const bitte = { papierteil: id, vorgang: vorgang.id, was: 'Rückseite' }
    const auftrag = await tun(WHO, (ctx) => scanErbitten(ctx, bitte))
    expect(await vernichtet(id)).toBe('papier.scan.wartet')
    await tun(WHO, (ctx) => scanZurueckziehen(ctx, auftrag.id))
    expect(await darf(WHO, (ctx) => papierVernichtet(ctx, id, heute()))).toBe('nicht-erlaubt')
    expect(await darf(NACHBAR, (ctx) => papierVernichtet(ctx, id, heute()))).toBe('nicht-gefunden')
    expect(await vernichtet(id)).toBe('ging')
    for (const work of [
      (ctx: Context) => papierAendern(ctx, id, { titel: 'x' }),
      (ctx: Context) => papierErsetzen(ctx, id, null),
      (ctx: Context) => papierAusleihen(ctx, { papierteil: id, bis }),
      (ctx: Context) => scanErbitten(ctx, bitte),
      (ctx: Context) => papierBleibt(ctx, id, 'doch'),
      (ctx: Context) => entscheidungZuruecknehmen(ctx, id),
    ]) {
      expect(await darf(REGISTRATUR, work)).toBe('papier.vernichtet')
    }
    // All that is left of it is not taken back, and no shelf shows what lies nowhere.
    expect(await darf(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))).toBe('akte.ruecknahme.bearbeitet')
    expect((await sehen(WHO, (ctx) => papierAmOrt(ctx, ort.id, SEITE))).map((p) => p.id)).not.toContain(id)
    expect(await sehen(WHO, (ctx) => papierSuchen.hits(ctx, [id]))).toMatchObject([{ zusatz: 'Papier: vernichtet' }])
    await expect(setzen(id, { vernichtung: 'KEINE', vernichtetAm: null })).rejects.toThrow()
    // A change of class still reaches it.
    await betrieb.write((ctx) => ctx.tx.update(akten).set({ schutzklasse: 'STEUER' }).where(eq(akten.id, vorgang.akte)))
    expect(await sehen(WHO, (ctx) => papierDerAkte(ctx, vorgang.akte))).toEqual([])
  })

  test('never what stays paper: the mark ends what was released', async () => {
    const { id } = await gescannt()
    await vorschlagen(id)
    await freigeben(id)
    expect(await darf(HAUPTAMT, (ctx) => papierBleibt(ctx, id, 'Siegel'))).toBe('nicht-erlaubt')
    expect(await darf(WHO, (ctx) => papierBleibt(ctx, id, ' '))).toBe('papier.grund')
    await tun(WHO, (ctx) => papierBleibt(ctx, id, 'Gesiegelte Urkunde'))
    expect(await vernichtet(id)).toBe('papier.vernichtung.stand')
    expect(await darf(WHO, (ctx) => vernichtungVorschlagen(ctx, id, 'Gescannt'))).toBe('papier.bleibt')
    await tun(WHO, (ctx) => papierBleibt(ctx, id, null))
    expect(await darf(WHO, (ctx) => vernichtungVorschlagen(ctx, id, 'Gescannt'))).toBe('ging')
  })

  test('waits as long as the Gemeinde says, also when it says so after the release', async () => {
    const { id } = await gescannt()
    await vorschlagen(id)
    await freigeben(id)
    const setze = (who: PersonName, tage: number) => darf(who, (ctx) => wartezeitSetzen(ctx, tage))
    expect(await setze(REGISTRATUR, 365)).toBe('nicht-erlaubt')
    expect(await setze('meinhard.leitung', 27)).toBe('papier.wartetage')
    expect(await setze('meinhard.leitung', 365)).toBe('ging')
    expect(await sehen(WHO, geltendeWartezeit)).toMatchObject({ wartetage: 365 })
    expect(await sehen('sontra.gewerbeamt', geltendeWartezeit)).toMatchObject({ wartetage: 182 })
    expect(await vernichtet(id)).toBe('papier.vernichtung.zu-frueh')
    expect(await setze('meinhard.leitung', 182)).toBe('ging')
    expect(await vernichtet(id)).toBe('ging')
  })

  test('of a tax matter leaves no trace for the Registratur, and needs one who leads the office and reads it', async () => {
    const { id } = await gescannt(STEUERN, 200, '921.10')
    await vorschlagen(id, STEUERN)
    expect(await liste(REGISTRATUR)).not.toContain(id)
    expect(await liste(NACHBAR)).toEqual([])
    expect(await liste(STEUERN)).toContain(id)
    expect(await darf(REGISTRATUR, (ctx) => vernichtungFreigeben(ctx, id))).toBe('nicht-gefunden')
    expect(await darf(STEUERN, (ctx) => vernichtungFreigeben(ctx, id))).toBe('nicht-erlaubt')
    const papier = await teil(id)
    const gibtFrei = (...rollen: readonly [string, string][]) =>
      sehen(STEUERN, async (ctx) =>
        ctx.services
          .rightsOf(ctx.gemeinde, person('0190e8a2-0000-7000-8000-0000000000aa', 'probe', zuweisungen(rollen)))
          .can('freigeben', papierteile, papier),
      )
    expect(await gibtFrei(['amtsleitung', 'st'], ['steuern', 'st'])).toBe(true)
    expect(await gibtFrei(['amtsleitung', 'st'])).toBe(false)
    expect(await gibtFrei(['amtsleitung', 'ha'], ['steuern', 'st'])).toBe(false)
  })

  test('falls with the scan that is taken back', async () => {
    const { id, dokument } = await gescannt()
    await vorschlagen(id)
    await betrieb.write((ctx) =>
      ctx.tx.update(dokumente).set({ status: 'ZURUECKGENOMMEN' }).where(eq(dokumente.id, dokument.id)),
    )
    expect(await darf(REGISTRATUR, (ctx) => vernichtungFreigeben(ctx, id))).toBe('papier.zurueckgenommen')
  })
})

const zuweisungen = (rollen: readonly [string, string][]) => rollen.map(([rolle, amt]) => ({ rolle, amt }))

async function teil(id: string): Promise<Papierteil> {
  const [papier] = await betrieb.read((ctx) => ctx.tx.select().from(papierteile).where(eq(papierteile.id, id)))
  if (!papier) throw new Error('the paper of the test is not there')
  return papier
}
