import { akten, vorgaenge } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { laufwege, laufwegZurueckrufen } from '@verbundakte/geschaeftsgang'
import type { PersonName } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { entwurfSpeichern, vorlageAnlegen, vorlageStilllegen } from './gestalten.ts'
import { angabenMachen } from './lauf/angaben.ts'
import { prozessBeginnen } from './lauf/beginnen.ts'
import { prozessAbbrechen, prozessAnstossen } from './lauf/lenken.ts'
import { unterlageZuordnen } from './lauf/unterlagen.ts'
import { laufDesVorgangs, laufLaden, unterlagenDesLaufs, vorlagenHolen } from './lesen.ts'
import { type Lauf, vorlagen } from './tables.ts'
import { abgewiesen, GESTALTET, haus, WHO } from './test-support/haus.ts'
import { SONDERNUTZUNG } from './test-support/vorlagen.ts'
import { vorlageVeroeffentlichen } from './veroeffentlichen.ts'

const { app, as, database, tun, arbeiten, veroeffentlicht, ablegen } = await haus()
const { admin } = database
const vorlage = await veroeffentlicht()
const ANGABEN = [{ name: 'ort', wert: 'Marktplatz' }]
const beginnen = (who: PersonName = WHO, angaben = ANGABEN, id = vorlage.id) =>
  tun(who, (ctx) => prozessBeginnen(ctx, id, { angaben }))
const nun = async ({ id }: Lauf, who: PersonName = WHO) => {
  const lauf = await app.read(as(who), (ctx) => laufLaden(ctx).load(id))
  if (!lauf) throw new Error('not to be seen')
  return lauf
}
const liste = ({ id }: Lauf) => app.read(as(WHO), (ctx) => unterlagenDesLaufs(ctx).load(id))
const unterlage = async (lauf: Lauf, name: string) => (await liste(lauf)).find((each) => each.name === name)?.id ?? ''
const schritte = async ({ vorgang }: Lauf) =>
  admin`select verfuegung, coalesce(amt, person::text) as an, status, notiz, termin is not null as frist, angelegt_von
    from geschaeftsgang.schritt where vorgang = ${vorgang} order by id`

/** Everybody finishes what lies before them, as the operator might. */
async function erledigen(lauf: Lauf) {
  await app.asBetrieb(as(WHO).gemeinde, 'Schritte im Test').write(async (ctx) => {
    const { laufweg } = await nun(lauf)
    const weg = await load(ctx, laufwege, laufweg ?? '')
    await rows(
      ctx.tx,
      sql`update geschaeftsgang.schritt set status = 'ERLEDIGT', bearbeitet_am = now() where laufweg = ${weg.id} and status <> 'ERLEDIGT'`,
    )
    await rows(ctx.tx, sql`update geschaeftsgang.laufweg set status = 'ABGESCHLOSSEN' where id = ${weg.id}`)
    ctx.record('geschaeftsgang.abgeschlossen', weg, { vorgang: weg.vorgang })
  })
  await arbeiten()
  return nun(lauf)
}

