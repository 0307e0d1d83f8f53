import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import { describe, expect, test } from 'vitest'
import { anzeigeZurueckweisen, zurueckweisungAufheben } from '../faelle/einreichen.ts'
import { gebuehrensatzFestlegen } from '../faelle/gebuehren.ts'
import { anzeigeWeiterleiten, weiterleitungZuruecknehmen } from '../faelle/weiterleiten.ts'
import { anzeigeZuordnen } from '../faelle/zuordnen.ts'
import { bescheidtexteSetzen } from '../faelle/zustaendig.ts'
import { heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { prozess } from '../test-support/prozess.ts'
import { meldungVon, person, zuzug } from '../test-support/umzug.ts'
import { bisherigeGemeindeNennen } from './ausgang.ts'
import { rueckmeldungAblehnen, rueckmeldungZuordnen, rueckmeldungZurueckholen } from './bearbeiten.ts'
import { rueckmeldungAnnehmen } from './eingang.ts'
import { rueckmeldungSenden } from './versand.ts'

const hier = await posthaus()
const { admin, tun, bescheinigt, tuer, verbund } = hier
const { zeile, papiere } = prozess(hier)
const ags = (id: string) => verbund.gemeinden.find((each) => each.id === id)?.ags ?? ''
const FREMD = '06999001'
const frueher = plusTage(heute(), -30)
const meldung = meldungVon(FREMD, ags('meinhard'))
const annehmen = (was: ReturnType<typeof meldung>) => tuer('meinhard').write((ctx) => rueckmeldungAnnehmen(ctx, was))
const aus = (anzeige: string) =>
  admin`select * from gewerbe.rueckmeldung where anzeige = ${anzeige} and richtung = 'AUS'`
const eine = async (id: string) => (await admin`select * from gewerbe.rueckmeldung where id = ${id}`)[0]
const ereignisse = async (id: unknown) =>
  (await admin`select ereignis from audit.eintrag where subjekt_id = ${String(id)} order by seq`).map(({ ereignis }) =>
    String(ereignis),
  )
const nennen = (id: unknown, wert: string) => tun(WER, (ctx) => bisherigeGemeindeNennen(ctx, String(id), wert))
const ablehnen = (id: unknown) => tun(WER, (ctx) => rueckmeldungAblehnen(ctx, String(id), 'Am Telefon geklärt'))
const zurueckholen = (id: unknown) => tun(WER, (ctx) => rueckmeldungZurueckholen(ctx, String(id)))

/** Two partners and neither of them named: the Abmeldung waits for a person. */
async function wartende(name: string) {
  const gbr = (vornamen: string) =>
    heutige({
      rechtsform: '121000',
      eingetragenerName: name,
      person: person(vornamen),
      anzahlVertreter: 2,
      weitereGesellschafter: ['Ander'],
      stichtag: frueher,
    })
  const { betrieb } = await bescheinigt(WER, gbr('Ida'))
  await bescheinigt(WER, gbr('Jo'), { betrieb })
  const { id } = await annehmen(meldung('Fremd', { eingetragenerName: name }))
  const { anzeige } = await tun(WER, (ctx) => rueckmeldungZuordnen(ctx, id, betrieb))
  return { id, betrieb, ab: String(anzeige) }
}

describe('an Abmeldung that stands for a Rückmeldung', () => {
  test('stays with its Betrieb; brought back only while its Rückmeldung still means it', async () => {
    const { id, ab } = await wartende('Zwei am Tor GbR')
    const anderer = await bescheinigt(WER, heutige({ person: person('Andere'), stichtag: frueher }))
    expect((await refusal(tun(WER, (ctx) => anzeigeZuordnen(ctx, ab, anderer.betrieb)))).code).toBe(
      'gewerbe.zugeordnet',
    )
    const zurueckweisen = () => tun(WER, (ctx) => anzeigeZurueckweisen(ctx, ab, 'Falsch'))
    const aufheben = () => tun(WER, (ctx) => zurueckweisungAufheben(ctx, ab))
    await zurueckweisen()
    await ablehnen(id)
    expect((await refusal(aufheben())).code).toBe('gewerbe.rueckmeldung.anders')
    await zurueckholen(id)
    expect((await aufheben()).status).toBe('EINGEGANGEN')
    await tun(WER, (ctx) => anzeigeWeiterleiten(ctx, ab, 'Stadt Sontra'))
    await ablehnen(id)
    expect((await refusal(tun(WER, (ctx) => weiterleitungZuruecknehmen(ctx, ab)))).code).toBe(
      'gewerbe.rueckmeldung.anders',
    )
    await zurueckholen(id)
    await tun(WER, (ctx) => weiterleitungZuruecknehmen(ctx, ab))
    await zurueckweisen()
    const neu = await tun(WER, (ctx) => rueckmeldungZuordnen(ctx, id, anderer.betrieb))
    expect(neu.anzeige).not.toBe(ab)
    expect((await refusal(aufheben())).code).toBe('gewerbe.rueckmeldung.anders')
  })

  test('costs nothing and brings no notice; once it is certified the log says so, and its Storno opens the task again', async () => {
    await tun(PFLEGT, async (ctx) => {
      const satz = { tatbestand: 'abmeldung', cent: 1300, gueltigAb: kalendertag('2026-01-01'), rechtsgrundlage: 'S' }
      await gebuehrensatzFestlegen(ctx, satz)
      await bescheidtexteSetzen(ctx, { rechtsbehelf: 'Widerspruch', zahlung: null })
    })
    await bescheinigt(WER, heutige({ person: person('Fee'), stichtag: frueher }))
    const { id, anzeige } = await annehmen(meldung('Fee'))
    const ab = await zeile(String(anzeige))
    expect(ab.status).toBe('BESCHEINIGT')
    expect(await papiere(String(ab.vorgang))).not.toContain('Gebührenbescheid')
    const [urkunde] = await admin`select gebuehr_cent, erlass_grund from gewerbe.bescheinigung where anzeige = ${ab.id}`
    expect(urkunde).toEqual({ gebuehr_cent: 0, erlass_grund: 'Rückmeldeverfahren' })
    expect((await ereignisse(id)).filter((each) => each === 'gewerbe.rueckmeldung.erledigt')).toHaveLength(1)
    await hier.korrigiert(ab.id, 'storno')
    expect(await eine(id)).toMatchObject({
      stand: 'OFFEN',
      erledigt_am: null,
      grund: expect.stringContaining('storniert'),
    })
    expect(await ereignisse(id)).toContain('gewerbe.rueckmeldung.wieder-offen')
    await ablehnen(id)
  })
})

describe('what a person has closed', () => {
  test('comes back as it was, with its reason, and goes out as another message if it was refused', async () => {
    const { id } = await bescheinigt(WER, zuzug('Abgelehnt', FREMD))
    await admin`update gewerbe.rueckmeldung set stand = 'ABGELEHNT', grund = 'Nicht bekannt' where anzeige = ${id}`
    const [vorher] = await aus(id)
    await ablehnen(vorher?.id)
    await zurueckholen(vorher?.id)
    expect(await aus(id)).toMatchObject([{ stand: 'ABGELEHNT', grund: 'Nicht bekannt' }])
    expect((await nennen(vorher?.id, FREMD)).nachricht).not.toBe(vorher?.nachricht)
    const unsicher = await annehmen(meldung('Niemand'))
    await ablehnen(unsicher.id)
    await zurueckholen(unsicher.id)
    expect(await eine(unsicher.id)).toMatchObject({ stand: 'OFFEN', grund: unsicher.grund })
  })

  test('stays closed after a Berichtigung: what it says now is a task', async () => {
    const { id } = await bescheinigt(WER, zuzug('Erledigt', undefined))
    const [zu] = await aus(id)
    await ablehnen(zu?.id)
    const berichtigt = await hier.korrigiert(id, 'berichtigung', zuzug('Berichtigt', ags('witzenhausen')))
    expect(await aus(berichtigt)).toMatchObject([{ stand: 'OFFEN', grund: expect.stringContaining('abgeschlossen') }])
    expect(await aus(id)).toMatchObject([{ stand: 'ENTFAELLT', grund: 'Am Telefon geklärt' }])
  })
})

describe('what goes out', () => {
  test('lies in the Vorgang, also when a clerk sends it; withdrawn, the log says so once', async () => {
    const { id, bescheinigung } = await bescheinigt(WER, zuzug('Nachher', undefined))
    expect(await papiere(bescheinigung.vorgang)).not.toContain('Rückmeldung')
    const [offen] = await aus(id)
    await nennen(offen?.id, FREMD)
    expect(await papiere(bescheinigung.vorgang)).toContain('Rückmeldung')
    await hier.korrigiert(id, 'storno')
    expect(await aus(id)).toMatchObject([{ stand: 'ENTFAELLT' }])
    const wie = (each: string) => each === 'gewerbe.rueckmeldung.zurueckgezogen'
    expect((await ereignisse(offen?.id)).filter(wie)).toHaveLength(1)
  })

  test('is nothing where the corrected Anmeldung is no removal any more', async () => {
    const { id } = await bescheinigt(WER, zuzug('Doch neu', ags('witzenhausen')))
    const berichtigt = await hier.korrigiert(id, 'berichtigung', heutige({ person: person('Doch neu') }))
    const [aufgabe] = await aus(berichtigt)
    expect(aufgabe?.stand).toBe('OFFEN')
    expect((await refusal(nennen(aufgabe?.id, ags('witzenhausen')))).code).toBe('gewerbe.rueckmeldung.keine')
  })

  test('counts as sent although it was withdrawn while it was handed over', async () => {
    await hier.eintragen(PFLEGT, 'GEWERBEBEHOERDE', { kennung: FREMD, adresse: 'gewerbe-fremd' })
    const { id } = await bescheinigt(WER, zuzug('Unterwegs', FREMD))
    await admin`update gewerbe.rueckmeldung set naechster_am = now() + interval '1 day' where stand = 'WARTET' and anzeige <> ${id}`
    const ablegen = async () => {
      await admin`update gewerbe.rueckmeldung set stand = 'ENTFAELLT', grund = 'x' where anzeige = ${id}`
      return undefined
    }
    await rueckmeldungSenden(tuer('meinhard'), () => ({ ablegen, quittungen: async () => [] }))
    expect(await aus(id)).toMatchObject([{ stand: 'GESENDET', grund: null }])
  })
})
