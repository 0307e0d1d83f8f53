import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { bescheidtexteSetzen } from '../faelle/zustaendig.ts'
import { befugteArbeit } from '../test-support/befugt.ts'
import { haus, heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import { anhoeren, anhoerungBeantworten, anhoerungenZu, anhoerungZuruecknehmen } from './anhoeren.ts'
import {
  insolvenzBeantworten,
  untersagungEinleiten,
  untersagungEinstellen,
  untersagungFortsetzen,
} from './einleiten.ts'
import { anmeldungenTrotz, untersagungenSeite, untersagungenZuAnzeige } from './treffer.ts'
import {
  gzrMelden,
  gzrOffen,
  untersagungVerfuegen,
  verfuegungZuruecknehmen,
  vollziehbar,
  wirksamkeitSetzen,
} from './verfuegen.ts'
import { fruehestensWieder, wiedergestatten, wiedergestattungZuruecknehmen } from './wiedergestatten.ts'

const { verbund, admin, app, tun, lesen, sichern } = await haus()
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
// Colleagues of the same office, its head, the head of the house, and those who keep that class for another office.
const FREMDE = [WER, 'meinhard.leitung', 'meinhard.steueramt', 'meinhard.registratur', 'sontra.gewerbeamt'] as const
const befugt = befugteArbeit({ app })

async function text(dokument: unknown): Promise<string> {
  const [papier] = await admin`select sha256 from akte.version where dokument = ${String(dokument)}`
  const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
  return (await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))).text
}

beforeAll(async () => {
  await tun(PFLEGT, (ctx) =>
    bescheidtexteSetzen(ctx, { rechtsbehelf: 'Widerspruch binnen eines Monats.', zahlung: null }),
  )
})

const einleitung = (mehr = {}) => ({
  ...{
    id: crypto.randomUUID(),
    name: 'Beispiel',
    vornamen: 'Toni',
    geburtsdatum: '1990-05-17',
    anschrift: 'Weg 3, 37999 Musterdorf',
  },
  ...{ gewerbe: 'Frisörsalon', anlaesse: ['STEUERN'], sachverhalt: 'Rückstände von 12.000 Euro seit 2024.' },
  ...mehr,
})
const eingeleitet = (mehr = {}) => befugt((ctx) => untersagungEinleiten(ctx, einleitung(mehr)))
const hoeren = (untersagung: string, stelle: string, an?: string) =>
  befugt((ctx) => anhoeren(ctx, { id: crypto.randomUUID(), untersagung, stelle, an, frist: plusTage(heute(), 14) }))
const verfuegung = { umfang: 'GANZ', auchVertretung: true, alleGewerbe: true, begruendung: 'Unzuverlässig.' }

async function untersagt(mehr = {}) {
  const { id } = await eingeleitet(mehr)
  const anhoerung = await hoeren(id, 'PERSON')
  await befugt((ctx) => anhoerungBeantworten(ctx, anhoerung.id, 'Bestreitet die Rückstände.'))
  await hoeren(id, 'IHK', 'IHK (Probe)')
  await befugt((ctx) => insolvenzBeantworten(ctx, id, false, null))
  return befugt((ctx) => untersagungVerfuegen(ctx, id, verfuegung))
}

