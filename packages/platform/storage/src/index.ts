/**
 * storage: document bytes, content-addressed per Gemeinde. `Ablage` is the promise, `openAblage` keeps it on a disk;
 * another medium begins by passing `@verbundakte/storage/contract`.
 */
export type { Ablage, ByteRange, Held, Opened, Sha256, WriteOptions, Written } from './ablage.ts'
export { type AblageOptions, openAblage } from './disk-ablage.ts'
export { StorageFull } from './storage-full.ts'
