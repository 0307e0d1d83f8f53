import type { Vorlageninhalt } from '../vorlage/form.ts'

/** Two offices, a branch back for what is missing, a Bescheid that is signed. */
export const SONDERNUTZUNG: Vorlageninhalt = {
  format: 'verbundakte-prozess/1',
  schluessel: 'sondernutzung',
  titel: 'Sondernutzung einer Straße',
  aktenplan: '130.50',
  betreff: 'Sondernutzung {ort}',
  angaben: [
    { name: 'ort', titel: 'Ort', art: 'TEXT', pflicht: true },
    { name: 'beginn', titel: 'Ab wann', art: 'TAG' },
    { name: 'vollstaendig', titel: 'Ist alles da?', art: 'JANEIN', pflicht: true, in: 'pruefen' },
  ],
  unterlagen: [
    { name: 'antrag', titel: 'Antrag', typ: 'Antrag', bis: 'pruefen' },
    { name: 'plan', titel: 'Lageplan', typ: 'Plan', bis: 'pruefen' },
    { name: 'bescheid', titel: 'Bescheid', typ: 'Bescheid' },
  ],
  abschnitte: [
    {
      name: 'pruefen',
      titel: 'Prüfen',
      schritte: [{ name: 'pruefung', verfuegung: 'BEARBEITUNG', stelle: 'federfuehrend', tage: 3, verbindlich: true }],
      danach: [{ wenn: { angabe: 'vollstaendig', ist: 'nein' }, weiter: 'nachfordern' }, { weiter: 'mitzeichnen' }],
    },
    {
      name: 'nachfordern',
      titel: 'Nachfordern',
      schritte: [{ name: 'brief', verfuegung: 'BEARBEITUNG', stelle: 'bearbeiter' }],
      danach: [{ weiter: 'pruefen' }],
    },
    {
      name: 'mitzeichnen',
      titel: 'Mitzeichnen',
      schritte: [
        { name: 'kaemmerei', verfuegung: 'MITZEICHNUNG', stelle: 'plan:9', hinweis: 'Gebühr prüfen' },
        { name: 'hauptamt', verfuegung: 'ZUR_KENNTNIS', stelle: 'amt:ha', zugleich: true },
      ],
    },
    {
      name: 'zeichnen',
      titel: 'Bescheid',
      dokument: 'bescheid',
      schritte: [{ name: 'schluss', verfuegung: 'SCHLUSSZEICHNUNG', stelle: 'leitung' }],
    },
  ],
}
