import { kalendertag } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { planLesen } from '../planlesen.ts'
import { fassungVeroeffentlichen } from '../veroeffentlichen.ts'

/** A small plan with one position of each kind that tests speak of. */
export const KLEINER_PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Öffentliche Sicherheit und Ordnung;10;B;ebene=struktur
11;Melde-, Pass- und Ausweiswesen;10;B;ebene=struktur
110;Meldewesen;10;B;ebene=struktur
110.10;Anmeldungen;5;V;schutz=MELDE|quelle=praxis
13;Gewerbe-, Gaststätten- und Marktrecht;10;B;ebene=struktur
130;Gewerbeanzeigen und Betriebsakten;10;B;ebene=struktur
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN|quelle=praxis
130.50;Auskünfte aus dem Gewerberegister;5;V;schutz=INTERN|quelle=praxis
9;Finanzwirtschaft;10;B;ebene=struktur
92;Steuern, Gebühren und Beiträge;10;B;ebene=struktur
921;Örtliche Steuern;10;B;ebene=struktur
921.10;Hundesteuer;5;V;schutz=STEUER|quelle=praxis
`
const SYNONYME = new Map([['921.10', ['Hund anmelden']]])

/** Publishes a plan in every Gemeinde of the test, as version 1: the small one, unless a test has its own. */
export async function planVeroeffentlichen({ app, gemeinden }: Verbund, csv = KLEINER_PLAN): Promise<void> {
  const stand = { nummer: 1, bezeichnung: 'Test', gueltigAb: kalendertag('2026-01-01') }
  const zeilen = planLesen(csv, csv === KLEINER_PLAN ? SYNONYME : new Map())
  for (const { id } of gemeinden)
    await app.asBetrieb(id, 'Plan für den Test').write((ctx) => fassungVeroeffentlichen(ctx, { ...stand, zeilen }))
}
