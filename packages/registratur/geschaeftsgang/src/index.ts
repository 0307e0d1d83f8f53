/**
 * geschaeftsgang: who does what next. A Laufweg takes a Vorgang through the house in Schritte; what waits lies in a
 * Postkorb, for the person, their office, and those for whom they stand in today. Wiedervorlagen, Aufgaben, comments, a calendar.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { aufgabenSchema } from './aufgaben/schema.ts'
import { events } from './events.ts'
import { nachRuecknahme } from './jobs/nach-ruecknahme.ts'
import { schrittePruefen } from './jobs/pruefen.ts'
import { tagDesVorgangs } from './jobs/tag-des-vorgangs.ts'
import { kalender } from './kalender/ausgeben.ts'
import { laeuftDarin } from './laeuft.ts'
import { abfragen } from './schema/abfragen.ts'
import { handlungen } from './schema/handlungen.ts'
import { inhalt } from './schema/inhalt.ts'
import { abwesenheiten, aufgaben, kalenderadressen, kommentare, laufwege, schritte, wiedervorlagen } from './tables.ts'
import { uebergabe } from './uebergabe.ts'

export { aufgabeAendern } from './aufgaben/aendern.ts'
export { aufgabeErledigen, aufgabeOeffnen, aufgabeZurueckziehen } from './aufgaben/beenden.ts'
export { aufgabeStellen, aufgabeWeitergeben } from './aufgaben/stellen.ts'
export { laufwegFortsetzen } from './fortsetzen.ts'
export { kommentieren } from './kommentar.ts'
export { laufwegBeginnen, type SchrittEingabe } from './laufweg-beginnen.ts'
export { VerfuegungType } from './schema/types.ts'
export { kommentare, type Laufweg, laufwege, wiedervorlagen } from './tables.ts'
export { wiedervorlageErledigen, wiedervorlageOeffnen, wiedervorlageSetzen } from './wiedervorlage.ts'
export { VERFUEGUNGEN } from './worte.ts'
export { laufwegZurueckrufen } from './zurueckrufen.ts'

const imVorgang = { by: 'class', objects: ['vorgang', 'akte'] } as const

export default defineModule({
  name: 'geschaeftsgang',
  titel: 'Geschäftsgang',
  migrations: new URL('../migrations/', import.meta.url),
  // Visitors see how far a Vorgang is. Who is away, and whose calendar is where, they do not.
  support: {
    laufweg: imVorgang,
    schritt: imVorgang,
    wiedervorlage: imVorgang,
    kommentar: imVorgang,
    aufgabe: imVorgang,
  },
  subjects: {
    Laufweg: laufwege,
    Schritt: schritte,
    Wiedervorlage: wiedervorlagen,
    Kommentar: kommentare,
    Aufgabe: aufgaben,
    Abwesenheit: abwesenheiten,
    Kalenderadresse: kalenderadressen,
  },
  abilities,
  events,
  schema(builder) {
    inhalt(builder)
    abfragen(builder)
    handlungen(builder)
    aufgabenSchema(builder)
  },
  openRoutes: [kalender],
  uebergabe,
  laeuftDarin,
  jobs: {
    'geschaeftsgang.tag-des-neuen-vorgangs': { on: 'akte.vorgang.angelegt', run: tagDesVorgangs },
    'geschaeftsgang.tag-des-vorgangs': { on: 'akte.vorgang.geaendert', run: tagDesVorgangs },
    'geschaeftsgang.nach-ruecknahme': { on: 'akte.dokument.zurueckgenommen', run: nachRuecknahme },
    'geschaeftsgang.nach-einstufung': { on: 'akte.eingestuft', run: schrittePruefen },
    'geschaeftsgang.nach-abwesenheit': { on: 'geschaeftsgang.abwesenheit.gemeldet', run: schrittePruefen },
  },
  hourly: { 'geschaeftsgang.pruefen': schrittePruefen },
})
