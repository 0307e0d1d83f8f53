/** The fixed words of an Akte, as they stand in tables, in GraphQL and in exports. */
export const AKTENTYPEN = ['SACHAKTE', 'FALLAKTE', 'OBJEKTAKTE', 'PERSONENAKTE', 'DAUERAKTE'] as const
export const AKTENSTATUS = ['IN_BEARBEITUNG', 'ZDA'] as const
export const MEDIEN = ['ELEKTRONISCH', 'HYBRID', 'PAPIER'] as const
/** Of a Dokument: it has a file. */
export const DOKUMENTMEDIEN = ['ELEKTRONISCH', 'HYBRID'] as const
export const VORGANGSSTATUS = ['IN_BEARBEITUNG', 'ERLEDIGT'] as const
export const RICHTUNGEN = ['EIN', 'AUS', 'INTERN'] as const
export const DOKUMENTSTATUS = ['ENTWURF', 'IN_BEARBEITUNG', 'SCHLUSSGEZEICHNET', 'ZURUECKGENOMMEN'] as const
/** Between these a person chooses; the others come with what is done to a Dokument. */
export const DOKUMENTSTAENDE = ['ENTWURF', 'IN_BEARBEITUNG'] as const
export const TEXTSTATUS = [
  'AUSSTEHEND',
  'IN_ERKENNUNG',
  'ERKANNT',
  'GEKUERZT',
  'LEER',
  'VERSCHLUESSELT',
  'UNLESBAR',
] as const
export const PRUEFUNGEN = ['UNGEPRUEFT', 'SAUBER', 'GESPERRT', 'FREIGEGEBEN'] as const
/** Of the signatures in a file taken together, and of each of them; none has KEINE. */
export const SIGNATURZUSTAENDE = ['KEINE', 'UNVERAENDERT', 'ERGAENZT', 'UNGUELTIG', 'NICHT_PRUEFBAR'] as const
export const AUSSTELLERSTAENDE = ['BEKANNT', 'UNBEKANNT', 'NICHT_GEPRUEFT'] as const
export const ZERTIFIKATSTAENDE = ['GUELTIG', 'NOCH_NICHT_GUELTIG', 'ABGELAUFEN'] as const
export const BETEILIGTENARTEN = ['PERSON', 'ORGANISATION'] as const
export const AUSSONDERUNGSARTEN = ['A', 'B', 'V'] as const