describe('a Vorgang that follows a Vorlage', () => {
  test('is opened in a new Akte at the position, with its Betreff, its first Laufweg and its list', async () => {
    const lauf = await beginnen()
    const vorgang = await app.read(as(WHO), (ctx) => load(ctx, vorgaenge, lauf.vorgang))
    expect(vorgang.betreff).toBe('Sondernutzung Marktplatz')
    expect(await app.read(as(WHO), (ctx) => load(ctx, akten, lauf.akte))).toMatchObject({
      betreff: 'Sondernutzung Marktplatz',
    })
    expect(lauf).toMatchObject({ status: 'LAUFEND', abschnitt: 'pruefen', runde: 1 })
    expect(await schritte(lauf)).toMatchObject([
      { verfuegung: 'BEARBEITUNG', an: vorgang.federfuehrung, status: 'AKTUELL', frist: true },
    ])
    expect((await liste(lauf)).map(({ name }) => name)).toEqual(['antrag', 'plan', 'bescheid'])
    const [eintrag] =
      await admin`select nutzlast::text as nutzlast from audit.eintrag where subjekt_id = ${lauf.id} and ereignis = 'prozess.begonnen'`
    expect(eintrag?.nutzlast).not.toContain('Marktplatz')
  })

  test('goes its way to the end: waits for what is missing, back for more, round by two offices, signed', async () => {
    const lauf = await beginnen()
    expect(await erledigen(lauf)).toMatchObject({ status: 'WARTET', hinweis: 'Bitte beantworten: Ist alles da?' })
    await tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [{ name: 'vollstaendig', wert: 'nein' }]))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'WARTET', hinweis: 'Es fehlt: „Antrag“, „Lageplan“.' })
    // Filed as what it is, the only one of its kind: nobody needs to say so.
    await ablegen({ id: lauf.vorgang }, 'Antrag')
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ hinweis: 'Es fehlt: „Lageplan“.' })
    await tun(WHO, async (ctx) =>
      unterlageZuordnen(ctx, await unterlage(lauf, 'plan'), { entfaellt: 'Lageplan liegt schon vor' }),
    )
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'LAUFEND', abschnitt: 'nachfordern', hinweis: null })
    // The answer that has led here is not taken back any more.
    expect(
      await admin`select fortgesetzt_am is not null as fort from geschaeftsgang.laufweg where vorgang = ${lauf.vorgang} order by id`,
    ).toEqual([{ fort: true }, { fort: false }])
    // Asked anew in the second round.
    expect(await erledigen(lauf)).toMatchObject({ abschnitt: 'pruefen', runde: 3, angaben: { ort: 'Marktplatz' } })
    await tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [{ name: 'vollstaendig', wert: 'ja' }]))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'LAUFEND', abschnitt: 'pruefen' })
    expect(await erledigen(lauf)).toMatchObject({ abschnitt: 'mitzeichnen' })
    expect((await schritte(lauf)).slice(-2)).toMatchObject([
      {
        verfuegung: 'MITZEICHNUNG',
        an: 'ke',
        status: 'AKTUELL',
        notiz: 'Gebühr prüfen',
        angelegt_von: as(WHO).person.id,
      },
      { verfuegung: 'ZUR_KENNTNIS', an: 'ha', status: 'AKTUELL' },
    ])
    expect(await erledigen(lauf)).toMatchObject({
      status: 'WARTET',
      abschnitt: 'zeichnen',
      hinweis: expect.stringContaining('„Bescheid“ fehlt'),
    })
    await ablegen({ id: lauf.vorgang }, 'Bescheid')
    await arbeiten()
    expect((await schritte(lauf)).at(-1)).toMatchObject({ verfuegung: 'SCHLUSSZEICHNUNG', status: 'AKTUELL' })
    expect(await erledigen(lauf)).toMatchObject({ status: 'BEENDET', abschnitt: null, beendetAm: expect.any(Date) })
    expect((await abgewiesen(tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [])))).code).toBe('prozess.zu-ende')
  })

  test('stays on its Fassung while new ones follow another', async () => {
    const lauf = await beginnen()
    const { stand } = await tun(GESTALTET, (ctx) => load(ctx, vorlagen, vorlage.id))
    await tun(GESTALTET, (ctx) =>
      entwurfSpeichern(ctx, vorlage.id, stand, JSON.stringify({ ...SONDERNUTZUNG, betreff: 'Neu: {ort}' })),
    )
    const fassung = await tun(GESTALTET, (ctx) =>
      vorlageVeroeffentlichen(ctx, vorlage.id, { aenderung: 'Anderer Betreff' }),
    )
    expect(fassung.nummer).toBe(2)
    const neuer = await beginnen()
    expect((await nun(lauf)).fassung).not.toBe(fassung.id)
    expect(neuer.fassung).toBe(fassung.id)
    expect(await admin`update prozess.fassung set nummer = 9 where id = ${fassung.id} returning 1`).toHaveLength(1)
    await admin`update prozess.fassung set nummer = 2 where id = ${fassung.id}`
    await expect(tun(GESTALTET, (ctx) => rows(ctx.tx, sql`update prozess.fassung set nummer = 9`))).rejects.toThrow()
  })

  test('waits where nobody is, and goes on when it is pushed once more', async () => {
    const leer = await veroeffentlicht({
      ...SONDERNUTZUNG,
      schluessel: 'leer',
      betreff: 'Leer {ort}',
      abschnitte: [
        { ...SONDERNUTZUNG.abschnitte[2], schritte: [{ name: 's', verfuegung: 'BEARBEITUNG', stelle: 'amt:ke' }] },
      ],
      unterlagen: [],
      angaben: SONDERNUTZUNG.angaben.slice(0, 1),
    })
    // An office that was there when it was published, and is no more.
    await admin`update prozess.fassung set inhalt = replace(inhalt::text, 'amt:ke', 'amt:zz')::jsonb where vorlage = ${leer.id}`
    const lauf = await beginnen(WHO, ANGABEN, leer.id)
    expect(lauf).toMatchObject({ status: 'WARTET', hinweis: expect.stringContaining('niemand bestimmt') })
    await tun(WHO, (ctx) => prozessAnstossen(ctx, lauf.id))
    await arbeiten()
    expect((await nun(lauf)).status).toBe('WARTET')
    expect(await schritte(lauf)).toHaveLength(0)
  })

  test('waits when its Laufweg is called back, and begins the Abschnitt anew', async () => {
    const lauf = await beginnen()
    await tun(WHO, (ctx) => laufwegZurueckrufen(ctx, lauf.laufweg ?? '', 'Irrtum'))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({
      status: 'WARTET',
      laufweg: lauf.laufweg,
      hinweis: expect.stringContaining('zurückgerufen'),
    })
    // Somebody has stopped it on purpose: a paper or an answer alone does not send it round again.
    await ablegen({ id: lauf.vorgang }, 'Antrag')
    await tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [{ name: 'vollstaendig', wert: 'ja' }]))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'WARTET', hinweis: expect.stringContaining('zurückgerufen') })
    expect((await schritte(lauf)).map(({ status }) => status)).toEqual(['ZURUECKGERUFEN'])
    await tun(WHO, (ctx) => prozessAnstossen(ctx, lauf.id))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'LAUFEND', abschnitt: 'pruefen' })
    expect((await schritte(lauf)).map(({ status }) => status)).toEqual(['ZURUECKGERUFEN', 'AKTUELL'])
  })

  test('is broken off with a reason: what is under way is called back, the Vorgang stays', async () => {
    const lauf = await beginnen()
    expect((await abgewiesen(tun(WHO, (ctx) => prozessAbbrechen(ctx, lauf.id, 'nö')))).code).toBe('prozess.grund')
    await tun(WHO, (ctx) => prozessAbbrechen(ctx, lauf.id, 'Antrag zurückgenommen'))
    await arbeiten()
    expect(await nun(lauf)).toMatchObject({ status: 'ABGEBROCHEN', laufweg: null })
    expect(await schritte(lauf)).toMatchObject([{ status: 'ZURUECKGERUFEN' }])
    // Between the end of its Laufweg and what follows from it there is nothing to call back.
    const fertig = await beginnen()
    await admin`update geschaeftsgang.laufweg set status = 'ABGESCHLOSSEN' where id = ${fertig.laufweg}`
    await tun(WHO, (ctx) => prozessAbbrechen(ctx, fertig.id, 'Antrag zurückgenommen'))
    expect((await nun(fertig)).status).toBe('ABGEBROCHEN')
  })
})

