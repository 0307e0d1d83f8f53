import { heute, type Kalendertag, kalendertag, plusTage, uuidv7 } from '@verbundakte/kernel'
import type { Demohilfe } from '@verbundakte/module'
import {
  anhoeren,
  anzeigeEinreichen,
  bescheinigen,
  entwurfSichern,
  festAnzeigen,
  karteBeantragen,
  untersagungEinleiten,
} from '../src/index.ts'
import { anmeldung } from './register.ts'

/** Whose case types show something; each letter is a PDF, and a start should not wait for eleven times four of them. */
const WO = ['meinhard']

/** One of each kind: a Gaststätte to be checked, a Fest, an application for a card, and a ban that only its clerk sees. */
export async function verfahrenAnlegen(hilfe: Demohilfe): Promise<void> {
  const amt = hilfe.als('gewerbeamt')
  if (!amt || !WO.includes(hilfe.gemeinde.id)) return
  const zufall = hilfe.zufall(`gewerbe-verfahren/${hilfe.gemeinde.id}`)
  const person = () => hilfe.luecken(zufall).person ?? ''
  const anschrift = () => `${hilfe.luecken(zufall).strasse ?? ''}, 37999 ${hilfe.gemeinde.name}`
  const geteilt = (wer: string) => ({ vornamen: wer.split(' ')[0] ?? '', name: wer.split(' ')[1] ?? '' })
  await hilfe.app.write(amt, async (ctx) => {
    const id = uuidv7()
    const beginn = plusTage(heute(), 30)
    const inhalt = {
      ...anmeldung(hilfe, zufall, person(), beginn),
      ...{ datumAnzeige: heute(), alkohol: true },
      taetigkeiten: [
        { text: 'Schankwirtschaft', schwerpunkt: true, wz: { code: '56.30.1', ausgabe: '2008' as const } },
      ],
    }
    await entwurfSichern(ctx, { id, art: 'anmeldung', inhalt: JSON.stringify(inhalt), stand: 0 })
    await anzeigeEinreichen(ctx, id)
    await bescheinigen(ctx, id)
    const samstag = naechsterSamstag(plusTage(heute(), 35))
    await festAnzeigen(ctx, {
      ...{ id: uuidv7(), veranstalter: 'Musterverein (Demodaten)', anschrift: anschrift(), anlass: 'Dorffest' },
      ...{ ort: 'Festplatz', beginn: samstag, ende: plusTage(samstag, 1), zeiten: '11 bis 22 Uhr' },
      ...{ angebot: 'Bratwurst, Kuchen, Bier', alkohol: true, besucher: 400, eingang: heute() },
    })
    await karteBeantragen(ctx, {
      ...{ id: uuidv7(), ...geteilt(person()), geburtsdatum: '1984-03-09', geburtsort: 'Musterstadt' },
      ...{ anschrift: anschrift(), taetigkeiten: 'Verkauf von Obst und Gemüse', antragAm: heute() },
      nachweise: ['ausweis', 'lichtbild'],
    })
    if (!amt.person?.aemterAls('steuern').includes('ga')) return
    const untersagung = uuidv7()
    await untersagungEinleiten(ctx, {
      ...{ id: untersagung, ...geteilt(person()), geburtsdatum: '1979-11-02', anschrift: anschrift() },
      ...{ gewerbe: 'Trockenbau', anlaesse: ['STEUERN', 'SOZIALABGABEN'] },
      sachverhalt: 'Rückstände beim Finanzamt und bei zwei Krankenkassen (Demodaten).',
    })
    await anhoeren(ctx, { id: uuidv7(), untersagung, stelle: 'PERSON', frist: plusTage(heute(), 21) })
  })
}

function naechsterSamstag(ab: Kalendertag): Kalendertag {
  const wochentag = new Date(`${ab}T00:00:00Z`).getUTCDay()
  return kalendertag(plusTage(ab, (6 - wochentag + 7) % 7))
}
