import { person } from '@verbundakte/authz'
import { auskunftssperreAufheben, auskunftssperreSetzen } from '@verbundakte/beteiligte'
import { heute } from '@verbundakte/kernel'
import { JOBS, type PersonName, personId } from '@verbundakte/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { gebuehrensatzFestlegen } from '../faelle/gebuehren.ts'
import { haus, heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import type { AuskunftEingabe } from './eingabe.ts'
import { auskunftEinstellen } from './einstellung.ts'
import { auskunftErteilen, auskunftVorschau } from './erteilen.ts'
import { auskuenfteLoeschen, auskuenfteSeite, stichprobePruefen, stichprobeZiehen } from './protokoll.ts'

const { verbund, admin, as, tun, lesen, app, bescheinigt } = await haus()
const MELDE = 'meinhard.buergerbuero' satisfies PersonName
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
let betrieb = ''
beforeAll(async () => {
  betrieb = (await bescheinigt(WER, heutige())).betrieb
})

function frage(mehr: Partial<AuskunftEingabe> = {}): AuskunftEingabe {
  return {
    id: crypto.randomUUID(),
    betrieb,
    art: 'GRUNDDATEN',
    anfragend: 'Kim Beispiel',
    zweck: 'Anschrift für eine Bestellung',
    felder: ['name', 'anschrift'],
    ...mehr,
  }
}
const geben = (eingabe: AuskunftEingabe, who: PersonName = WER) => tun(who, (ctx) => auskunftErteilen(ctx, eingabe))
const interesse = {
  art: 'INTERESSE',
  glaubhaft: 'Rechnung vom 2.11.2026 vorgelegt',
  abwaegung: 'Kein überwiegendes Interesse: offene Forderung.',
}

/** Locks whom the Akte of the Betrieb names. @returns their entry in the register of persons */
async function sperren(): Promise<string> {
  const [wer] = await admin`select eintrag from akte.beteiligter where art = 'PERSON' and akte =
    (select akte from gewerbe.betrieb where id = ${betrieb})`
  await tun(MELDE, (ctx) => auskunftssperreSetzen(ctx, String(wer?.eintrag), 'Gefahr'))
  return String(wer?.eintrag)
}

async function brief(dokument: string | null): Promise<string> {
  const [papier] = await admin`select sha256 from akte.version where dokument = ${dokument}`
  const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
  return (await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))).text
}

