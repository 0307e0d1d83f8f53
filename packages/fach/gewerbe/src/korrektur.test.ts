import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { anlageEntfernen } from './faelle/anlagen.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { anzeigeEinreichen } from './faelle/einreichen.ts'
import { amtsabmeldungBeginnen, korrekturBeginnen } from './faelle/korrigieren.ts'
import { vorbelegung } from './faelle/lesen.ts'
import { haus, heutige, refusal, WER } from './test-support/haus.ts'
import { prozess } from './test-support/prozess.ts'

const hier = await haus()
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
