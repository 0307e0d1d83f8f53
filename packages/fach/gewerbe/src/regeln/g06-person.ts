import { lage, personen } from '../anzeige/lage.ts'
import type { Person } from '../anzeige/werte.ts'
import { staat } from '../daten/staaten.ts'
import { type Aussage, falsch, fehlt, type Kontext, type Regel } from './befund.ts'

export const g06: Regel = {
  id: 'G-06',
  titel: 'Angaben zur Person',
  quelle: 'Anlagen 1–3 GewAnzV, Felder 4–11; FIM G60000000083',
  pruefen({ inhalt }, kontext) {
    if (lage(inhalt).ohnePerson) return []
    const alle = personen(inhalt)
    // An unfinished draft lacks the person as a whole: one sentence per field all the same, so that the screen can point at it.
    return (alle.length > 0 ? alle : [{}]).flatMap((person, stelle) =>
      eine(person, kontext).map((each) =>
        stelle === 0 ? each : { ...each, satz: `${each.satz} (Beiblatt, Person ${stelle + 1})` },
      ),
    )
  },
}

function eine(person: Person, { heute }: Kontext): Aussage[] {
  const gefunden: Aussage[] = []
  const noetig = (wert: unknown, feld: number, code: string, was: string) => {
    if (!wert) gefunden.push(fehlt(`g06-${code}`, [feld], `Zur Person fehlt: ${was}.`))
  }
  noetig(person.name, 4, 'name', 'der Name')
  noetig(person.vornamen, 5, 'vornamen', 'die Vornamen')
  noetig(person.geschlecht, 6, 'geschlecht', 'das Geschlecht')
  noetig(person.geburtsdatum, 8, 'geburtsdatum', 'das Geburtsdatum')
  noetig(person.geburtsort, 9, 'geburtsort', 'der Geburtsort')
  noetig(person.geburtsland, 9, 'geburtsland', 'das Geburtsland')
  noetig(person.staatsangehoerigkeiten?.length, 10, 'staatsangehoerigkeit', 'die Staatsangehörigkeit')
  const { anschrift } = person
  noetig(
    anschrift?.ort && (anschrift.strasse || anschrift.staat !== undefined),
    11,
    'anschrift',
    'die Anschrift der Wohnung',
  )
  if (person.geburtsname && person.geburtsname === person.name) {
    gefunden.push(falsch('g06-geburtsname', [7], 'Der Geburtsname wird nur angegeben, wenn er vom Namen abweicht.'))
  }
  gefunden.push(...geburt(person, heute))
  const laender = [...(person.staatsangehoerigkeiten ?? []), ...(person.geburtsland ? [person.geburtsland] : [])]
  if (laender.some((code) => !staat(code))) {
    gefunden.push(falsch('g06-staat-unbekannt', [9, 10], 'Einer der Staaten steht nicht in der Liste.'))
  }
  return gefunden
}

function geburt({ geburtsdatum }: Person, heute: string): Aussage[] {
  if (!geburtsdatum) return []
  const { jahr, monat, tag } = geburtsdatum
  if (tag !== undefined && monat === undefined) {
    return [falsch('g06-tag-ohne-monat', [8], 'Zum Tag der Geburt fehlt der Monat.')]
  }
  const letzter = monat === undefined ? 31 : new Date(Date.UTC(jahr, monat, 0)).getUTCDate()
  if (tag !== undefined && tag > letzter) return [falsch('g06-tag', [8], 'Diesen Tag gibt es im Kalender nicht.')]
  const frueheste = [jahr, monat ?? 1, tag ?? 1].map((zahl, i) => String(zahl).padStart(i === 0 ? 4 : 2, '0')).join('-')
  if (frueheste > heute) return [falsch('g06-geburt-zukunft', [8], 'Das Geburtsdatum liegt in der Zukunft.')]
  return []
}
