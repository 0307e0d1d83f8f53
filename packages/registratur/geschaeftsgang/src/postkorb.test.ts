import { heute, plusTage } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { kommentieren } from './kommentar.ts'
import { kommentareDesVorgangs, laufwegeDesVorgangs, wiedervorlagenDesVorgangs } from './lesen.ts'
import { type Postkorbeintrag, postkorbAbfrage, postkorbSeite, postkorbZahlen, stelle } from './postkorb.ts'
import { abgewiesen, an, haus, WHO } from './test-support/haus.ts'
import { wiedervorlageErledigen, wiedervorlageOeffnen, wiedervorlageSetzen } from './wiedervorlage.ts'

const { app, as, database, tun, gefuellt, laufweg, postkorb } = await haus()
const { admin } = database
const KAEMMEREI = 'meinhard.kaemmerei'
const tag = (in_: number) => plusTage(heute(), in_)
/** days pass in the database only: nobody sets a Wiedervorlage for yesterday */
const faelligMachen = (id: string) => admin`update geschaeftsgang.wiedervorlage set tag = ${tag(-1)} where id = ${id}`

test('a Postkorb holds what is for the person and for their office, what is due first, page by page', async () => {
  const ids: string[] = []
  for (const [in_, wer] of [
    [5, an(KAEMMEREI)],
    [2, { amt: 'ke' }],
    [null, an(KAEMMEREI)],
    [2, an(KAEMMEREI)],
  ] as const) {
    const { schritte } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...wer, termin: in_ === null ? null : tag(in_) }])
    ids.push(schritte[0]?.id ?? '')
  }
  expect(await postkorb(KAEMMEREI)).toEqual([ids[1], ids[3], ids[0], ids[2]])
  expect(await postkorb(KAEMMEREI, 'AMT')).toEqual([ids[1]])
  const seiten: string[] = []
  let letzter: Postkorbeintrag | undefined
  do {
    const nach = letzter && stelle(letzter)
    const seite = await app.read(as(KAEMMEREI), (ctx) => postkorbSeite(ctx, null, { limit: 1, nach }))
    letzter = seite[0]
    seiten.push(...seite.map(({ id }) => id))
  } while (letzter)
  expect(seiten).toEqual([ids[1], ids[3], ids[0], ids[2]])
  expect(await app.read(as(KAEMMEREI), postkorbZahlen)).toMatchObject({ ICH: 3, AMT: 1, VERTRETUNG: 0, STOCKT: 0 })
  expect(await postkorb('sontra.kaemmerei')).toEqual([])
  expect(await postkorb('meinhard.niemand')).toEqual([])
})

describe('a Wiedervorlage', () => {
  test('comes on its day, goes when it is done, and comes again when that was a mistake', async () => {
    const { vorgang } = await gefuellt()
    const { id } = await tun(WHO, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(14), grund: 'Antwort da?' }))
    expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([])
    await faelligMachen(id)
    expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([id])
    expect((await abgewiesen(tun(KAEMMEREI, (ctx) => wiedervorlageErledigen(ctx, id)))).name).toBe('Forbidden')
    await tun(WHO, (ctx) => wiedervorlageErledigen(ctx, id))
    expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([])
    await tun(WHO, (ctx) => wiedervorlageOeffnen(ctx, id))
    expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([id])
    await tun(WHO, (ctx) => wiedervorlageErledigen(ctx, id))
  })

  test('is not set in the past, for somebody who may not read the Vorgang, or by a stranger', async () => {
    const { vorgang } = await gefuellt(WHO, '130.10')
    const setzen = (who: Parameters<typeof tun>[0], eingabe: object) =>
      abgewiesen(tun(who, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(3), ...eingabe })))
    expect((await setzen(WHO, { tag: tag(-2) })).code).toBe('geschaeftsgang.tag')
    expect((await setzen(WHO, an(KAEMMEREI))).code).toBe('geschaeftsgang.adressat.liest-nicht')
    expect((await setzen(KAEMMEREI, {})).code).toBe('nicht-gefunden')
    expect((await setzen('sontra.gewerbeamt', {})).code).toBe('nicht-gefunden')
  })
})