describe('a ban', () => {
  test('lies in an Akte of the class STEUER with a series of its own, and leaves no trace for anybody else', async () => {
    const eingabe = einleitung()
    const fall = await befugt((ctx) => untersagungEinleiten(ctx, eingabe))
    expect((await befugt((ctx) => untersagungEinleiten(ctx, eingabe))).id).toBe(fall.id)
    const [akte] = await admin`select aktenzeichen, schutzklasse from akte.akte where id = ${fall.akte}`
    expect(akte?.aktenzeichen).toMatch(/-S\d{4}$/)
    expect([akte?.schutzklasse, fall.schutzklasse]).toEqual(['STEUER', 'STEUER'])
    // No entry of the common register exists because of it.
    const [beteiligt] = await admin`select eintrag from akte.beteiligter where vorgang = ${fall.vorgang}`
    expect(beteiligt?.eintrag).toBeNull()
    for (const who of FREMDE) {
      const weg = (id: string) => refusal(tun(who, (ctx) => untersagungEinstellen(ctx, id, 'x')))
      expect(await weg(fall.id)).toEqual(await weg(crypto.randomUUID()))
      expect((await weg(fall.id)).name).toBe('NotFound')
      expect(await lesen(who, (ctx) => untersagungenSeite(ctx, true, SEITE))).toEqual([])
      expect(['Forbidden', 'NotFound']).toContain(
        (await refusal(tun(who, (ctx) => untersagungEinleiten(ctx, einleitung())))).name,
      )
    }
    expect(await refusal(eingeleitet({ anlaesse: [] }))).toMatchObject({ code: 'gewerbe.untersagung.anlass' })
    expect(await refusal(eingeleitet({ sachverhalt: ' ' }))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
  })

  test('is made after the hearing, after § 12 GewO was answered, and says why nobody else was heard', async () => {
    const { id } = await eingeleitet()
    const verfuegen = (mehr = {}) => befugt((ctx) => untersagungVerfuegen(ctx, id, { ...verfuegung, ...mehr }))
    expect(await refusal(verfuegen())).toMatchObject({ code: 'gewerbe.untersagung.anhoerung' })
    const erste = await hoeren(id, 'PERSON')
    expect(await refusal(verfuegen())).toMatchObject({ code: 'gewerbe.untersagung.anhoerung' })
    await befugt((ctx) => anhoerungZuruecknehmen(ctx, erste.id))
    const zweite = await hoeren(id, 'PERSON')
    const antworten = (text: string | null) => befugt((ctx) => anhoerungBeantworten(ctx, zweite.id, text))
    await antworten('Zahlt ab sofort.\r\nIn Raten.')
    expect(await antworten('Zahlt ab sofort.\nIn drei Raten.')).toMatchObject({
      stellungnahme: 'Zahlt ab sofort.\nIn drei Raten.',
      beantwortetAm: heute(),
    })
    // Taken off again, the deadline lies before the clerk once more, and there is no ban without it.
    const frist = async () =>
      (await admin`select wiedervorlage::text from akte.vorgang where id = ${zweite.vorgang}`)[0]
    expect(await frist()).toEqual({ wiedervorlage: null })
    await antworten(null)
    expect(await frist()).toEqual({ wiedervorlage: zweite.frist })
    expect(await refusal(antworten(' '))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    await antworten('Zahlt ab sofort.')
    expect(await befugt((ctx) => anhoerungenZu(ctx).load(id))).toMatchObject([{ id: zweite.id }])
    expect(await refusal(verfuegen({ ohneAnhoerung: 'Gefahr' }))).toMatchObject({
      code: 'gewerbe.untersagung.insolvenz',
    })
    const insolvenz = (warum: string | null) => befugt((ctx) => insolvenzBeantworten(ctx, id, true, warum))
    expect(await refusal(insolvenz(null))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    await insolvenz('Straftaten, nicht Vermögen.')
    expect(await refusal(verfuegen())).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    expect(await refusal(verfuegen({ umfang: 'TEILWEISE', ohneAnhoerung: 'Gefahr' }))).toMatchObject({
      code: 'gewerbe.verfahren.fehlt',
    })
    const fall = await verfuegen({ ohneAnhoerung: 'Gefahr im Verzug' })
    expect(await text(fall.bescheid)).toContain(ohneRaum('Widerspruch binnen eines Monats.'))
    await befugt((ctx) => verfuegungZuruecknehmen(ctx, id))
    await befugt((ctx) => untersagungEinstellen(ctx, id, 'Gezahlt'))
    expect(await befugt((ctx) => untersagungFortsetzen(ctx, id))).toMatchObject({
      stand: 'EINGELEITET',
      verfuegtAm: null,
    })
  })

  test('what a chamber is sent names the occasion and not what tax files say', async () => {
    const { id } = await eingeleitet()
    const kammer = await text((await hoeren(id, 'HWK', 'Handwerkskammer (Probe)')).dokument)
    expect(kammer).toContain(ohneRaum('Steuerrückstände'))
    expect(kammer).not.toContain('12.000')
    expect(await text((await hoeren(id, 'PERSON')).dokument)).toContain('12.000')
  })

  test('that is enforceable is a task for the Gewerbezentralregister, and warns whoever may know of an Anmeldung', async () => {
    const fall = await untersagt({ name: 'Probe', vornamen: 'Kim', geburtsdatum: null })
    expect(gzrOffen(fall)).toEqual([])
    const neu = await sichern(WER, heutige({ person: { ...heutige().person, name: 'Probe', vornamen: 'Kim' } }))
    const warnt = (id: string) => befugt((ctx) => untersagungenZuAnzeige(ctx, id))
    expect(await warnt(neu.id)).toEqual([])
    const wirksam = (vollziehbarAb: string | null) =>
      befugt((ctx) => wirksamkeitSetzen(ctx, fall.id, { vollziehbarAb }))
    expect(await refusal(wirksam(plusTage(heute(), -1)))).toMatchObject({ code: 'gewerbe.untersagung.tag' })
    const gilt = await wirksam(heute())
    expect([vollziehbar(gilt), gzrOffen(gilt)]).toEqual([true, ['VOLLZIEHBAR']])
    expect((await warnt(neu.id)).map(({ id }) => id)).toEqual([fall.id])
    expect((await befugt((ctx) => anmeldungenTrotz(ctx, gilt))).map(({ id }) => id)).toEqual([neu.id])
    for (const who of FREMDE) expect(await lesen(who, (ctx) => untersagungenZuAnzeige(ctx, neu.id))).toEqual([])
    const anderer = await sichern(WER, heutige({ person: { ...heutige().person, name: 'Probe', vornamen: 'Alex' } }))
    expect(await warnt(anderer.id)).toEqual([])
    expect(await refusal(befugt((ctx) => gzrMelden(ctx, fall.id, 'UNANFECHTBAR')))).toMatchObject({
      code: 'gewerbe.untersagung.gzr',
    })
    expect(gzrOffen(await befugt((ctx) => gzrMelden(ctx, fall.id, 'VOLLZIEHBAR')))).toEqual([])
    expect(await refusal(befugt((ctx) => verfuegungZuruecknehmen(ctx, fall.id)))).toMatchObject({
      code: 'gewerbe.untersagung.wirksam',
    })
    expect(fruehestensWieder({ ...gilt, vollziehbarAb: kalendertag('2028-02-29') })).toBe('2029-02-28')
    const wieder = await befugt((ctx) => wiedergestatten(ctx, fall.id, { antragAm: heute(), grund: 'Alles bezahlt.' }))
    expect(wieder.stand).toBe('WIEDERGESTATTET')
    expect(gzrOffen(wieder)).toEqual(['WIEDERGESTATTET'])
    expect(await warnt(neu.id)).toEqual([])
  })

  test('knows the person by a former name, by the name at birth, and by birthday and given name; not somebody born on another day', async () => {
    const geboren = { jahr: 1988, monat: 2, tag: 29 }
    const fall = await untersagt({
      name: 'Alt',
      vornamen: 'Uta',
      fruehereNamen: 'Erst, Zweit',
      geburtsdatum: '1988-02-29',
    })
    const gilt = await befugt((ctx) => wirksamkeitSetzen(ctx, fall.id, { vollziehbarAb: heute() }))
    const anmelden = async (person: object) =>
      (
        await sichern(
          WER,
          heutige({ person: { ...heutige().person, vornamen: 'Uta', geburtsdatum: geboren, ...person } }),
        )
      ).id
    const bekannt = [
      await anmelden({ name: 'Alt' }),
      await anmelden({ name: 'Zweit', geburtsdatum: { jahr: 1988 } }),
      await anmelden({ name: 'Neu', geburtsname: 'Erst', geburtsdatum: { jahr: 1988 } }),
      await anmelden({ name: 'Ganz-Anders', vornamen: 'Uta Maria' }),
    ]
    const fremd = [
      await anmelden({ name: 'Alt', geburtsdatum: { ...geboren, tag: 28 } }),
      await anmelden({ name: 'Ganz-Anders', vornamen: 'Ute' }),
    ]
    for (const id of [...bekannt, ...fremd]) {
      const treffer = (await befugt((ctx) => untersagungenZuAnzeige(ctx, id))).map((each) => each.id)
      expect([id, treffer]).toEqual([id, bekannt.includes(id) ? [fall.id] : []])
    }
    expect((await befugt((ctx) => anmeldungenTrotz(ctx, gilt))).map(({ id }) => id).sort()).toEqual(bekannt.toSorted())
    // What is corrected in the Anzeige leaves nothing behind.
    const id = bekannt[3] ?? expect.fail()
    const anders = { ...heutige().person, name: 'Ganz-Anders', vornamen: 'Ute' }
    await sichern(WER, heutige({ person: anders }), { id, stand: 1 })
    expect(await befugt((ctx) => untersagungenZuAnzeige(ctx, id))).toEqual([])
  })

  test('a permission is taken back until the register was told; and the Vorgang comes back on the day there is something to tell', async () => {
    const fall = await untersagt({ name: 'Wieder', vornamen: 'Kai' })
    const erinnert = async () =>
      (await admin`select wiedervorlage::text from akte.vorgang where id = ${fall.vorgang}`)[0]?.wiedervorlage
    expect(await erinnert()).toBeNull()
    const wirksam = (vollziehbarAb: string | null) =>
      befugt((ctx) => wirksamkeitSetzen(ctx, fall.id, { vollziehbarAb }))
    await wirksam(plusTage(heute(), 30))
    expect(await erinnert()).toBe(plusTage(heute(), 30))
    await wirksam(null)
    expect(await erinnert()).toBeNull()
    await wirksam(heute())
    await befugt((ctx) => gzrMelden(ctx, fall.id, 'VOLLZIEHBAR'))
    const gestatten = () => befugt((ctx) => wiedergestatten(ctx, fall.id, { antragAm: heute(), grund: 'Bezahlt.' }))
    const zurueck = (who: typeof befugt = befugt) => who((ctx) => wiedergestattungZuruecknehmen(ctx, fall.id))
    const wieder = await gestatten()
    expect(await erinnert()).toBe(heute())
    for (const who of FREMDE) expect((await refusal(zurueck((work) => tun(who, work)))).name).toBe('NotFound')
    expect(await zurueck()).toMatchObject({ stand: 'VERFUEGT', endeAm: null, antragAm: null, vollziehbarAb: heute() })
    const [papier] = await admin`select status from akte.dokument where id = ${wieder.wiedergestattung}`
    expect(papier?.status).toBe('ZURUECKGENOMMEN')
    expect(await erinnert()).toBeNull()
    await gestatten()
    await befugt((ctx) => gzrMelden(ctx, fall.id, 'WIEDERGESTATTET'))
    expect(await refusal(zurueck())).toMatchObject({ code: 'gewerbe.untersagung.gemeldet' })
  })

  test('waits for whoever changes the class of its Akte, and not the other way round', async () => {
    const { id, akte } = await eingeleitet()
    let fertig: Promise<unknown> = Promise.resolve()
    await admin.begin(async (tx) => {
      await tx`select 1 from akte.akte where id = ${akte} for update`
      fertig = befugt((ctx) =>
        anhoeren(ctx, { id: crypto.randomUUID(), untersagung: id, stelle: 'PERSON', frist: plusTage(heute(), 14) }),
      )
      fertig.catch(() => undefined)
      const wartet = () => tx`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
      await expect.poll(wartet).not.toEqual([])
      await tx`update gewerbe.untersagung set angelegt_von = angelegt_von where id = ${id}`
    })
    await fertig
  })

  test('nothing of a name or a reproach is in the log', async () => {
    const alle = await admin`select nutzlast::text as n from audit.eintrag where ereignis like 'gewerbe.untersagung.%'`
    expect(alle.length).toBeGreaterThan(5)
    for (const { n } of alle) expect(String(n)).not.toMatch(/Beispiel|Probe|Erst|12\.000/)
  })
})
