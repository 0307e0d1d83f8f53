import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Keys, Notary, recordViews, verifyInclusion } from '@verbundakte/audit'
import { readingAs } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden } from '@verbundakte/kernel'
import { pruefe } from '@verbundakte/pruefer'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aufbewahrungAnwenden, aufbewahrungFestlegen, aufbewahrungVorschau } from './aufbewahrung.ts'
import { routes } from './ausgeben.ts'
import { einschlussBeweisen, standHolen } from './beweise.ts'
import { byKennzeichen, type Protokollfilter, pageQuery, protokollSeite } from './lesen.ts'
import { loeschungZu, loeschVorschau, nutzlastLoeschen } from './loeschen.ts'
import { pruefpunktVerlangen } from './protokoll.ts'

const verbund = await testVerbund()
const { app, databases } = verbund
const { admin } = verbund.database
const folder = await mkdtemp(join(tmpdir(), 'protokoll-'))
afterAll(() => rm(folder, { recursive: true }))
const notar = new Notary({
  databases,
  gemeinden: verbund.gemeinden.map(({ id }) => id),
  keys: new Keys(folder),
  onError: (satz, error) => {
    throw new Error(satz, { cause: error })
  },
})
const officer = verbund.as('meinhard.datenschutz')
const clerk = verbund.as('meinhard.gewerbeamt')
const akte = crypto.randomUUID()

// A thousand entries of some years, set-based: the superuser writes what record() would have written.
await admin.begin(async (tx) => {
  await tx`set local session authorization meinhard_dienst`
  await tx`
    select audit.anhaengen(array_agg(text order by n), array_agg(inhalt::jsonb order by n), array_agg('\\x00'::bytea order by n))
    from (select n, inhalt, json_build_object('akteur', json_build_object('person', ${clerk.person.id}::text), 'anfrage', gen_random_uuid(),
        'ereignis', case when n = 1 then 'akte.angelegt' else 'akte.geaendert' end,
        'nutzlast', encode(sha256('\\x00'::bytea || convert_to(inhalt, 'UTF8')), 'hex'),
        'subjekt', json_build_object('art', 'Akte', 'id', case when n % 100 = 1 then ${akte} else gen_random_uuid()::text end),
        'zeit', timestamptz '2020-01-01 12:00+01' + make_interval(days => n))::text as text
      from generate_series(1, 1000) n,
        lateral (select case when n = 1 then '{"kennzeichen":"130.10-0001"}' else '{"n":' || n || '}' end as inhalt) i) e`
})
await recordViews(databases, clerk.gemeinde, { person: clerk.person.id, anfrage: crypto.randomUUID() }, [
  { art: 'Akte', ids: [akte, crypto.randomUUID()], felder: ['betreff'] },
])

const seite = (filter: Protokollfilter, page: { limit: number; before?: number } = { limit: 100 }) =>
  app.read(officer, (ctx) => protokollSeite(ctx, filter, page))

describe('who saw and changed what', () => {
  test('is asked by object, by its id or the number people know, views included', async () => {
    const byId = await seite({ objekt: akte })
    expect(byId).toHaveLength(11)
    expect(byId[0]).toMatchObject({
      ereignis: 'zugriff.gesehen',
      person: clerk.person.id,
      objekte: [{ felder: ['betreff'] }],
    })
    expect(byId.at(-1)).toMatchObject({ nummer: 1, ereignis: 'akte.angelegt', kennzeichen: '130.10-0001' })
    expect(await seite({ objekt: '130.10-0001' })).toEqual(byId)
    expect(await seite({ objekt: '999.99-0001' })).toEqual([])
  })

  test('is asked by day: the first and the last one count whole', async () => {
    const found = await seite({ von: '2020-02-01', bis: '2020-02-10' })
    expect(found.map(({ nummer }) => nummer)).toEqual([40, 39, 38, 37, 36, 35, 34, 33, 32, 31])
    expect(await seite({ von: '2019-01-01', bis: '2019-12-31' })).toEqual([])
    expect(await seite({ objekt: akte, bis: '2020-12-31', ereignis: 'akte.geaendert' })).toHaveLength(3)
  })

  test('is read page by page, each beginning after the last row of the one before', async () => {
    const all = await seite({ person: clerk.person.id }, { limit: 2000 })
    const pages: number[] = []
    for (let before: number | undefined; ; ) {
      const page = await seite({ person: clerk.person.id }, { limit: 300, ...(before !== undefined && { before }) })
      pages.push(...page.map(({ nummer }) => nummer))
      before = page.at(-1)?.nummer
      if (page.length < 300) break
    }
    expect(pages).toEqual(all.map(({ nummer }) => nummer))
  })

  test.for<PersonName>(['meinhard.leitung', 'meinhard.registratur', 'meinhard.hauptamt', 'meinhard.niemand'])(
    'is none of the business of %s',
    async (name) => {
      const asked = app.read(verbund.as(name), (ctx) => protokollSeite(ctx, {}, { limit: 1 }))
      await expect(asked).rejects.toBeInstanceOf(Forbidden)
    },
  )

  test('shows the officer of the neighbour only the log of the neighbour', async () => {
    expect(
      await app.read(verbund.as('sontra.datenschutz'), (ctx) => protokollSeite(ctx, { objekt: akte }, { limit: 5 })),
    ).toEqual([])
  })
})

