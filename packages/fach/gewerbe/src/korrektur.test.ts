import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { anlageEntfernen } from './faelle/anlagen.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from './faelle/einreichen.ts'
import { entwurfVerwerfen, entwurfWiederherstellen } from './faelle/entwurf.ts'
import { amtsabmeldungBeginnen, korrekturBeginnen } from './faelle/korrigieren.ts'
import { vorbelegung } from './faelle/lesen.ts'
import { bisherigeGemeindeNennen } from './rueckmeldung/ausgang.ts'
import { rueckmeldungAblehnen } from './rueckmeldung/bearbeiten.ts'
import { rueckmeldungenSeite } from './rueckmeldung/schema.ts'
import { heutige, refusal, WER } from './test-support/haus.ts'
import { posthaus } from './test-support/post.ts'
import { prozess } from './test-support/prozess.ts'
import { zuzug } from './test-support/umzug.ts'

const hier = await posthaus()
const { admin, tun, lesen, sichern, bescheinigt } = hier
const { zeile, betriebVon, anlage, papiere } = prozess(hier)
const NACHBAR = 'sontra.gewerbeamt' satisfies PersonName
const ANDERES_AMT = 'meinhard.kaemmerei' satisfies PersonName
const LEITUNG = 'meinhard.leitung' satisfies PersonName

describe('what was wrong', () => {
  test('is corrected by a new Anzeige without a fee; the old one stays, and is corrected once', async () => {
    const { id: von, betrieb } = await bescheinigt(WER, heutige({ geschaeftsbezeichnung: 'Harscharf' }))
    const id = crypto.randomUUID()
    const beginnen = (neu = id, grund = 'Tippfehler') =>
      tun(WER, (ctx) => korrekturBeginnen(ctx, { id: neu, von, art: 'berichtigung', grund }))
    expect((await refusal(beginnen(id, ' '))).code).toBe('gewerbe.grund')
    const entwurf = await beginnen()
    expect(entwurf).toMatchObject({ status: 'ENTWURF', korrekturVon: von, begruendung: 'Tippfehler', betrieb })
    expect((await beginnen()).id).toBe(id)
    expect((await refusal(beginnen(crypto.randomUUID()))).code).toBe('gewerbe.schon-korrigiert')
    await sichern(WER, heutige({ geschaeftsbezeichnung: 'Haarscharf' }), { id, betrieb, stand: 1 })
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
    expect((await tun(WER, (ctx) => bescheinigen(ctx, id))).gebuehrCent).toBe(0)
    expect(await betriebVon(betrieb)).toMatchObject({ geschaeftsbezeichnung: 'Haarscharf', status: 'AKTIV' })
    expect((await zeile(von)).inhalt.geschaeftsbezeichnung).toBe('Harscharf')
    // Thrown away and taken back, once another has taken its place.
    const { id: nochmal } = await bescheinigt(WER, heutige())
    const [erste, zweite] = [crypto.randomUUID(), crypto.randomUUID()]
    const anfangen = (neu: string) =>
      tun(WER, (ctx) => korrekturBeginnen(ctx, { id: neu, von: nochmal, art: 'berichtigung', grund: 'x' }))
    await anfangen(erste)
    await tun(WER, (ctx) => entwurfVerwerfen(ctx, erste))
    await anfangen(zweite)
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, zweite))
    const wieder = () => refusal(tun(WER, (ctx) => entwurfWiederherstellen(ctx, erste)))
    expect((await wieder()).code).toBe('gewerbe.schon-korrigiert')
    await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, zweite, 'Falsch'))
    await tun(WER, (ctx) => entwurfWiederherstellen(ctx, erste))
    expect((await refusal(tun(WER, (ctx) => zurueckweisungAufheben(ctx, zweite)))).code).toBe(
      'gewerbe.schon-korrigiert',
    )
    const entwuerfe = await sichern(WER, heutige())
    expect(
      (
        await refusal(
          tun(WER, (ctx) =>
            korrekturBeginnen(ctx, { id: crypto.randomUUID(), von: entwuerfe.id, art: 'storno', grund: 'x' }),
          ),
        )
      ).code,
    ).toBe('gewerbe.nicht-bescheinigt')
  })

  test('a Storno takes an end back, a beginning only when nothing came after it, and itself never', async () => {
    const { id: an, betrieb } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -20) }))
    const da = await betriebVon(betrieb)
    if (!da) throw new Error('not in the register')
    const inhalt = await lesen(WER, (ctx) => vorbelegung(ctx, da, 'abmeldung'))
    const { id: ab } = await bescheinigt(
      WER,
      { ...inhalt, stichtag: heute(), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
      { art: 'abmeldung', betrieb },
    )
    const stornieren = async (von: string) => {
      const id = crypto.randomUUID()
      await tun(WER, (ctx) => korrekturBeginnen(ctx, { id, von, art: 'storno', grund: 'Verwechselt' }))
      return tun(WER, async (ctx) => {
        await anzeigeEinreichen(ctx, id)
        await bescheinigen(ctx, id)
        return id
      })
    }
    expect((await refusal(stornieren(an))).code).toBe('gewerbe.korrektur-passt-nicht')
    await admin`update gewerbe.anzeige set status = 'VERWORFEN', eingang_am = null where korrektur_von = ${an}`
    const storno = await stornieren(ab)
    expect(await betriebVon(betrieb)).toMatchObject({ status: 'AKTIV', ende: null })
    await stornieren(an)
    expect(await betriebVon(betrieb)).toMatchObject({ status: 'STORNIERT' })
    expect((await refusal(stornieren(storno))).code).toBe('gewerbe.storno')
    const noch = heutige({ grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } })
    expect((await refusal(bescheinigt(WER, noch, { art: 'abmeldung', betrieb }))).code).toBe('gewerbe.passt-nicht')
  })

  test('contradictory filings: an end before the beginning, and a second end, are refused and change nothing', async () => {
    const { betrieb } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -5) }))
    const aufgabe = (tage: number) =>
      bescheinigt(
        WER,
        heutige({ grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' }, stichtag: plusTage(heute(), tage) }),
        { art: 'abmeldung', betrieb },
      )
    expect((await refusal(aufgabe(-30))).code).toBe('gewerbe.passt-nicht')
    expect(await betriebVon(betrieb)).toMatchObject({ status: 'AKTIV' })
    await aufgabe(0)
    expect((await refusal(aufgabe(0))).code).toBe('gewerbe.passt-nicht')
    expect((await refusal(bescheinigt(WER, heutige({ stichtag: kalendertag('1889-01-01') })))).code).toBe(
      'gewerbe.unvollstaendig',
    )
    expect((await refusal(bescheinigt(WER, heutige({ stichtag: plusTage(heute(), 900) })))).code).toBe(
      'gewerbe.unvollstaendig',
    )
  })
})

