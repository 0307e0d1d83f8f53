import { kalendertag } from '@verbundakte/kernel'
import type { Planzeile } from './planlesen.ts'
import type { Position } from './tables.ts'

/** A shared position as a row of a plan file. */
export function alsZeile(position: Position): Planzeile {
  const { kennzeichen, titel, fristJahre, aussonderung, betreffseinheit, schutzklasse } = position
  return {
    kennzeichen,
    titel,
    fristJahre,
    aussonderung,
    betreffseinheit,
    schutzklasse,
    fristbeginn: position.fristbeginn,
    grundlage: position.grundlage,
    quelle: position.quelle,
    hinweise: position.hinweise,
    synonyme: position.synonyme,
    ...(position.stillgelegtAm !== null && { stillgelegtAm: kalendertag(position.stillgelegtAm) }),
    ...(position.nachfolger.length > 0 && { nachfolger: position.nachfolger }),
  }
}

/** The row with its fields in the order in which the checksum is taken, and none that is not said. */
export function inFesterForm(zeile: Planzeile): Planzeile {
  return {
    kennzeichen: zeile.kennzeichen,
    titel: zeile.titel,
    fristJahre: zeile.fristJahre,
    aussonderung: zeile.aussonderung,
    betreffseinheit: zeile.betreffseinheit,
    schutzklasse: zeile.schutzklasse,
    fristbeginn: zeile.fristbeginn,
    grundlage: zeile.grundlage,
    quelle: zeile.quelle,
    hinweise: zeile.hinweise,
    synonyme: zeile.synonyme,
    ...(zeile.stillgelegtAm && { stillgelegtAm: zeile.stillgelegtAm }),
    ...(zeile.nachfolger?.length && { nachfolger: zeile.nachfolger }),
  }
}
