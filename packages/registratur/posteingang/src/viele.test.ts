import type { Context } from '@verbundakte/graphql'
import { lookedAt, multiply, type PersonName } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { eingangAblegen } from './ablegen.ts'
import { entscheidungZuruecknehmen } from './aussortieren.ts'
import { entschiedenesVergessen, nachRuecknahmeVorschlagen } from './jobs/entschiedenes-vergessen.ts'
import { ausEinstufungLernen, nachlernen } from './jobs/lernen.ts'
import { eingaengeSeite } from './lesen.ts'
import { post } from './test-support/post.ts'

const { app, as, betrieb, bringen, lesen, vorgang, ablegen, textGelesen, verbund } = await post()
const { admin } = verbund.database
const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const hier = betrieb('meinhard')
const SEITE = { limit: 20, after: undefined, before: undefined, inverted: false }
type Ereignis = Parameters<typeof nachRuecknahmeVorschlagen.run>[1]
const zu = (subjektId: string) => ({ subjektId }) as Ereignis
const vorschlaege = async (eingang: string) =>
  (await admin`select 1 from posteingang.vorschlag where eingang = ${eingang}`).length

const ziel = await vorgang(WHO, 'Baulast Ziegelei Steinweg')
const eingang = await bringen(WHO, 'Zur Baulast an der Ziegelei im Steinweg schreibe ich Ihnen.', 'Brief.txt', 'ga')

beforeAll(async () => {
  await nachlernen(hier)
  await lesen('meinhard', eingang)
  await app.write(as(WHO), (ctx) => eingangAblegen(ctx, eingang, { vorgang: ziel.id }))
  await multiply(admin, 'posteingang.eingang', {
    id: eingang,
    changes: `jsonb_build_object('federfuehrung', 'ha', 'schutzklasse', 'INTERN', 'schluessel', null, 'dokument', null)`,
  })
})

test.for([
  ['SELBSTTAETIG', null, 0],
  ['ERLEDIGT', 'ga', 1],
] as const)('the list %s does not walk through ten years for the few that are in it', async ([liste, amt, viele]) => {
  const gesehen = await app.write(as(WHO), async (ctx) => {
    expect(await eingaengeSeite(ctx, { liste, amt }, SEITE)).toHaveLength(viele)
    return lookedAt(ctx.tx, 'posteingang.eingang')
  })
  expect(gesehen).toBeLessThan(50)
})

test('what was suggested is forgotten a day after the decision, and asked anew when that is taken back', async () => {
  const vorher = await vorschlaege(eingang)
  expect(vorher).toBeGreaterThan(0)
  const offen = await bringen(WHO, 'Noch einmal zur Baulast an der Ziegelei im Steinweg.', 'Zweiter.txt', 'ga')
  await lesen('meinhard', offen)
  await entschiedenesVergessen(hier)
  expect(await vorschlaege(eingang)).toBe(vorher)
  // What still waits is as old.
  await admin`update posteingang.eingang set eingegangen_am = now() - interval '2 days' where id in ${admin([eingang, offen])}`
  await admin`update posteingang.eingang set entschieden_am = now() - interval '25 hours' where id = ${eingang}`
  await entschiedenesVergessen(hier)
  expect(await vorschlaege(eingang)).toBe(0)
  expect(await vorschlaege(offen)).toBeGreaterThan(0)
  await app.write(as(WHO), (ctx) => entscheidungZuruecknehmen(ctx, eingang))
  await nachRuecknahmeVorschlagen.run(hier, zu(eingang))
  expect(await vorschlaege(eingang)).toBeGreaterThan(0)
  // Those that are there are not made anew.
  const [da] = await admin`select min(id::text) as id from posteingang.vorschlag where eingang = ${eingang}`
  await nachRuecknahmeVorschlagen.run(hier, zu(eingang))
  expect((await admin`select min(id::text) as id from posteingang.vorschlag where eingang = ${eingang}`)[0]).toEqual(da)
})

test('what is never learned keeps nobody from what lies behind it, and the run comes to an end', {
  timeout: 30_000,
}, async () => {
  const alt = await vorgang(WHO, 'Wasserrecht Kläranlage Werra')
  const gelernt = async (id: string) => (await admin`select 1 from posteingang.merkmal where vorgang = ${id}`).length
  await admin`update akte.akte set betreff = 'Schreiben' where id = ${alt.akte}`
  // Nothing but words that stand in every letter.
  await admin`update akte.vorgang set betreff = 'Schreiben' where id = ${alt.id}`
  await multiply(admin, 'akte.vorgang', {
    id: alt.id,
    count: 450,
    changes: `jsonb_build_object('id', uuidv7(interval '1 day' + n * interval '1 second'), 'nummer', n + 1)`,
  })
  await admin`update akte.vorgang set betreff = 'Wasserrecht Kläranlage' where id = ${alt.id}`
  await nachlernen(hier)
  expect(await gelernt(alt.id)).toBeGreaterThan(0)
})

test('what was filed in an Akte is learned again when its lock has ended', async () => {
  const akte = await vorgang(WHO, 'Umzug nach Eschwege')
  await ablegen(WHO, akte, 'Der Umzugswagen kommt aus Niederhone')
  await textGelesen('meinhard')
  const worte = async () =>
    (await admin`select 1 from posteingang.merkmal where vorgang = ${akte.id} and art = 'W'`).length
  const einstufen = async (klasse: string) => {
    for (const tabelle of ['akte', 'vorgang', 'dokument', 'version'])
      await admin`update akte.${admin(tabelle)} set schutzklasse = ${klasse} where ${
        tabelle === 'akte'
          ? admin`id = ${akte.akte}`
          : tabelle === 'vorgang'
            ? admin`id = ${akte.id}`
            : tabelle === 'dokument'
              ? admin`vorgang = ${akte.id}`
              : admin`dokument in (select id from akte.dokument where vorgang = ${akte.id})`
      }`
    await ausEinstufungLernen.run(hier, zu(akte.akte))
  }
  const vorher = await worte()
  expect(vorher).toBeGreaterThan(0)
  await einstufen('MELDE_GESPERRT')
  expect(await worte()).toBe(0)
  await einstufen('PERSONENBEZOGEN')
  expect(await worte()).toBe(vorher)
})

test('an Akte of many Vorgänge is learned in several transactions', async () => {
  const akte = await vorgang(WHO, 'Sammelakte Feuerstätten')
  await multiply(admin, 'akte.vorgang', {
    id: akte.id,
    count: 450,
    changes: `jsonb_build_object('nummer', n + 1, 'betreff', 'Feuerstätte ' || n)`,
  })
  let male = 0
  const gezaehlt = {
    ...hier,
    write: <T>(work: (ctx: Context) => Promise<T>) => {
      male += 1
      return hier.write(work)
    },
  }
  await ausEinstufungLernen.run(gezaehlt, zu(akte.akte))
  expect(male).toBeGreaterThan(3)
  const [gelernt] =
    await admin`select count(distinct vorgang)::int as n from posteingang.merkmal m where art = 'T' and exists (select from akte.vorgang v where v.id = m.vorgang and v.akte = ${akte.akte})`
  expect(gelernt?.n).toBe(451)
})