test('of somebody under an Auskunftssperre neither name nor address is told, by a letter to anybody', async () => {
  const vorschau = async (art: string, wer = as(WER)) =>
    (await app.read(wer, (ctx) => auskunftVorschau(ctx, betrieb, art))).map(({ feld }) => feld)
  const [{ name } = { name: '' }] = await admin`select name from gewerbe.betrieb where id = ${betrieb}`
  const alles = await vorschau('BEHOERDE')
  expect(alles).toEqual(expect.arrayContaining(['name', 'anschrift', 'wohnanschrift', 'geburt']))
  const eintrag = await sperren()
  for (const art of ['GRUNDDATEN', 'INTERESSE', 'BEHOERDE']) {
    expect(await vorschau(art), art).toContain('taetigkeit')
    for (const feld of ['name', 'geschaeftsbezeichnung', 'anschrift', 'gewerbetreibende', 'wohnanschrift', 'geburt'])
      expect(await vorschau(art), art).not.toContain(feld)
  }
  const amt = { art: 'BEHOERDE', grundlage: 'GEFAHR', fremdzeichen: 'X 1/26' }
  for (const mehr of [{}, { ...interesse, felder: ['gewerbetreibende'] }, { ...amt, felder: ['wohnanschrift'] }])
    expect(await refusal(geben(frage(mehr)))).toMatchObject({ code: 'gewerbe.auskunft.felder' })
  const gesperrt = await brief((await geben(frage({ felder: ['taetigkeit'] }))).dokument)
  expect(gesperrt).not.toContain(ohneRaum(String(name)))
  const nein = await geben(frage({ verweigert: 'Darüber geben wir keine Auskunft.' }))
  expect(await brief(nein.dokument)).not.toContain(ohneRaum(String(name)))
  // Whoever knows the locked persons answers an authority, and nobody else.
  const beides = person(personId(WER), WER, [...JOBS.gewerbeamt, ...JOBS.buergerbuero], 'meinhard')
  const kennt = { ...as(WER), person: beides }
  for (const art of ['GRUNDDATEN', 'INTERESSE']) expect(await vorschau(art, kennt), art).not.toContain('name')
  expect(await vorschau('BEHOERDE', kennt)).toEqual(alles)
  await tun(MELDE, (ctx) => auskunftssperreAufheben(ctx, eintrag, 'vorbei'))
  expect(await vorschau('GRUNDDATEN')).toContain('name')
  const text = await brief((await geben(frage({ ...amt, felder: ['geburt'] }))).dokument)
  // Where the name is not asked for, no letter says it: nobody can tell by its head who is locked.
  expect(text).not.toContain(ohneRaum(String(name)))
  const offen = await brief((await geben(frage({ felder: ['taetigkeit'] }))).dokument)
  const ohneZeichen = (was: string) => was.replaceAll(/[\d.:/-]+/g, '')
  expect(ohneZeichen(offen)).toBe(ohneZeichen(gesperrt))
  const [betreffe] = await admin`select count(distinct v.betreff)::int as zahl from akte.vorgang v
    join gewerbe.auskunft a on a.vorgang = v.id where a.ergebnis = 'ERTEILT'`
  expect(betreffe?.zahl).toBe(1)
  expect(text).toContain(ohneRaum('§ 14 Abs. 12 der Gewerbeordnung'))
  // Whoever is told of a Betrieb that has ended is told that it has.
  const abgemeldet = async () =>
    (await brief((await geben(frage())).dokument)).includes(ohneRaum('Der Betrieb ist abgemeldet.'))
  expect(await abgemeldet()).toBe(false)
  await admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = '2001-01-02' where id = ${betrieb}`
  expect(await abgemeldet()).toBe(true)
  await admin`update gewerbe.betrieb set status = 'AKTIV', beginn = ${heute()}, ende = null where id = ${betrieb}`
})

describe('what anybody is told', () => {
  test('is a letter in the Akte with the chosen Grunddaten and nothing else, and a row in the log, once', async () => {
    const eingabe = frage()
    const [eine, noch] = [await geben(eingabe), await geben(eingabe)]
    expect(noch.id).toBe(eine.id)
    expect(eine).toMatchObject({ ergebnis: 'ERTEILT', felder: ['name', 'anschrift'], gebuehrCent: null })
    const [papier] =
      await admin`select d.betreff, v.sha256 from akte.dokument d join akte.version v on v.dokument = d.id
      where d.id = ${String(eine.dokument)}`
    expect(papier?.betreff).toBe('Auskunft aus dem Gewerberegister')
    const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
    const { text, lose } = await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))
    expect(lose).toEqual([])
    expect(text).toContain('KimBeispiel')
    expect(text).toContain(ohneRaum(heutige().betriebsstaette?.anschrift?.strasse ?? '?'))
    expect(text).not.toContain(ohneRaum(heutige().taetigkeiten?.[0]?.text ?? '?'))
  })

  test('is what the Gemeinde has set, and never a birthday', async () => {
    await tun(PFLEGT, (ctx) => auskunftEinstellen(ctx, { felder: ['name'], loeschfristJahre: 5 }))
    expect((await lesen(WER, (ctx) => auskunftVorschau(ctx, betrieb, 'GRUNDDATEN'))).map(({ feld }) => feld)).toEqual([
      'name',
    ])
    expect(await refusal(geben(frage()))).toMatchObject({ code: 'gewerbe.auskunft.felder' })
    expect(await refusal(geben(frage({ ...interesse, felder: ['geburt'] })))).toMatchObject({
      code: 'gewerbe.auskunft.felder',
    })
    expect(
      await refusal(tun(WER, (ctx) => auskunftEinstellen(ctx, { felder: ['name'], loeschfristJahre: 5 }))),
    ).toMatchObject({ name: 'Forbidden' })
    await tun(PFLEGT, (ctx) => auskunftEinstellen(ctx, { felder: ['name', 'anschrift'], loeschfristJahre: 5 }))
  })

  test('with a legal interest needs what showed it and the weighing; costs the rate of the Gemeinde', async () => {
    const { glaubhaft, abwaegung } = interesse
    const ohne = { ...interesse, felder: ['gewerbetreibende'] }
    expect(await refusal(geben(frage({ ...ohne, glaubhaft: '' })))).toMatchObject({
      code: 'gewerbe.auskunft.glaubhaft',
    })
    expect(await refusal(geben(frage({ ...ohne, abwaegung: ' ' })))).toMatchObject({
      code: 'gewerbe.auskunft.abwaegung',
    })
    await tun(PFLEGT, (ctx) =>
      gebuehrensatzFestlegen(ctx, {
        tatbestand: 'auskunft',
        cent: 1200,
        gueltigAb: '2026-01-01' as never,
        rechtsgrundlage: 'Satzung',
      }),
    )
    expect(await geben(frage(ohne))).toMatchObject({ glaubhaft, abwaegung, gebuehrCent: 1200 })
  })

  test('an authority names its basis and its file, and pays nothing; a refusal tells why, and nothing else', async () => {
    const amt = { art: 'BEHOERDE', anfragend: 'Amtsgericht (Probe)', felder: ['geburt'] }
    expect(await refusal(geben(frage({ ...amt, fremdzeichen: 'X 1/26' })))).toMatchObject({
      code: 'gewerbe.auskunft.grundlage',
    })
    expect(await refusal(geben(frage({ ...amt, grundlage: 'AUFWAND' })))).toMatchObject({
      code: 'gewerbe.auskunft.fremdzeichen',
    })
    expect(await geben(frage({ ...amt, grundlage: 'AUFWAND', fremdzeichen: 'X 1/26' }))).toMatchObject({
      gebuehrCent: 0,
      felder: ['geburt'],
    })
    // What is missing may be why it is refused.
    for (const art of ['INTERESSE', 'BEHOERDE'])
      expect(await geben(frage({ art, felder: [], verweigert: 'Es fehlt alles.' }))).toMatchObject({
        ergebnis: 'VERWEIGERT',
        glaubhaft: null,
        grundlage: null,
        fremdzeichen: null,
      })
    const nein = await geben(frage({ ...interesse, verweigert: 'Das Interesse ist nicht glaubhaft gemacht.' }))
    expect(nein).toMatchObject({ ergebnis: 'VERWEIGERT', felder: [], gebuehrCent: 0 })
    expect(nein.dokument).not.toBeNull()
  })

  test('is told by nobody of another office or Gemeinde: it is as if there were no such Betrieb', async () => {
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt', 'meinhard.niemand'] as const) {
      expect(await refusal(geben(frage(), who))).toMatchObject({ name: 'NotFound' })
      expect(await refusal(geben(frage({ betrieb: crypto.randomUUID() }), who))).toMatchObject({ name: 'NotFound' })
    }
    expect(await lesen('meinhard.kaemmerei', (ctx) => auskuenfteSeite(ctx, {}, SEITE))).toEqual([])
    // The head reads and does not write.
    expect(await refusal(geben(frage(), LEITUNG))).toMatchObject({ name: 'Forbidden' })
  })
})

test('a sample is drawn of a month and checked by somebody else; after six months nothing is left of the log', async () => {
  const monat = heute().slice(0, 7)
  expect(
    await refusal(tun(WER, (ctx) => stichprobePruefen(ctx, crypto.randomUUID(), { befund: 'IN_ORDNUNG' }))),
  ).toMatchObject({ name: 'NotFound' })
  expect(await tun(WER, (ctx) => stichprobeZiehen(ctx, monat, 5))).toBe(0)
  expect(await tun(LEITUNG, (ctx) => stichprobeZiehen(ctx, monat, 2))).toBe(2)
  const [eine, andere] = await lesen(LEITUNG, (ctx) => auskuenfteSeite(ctx, { monat, zuPruefen: true }, SEITE))
  if (!eine || !andere) throw new Error('two were drawn')
  const pruefen = (id: string, befund: string, notiz?: string, who: PersonName = LEITUNG) =>
    tun(who, (ctx) => stichprobePruefen(ctx, id, { befund, notiz }))
  expect(await refusal(pruefen(eine.id, 'IN_ORDNUNG', undefined, WER))).toMatchObject({ name: 'Forbidden' })
  expect(await refusal(pruefen(eine.id, 'BEANSTANDET'))).toMatchObject({ code: 'gewerbe.stichprobe.notiz' })
  expect(await pruefen(eine.id, 'BEANSTANDET', 'Zweck zu knapp')).toMatchObject({ befund: 'BEANSTANDET' })
  await admin`update gewerbe.auskunft set angelegt_von = ${(await admin`select id from identity.person where name = ${LEITUNG}`)[0]?.id ?? null} where id = ${andere.id}`
  expect(await refusal(pruefen(andere.id, 'IN_ORDNUNG'))).toMatchObject({ code: 'gewerbe.stichprobe.eigene' })
  await admin`update gewerbe.auskunft set angelegt_am = now() - interval '6 months 1 hour' where id = ${eine.id}`
  await auskuenfteLoeschen(tuer)
  const [weg, da] = [
    await admin`select id from gewerbe.auskunft where id = ${eine.id}`,
    await admin`select id from gewerbe.auskunft where id = ${andere.id}`,
  ]
  expect([weg.length, da.length]).toEqual([0, 1])
  expect(await admin`select id from akte.dokument where id = ${String(eine.dokument)}`).toHaveLength(1)
})