describe('what is refused', () => {
  test.for<[string, readonly { name: string; wert: string }[], string]>([
    ['an Angabe that must be there', [], 'prozess.angabe.fehlt'],
    ['an Angabe that nobody asks', [...ANGABEN, { name: 'x', wert: '1' }], 'prozess.angabe'],
    ['an Angabe of a later Abschnitt', [...ANGABEN, { name: 'vollstaendig', wert: 'ja' }], 'prozess.angabe'],
    ['a day that there is not', [...ANGABEN, { name: 'beginn', wert: '2026-02-30' }], 'prozess.angabe.falsch'],
  ])('%s: nothing is made', async ([, angaben, code]) => {
    const vorher = await admin`select count(*)::int as n from akte.akte`
    expect((await abgewiesen(tun(WHO, (ctx) => prozessBeginnen(ctx, vorlage.id, { angaben })))).code).toBe(code)
    expect(await admin`select count(*)::int as n from akte.akte`).toEqual(vorher)
  })

  test('an answer or a paper for a Vorgang that is finished', async () => {
    const lauf = await beginnen()
    const antworten = () => tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [{ name: 'vollstaendig', wert: 'ja' }]))
    await admin`update akte.vorgang set status = 'ERLEDIGT' where id = ${lauf.vorgang}`
    expect((await abgewiesen(antworten())).code).toBe('akte.vorgang-erledigt')
    const versuch = tun(WHO, async (ctx) =>
      unterlageZuordnen(ctx, await unterlage(lauf, 'plan'), { entfaellt: 'Lageplan liegt schon vor' }),
    )
    expect((await abgewiesen(versuch)).code).toBe('akte.vorgang-erledigt')
    expect((await nun(lauf)).angaben).toEqual({ ort: 'Marktplatz' })
    await admin`update akte.vorgang set status = 'IN_BEARBEITUNG' where id = ${lauf.vorgang}`
    expect((await antworten()).angaben).toMatchObject({ vollstaendig: 'ja' })
  })

  test('what is out of use begins nothing', async () => {
    const andere = await veroeffentlicht({ ...SONDERNUTZUNG, schluessel: 'still' })
    await tun(GESTALTET, (ctx) => vorlageStilllegen(ctx, andere.id, true))
    expect((await abgewiesen(beginnen(WHO, ANGABEN, andere.id))).code).toBe('prozess.nicht-in-gebrauch')
    await tun(GESTALTET, (ctx) => vorlageStilllegen(ctx, andere.id, false))
    expect((await beginnen(WHO, ANGABEN, andere.id)).status).toBe('LAUFEND')
  })

  test('a Dokument of another Vorgang is none of its Unterlagen', async () => {
    const [einer, anderer] = [await beginnen(), await beginnen()]
    const dokument = await ablegen({ id: anderer.vorgang }, 'Vermerk')
    const versuch = tun(WHO, async (ctx) =>
      unterlageZuordnen(ctx, await unterlage(einer, 'antrag'), { dokument: dokument.id }),
    )
    expect((await abgewiesen(versuch)).code).toBe('prozess.unterlage.dokument')
  })
})