describe('handing out', () => {
  const [route] = routes
  const get = async (words: string) => {
    const request = new Request(`http://localhost/protokoll/export?${words}`)
    const response = await route?.handle(app.doorsOf(officer), request, {})
    return { type: response?.headers.get('content-type'), text: (await response?.text()) ?? '' }
  }

  test('the whole log is checked by a program that shares no code with ours, and the taking is recorded', async () => {
    await notar.round()
    const { text } = await get('format=jsonl')
    const result = await pruefe(text.split('\n'), { zeugen: 2 })
    expect(result).toMatchObject({ log: 'meinhard', pruefpunkte: 1, bezeugungen: 2, befunde: [] })
    expect((await seite({ ereignis: 'protokoll.ausgegeben' }))[0]).toMatchObject({ person: officer.person.id })
    const changed = text.replace('akte.geaendert', 'akte.geaendart')
    expect((await pruefe(changed.split('\n'))).befunde[0]?.satz).toMatch(/^Eintrag 2 \(2020-01-03T.*Die Kette bricht/)
  })

  test('a table holds what was chosen, and nothing that a spreadsheet would run', async () => {
    const { type, text } = await get(`format=csv&objekt=${akte}&von=2020-01-01&bis=2020-12-31`)
    expect(type).toBe('text/csv; charset=utf-8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/^Nummer;Zeit;Ereignis;Person/)
    expect(lines[4]).toMatch(/^1;2020-01-02T11:00:00.000Z;akte.angelegt;meinhard.gewerbeamt;Akte;/)
    await expect(get('format=xml')).rejects.toThrow(/csv/)
  })
})

describe('checkpoints', () => {
  test('are asked for at once, and an entry proves that it is part of one', async () => {
    await app.write(officer, pruefpunktVerlangen)
    await notar.checkpoint(officer.gemeinde)
    const { pruefpunkt } = await app.read(officer, standHolen)
    expect(pruefpunkt).toMatchObject({ zeugen: ['sontra', 'witzenhausen'], zeitstempel: false })
    const beweis = await app.read(officer, (ctx) => einschlussBeweisen(ctx, 777))
    const hashes = beweis.weg.map((each) => Buffer.from(each, 'hex'))
    const [leaf, root] = [Buffer.from(beweis.blatt, 'hex'), Buffer.from(beweis.wurzel, 'hex')]
    expect(verifyInclusion(leaf, 776, beweis.groesse, hashes, root)).toBe(true)
    expect(verifyInclusion(leaf, 775, beweis.groesse, hashes, root)).toBe(false)
  })
})

describe('keeping no longer than needed', () => {
  const set = (tage: number | null, bisher?: number | null) =>
    app.write(officer, (ctx) => aufbewahrungFestlegen(ctx, tage, bisher))
  const betrieb = app.asBetrieb(officer.gemeinde, 'Aufbewahrung, stündlich')
  const left = async () => {
    const found = await readingAs(databases, officer.gemeinde, 'dienst', (tx) =>
      tx.execute(
        sql`select count(*)::int as n from audit.eintrag where gemeinde = verbund.gemeinde() and nutzlast is not null and zeit < now() - interval '365 days'`,
      ),
    )
    return (found as unknown as { n: number }[])[0]?.n
  }
  const dayPasses = () => admin`update protokoll.protokoll set aufbewahrung_ab = aufbewahrung_ab - interval '1 day'`

  test('what is shorter than before waits a day in which it can be taken back, and nobody overwrites another', async () => {
    await expect(set(3)).rejects.toThrow(/30 Tagen/)
    await expect(app.write(clerk, (ctx) => aufbewahrungFestlegen(ctx, 365))).rejects.toBeInstanceOf(Forbidden)
    expect(await app.read(officer, (ctx) => aufbewahrungVorschau(ctx, 365))).toMatchObject({ eintraege: 1000 })
    expect(await left()).toBe(1000)
    await set(365, null)
    const { aufbewahrungAb } = await app.read(officer, standHolen)
    expect((aufbewahrungAb?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect(await betrieb.write(aufbewahrungAnwenden)).toBe(false)
    await expect(set(60, null)).rejects.toThrow(/inzwischen/)
    await set(null, 365)
    expect(await app.read(officer, standHolen)).toMatchObject({ aufbewahrungTage: null, aufbewahrungAb: null })
    expect(await left()).toBe(1000)
    // Up and down on one day: what held before the first change is not known any more, so the day begins anew.
    await set(30)
    await set(365)
    expect((await app.read(officer, standHolen)).aufbewahrungAb).not.toBeNull()
    await dayPasses()
    await set(400)
    expect((await app.read(officer, standHolen)).aufbewahrungAb).toBeNull()
    expect((await seite({ ereignis: 'protokoll.aufbewahrung.festgelegt' }))[0]?.vermerk).toBe(
      'Der Personenbezug bleibt 400 Tage.',
    )
  })

  test('what is older than the Gemeinde wants loses its personal part, and the chain holds', async () => {
    await set(365)
    await dayPasses()
    for (let more = true; more; ) more = await betrieb.write(aufbewahrungAnwenden)
    expect(await left()).toBe(0)
    const [deletion] = await seite({ ereignis: 'protokoll.nutzlast.geloescht' })
    expect(deletion).toMatchObject({
      grund: 'Aufbewahrung, stündlich',
      vermerk:
        'Einträge 1 bis 1000: 1000 personenbezogene Teile gelöscht. Grund: Aufbewahrung von 365 Tagen abgelaufen',
    })
    expect(await app.read(officer, (ctx) => loeschungZu(ctx, 17))).toMatchObject({
      nummer: deletion?.nummer,
      grund: 'Aufbewahrung von 365 Tagen abgelaufen',
    })
    await notar.checkpoint(officer.gemeinde)
    const text = await routes[0]?.handle(app.doorsOf(officer), new Request('http://localhost/protokoll/export'), {})
    expect(await pruefe(((await text?.text()) ?? '').split('\n'))).toMatchObject({ geloescht: 1000, befunde: [] })
  })

  test('erasing needs the right, a reason, says before what it takes, and is itself recorded', async () => {
    const last = (await seite({}, { limit: 1 }))[0]?.nummer ?? 0
    const erase = (who: typeof officer, grund: string) =>
      app.write(who, (ctx) => nutzlastLoeschen(ctx, last, last, grund))
    const preview = (who: typeof officer, von = last, bis = last) =>
      app.read(who, (ctx) => loeschVorschau(ctx, von, bis))
    const { zeit } = (await seite({}, { limit: 1 }))[0] ?? {}
    expect(await preview(officer)).toEqual({ anzahl: 1, erster: zeit, letzter: zeit, angaben: ['filter', 'format'] })
    await expect(preview(clerk)).rejects.toBeInstanceOf(Forbidden)
    await expect(preview(officer, 1, 5000)).rejects.toThrow(/höchstens 1000/)
    expect(await app.read(officer, (ctx) => loeschungZu(ctx, last))).toBeNull()
    await expect(erase(clerk, 'Ein guter Grund dafür')).rejects.toBeInstanceOf(Forbidden)
    await expect(erase(officer, 'weg')).rejects.toThrow(/Grund/)
    expect(await erase(officer, 'Antrag nach Art. 17 DSGVO vom 20.11.2026')).toBe(1)
    expect((await seite({}, { limit: 1 }))[0]).toMatchObject({
      ereignis: 'protokoll.nutzlast.geloescht',
      person: officer.person.id,
      vermerk: `Eintrag ${last}: 1 personenbezogener Teil gelöscht. Grund: Antrag nach Art. 17 DSGVO vom 20.11.2026`,
    })
    expect(await preview(officer)).toEqual({ anzahl: 0, erster: null, letzter: null, angaben: [] })
    expect(await app.read(officer, (ctx) => loeschungZu(ctx, last))).toMatchObject({
      nummer: last + 1,
      person: officer.person.id,
    })
    await expect(app.read(clerk, (ctx) => loeschungZu(ctx, last))).rejects.toBeInstanceOf(Forbidden)
    expect(await app.read(verbund.as('sontra.datenschutz'), (ctx) => loeschungZu(ctx, last))).toBeNull()
  })
})

describe('a long log', () => {
  beforeAll(async () => {
    await admin`
      insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash)
      select 'witzenhausen', n, timestamptz '2020-01-01' + make_interval(hours => n), 'akte.e' || n % 20, 'Akte', gen_random_uuid(),
        case when n % 50 = 0 then ${clerk.person.id}::uuid else gen_random_uuid() end, '{}', '\\x00' from generate_series(1, 30000) n`
    await admin`insert into audit.betroffen select 'witzenhausen', case n % 20 when 0 then ${akte}::uuid else gen_random_uuid() end, n, gen_random_uuid() from generate_series(1, 30000) n`
    await admin`analyze audit.eintrag`
    await admin`analyze audit.betroffen`
  })

  test.for<[string, Protokollfilter]>([
    ['object', { objekt: akte }],
    ['person', { person: clerk.person.id }],
    ['event', { ereignis: 'akte.angelegt' }],
    ['period', { von: '2021-01-01', bis: '2021-01-31' }],
    ['object and period', { objekt: akte, von: '2021-01-01', bis: '2021-12-31' }],
    ['nothing', {}],
  ])('walks an index and sorts nothing big: %s', async ([, filter]) => {
    const text = await planOf((ctx) => pageQuery(ctx, filter, { limit: 60 }))
    expect(text).toMatch(/Index (Only )?Scan/)
    expect(text, text).not.toMatch(/Seq Scan on (eintrag|betroffen)/)
    // What is only filtered is walked through: from today to a month of ten years ago.
    if (filter.von) expect(text, text).toMatch(/Index Cond: [^"]*seq >= [^"]*seq <= /)
  })

  test('finds a Kennzeichen by its index, and what a person did of one kind', async () => {
    expect(await planOf(async () => byKennzeichen('130.10-0001'))).toContain('eintrag_kennzeichen')
    const filter = { person: clerk.person.id, ereignis: 'akte.e3' }
    expect(await planOf((ctx) => pageQuery(ctx, filter, { limit: 60 }))).toContain('eintrag_person_ereignis')
  })

  // A twentieth of all rows is about one Akte; which of them are one person's is told by the indexes.
  test('reads no entry of an Akte to learn that a person never touched it', async () => {
    await admin`vacuum analyze audit.betroffen`
    await admin`vacuum analyze audit.eintrag`
    const text = await planOf((ctx) => pageQuery(ctx, { objekt: akte, person: crypto.randomUUID() }, { limit: 60 }))
    expect(text, text).toMatch(/Index Only Scan[^"]*betroffen_pkey/)
    expect(text, text).toMatch(/Index Only Scan[^"]*eintrag_subjekt/)
  })

  const planOf = (query: (ctx: Context) => Promise<SQL>) =>
    app.read(verbund.as('witzenhausen.datenschutz'), async (ctx) =>
      JSON.stringify(await ctx.tx.execute(sql`explain (costs off) ${await query(ctx)}`)),
    )
})
