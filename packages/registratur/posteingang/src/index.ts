/**
 * posteingang: post that comes in. A queue per office; what a letter says of itself and where it may belong is found
 * out by jobs; clerks file with one key, and where they file is the evidence for the next letter.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { abholung } from './imap/abholung.ts'
import { mailkonten } from './imap/tables.ts'
import { entschiedenesVergessen, nachRuecknahmeVorschlagen } from './jobs/entschiedenes-vergessen.ts'
import {
  ausAenderungLernen,
  ausAkteLernen,
  ausBerichtigungLernen,
  ausBeteiligtenLernen,
  ausEinstufungLernen,
  ausEntfernenLernen,
  ausLoesenLernen,
  ausTextLernen,
  ausVorgangLernen,
  ausWiederherstellenLernen,
  ausZuordnungLernen,
  nachlernen,
  ruecknahmeLernen,
} from './jobs/lernen.ts'
import { eingangLesen } from './jobs/lesen.ts'
import { ausRuecknahmeOeffnen } from './jobs/nach-ruecknahme.ts'
import { nachZuweisungVorschlagen } from './jobs/neu-vorschlagen.ts'
import {
  ausAufhebungLernen,
  ausRegisterLernen,
  ausSperreLernen,
  ausTrennungLernen,
  ausZusammenfuehrungLernen,
} from './jobs/register-lernen.ts'
import { mitsperren, wartendesPruefen } from './jobs/schadsoftware.ts'
import { nachRuecknahmeDurchsehen, textErkennen } from './jobs/text-erkennen.ts'
import { verwaistesZuweisen } from './jobs/verwaistes-zuweisen.ts'
import { restRouten } from './rest/routes.ts'
import { anbindungen } from './rest/tables.ts'
import { sendungenVerfallen } from './rest/verfallen.ts'
import { routes } from './routes.ts'
import { scanordner } from './scanordner/waechter.ts'
import { abfragen } from './schema/abfragen.ts'
import { eingangswege } from './schema/eingangswege.ts'
import { handlungen } from './schema/handlungen.ts'
import { inhalt } from './schema/inhalt.ts'
import { eingaenge, postfaecher } from './tables.ts'

export { type Ankunft, eingaengeAnnehmen, eingangAnlegen } from './annehmen.ts'
export { erkennen } from './erkennen/erkennen.ts'
export { mailkontoEinrichten } from './imap/mailkonto.ts'
export { nachlernen } from './jobs/lernen.ts'
export { type Bringer, bringerErkennen, nochAngebunden } from './rest/anbindung.ts'
export { openapi } from './rest/openapi.ts'
export { gewogen } from './vorschlaege.ts'
export { type Brief, type Kandidat, kandidatenFuer } from './vorschlagen/kandidaten.ts'

export default defineModule({
  name: 'posteingang',
  titel: 'Posteingang',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: {
    vorschlag: 'loeschen',
    merkmal: 'loeschen',
    gelernt: 'loeschen',
    sendungsereignis: 'anfuegen',
  },
  content: ['eingang', 'beilage', 'sendungsteil', 'sendungsstueck'],
  support: {
    eingang: { by: 'class' },
    postfach: { by: 'harmless', why: 'how offices want their post; names no letter' },
  },
  subjects: { Eingang: eingaenge, Postfach: postfaecher, Anbindung: anbindungen, Mailkonto: mailkonten },
  abilities,
  rollen: { fachadministration: { titel: 'Fachadministration', fuer: 'gemeinde' } },
  events,
  schema(builder) {
    inhalt(builder)
    abfragen(builder)
    handlungen(builder)
    eingangswege(builder)
  },
  jobs: {
    'posteingang.lesen': eingangLesen,
    'posteingang.text-erkennen': textErkennen,
    'posteingang.nach-ruecknahme-durchsehen': nachRuecknahmeDurchsehen,
    'posteingang.nach-ruecknahme-vorschlagen': nachRuecknahmeVorschlagen,
    'posteingang.nach-zuweisung-vorschlagen': nachZuweisungVorschlagen,
    'posteingang.aus-text-lernen': ausTextLernen,
    'posteingang.aus-vorgang-lernen': ausVorgangLernen,
    'posteingang.aus-aenderung-lernen': ausAenderungLernen,
    'posteingang.aus-akte-lernen': ausAkteLernen,
    'posteingang.aus-einstufung-lernen': ausEinstufungLernen,
    'posteingang.aus-beteiligten-lernen': ausBeteiligtenLernen,
    'posteingang.aus-berichtigung-lernen': ausBerichtigungLernen,
    'posteingang.aus-entfernen-lernen': ausEntfernenLernen,
    'posteingang.aus-wiederherstellen-lernen': ausWiederherstellenLernen,
    'posteingang.aus-zuordnung-lernen': ausZuordnungLernen,
    'posteingang.aus-loesen-lernen': ausLoesenLernen,
    'posteingang.aus-register-lernen': ausRegisterLernen,
    'posteingang.aus-zusammenfuehrung-lernen': ausZusammenfuehrungLernen,
    'posteingang.aus-trennung-lernen': ausTrennungLernen,
    'posteingang.aus-sperre-lernen': ausSperreLernen,
    'posteingang.aus-aufhebung-lernen': ausAufhebungLernen,
    'posteingang.ruecknahme-lernen': ruecknahmeLernen,
    'posteingang.nach-ruecknahme-oeffnen': ausRuecknahmeOeffnen,
    'posteingang.mitsperren': mitsperren,
  },
  hourly: {
    'posteingang.sendungen-verfallen': sendungenVerfallen,
    'posteingang.verwaistes-zuweisen': verwaistesZuweisen,
    // Letters of today wait for it; it ends where the scanner is away.
    'posteingang.wartendes-pruefen': wartendesPruefen,
  },
  catchUp: {
    'posteingang.nachlernen': nachlernen,
    'posteingang.entschiedenes-vergessen': entschiedenesVergessen,
  },
  watch: { 'posteingang.scanordner': scanordner, 'posteingang.mailkonten': abholung },
  routes,
  openRoutes: restRouten,
})
