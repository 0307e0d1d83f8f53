import { createHash } from 'node:crypto'

/** Shared: Hauptgruppe, Gruppe, Untergruppe by their digits, Betreffseinheit behind a point. Local: below one of these. */
const GETEILT = /^(\d|\d\d|\d\d\d|\d\d\d\.\d\d)$/
const LOKAL = /^\d\d\d\.\d\d\.L\d\d$/

/** `1`, `13`, `130`, `130.10` */
export function istGeteilt(kennzeichen: string): boolean {
  return GETEILT.test(kennzeichen)
}

/** `130.10.L01` */
export function istLokal(kennzeichen: string): boolean {
  return LOKAL.test(kennzeichen)
}

/** What stands above: `130.10.L01` → `130.10` → `130` → `13` → `1` → nothing. */
export function eltern(kennzeichen: string): string | null {
  if (istLokal(kennzeichen)) return kennzeichen.slice(0, 6)
  if (kennzeichen.includes('.')) return kennzeichen.slice(0, 3)
  return kennzeichen.length > 1 ? kennzeichen.slice(0, -1) : null
}

/** 1 for a Hauptgruppe, 4 for a Betreffseinheit, 5 for a local extension. */
export function ebene(kennzeichen: string): number {
  if (istLokal(kennzeichen)) return 5
  return kennzeichen.includes('.') ? 4 : kennzeichen.length
}

/**
 * The id of a position in a version. Made from its name, so that the same position of the shared plan is the same in
 * every Gemeinde without anybody asking the others (UUIDv8, RFC 9562 §5.8).
 */
export function positionId(fassung: number | 'einheit', kennzeichen: string, gemeinde = ''): string {
  const hash = createHash('sha256').update(`verbundakte/aktenplan/${fassung}/${gemeinde}/${kennzeichen}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
