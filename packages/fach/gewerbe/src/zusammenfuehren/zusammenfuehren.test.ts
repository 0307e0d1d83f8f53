import type { RecordedEvent } from '@verbundakte/audit'
import { auskunftssperreSetzen } from '@verbundakte/beteiligte'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { and, eq, not, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auskunftVorschau } from '../auskunft/erteilen.ts'
import { gesperrt } from '../auskunft/sperre.ts'
import { gefiltert } from '../auswertung/filter.ts'
import { entwurfVerwerfen } from '../faelle/entwurf.ts'
import { aehnlicheBetriebe, betriebeSeite } from '../faelle/lesen.ts'
import { anzeigeSuchen, betriebSuchen } from '../suche.ts'
import { grunddaten } from '../tables.ts'
import { heutige, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { vergleichen } from './vergleichen.ts'
import { wohin } from './wegweiser.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from './zusammenfuehren.ts'

const hier = await posthaus()
const { admin, tun, lesen, bescheinigt, sichern, tuer, eintragen, senden, zeilen, liegt, nachricht } = hier
const GASTHAUS = {
  alkohol: true,
  taetigkeiten: [{ text: 'Schankwirtschaft', schwerpunkt: true, wz: { code: '56.30.1', ausgabe: '2008' as const } }],
}
const vor = (tage: number) => plusTage(heute(), -tage)
const wer = (vornamen: string, name: string) => ({ ...heutige().person, vornamen, name })
const laden = (vornamen: string, mehr = {}) =>
  heutige({ person: wer(vornamen, 'Kornblume'), geschaeftsbezeichnung: 'Zur Kornblume', stichtag: vor(40), ...mehr })
const fuehren = (bleibt: string, gehtAuf: string, who: PersonName = WER) =>
  tun(who, (ctx) => zusammenfuehren(ctx, bleibt, gehtAuf))
const aufheben = (id: string, who: PersonName = WER) => tun(who, (ctx) => zusammenfuehrungAufheben(ctx, id))
const satzVon = (work: Promise<unknown>) => refusal(work).then(({ code }) => code)

/** What of a row of the register is a function of its Anzeigen, and whose these are. */
async function alles(...ids: string[]) {
  return {
    betriebe:
      await admin`select to_jsonb(b) - 'geaendert_am' - 'worte_offen' as zeile from gewerbe.betrieb b where id = any (${ids}) order by id`,
    grunddaten: await admin`select * from gewerbe.grunddaten where id = any (${ids}) order by id`,
    anzeigen: await admin`select id, betrieb, akte from gewerbe.anzeige where betrieb = any (${ids}) order by id`,
    schreiben: await admin`select id, betrieb from gewerbe.schreiben where betrieb = any (${ids}) order by id`,
  }
}
async function zwei(mehr = {}) {
  const a = await bescheinigt(WER, laden('Rosa'))
  const b = await bescheinigt(WER, laden('Rosa', { stichtag: vor(20), ...mehr }))
  return { a, b }
}

test('the Anzeigen of one belong to the other, which is derived from all; it points there and is nowhere else; undone, both are what they were', async () => {
  const { a, b } = await zwei({ geschaeftsbezeichnung: 'Blumenhaus Kornblume' })
  const vorher = await alles(a.betrieb, b.betrieb)
  expect(await tun(WER, (ctx) => vergleichen(ctx, a.betrieb, b.betrieb))).toMatchObject({
    ...{ bleibt: { id: a.betrieb }, gehtAuf: { id: b.betrieb }, hindernis: null, hinweise: [] },
    danach: { name: 'Rosa Kornblume', geschaeftsbezeichnung: 'Blumenhaus Kornblume', beginn: vor(40), ende: null },
  })
  expect(await alles(a.betrieb, b.betrieb)).toEqual(vorher)

  const neu = await fuehren(a.betrieb, b.betrieb)
  expect(neu).toMatchObject({ geschaeftsbezeichnung: 'Blumenhaus Kornblume', beginn: vor(40), status: 'AKTIV' })
  // Said twice, and the other way round.
  expect((await fuehren(a.betrieb, b.betrieb)).id).toBe(a.betrieb)
  expect(await satzVon(fuehren(b.betrieb, a.betrieb))).toBe('gewerbe.zusammen.schon')
  const [wegweiser] =
    await admin`select status, zusammengefuehrt_mit, akte from gewerbe.betrieb where id = ${b.betrieb}`
  expect(wegweiser).toMatchObject({ status: 'ZUSAMMENGEFUEHRT', zusammengefuehrt_mit: a.betrieb })
  expect(wegweiser?.akte).not.toBe(neu.akte)
  expect(await admin`select id, akte from gewerbe.anzeige where betrieb = ${a.betrieb} order by id`).toEqual(
    [...vorher.anzeigen].map(({ id, akte }) => ({ id, akte })),
  )

  const ids = (alle: readonly { id: string }[]) =>
    alle.map(({ id }) => id).filter((id) => [a, b].some((each) => each.betrieb === id))
  await lesen(WER, async (ctx) => {
    expect(ids(await betriebeSeite(ctx, 'kornblume', { limit: 50 }))).toEqual([a.betrieb])
    expect(ids(await betriebeSeite(ctx, '', { limit: 200, nur: gefiltert({}) }))).toEqual([a.betrieb])
    expect(ids(await aehnlicheBetriebe(ctx, 'Rosa Kornblume', ''))).toEqual([a.betrieb])
    expect(ids(await betriebSuchen.hits(ctx, [a.betrieb, b.betrieb]))).toEqual([a.betrieb])
    expect(await wohin(ctx, b.betrieb)).toBe(a.betrieb)
    expect(await wohin(ctx, crypto.randomUUID())).toBeUndefined()
  })
  await tuer('meinhard').read(async (ctx) => {
    expect(ids(await betriebSuchen.project(ctx, [a.betrieb, b.betrieb]))).toEqual([a.betrieb])
    expect(await anzeigeSuchen.project(ctx, [b.id])).toHaveLength(1)
  })
  const [grund] = await admin`select status from gewerbe.grunddaten where id = ${b.betrieb}`
  expect(grund).toEqual({ status: 'ZUSAMMENGEFUEHRT' })
  // What is begun on the signpost is begun on the other one, or not at all.
  expect(await satzVon(sichern(WER, laden('Rosa'), { art: 'ummeldung', betrieb: b.betrieb }))).toBe(
    'gewerbe.zusammengefuehrt',
  )

  await aufheben(b.betrieb)
  expect(await alles(a.betrieb, b.betrieb)).toEqual(vorher)
  expect(await satzVon(aufheben(b.betrieb))).toBe('gewerbe.zusammen.nicht')
  const gesagt =
    await admin`select ereignis from audit.eintrag where subjekt_id in (${a.betrieb}, ${b.betrieb}) order by seq`
  expect(gesagt.map(({ ereignis }) => String(ereignis)).filter((each) => !each.endsWith('fortgeschrieben'))).toEqual([
    'gewerbe.betrieb.zusammengefuehrt',
    'gewerbe.betrieb.aufgenommen',
    'gewerbe.betrieb.getrennt',
    'gewerbe.betrieb.abgegeben',
  ])
})

test('the search follows the Akten of both: a Betrieb is as protected as the most protected of them', async () => {
  const { a, b } = await zwei()
  await fuehren(a.betrieb, b.betrieb)
  const [{ akte } = { akte: '' }] = await admin`select akte from gewerbe.anzeige where id = ${b.id}`
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${akte}`
  const [betrieb] = await admin`select schutzklasse, akte from gewerbe.betrieb where id = ${a.betrieb}`
  expect(betrieb?.schutzklasse).toBe('STEUER')
  expect(betrieb?.akte).not.toBe(akte)
  // What the search looks at of an event.
  const event = { ereignis: 'akte.eingestuft', subjekt: 'Akte', subjektId: akte } as RecordedEvent
  await tuer('meinhard').read(async (ctx) => {
    expect(await betriebSuchen.affected?.(ctx, event)).toContain(a.betrieb)
  })
})

test('what was sent is not sent again; what is sent from then on carries the id of the one that stays', async () => {
  await eintragen('meinhard.fachadministration', 'FINANZAMT')
  const { a, b } = await zwei()
  await senden()
  const gesendet = await liegt('finanzamt')
  const c = await bescheinigt(WER, laden('Rosa', { stichtag: vor(10) }))
  const vorher = [await zeilen(a.id), await zeilen(b.id), await zeilen(c.id)].map((each) => each.length)
  await fuehren(a.betrieb, b.betrieb)
  await fuehren(a.betrieb, c.betrieb)
  await senden()
  expect([await zeilen(a.id), await zeilen(b.id), await zeilen(c.id)].map((each) => each.length)).toEqual(vorher)
  const neue = (await liegt('finanzamt')).filter((name) => !gesendet.includes(name))
  expect(neue).toHaveLength(1)
  const text = await nachricht('finanzamt', neue[0] ?? '')
  expect(text).toContain(a.betrieb)
  expect(text).not.toContain(c.betrieb)
})

test('refused with a sentence: without the right to both, in another class, with something open, of what does not fit', async () => {
  const { a, b } = await zwei()
  const fremd = await bescheinigt('sontra.gewerbeamt', heutige())
  for (const [who, name] of [
    ['meinhard.niemand', 'NotFound'],
    ['meinhard.kaemmerei', 'NotFound'],
    ['sontra.gewerbeamt', 'NotFound'],
    ['meinhard.leitung', 'Forbidden'],
  ] as const)
    expect(await refusal(fuehren(a.betrieb, b.betrieb, who)), who).toMatchObject({ name })
  expect(await refusal(fuehren(a.betrieb, fremd.betrieb))).toMatchObject({ name: 'NotFound' })
  expect(await satzVon(fuehren(a.betrieb, a.betrieb))).toBe('gewerbe.zusammen.selbst')

  await admin`update akte.akte set schutzklasse = 'INTERN' where id = ${b.bescheinigung.akte}`
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.klasse')
  await admin`update akte.akte set schutzklasse = 'PERSONENBEZOGEN' where id = ${b.bescheinigung.akte}`

  const entwurf = await sichern(WER, laden('Rosa'), { art: 'ummeldung', betrieb: b.betrieb })
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.anzeige')
  await tun(WER, (ctx) => entwurfVerwerfen(ctx, entwurf.id))

  const rueckmeldung = crypto.randomUUID()
  await admin`insert into gewerbe.rueckmeldung (gemeinde, id, richtung, nachricht, von_ags, an_ags, inhalt, stand, anzeige, schutzklasse, federfuehrung)
    select gemeinde, ${rueckmeldung}, 'AUS', ${rueckmeldung}, '1', '2', '{}', 'OFFEN', id, schutzklasse, federfuehrung from gewerbe.anzeige where id = ${b.id}`
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.rueckmeldung')
  await admin`update gewerbe.rueckmeldung set stand = 'ERLEDIGT' where id = ${rueckmeldung}`

  await admin`update gewerbe.uebermittlung set gehalten_bis = now() + interval '1 minute' where anzeige = ${b.id}`
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.unterwegs')
  await admin`update gewerbe.uebermittlung set gehalten_bis = null where anzeige = ${b.id}`

  await admin`insert into gewerbe.loeschung (gemeinde, id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
    select gemeinde, id, id, current_date, 'VORGESCHLAGEN', akte, schutzklasse, federfuehrung from gewerbe.betrieb where id = ${a.betrieb}`
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.loeschung')
  await admin`delete from gewerbe.loeschung where id = ${a.betrieb}`

  // An Ummeldung of what the other one's Abmeldung has ended.
  await bescheinigt(
    WER,
    laden('Rosa', { stichtag: vor(5), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } }),
    { art: 'abmeldung', betrieb: a.betrieb },
  )
  const {
    grund: _grund,
    betriebsart: _art,
    ...rest
  } = laden('Rosa', { stichtag: heute(), geschaeftsbezeichnung: 'Kornblume neu' })
  await bescheinigt(WER, rest, { art: 'ummeldung', betrieb: b.betrieb })
  expect(await satzVon(fuehren(a.betrieb, b.betrieb))).toBe('gewerbe.zusammen.passt-nicht')
  expect(
    await admin`select id from gewerbe.betrieb where id in (${a.betrieb}, ${b.betrieb}) and zusammengefuehrt_mit is not null`,
  ).toEqual([])
})

test('not torn apart once something was certified or begun on both together; the last joining is undone first', async () => {
  const { a, b } = await zwei()
  const c = await bescheinigt(WER, laden('Rosa', { stichtag: vor(10) }))
  await fuehren(a.betrieb, b.betrieb)
  await fuehren(c.betrieb, a.betrieb)
  expect(await lesen(WER, (ctx) => wohin(ctx, b.betrieb))).toBe(c.betrieb)
  expect(await satzVon(aufheben(b.betrieb))).toBe('gewerbe.zusammen.weiter')
  await aufheben(a.betrieb)

  const entwurf = await sichern(WER, laden('Rosa'), { art: 'ummeldung', betrieb: a.betrieb })
  expect(await satzVon(aufheben(b.betrieb))).toBe('gewerbe.zusammen.begonnen')
  await tun(WER, (ctx) => entwurfVerwerfen(ctx, entwurf.id))
  for (const who of ['meinhard.niemand', 'sontra.gewerbeamt'] as const)
    expect(await refusal(aufheben(b.betrieb, who)), who).toMatchObject({ name: 'NotFound' })
  const {
    grund: _grund,
    betriebsart: _art,
    ...rest
  } = laden('Rosa', { stichtag: heute(), geschaeftsbezeichnung: 'Kornblume neu' })
  await bescheinigt(WER, rest, { art: 'ummeldung', betrieb: a.betrieb })
  expect(await satzVon(aufheben(b.betrieb))).toBe('gewerbe.zusammen.bescheinigt')
})

test('an Akte that becomes a tax matter takes the joined Betrieb out of the register; whoever forgets it forgets the signpost', async () => {
  const { a, b } = await zwei()
  await fuehren(a.betrieb, b.betrieb)
  const klasse = async () =>
    (await admin`select schutzklasse from gewerbe.betrieb where id = ${a.betrieb}`)[0]?.schutzklasse
  const einstufen = (akte: string, neu: string) => admin`update akte.akte set schutzklasse = ${neu} where id = ${akte}`
  await einstufen(b.bescheinigung.akte, 'STEUER')
  expect(await klasse()).toBe('STEUER')
  // What its own Akte is does not say what the other one's is.
  await einstufen(a.bescheinigung.akte, 'INTERN')
  expect(await klasse()).toBe('STEUER')
  await einstufen(b.bescheinigung.akte, 'PERSONENBEZOGEN')
  expect(await klasse()).toBe('INTERN')

  await einstufen(a.bescheinigung.akte, 'PERSONENBEZOGEN')

  await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT' where anzeige in (${a.id}, ${b.id})`
  await admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = '2001-01-02' where id = ${a.betrieb}`
  await admin.begin(async (tx) => {
    await tx`set local session authorization meinhard_dienst`
    await tx`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, bestaetigt_von, bestaetigt_am, vollzogen_von, vollzogen_am, akte, schutzklasse, federfuehrung)
      select id, id, '2001-01-01', 'VOLLZOGEN', gen_random_uuid(), now(), gen_random_uuid(), now(), akte, schutzklasse, federfuehrung from gewerbe.betrieb where id = ${a.betrieb}`
    await tx`select gewerbe.vergessen(array[${a.betrieb}]::uuid[])`
  })
  for (const tabelle of ['betrieb', 'grunddaten'])
    expect(
      await admin.unsafe(`select id from gewerbe.${tabelle} where id in ('${a.betrieb}', '${b.betrieb}')`),
      tabelle,
    ).toEqual([])
})

test('the check of a Gaststätte goes along, and comes back; who is locked in one Akte is locked in the joined Betrieb', async () => {
  const a = await bescheinigt(WER, laden('Lea'))
  const b = await bescheinigt(WER, laden('Lea', { ...GASTHAUS, stichtag: vor(20) }))
  const pruefungen = (betrieb: string) => admin`select id from gewerbe.gaststaettenpruefung where betrieb = ${betrieb}`
  const [pruefung] = await pruefungen(b.betrieb)
  expect(pruefung).toBeDefined()
  await fuehren(a.betrieb, b.betrieb)
  expect([await pruefungen(a.betrieb), await pruefungen(b.betrieb)]).toEqual([[pruefung], []])
  const gesagt = () =>
    lesen(WER, async (ctx) => (await auskunftVorschau(ctx, a.betrieb, 'INTERESSE')).map(({ feld }) => feld))
  const abrufbar = () =>
    lesen(WER, (ctx) =>
      ctx.tx
        .select({ id: grunddaten.id })
        .from(grunddaten)
        .where(and(eq(grunddaten.id, a.betrieb), not(gesperrt(sql`${grunddaten.id}`, sql`${grunddaten.akte}`)))),
    )
  expect([await gesagt(), await abrufbar()]).toEqual([
    expect.arrayContaining(['name', 'wohnanschrift']),
    [{ id: a.betrieb }],
  ])
  const [wer] =
    await admin`select eintrag from akte.beteiligter where art = 'PERSON' and akte = ${b.bescheinigung.akte}`
  await tun('meinhard.buergerbuero', (ctx) => auskunftssperreSetzen(ctx, String(wer?.eintrag), 'Gefahr'))
  expect(await gesagt()).not.toEqual(expect.arrayContaining(['name']))
  expect([await gesagt(), await abrufbar()]).toEqual([expect.not.arrayContaining(['wohnanschrift']), []])
  await aufheben(b.betrieb)
  expect(await pruefungen(b.betrieb)).toEqual([pruefung])
})