test('a comment stays as it was said, and is read by those who read the Vorgang', async () => {
  const { vorgang } = await gefuellt()
  const { id } = await tun(KAEMMEREI, (ctx) => kommentieren(ctx, vorgang.id, 'Ist bezahlt.\nSeit gestern.'))
  const gelesen = await app.read(as(WHO), (ctx) => kommentareDesVorgangs(ctx).load(vorgang.id))
  expect(gelesen).toMatchObject([{ text: 'Ist bezahlt.\nSeit gestern.', angelegtVon: personId(KAEMMEREI) }])
  const anders = admin`update geschaeftsgang.kommentar set text = 'Ist nicht bezahlt' where id = ${id}`
  expect((await abgewiesen(anders)).message).toMatch(/never changes/)
  for (const who of ['sontra.gewerbeamt', 'meinhard.niemand'] as const) {
    expect(await app.read(as(who), (ctx) => kommentareDesVorgangs(ctx).load(vorgang.id)), who).toEqual([])
    expect((await abgewiesen(tun(who, (ctx) => kommentieren(ctx, vorgang.id, 'Hallo')))).code).toBe('nicht-gefunden')
  }
})

test.for(['STEUER', 'SOZIAL', 'PERSONAL'])(
  'what becomes %s leaves no trace in Postkorb, counts or Vorgang of those who may not know of it, at once',
  async (klasse) => {
    const { akte, vorgang, schritte } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    const wv = await tun(KAEMMEREI, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag: tag(1) }))
    await faelligMachen(wv.id)
    await tun(KAEMMEREI, (ctx) => kommentieren(ctx, vorgang.id, 'Weiß ich von'))
    const davor = await app.read(as(KAEMMEREI), postkorbZahlen)
    expect(await postkorb(KAEMMEREI)).toEqual(expect.arrayContaining([id, wv.id]))
    // As `akteAendern` writes it; who may classify so is the matter of the Akte.
    await admin`update akte.vorgang set schutzklasse = ${klasse} where akte = ${akte.id}`
    expect(await postkorb(KAEMMEREI)).not.toEqual(expect.arrayContaining([id]))
    expect(await app.read(as(KAEMMEREI), postkorbZahlen)).toEqual({
      ...davor,
      ICH: davor.ICH - 1,
      WIEDERVORLAGE: davor.WIEDERVORLAGE - 1,
    })
    for (const who of [KAEMMEREI, WHO, 'meinhard.leitung', 'meinhard.registratur'] as const) {
      expect(await postkorb(who), who).not.toEqual(expect.arrayContaining([id]))
      for (const laden of [laufwegeDesVorgangs, wiedervorlagenDesVorgangs, kommentareDesVorgangs]) {
        expect(await app.read(as(who), async (ctx) => [...(await laden(ctx).load(vorgang.id))]), who).toEqual([])
      }
    }
  },
)

test('is read along its index, however many steps there are and whatever Postgres believes of them', async () => {
  const { laufweg: weg, vorgang } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', amt: 'ga' }])
  // No statistics: the table is new to the planner when it has filled up between two runs of autovacuum.
  await admin`insert into geschaeftsgang.schritt (gemeinde, id, laufweg, akte, vorgang, nummer, stufe, verfuegung, person, status, termin, schutzklasse, federfuehrung)
    select 'meinhard', gen_random_uuid(), ${weg.id}, ${vorgang.akte}, ${vorgang.id}, 100 + n, 100 + n, 'ZUR_KENNTNIS',
      case when n % 50 = 0 then ${personId(KAEMMEREI)}::uuid else gen_random_uuid() end,
      case when n % 10 = 0 then 'AKTUELL' else 'ERLEDIGT' end, date '2027-01-01' + n % 300, 'INTERN', 'ga'
    from generate_series(1, 50000) n`
  const plan = await app.read(as(KAEMMEREI), async (ctx) => {
    const found: unknown = await ctx.tx.execute(
      sql`explain (analyze, buffers, format json) ${postkorbAbfrage(ctx, null, { limit: 60 })}`,
    )
    return JSON.stringify(found)
  })
  expect(plan).toContain('schritt_postkorb')
  expect(plan).not.toMatch(/"Node Type":"(Seq Scan|Bitmap Heap Scan)"[^{}]*"Relation Name":"schritt"/)
  // Pages of the index and the rows of one page, not the table.
  expect(Number(/"Shared Hit Blocks":(\d+)/.exec(plan)?.[1])).toBeLessThan(600)
})
