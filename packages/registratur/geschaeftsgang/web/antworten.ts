import type { Antwort, Verfuegung } from './generated/graphql.ts'

/** What can be answered to a step, in the order of its buttons. */
export interface Handlung {
  readonly titel: string
  readonly taste: string
  readonly ergebnis: Antwort | null
  /** what is said when it is done */
  readonly getan: string
  /** Enter in the list does it */
  readonly ueblich?: true
  readonly erste?: true
  /** a reason must be given */
  readonly begruenden?: true
  /** it cannot be taken back */
  readonly endgueltig?: true
}

const ABLEHNEN: Handlung = {
  titel: 'Ablehnen',
  taste: 'a',
  ergebnis: 'ABGELEHNT',
  getan: 'Abgelehnt und zurückgegeben.',
  begruenden: true,
}
const ERLEDIGT: Handlung = { titel: 'Erledigt', taste: 'e', ergebnis: null, getan: 'Erledigt.', erste: true }

/**
 * Enter does the usual next thing: taking note, co-signing. Work is done in the Vorgang, so there it opens that; and a
 * Schlusszeichnung, which nobody can take back, has a key of its own.
 */
const HANDLUNGEN: Readonly<Record<Verfuegung, readonly Handlung[]>> = {
  ZUR_KENNTNIS: [
    {
      titel: 'Zur Kenntnis genommen',
      taste: 'z',
      ergebnis: null,
      getan: 'Zur Kenntnis genommen.',
      ueblich: true,
      erste: true,
    },
  ],
  MITZEICHNUNG: [
    {
      titel: 'Mitzeichnen',
      taste: 'm',
      ergebnis: 'EINVERSTANDEN',
      getan: 'Mitgezeichnet.',
      ueblich: true,
      erste: true,
    },
    {
      titel: 'Mit Bedenken',
      taste: 'b',
      ergebnis: 'BEDENKEN',
      getan: 'Mit Bedenken zurückgegeben.',
      begruenden: true,
    },
    ABLEHNEN,
  ],
  SCHLUSSZEICHNUNG: [
    {
      titel: 'Schlusszeichnen',
      taste: 's',
      ergebnis: 'EINVERSTANDEN',
      getan: 'Schlussgezeichnet. Das Dokument wird nicht mehr geändert.',
      erste: true,
      endgueltig: true,
    },
    ABLEHNEN,
  ],
  BEARBEITUNG: [ERLEDIGT],
  RUECKSPRACHE: [ERLEDIGT],
}

export function handlungenVon(verfuegung: Verfuegung): readonly Handlung[] {
  return HANDLUNGEN[verfuegung]
}
