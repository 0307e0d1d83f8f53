import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { kalendertag } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'

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

/** Publishes the small plan in every Gemeinde of the test. */
export async function kleinenPlanVeroeffentlichen(verbund: Verbund): Promise<void> {
  const zeilen = planLesen(KLEINER_PLAN, new Map([['921.10', ['Hund anmelden']]]))
  for (const { id } of verbund.gemeinden) {
    await verbund.app
      .asBetrieb(id, 'Plan für den Test')
      .write((ctx) =>
        fassungVeroeffentlichen(ctx, { nummer: 1, bezeichnung: 'Test', gueltigAb: kalendertag('2026-01-01'), zeilen }),
      )
  }
}