describe('the neighbour', () => {
  test('of another role designs nothing, and begins nothing it may not file', async () => {
    expect(
      (
        await abgewiesen(
          tun(WHO, (ctx) => vorlageAnlegen(ctx, JSON.stringify({ ...SONDERNUTZUNG, schluessel: 'fremd' }))),
        )
      ).name,
    ).toBe('Forbidden')
    expect((await abgewiesen(tun(WHO, (ctx) => vorlageVeroeffentlichen(ctx, vorlage.id)))).name).toBe('Forbidden')
    const steuer = await veroeffentlicht({ ...SONDERNUTZUNG, schluessel: 'steuersache', aktenplan: '921.10' })
    expect((await abgewiesen(beginnen(WHO, ANGABEN, steuer.id))).name).toBe('Forbidden')
  })

  test('of another office sees nothing of a Vorgang that is not theirs, after its class has changed', async () => {
    const lauf = await beginnen()
    expect(await app.read(as('meinhard.buergerbuero'), (ctx) => laufDesVorgangs(ctx).load(lauf.vorgang))).not.toBeNull()
    await admin`update akte.vorgang set schutzklasse = 'STEUER', federfuehrung = 'st' where id = ${lauf.vorgang}`
    expect(await app.read(as('meinhard.buergerbuero'), (ctx) => laufDesVorgangs(ctx).load(lauf.vorgang))).toBeNull()
    expect(await liste(lauf)).toEqual([])
    expect((await abgewiesen(tun(WHO, (ctx) => angabenMachen(ctx, lauf.id, [])))).name).toBe('NotFound')
  })

  test('in the next Gemeinde finds neither Vorlage nor Lauf', async () => {
    const lauf = await beginnen()
    expect(await app.read(as('sontra.gewerbeamt'), vorlagenHolen)).toEqual([])
    expect(await app.read(as('sontra.gewerbeamt'), (ctx) => laufLaden(ctx).load(lauf.id))).toBeNull()
    expect((await abgewiesen(beginnen('sontra.gewerbeamt'))).name).toBe('NotFound')
    expect(
      (await abgewiesen(tun('sontra.prozessgestaltung', (ctx) => vorlageStilllegen(ctx, vorlage.id, true)))).name,
    ).toBe('NotFound')
  })
})
