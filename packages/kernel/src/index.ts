/**
 * kernel: the words everyone shares. No I/O, no framework, no dependency.
 */
export { type Betrag, betrag, betragLesen, betragSchreiben } from './betrag.ts'
export { Conflict, type ErrorDetails, Forbidden, Invalid, NotFound, UserError } from './errors.ts'
export { fold } from './fold.ts'
export { type Amt, type Gemeinde, type GemeindeId, gemeindeId, SUPPORTSTELLE } from './gemeinde.ts'
export { isUuid, uuidv7 } from './id.ts'
export { heute, jahresende, type Kalendertag, kalendertag, plusTage } from './kalendertag.ts'
export { BESONDERS_GESCHUETZT, istSchutzklasse, SCHUTZKLASSEN, type Schutzklasse, VERBORGEN } from './schutzklasse.ts'
export { urn } from './urn.ts'
