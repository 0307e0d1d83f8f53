import { readFile } from 'node:fs/promises'
import { vorgangAendern } from '@verbundakte/akte'
import { type PersonName, personId } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { entwurfSpeichern, vorlageAnlegen } from './gestalten.ts'
import { prozessBeginnen } from './lauf/beginnen.ts'
import { prozessAbbrechen, prozessAnstossen } from './lauf/lenken.ts'
import { laufLaden } from './lesen.ts'
import type { Lauf } from './tables.ts'
import { abgewiesen, GESTALTET, haus, WHO } from './test-support/haus.ts'
import { SONDERNUTZUNG } from './test-support/vorlagen.ts'
import { uebergabe } from './uebergabe.ts'
import { vorlageVeroeffentlichen } from './veroeffentlichen.ts'

const { app, as, database, tun, arbeiten, veroeffentlicht } = await haus()
const [posten] = uebergabe
if (!posten) throw new Error('nothing is handed on')
const ORDNET = 'meinhard.registratur' satisfies PersonName
const NEU = 'meinhard.hauptamt' satisfies PersonName
const ich = { person: personId(WHO), amt: null }
const neu = { person: personId(NEU), amt: null }

const BEARBEITER = {
  ...SONDERNUTZUNG,
  schluessel: 'kurz',
  angaben: [],
  unterlagen: [],
  betreff: 'Kurz',
  abschnitte: [{ name: 'a', titel: 'A', schritte: [{ name: 's', verfuegung: 'BEARBEITUNG', stelle: 'bearbeiter' }] }],
}
const vorlage = await veroeffentlicht(BEARBEITER)
const beginnen = () => tun(WHO, (ctx) => prozessBeginnen(ctx, vorlage.id, { angaben: [] }))
const gehalten = (who: PersonName) => app.read(as(who), (ctx) => posten.gehalten(ctx, personId(WHO), 100))
const geben = (who: PersonName, id: string, an: object = neu, von = ich, zurueck = false) =>
  tun(who, (ctx) => posten.uebergeben(ctx, id, { von, an: an as typeof neu, zurueck }))
const lauf = async ({ id }: Lauf) => app.read(as(WHO), (ctx) => laufLaden(ctx).load(id))

test('a process that runs goes on in the name of whoever it is handed to, and comes back; who began it stays', async () => {
  const eine = await beginnen()
  expect(await gehalten(ORDNET)).toEqual([eine.id])
  for (const who of [WHO, NEU, 'sontra.registratur'] as const) expect(await gehalten(who), who).toEqual([])
  const code = async (...was: Parameters<typeof geben>) => (await abgewiesen(geben(...was))).code
  expect(await code(WHO, eine.id)).toBe('uebergabe.nicht-leitend')
  expect(await code('sontra.registratur', eine.id)).toBe('nicht-gefunden')
  expect(await code(ORDNET, eine.id, { person: crypto.randomUUID(), amt: null })).toBe('uebergabe.liest-nicht')
  expect(await code(ORDNET, eine.id, { person: null, amt: 'ke' })).toBe('uebergabe.fremdes-amt')
  expect(await code(ORDNET, eine.id, ich, neu)).toBe('uebergabe.nicht-mehr')

  await geben(ORDNET, eine.id)
  expect(await gehalten(ORDNET)).toEqual([])
  expect(await lauf(eine)).toMatchObject({ fuehrt: personId(NEU), angelegtVon: personId(WHO) })
  await geben(ORDNET, eine.id, ich, neu, true)
  expect(await gehalten(ORDNET)).toEqual([eine.id])
  await geben(ORDNET, eine.id, { person: null, amt: 'ga' })
  expect(await lauf(eine)).toMatchObject({ fuehrt: null })
  await tun(WHO, (ctx) => prozessAbbrechen(ctx, eine.id, 'Anders gelöst'))
  expect(await code(ORDNET, eine.id, neu, { person: null, amt: 'ga' } as unknown as typeof ich)).toMatch(/^prozess\./)
})

