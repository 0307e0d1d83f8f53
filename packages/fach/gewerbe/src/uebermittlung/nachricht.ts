import { type Gemeinde, Invalid } from '@verbundakte/kernel'
import type { Anzeige } from '../anzeige/anzeige.ts'
import type { Grundschluessel } from '../daten/gruende.ts'
import type { Behoerde } from '../nachricht/adapter.ts'
import type { Anzeigezeile } from '../tables.ts'
import { FORMATE } from './formate.ts'
import type { Empfaengerzeile, Uebermittlung } from './tables.ts'

/**
 * The message of a row, byte for byte the same whenever it is asked for. What is in it was projected when the receipt was given.
 *
 * @throws Invalid with what is missing and who enters it: the version or the directory cannot carry it
 */
export function nachrichtFuer(
  zeile: Pick<Uebermittlung, 'nachricht' | 'inhalt' | 'angelegtAm'>,
  kopf: Omit<Anzeige, 'inhalt'>,
  { bescheinigtAm, meldeJahr, meldeNummer }: Pick<Anzeigezeile, 'bescheinigtAm' | 'meldeJahr' | 'meldeNummer'>,
  an: Empfaengerzeile,
  gruende: Grundschluessel,
  absender: Gemeinde,
): Uint8Array {
  const { adapter } = FORMATE[an.format]
  if (!adapter)
    throw new Invalid(
      'gewerbe.nachricht.format',
      `„${an.name}“ erwartet ${an.format}. Diese Fassung kann das Programm noch nicht schreiben, weil ihr Schema nicht vorliegt. Bitte mit der Stelle vereinbaren, wie sie die Anzeige bis dahin bekommt.`,
    )
  const erstellt = zeile.angelegtAm.toISOString()
  return adapter(gruende).schreiben(
    { ...kopf, inhalt: zeile.inhalt },
    {
      nachrichtUuid: zeile.nachricht,
      typ: an.nachrichtentyp,
      erstellt,
      leser: leser(an),
      autor: autor(absender),
      satzErstellt: erstellt,
      ereignis: (bescheinigtAm ?? zeile.angelegtAm).toISOString(),
      meldungNr: `${meldeJahr} ${meldeNummer}`,
    },
  )
}

function leser({ name, praefix, kennung, strasse, hausnummer, plz, ort }: Empfaengerzeile): Behoerde {
  if (!praefix || !kennung || !plz || !ort)
    throw new Invalid(
      'gewerbe.nachricht.empfaenger',
      `Zu „${name}“ fehlen Präfix, Kennung, Postleitzahl oder Ort, die im Kopf der Nachricht stehen müssen. Die Fachadministration trägt sie ein.`,
    )
  return {
    praefix,
    kennung,
    name,
    erreichbarkeit: [],
    anschrift: { ...(strasse && { strasse }), ...(hausnummer && { hausnummer }), plz, ort },
  }
}

function autor({ art, name, ags }: Gemeinde): Behoerde {
  return {
    praefix: 'MELDID',
    kennung: ags,
    name: `${art} ${name}`,
    erreichbarkeit: [],
    anschrift: { ort: name, plz: '' },
  }
}