describe('the Rückmeldung of an Anmeldung', () => {
  const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
  const WITZENHAUSEN = hier.verbund.gemeinden.find((each) => each.id === 'witzenhausen')?.ags ?? ''
  const aus = (anzeige: string) =>
    admin`select * from gewerbe.rueckmeldung where anzeige = ${anzeige} and richtung = 'AUS'`
  const nennen = (id: unknown, wert: string) => tun(WER, (ctx) => bisherigeGemeindeNennen(ctx, String(id), wert))

  test('replaces what has not gone out; a Storno takes it back and sends none', async () => {
    const { id } = await bescheinigt(WER, zuzug('Vorher', undefined))
    const berichtigt = await hier.korrigiert(id, 'berichtigung', zuzug('Nachher', undefined))
    expect(await aus(id)).toMatchObject([{ stand: 'ENTFAELLT', grund: expect.stringContaining('berichtigt') }])
    expect(await aus(berichtigt)).toMatchObject([{ stand: 'OFFEN', inhalt: { person: { vornamen: 'Nachher' } } }])
    const storno = await hier.korrigiert(berichtigt, 'storno')
    expect(await aus(berichtigt)).toMatchObject([{ stand: 'ENTFAELLT' }])
    expect(await aus(storno)).toEqual([])
  })

  test('of what has gone out is a task with a way to close it; what says the same again is none', async () => {
    const { id } = await bescheinigt(WER, zuzug('Fort', WITZENHAUSEN))
    const post = async () =>
      (
        await admin`select count(*)::int as n from verbundpost.ausgang where gemeinde = 'meinhard' and art = 'gewerbe.rueckmeldung'`
      )[0]?.n
    const vorher = await post()
    const gleich = await hier.korrigiert(id, 'berichtigung')
    expect(await aus(gleich)).toEqual([])
    const storno = await hier.korrigiert(gleich, 'storno')
    expect(await aus(id)).toMatchObject([{ stand: 'GESENDET' }])
    const [aufgabe] = await aus(storno)
    expect(aufgabe).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('storniert') })
    expect(await post()).toBe(vorher)
    expect((await refusal(nennen(aufgabe?.id, WITZENHAUSEN))).code).toBe('gewerbe.rueckmeldung.storno')
    expect((await lesen(WER, (ctx) => rueckmeldungenSeite(ctx, 'AUS', true, SEITE))).map((each) => each.id)).toContain(
      aufgabe?.id,
    )
    await tun(WER, (ctx) => rueckmeldungAblehnen(ctx, String(aufgabe?.id), 'Dort angerufen'))
    expect(await aus(storno)).toMatchObject([{ stand: 'ENTFAELLT', grund: 'Dort angerufen' }])
  })
})