test('the Laufwege to come are begun for whoever has the process now; where who worked on it has left, the office goes on', async () => {
  const eine = await beginnen()
  await geben(ORDNET, eine.id)
  await tun(WHO, (ctx) => vorgangAendern(ctx, eine.vorgang, { bearbeiter: personId(WHO) }))
  await database.admin`update akte.vorgang set bearbeiter = ${crypto.randomUUID()} where id = ${eine.vorgang}`
  // As after an Abschnitt that could not begin.
  await database.admin`update prozess.lauf set status = 'WARTET', laufweg = null, hinweis = 'x' where id = ${eine.id}`
  await tun(WHO, (ctx) => prozessAnstossen(ctx, eine.id))
  await arbeiten()
  const [schritt] = await database.admin`select amt, person, angelegt_von from geschaeftsgang.schritt
    where vorgang = ${eine.vorgang} order by id desc limit 1`
  expect(schritt).toEqual({ amt: 'ga', person: null, angelegt_von: personId(NEU) })
})

test('processes that ran before anybody led them go on in the name of whoever began them, behind the wall, too', async () => {
  const eine = await beginnen()
  const file = await readFile(new URL('../migrations/0002_fuehrung.sql', import.meta.url), 'utf8')
  const back = new Error('as it was')
  const nachher = database.admin.begin(async (tx) => {
    await tx`alter table prozess.lauf drop column fuehrt`
    await tx.unsafe('set local role verbund_eigentuemer; set local search_path = prozess, verbund, pg_temp')
    await tx.unsafe(file)
    await tx.unsafe('reset role; reset search_path')
    expect(await tx`select fuehrt from prozess.lauf where id = ${eine.id}`).toEqual([{ fuehrt: personId(WHO) }])
    const [{ forced } = { forced: false }] = await tx`select relforcerowsecurity as forced from pg_class
      where oid = 'prozess.lauf'::regclass`
    expect(forced).toBe(true)
    throw back
  })
  await expect(nachher).rejects.toBe(back)
})

test('an office that the Gemeinde does not have is refused when it is published, with its place', async () => {
  const mit = (stelle: string, schluessel: string) => ({
    ...BEARBEITER,
    schluessel,
    abschnitte: [{ name: 'a', titel: 'A', schritte: [{ name: 's', verfuegung: 'BEARBEITUNG', stelle }] }],
  })
  const anlegen = (inhalt: object) => tun(GESTALTET, (ctx) => vorlageAnlegen(ctx, JSON.stringify(inhalt)))
  const veroeffentlichen = (id: string) => abgewiesen(tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, id)))
  const { id } = await anlegen(mit('amt:xx', 'mit-amt'))
  expect(await veroeffentlichen(id)).toMatchObject({
    code: 'prozess.fehlerhaft',
    message: expect.stringContaining('abschnitte.0.schritte.0.stelle: Ein Amt „xx“ gibt es in dieser Gemeinde nicht.'),
  })
  await tun(GESTALTET, (ctx) => entwurfSpeichern(ctx, id, 1, JSON.stringify(mit('amt:ke', 'mit-amt'))))
  expect((await veroeffentlichen(id)).code).toBe('ging')

  // The same of what is done differently with a Vorlage that came from elsewhere: the place is that of the Abweichung.
  const fremd = await veroeffentlicht(mit('federfuehrend', 'fremd'))
  await database.admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update prozess.vorlage set herkunft = 'sontra' where id = ${fremd.id}`
    await tx`update prozess.fassung set quelle = inhalt, quelle_nummer = 1 where vorlage = ${fremd.id}`
  })
  const abweichung = {
    schritte: { 'a/s': { stelle: 'amt:xx' } },
    zusatz: [{ abschnitt: 'a', schritt: { name: 'z', verfuegung: 'ZUR_KENNTNIS', stelle: 'amt:yy' } }],
  }
  const [{ stand } = { stand: 0 }] = await database.admin`select stand from prozess.vorlage where id = ${fremd.id}`
  await tun(GESTALTET, (ctx) => entwurfSpeichern(ctx, fremd.id, Number(stand), JSON.stringify(abweichung)))
  const { message } = await veroeffentlichen(fremd.id)
  expect(message).toContain('schritte.a/s.stelle: Ein Amt „xx“')
  expect(message).toContain('zusatz.0.schritt.stelle: Ein Amt „yy“')
})
