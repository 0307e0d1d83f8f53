import type { Abweichung } from '../src/vorlage/abweichung.ts'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'

/** A Fassung as the server has checked it. */
export function inhaltAus(text: string): Vorlageninhalt {
  // Whatever is published has passed `vorlagePruefen`.
  return JSON.parse(text) as Vorlageninhalt
}

export function abweichungAus(text: string | null | undefined): Abweichung {
  // Kept by the server in this form only.
  return text ? (JSON.parse(text) as Abweichung) : {}
}

/** The smallest Vorlage that works, to go on from. */
export function leereVorlage(schluessel: string, titel: string): Vorlageninhalt {
  return {
    format: 'verbundakte-prozess/1',
    schluessel,
    titel,
    betreff: titel,
    angaben: [],
    unterlagen: [],
    abschnitte: [
      {
        name: 'bearbeiten',
        titel: 'Bearbeiten',
        schritte: [{ name: 'bearbeitung', verfuegung: 'BEARBEITUNG', stelle: 'federfuehrend' }],
      },
    ],
  }
}

/** Offers a text as a file to keep. */
export function alsDatei(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
