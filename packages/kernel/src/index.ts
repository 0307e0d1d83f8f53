/**
 * kernel: the words everyone shares. No I/O, no framework, no dependency.
 */
export { type Betrag, betrag, betragLesen, betragSchreiben } from './betrag.ts'
export { falten } from './falten.ts'
export { Conflict, Fehler, Forbidden, Invalid, NotFound, type Umstand } from './fehler.ts'
export { type Amt, type Gemeinde, type GemeindeId, gemeindeId } from './gemeinde.ts'
export { heute, jahresende, type Kalendertag, kalendertag, plusTage } from './kalendertag.ts'
export { istUuid, uuidv7 } from './kennung.ts'
export { BESONDERS_GESCHUETZT, istSchutzklasse, SCHUTZKLASSEN, type Schutzklasse, VERBORGEN } from './schutzklasse.ts'
export { urn } from './urn.ts'
