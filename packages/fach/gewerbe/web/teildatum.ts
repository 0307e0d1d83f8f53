import { heute } from '@verbundakte/kernel'
import { istBaum } from './baum.ts'

export interface Teildatum {
  readonly jahr: number
  readonly monat?: number
  readonly tag?: number
}

/** `17.5.1990`, `17051990`, `5.1990` or `1990`; undefined while it is none of them. Two digits are a year that is over. */
export function teildatumLesen(eingabe: string): Teildatum | undefined {
  const text = eingabe.trim()
  const [, ...teile] =
    /^(?:(\d{1,2})[./ -]+)?(?:(\d{1,2})[./ -]+)?(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? []
  const zahlen = teile.filter((each) => each !== undefined && each !== '')
  const letzte = zahlen.at(-1)
  if (!letzte || (zahlen.length === 1 && letzte.length !== 4)) return undefined
  const jahr = letzte.length === 4 ? Number(letzte) : ganzesJahr(Number(letzte))
  const [monat, tag] = zahlen.slice(0, -1).reverse().map(Number)
  if (jahr < 1850 || jahr > 2200) return undefined
  if (monat === undefined) return { jahr }
  if (monat < 1 || monat > 12) return undefined
  if (tag === undefined) return { jahr, monat }
  return tag >= 1 && tag <= new Date(Date.UTC(jahr, monat, 0)).getUTCDate() ? { jahr, monat, tag } : undefined
}

export function teildatumSchreiben(wert: unknown): string {
  if (!istBaum(wert) || typeof wert.jahr !== 'number') return ''
  const zwei = (zahl: unknown) => (typeof zahl === 'number' ? [String(zahl).padStart(2, '0')] : [])
  const tag = typeof wert.monat === 'number' ? zwei(wert.tag) : []
  return [...tag, ...zwei(wert.monat), String(wert.jahr)].join('.')
}

function ganzesJahr(zahl: number): number {
  const jetzt = Number(heute().slice(0, 4))
  const hier = Math.floor(jetzt / 100) * 100 + zahl
  return hier > jetzt ? hier - 100 : hier
}
