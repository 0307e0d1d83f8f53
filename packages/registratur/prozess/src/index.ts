/**
 * prozess: workflows designed once and used by all. A Vorlage says what a Vorgang of its kind needs: Abschnitte with
 * their Schritte, Angaben, Unterlagen, and where it goes on. Its Fassungen never change; a Vorgang follows the one it
 * began with. Gemeinden offer each other what they have made, and may do some of it differently.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { post } from './anbieten.ts'
import { events } from './events.ts'
import { unterlageErkennen, unterlageWiederOffen } from './jobs/unterlage-erkennen.ts'
import { nachAnstoss, nachAntwort, nachLaufweg } from './jobs/weiter.ts'
import { laeuftDarin } from './lauf/laeuft.ts'
import { abfragen } from './schema/abfragen.ts'
import { handlungen } from './schema/handlungen.ts'
import { laeufeFelder } from './schema/laeufe.ts'
import { vorlagenFelder } from './schema/vorlagen.ts'
import { angebote, fassungen, laeufe, unterlagen, vorlagen } from './tables.ts'
import { uebergabe } from './uebergabe.ts'

export { vorlageAnlegen } from './gestalten.ts'
export { prozessBeginnen } from './lauf/beginnen.ts'
export { vorlageVeroeffentlichen } from './veroeffentlichen.ts'
export { vorlagePruefen } from './vorlage/pruefen.ts'

const imVorgang = { by: 'class', objects: ['vorgang', 'akte'] } as const

export default defineModule({
  name: 'prozess',
  titel: 'Prozesse',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { fassung: 'anfuegen' },
  support: {
    vorlage: { by: 'harmless', why: 'how the house works, of no case in particular' },
    fassung: { by: 'harmless', why: 'how the house works, of no case in particular' },
    lauf: imVorgang,
    unterlage: { by: 'class', objects: ['vorgang'] },
  },
  subjects: { Vorlage: vorlagen, Fassung: fassungen, Angebot: angebote, Lauf: laeufe, Unterlage: unterlagen },
  abilities,
  rollen: { prozessgestaltung: { titel: 'Prozesse gestalten', fuer: 'gemeinde' } },
  events,
  post,
  uebergabe,
  laeuftDarin,
  schema(builder) {
    vorlagenFelder(builder)
    laeufeFelder(builder)
    abfragen(builder)
    handlungen(builder)
  },
  jobs: {
    'prozess.nach-laufweg': { on: 'geschaeftsgang.abgeschlossen', run: nachLaufweg },
    'prozess.nach-rueckruf': { on: 'geschaeftsgang.zurueckgerufen', run: nachLaufweg },
    'prozess.nach-angaben': { on: 'prozess.angaben.gemacht', run: nachAntwort },
    'prozess.nach-unterlage': { on: 'prozess.unterlage.geaendert', run: nachAntwort },
    'prozess.angestossen': { on: 'prozess.weiter', run: nachAnstoss },
    'prozess.unterlage-erkennen': { on: 'akte.dokument.abgelegt', run: unterlageErkennen },
    'prozess.unterlage-wieder-offen': { on: 'akte.dokument.zurueckgenommen', run: unterlageWiederOffen },
  },
})
