import { akteAnlegen, type Vorgang, vorgangAnlegen, vorgangHolen } from '@verbundakte/akte'
import { positionen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { aufgabeStellen, laufwegBeginnen, wiedervorlageSetzen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { type PersonName, personId, testVerbund } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letzteUebergaben } from './letzte.ts'
import { gehalten, uebergabeZuruecknehmen, uebergeben } from './uebergeben.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
15;Märkte;10;B;
150;Wochenmarkt;10;B;
150.10;Auskünfte;5;V;schutz=INTERN
`
/** leads the Hauptamt, and leaves it */
const LEITET = 'meinhard.hauptamt' satisfies PersonName
const GEHT = 'meinhard.prozessgestaltung' satisfies PersonName
const BLEIBT = 'meinhard.datenschutz' satisfies PersonName
const verbund = await testVerbund()
const { app, as, database } = verbund
const { admin } = database
await planVeroeffentlichen(verbund, PLAN)
const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
const von = personId(GEHT)
const anPerson = (who: PersonName) => ({ person: personId(who), amt: null })

async function vorgang(who: PersonName): Promise<Vorgang> {
  return tun(who, async (ctx) => {
    const [position] = await ctx.tx.select().from(positionen).where(eq(positionen.kennzeichen, '150.10'))
    const akte = await akteAnlegen(ctx, { position: position?.id ?? '', betreff: 'Sache' })
    return vorgangAnlegen(ctx, akte.id, { betreff: 'Sache' })
  })
}
const zahlen = async (who: PersonName) =>
  (await app.read(as(who), (ctx) => gehalten(ctx, von))).map(({ art, ids }) => [art, ids.length])
const bearbeiter = async ({ id }: Vorgang) => (await tun(LEITET, (ctx) => vorgangHolen(ctx, id))).bearbeiter
const weiter = (who: PersonName, art: string, objekt: string, an = anPerson(BLEIBT)) =>
  tun(who, (ctx) => uebergeben(ctx, art, objekt, von, an))
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'ging',
    (error: { code?: string; name?: string }) => error.code ?? error.name,
  )

const erste = await vorgang(GEHT)
const zweite = await vorgang(GEHT)
const wiedervorlage = await tun(GEHT, (ctx) => wiedervorlageSetzen(ctx, erste.id, { tag: heute(), person: von }))
const aufgabe = await tun(LEITET, (ctx) => aufgabeStellen(ctx, erste.id, { was: 'Flurkarte besorgen', person: von }))
await tun(LEITET, (ctx) => laufwegBeginnen(ctx, erste.id, [{ verfuegung: 'BEARBEITUNG', person: von }]))

describe('what somebody holds', () => {
  test('is counted by kind for whoever leads there; others see nothing of it, a tax matter nobody', async () => {
    expect(await zahlen(LEITET)).toEqual([
      ['akte.vorgang', 2],
      ['geschaeftsgang.schritt', 1],
      ['geschaeftsgang.wiedervorlage', 1],
      ['geschaeftsgang.aufgabe', 1],
      ['prozess.lauf', 0],
    ])
    expect((await zahlen('meinhard.registratur')).slice(0, 2)).toEqual([
      ['akte.vorgang', 2],
      ['geschaeftsgang.schritt', 0],
    ])
    for (const who of ['meinhard.gewerbeamt', BLEIBT, 'sontra.hauptamt'] as const)
      expect(
        (await zahlen(who)).every(([, n]) => n === 0),
        who,
      ).toBe(true)
    await admin`update akte.vorgang set schutzklasse = 'STEUER', federfuehrung = 'st' where id = ${zweite.id}`
    expect((await zahlen(LEITET))[0]).toEqual(['akte.vorgang', 1])
    expect(await code(weiter(LEITET, 'akte.vorgang', zweite.id))).toBe('nicht-gefunden')
    await admin`update akte.vorgang set schutzklasse = 'INTERN', federfuehrung = 'ha' where id = ${zweite.id}`
  })
})

describe('handing on', () => {
  test('gives each thing to whoever may read it, notes it, and takes it back within a day', async () => {
    const uebergabe = await weiter(LEITET, 'akte.vorgang', erste.id)
    expect(await bearbeiter(erste)).toBe(personId(BLEIBT))
    expect(await code(weiter(LEITET, 'akte.vorgang', erste.id))).toBe('uebergabe.nicht-mehr')
    const letzte = (who: PersonName) => app.read(as(who), letzteUebergaben)
    const weg = { art: 'akte.vorgang', von, anPerson: personId(BLEIBT), anAmt: null, ids: [uebergabe.id] }
    expect(await letzte(LEITET)).toMatchObject([weg])
    for (const who of ['meinhard.registratur', BLEIBT, 'sontra.hauptamt'] as const)
      expect(await letzte(who), who).toEqual([])
    const fremd = tun('meinhard.registratur', (ctx) => uebergabeZuruecknehmen(ctx, uebergabe.id))
    expect(await code(fremd)).toBe('nicht-gefunden')
    await tun(LEITET, (ctx) => uebergabeZuruecknehmen(ctx, uebergabe.id))
    expect(await bearbeiter(erste)).toBe(von)
    expect(await letzte(LEITET)).toEqual([])
    const noch = await weiter(LEITET, 'akte.vorgang', erste.id)
    await admin`update uebergabe.uebergabe set am = am - interval '25 hours'`
    expect(await code(tun(LEITET, (ctx) => uebergabeZuruecknehmen(ctx, noch.id)))).toBe('uebergabe.zu-spaet')
    expect(await letzte(LEITET)).toEqual([])
    const [eintrag] = await admin`select nutzlast from audit.eintrag where ereignis = 'uebergabe.uebergeben' limit 1`
    expect(JSON.stringify(eintrag?.nutzlast)).toContain(personId(BLEIBT))
  })

  test('leaves a Vorgang to its office, and gives steps and Wiedervorlagen on as well', async () => {
    const an = { person: null, amt: 'ha' }
    const amt = (an_: typeof an) => tun(LEITET, (ctx) => uebergeben(ctx, 'akte.vorgang', zweite.id, von, an_))
    expect(await code(amt({ person: null, amt: 'ke' }))).toBe('uebergabe.fremdes-amt')
    const zeile = await amt(an)
    expect(await bearbeiter(zweite)).toBeNull()
    await tun(LEITET, (ctx) => uebergabeZuruecknehmen(ctx, zeile.id))
    expect(await bearbeiter(zweite)).toBe(von)

    const [, schritte] = await app.read(as(LEITET), (ctx) => gehalten(ctx, von))
    const schritt = await weiter(LEITET, 'geschaeftsgang.schritt', schritte?.ids[0] ?? '')
    expect(schritt.danach).not.toBe(schritt.objekt)
    await tun(LEITET, (ctx) => uebergabeZuruecknehmen(ctx, schritt.id))
    await weiter(LEITET, 'geschaeftsgang.wiedervorlage', wiedervorlage.id)
    expect(await zahlen(LEITET)).toEqual([
      ['akte.vorgang', 1],
      ['geschaeftsgang.schritt', 1],
      ['geschaeftsgang.wiedervorlage', 0],
      ['geschaeftsgang.aufgabe', 1],
      ['prozess.lauf', 0],
    ])

    const uebergeben_ = await weiter(LEITET, 'geschaeftsgang.aufgabe', aufgabe.id)
    expect(uebergeben_.danach).toBe(aufgabe.id)
    await tun(LEITET, (ctx) => uebergabeZuruecknehmen(ctx, uebergeben_.id))
    expect(await code(weiter(BLEIBT, 'geschaeftsgang.aufgabe', aufgabe.id))).not.toBe('ging')
    await weiter(LEITET, 'geschaeftsgang.aufgabe', aufgabe.id)
    expect(await zahlen(LEITET)).toContainEqual(['geschaeftsgang.aufgabe', 0])
    const [liegt] = await admin`select person from geschaeftsgang.aufgabe where id = ${aufgabe.id}`
    expect(liegt?.person).toBe(personId(BLEIBT))
  })

  test('refuses who may not read it, who is gone, who does not lead, and what is none', async () => {
    await admin`update akte.vorgang set schutzklasse = 'PERSONENBEZOGEN' where id = ${zweite.id}`
    const an = (wen: PersonName, who: PersonName = LEITET) =>
      code(weiter(who, 'akte.vorgang', zweite.id, anPerson(wen)))
    expect(await an('meinhard.kaemmerei')).toBe('uebergabe.liest-nicht')
    expect(await an('sontra.hauptamt')).toBe('uebergabe.liest-nicht')
    expect(await an(GEHT)).toBe('uebergabe.dieselbe')
    expect(await an(BLEIBT, BLEIBT)).not.toBe('ging')
    expect(await an(BLEIBT, 'sontra.hauptamt')).toBe('nicht-gefunden')
    expect(await code(weiter(LEITET, 'gibt.es-nicht', zweite.id))).toBe('nicht-gefunden')
    expect(await code(weiter(LEITET, 'akte.vorgang', crypto.randomUUID()))).toBe('nicht-gefunden')
    const niemand = tun(LEITET, (ctx) => uebergeben(ctx, 'akte.vorgang', zweite.id, von, { person: null, amt: null }))
    expect(await code(niemand)).toBe('uebergabe.an')
    expect(await bearbeiter(zweite)).toBe(von)
  })
})
