/**
 * aktenplan: the shared plan as each Gemeinde holds it, in published versions that never change, with the Gemeinde's
 * own positions below.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { faelligesVeroeffentlichen, tagAbwarten } from './redaktion/faellig.ts'
import { postarten } from './redaktion/post.ts'
import { schema } from './schema.ts'
import { aenderungen, antraege, entwuerfe, fassungen, positionen, zustaendigkeiten } from './tables.ts'

export { amtDerEinheit, positionenMitKennzeichen, positionLaden, positionMitKennzeichen } from './lesen.ts'
export { type Planzeile, planLesen } from './planlesen.ts'
export { type Position, positionen } from './tables.ts'
export { AussonderungsartType, PositionType, SchutzklasseType } from './types.ts'
export { fassungVeroeffentlichen, type NeueFassung, pruefsumme } from './veroeffentlichen.ts'

export default defineModule({
  name: 'aktenplan',
  titel: 'Aktenplan',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { fassung: 'anfuegen', position: 'anfuegen' },
  // The plan is the same everywhere and holds no personal data.
  support: {
    fassung: { by: 'harmless', why: 'the shared plan' },
    position: { by: 'harmless', why: 'the shared plan' },
    zustaendigkeit: { by: 'harmless', why: 'which office leads what' },
  },
  subjects: {
    Aktenplanfassung: fassungen,
    Aktenplanposition: positionen,
    Zustaendigkeit: zustaendigkeiten,
    Planantrag: antraege,
    Planentwurf: entwuerfe,
    Entwurfsaenderung: aenderungen,
  },
  abilities,
  rollen: {
    registratur: { titel: 'Registratur', fuer: 'gemeinde' },
    leitung: { titel: 'Leitung', fuer: 'gemeinde' },
    aktenplanpflege: {
      titel: 'Pflege des gemeinsamen Aktenplans',
      fuer: 'verbund',
      nurVonHand: 'Sie wirkt in allen Gemeinden.',
    },
    aktenplanredaktion: {
      titel: 'Redaktion des gemeinsamen Aktenplans',
      fuer: 'verbund',
      nurVonHand: 'Sie wirkt in allen Gemeinden.',
    },
  },
  events,
  schema,
  post: postarten,
  jobs: { 'aktenplan.nach-freigabe': { on: 'aktenplan.freigabe.erteilt', run: faelligesVeroeffentlichen } },
  watch: { 'aktenplan.tag': tagAbwarten },
})
