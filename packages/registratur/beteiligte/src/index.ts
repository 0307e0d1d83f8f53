/**
 * beteiligte: the register of those who take part, one per Gemeinde. It stands below `akte`, which names people from it;
 * what somebody takes part in is known there, and seen together in `buergersicht`.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { abfragen } from './schema/abfragen.ts'
import { handlungen } from './schema/handlungen.ts'
import { inhalt } from './schema/inhalt.ts'
import { eintraege } from './tables.ts'

export { dublettenSeite } from './dubletten.ts'
export { type EintragAngaben, eintragAendern, eintragAnlegen, type Herkunft, passtZu } from './eintrag.ts'
export { ganzeGruppe, gruppe } from './gruppe.ts'
export { eintragLaden } from './lesen.ts'
export { anzeige, nameZerlegen } from './namen.ts'
export { type BekannterName, namenDerEintraege } from './namen-der-eintraege.ts'
export { RegistereintragType } from './schema/types.ts'
export { auskunftssperreAufheben, auskunftssperreSetzen } from './sperre.ts'
export { registerSuchen } from './suche.ts'
export { type Eintrag, eintraege } from './tables.ts'
export { AUSKUNFTSSPERRE, BESONDERE, type Eintragsart, GEMEINSAM } from './worte.ts'
export { zusammenfuehren, zusammenfuehrungAufheben } from './zusammenfuehren.ts'

export default defineModule({
  name: 'beteiligte',
  titel: 'Beteiligtenregister',
  migrations: new URL('../migrations/', import.meta.url),
  // Words of a name that was corrected are gone.
  tableRights: { namenswort: 'loeschen' },
  subjects: { Registereintrag: eintraege },
  abilities,
  events,
  schema(builder) {
    inhalt(builder)
    abfragen(builder)
    handlungen(builder)
  },
})
