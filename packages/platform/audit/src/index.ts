/**
 * audit: `record()` writes one row that is audit entry, outbox message and job trigger, in the transaction in which it
 * happened, on a gap-free hash chain per Gemeinde. Consumers read it with `readOutbox`; `recordViews` says who saw what;
 * `Notary` signs checkpoints that the other Gemeinden witness; `exportLog` hands everything to an independent verifier.
 */
import type { SchemaSource, SupportTie } from '@verbundakte/database'

export { canonical, type Json } from './canonical.ts'
export { type Checkpoint, makeCheckpoint, newestCheckpoint, publicKeys } from './checkpoint.ts'
export { CORE_EVENTS } from './core-events.ts'
export type { EventDefinition, Events, RecordedEvent } from './events.ts'
export { exportLog } from './export.ts'
export { Keys, type PublicKey } from './keys.ts'
export { append, inLog, type LogId, readingLog } from './log.ts'
export { consistencyProof, inclusionProof, leafHash, verifyConsistency, verifyInclusion } from './merkle.ts'
export { Notary, type NotaryOptions } from './notary.ts'
export { advanceOutbox, EVENT_CHANNEL, readEvent, readOutbox } from './outbox.ts'
export { type Recent, recordedSince } from './recent.ts'
export { type Actor, Recorder } from './recorder.ts'
export { subtreesOf } from './tree.ts'
export { mergeViews, recordViews, type View } from './views.ts'

const APPENDED: SupportTie = { by: 'functions', names: ['anhaengen(text[], jsonb[], bytea[])'] }

export const auditSchema: SchemaSource = {
  name: 'audit',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: {
    kopf: 'lesen',
    eintrag: 'lesen',
    betroffen: 'lesen',
    schluessel: 'anfuegen',
    knoten: 'anfuegen',
    pruefpunkt: 'anfuegen',
    bezeugung: 'anfuegen',
    zeitstempel: 'anfuegen',
  },
  definer: {
    anhaengen: 'Nur sie schreibt Einträge: Nummer und Prüfsumme entstehen unter der Sperre, kein Login hat das Recht.',
    nutzlast_loeschen:
      'Nur sie nimmt Nutzlasten heraus; die Transaktion schlägt fehl, wenn sie es nicht auch einträgt.',
  },
  // Support adds what it did and reads nothing.
  support: { kopf: APPENDED, eintrag: APPENDED, betroffen: APPENDED },
}
