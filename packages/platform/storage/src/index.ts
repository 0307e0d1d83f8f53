/**
 * storage: document bytes, content-addressed per Gemeinde. `Ablage` is the promise, `oeffneAblage` keeps it on a disk;
 * another medium begins by passing `@verbundakte/storage/vertrag`.
 */
export type { Ablage, Abschnitt, Gelesen, Geschrieben, Schreibweise, Sha256 } from './ablage.ts'
export { type AblageEinstellung, oeffneAblage } from './plattenablage.ts'
export { SpeicherVoll } from './speicherVoll.ts'