describe('ex officio', () => {
  test('an Abmeldung needs reason and paper, costs nothing, is marked, and the trader is told', async () => {
    const { betrieb } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -40) }))
    const id = crypto.randomUUID()
    const beginnen = (who: PersonName, grund: string) =>
      tun(who, (ctx) => amtsabmeldungBeginnen(ctx, { id, betrieb, grund }))
    expect((await refusal(beginnen(WER, ''))).code).toBe('gewerbe.grund')
    for (const who of [NACHBAR, ANDERES_AMT] as const)
      expect((await refusal(beginnen(who, 'Ende der Steuerpflicht'))).name).toBe('NotFound')
    expect((await refusal(beginnen(LEITUNG, 'Ende der Steuerpflicht'))).name).toBe('Forbidden')
    const { inhalt } = await beginnen(WER, 'Das Finanzamt hat das Ende der Steuerpflicht mitgeteilt.')
    const ganz = { ...inhalt, grund: 'vollstaendige-aufgabe' as const, aufgabe: { text: 'Von Amts wegen' } }
    await sichern(WER, ganz, { id, art: 'abmeldung', betrieb, stand: 1 })
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.beleg')
    const beleg = await anlage(WER, id, 'Mitteilung des Finanzamts', 'beleg')
    // The same again is the same; another kind is not taken.
    expect((await anlage(WER, id, 'Mitteilung des Finanzamts', 'beleg')).id).toBe(beleg.id)
    expect((await refusal(anlage(WER, id, 'MZ', 'beleg', { mime: 'application/x-msdownload' }))).code).toBe(
      'gewerbe.g13-typ',
    )
    expect((await refusal(anlage(WER, id, 'zu groß', 'beleg', { groesse: 21 * 1024 * 1024 }))).code).toBe(
      'gewerbe.g13-groesse',
    )
    for (const who of [NACHBAR, ANDERES_AMT] as const)
      expect((await refusal(tun(who, (ctx) => anlageEntfernen(ctx, beleg.id, true)))).name).toBe('NotFound')
    await tun(WER, (ctx) => anlageEntfernen(ctx, beleg.id, true))
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.beleg')
    await tun(WER, (ctx) => anlageEntfernen(ctx, beleg.id, false))
    const bescheinigung = await tun(WER, (ctx) => bescheinigen(ctx, id))
    expect(bescheinigung.gebuehrCent).toBe(0)
    expect(await papiere(bescheinigung.vorgang)).toEqual([
      'Gewerbeanzeige',
      'Empfangsbescheinigung',
      'Beleg',
      'Mitteilung',
    ])
    expect(await betriebVon(betrieb)).toMatchObject({ status: 'ABGEMELDET' })
    expect((await refusal(tun(WER, (ctx) => anlageEntfernen(ctx, beleg.id, true)))).code).toBe(
      'gewerbe.anlage-zu-spaet',
    )
    const nochmal = { id: crypto.randomUUID(), betrieb, grund: 'x' }
    expect((await refusal(tun(WER, (ctx) => amtsabmeldungBeginnen(ctx, nochmal)))).code).toBe('gewerbe.nicht-aktiv')
  })
})
