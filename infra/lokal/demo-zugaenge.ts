import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sign-in of the demonstration data. The persons do not exist. */
export interface DemoZugang {
  anmeldename: string
  kennwort: string
  name: string
  gemeinde: string
  aufgabe: string
}

const FELDER = ['anmeldename', 'kennwort', 'name', 'gemeinde', 'aufgabe'] as const

/** The sign-ins the seed wrote down, or none: an installation without demonstration data has no such file. */
export function demoZugaenge(daten: string): DemoZugang[] {
  try {
    const inhalt: unknown = JSON.parse(readFileSync(join(daten, 'demo-zugaenge.json'), 'utf8'))
    return Array.isArray(inhalt) ? inhalt.filter(istZugang) : []
  } catch {
    return []
  }
}

function istZugang(wert: unknown): wert is DemoZugang {
  if (typeof wert !== 'object' || wert === null) return false
  const felder = new Map(Object.entries(wert))
  return FELDER.every((feld) => typeof felder.get(feld) === 'string')
}
