/**
 * audit: `record()` writes one row that is audit entry, outbox message and job trigger, in the transaction in which it
 * happened, on a gap-free hash chain per Gemeinde. Consumers read it with `readOutbox`.
 */
import type { SchemaSource } from '@verbundakte/database'

export { canonical, type Json } from './canonical.ts'
export type { EventDefinition, Events, RecordedEvent } from './events.ts'
export { advanceOutbox, EVENT_CHANNEL, readEvent, readOutbox } from './outbox.ts'
export { type Actor, Recorder } from './recorder.ts'

export const auditSchema: SchemaSource = {
  name: 'audit',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { kopf: 'lesen', eintrag: 'lesen' },
  definer: {
    anhaengen: 'Nur sie schreibt Einträge: Nummer und Prüfsumme entstehen unter der Sperre, kein Login hat das Recht.',
  },
}
