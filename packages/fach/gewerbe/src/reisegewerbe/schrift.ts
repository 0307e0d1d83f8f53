import { betrag, betragSchreiben } from '@verbundakte/kernel'
import { tagSchreiben } from '../druck/worte.ts'
import type { Schreibangaben } from '../verfahren/ablage.ts'
import type { Reisegewerbekarte } from './tables.ts'

export function kartennummer({ jahr, nummer }: Pick<Reisegewerbekarte, 'jahr' | 'nummer'>): string | null {
  return jahr === null || nummer === null ? null : `${jahr}/${nummer}`
}

/** What stands on the card, as a paper of the office: the printed card itself is filled from it. */
export function kartenSchrift(karte: Reisegewerbekarte): Schreibangaben {
  const { name, vornamen, geburtsdatum, geburtsort, anschrift, taetigkeiten, befristetBis, auflagen, gebuehrCent } =
    karte
  return {
    titel: 'Reisegewerbekarte',
    typ: 'Reisegewerbekarte',
    grundlage: '§ 55 Abs. 2 der Gewerbeordnung',
    an: [`${vornamen} ${name}`, anschrift],
    teile: [
      { absatz: 'Inhalt der Reisegewerbekarte' },
      {
        zellen: [
          { bezeichnung: 'Nummer', antwort: [kartennummer(karte) ?? ''] },
          { bezeichnung: 'Name, Vornamen', antwort: [`${name}, ${vornamen}`] },
          { bezeichnung: 'Geboren', antwort: [`${tagSchreiben(geburtsdatum)} in ${geburtsort}`] },
          { bezeichnung: 'Anschrift', antwort: [anschrift] },
          { bezeichnung: 'Tätigkeiten', antwort: [taetigkeiten] },
          { bezeichnung: 'Gültig', antwort: [befristetBis ? `bis ${tagSchreiben(befristetBis)}` : 'unbefristet'] },
          ...(auflagen ? [{ bezeichnung: 'Auflagen (§ 55 Abs. 3 GewO)', antwort: auflagen.split('\n') }] : []),
          {
            bezeichnung: 'Gebühr',
            antwort: [gebuehrCent === null ? 'noch nicht festgesetzt' : betragSchreiben(betrag(gebuehrCent))],
          },
        ],
      },
      { absatz: 'Die Karte ist bei der Tätigkeit mitzuführen und auf Verlangen vorzuzeigen (§ 60c GewO).' },
    ],
  }
}
