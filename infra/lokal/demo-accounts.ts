import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sign-in of the demonstration data. The persons do not exist. */
export interface DemoAccount {
  anmeldename: string
  kennwort: string
  name: string
  gemeinde: string
  aufgabe: string
  /** `ja`: sets up a second factor at the first sign-in */
  zweitfaktor?: string
}

const FIELDS = ['anmeldename', 'kennwort', 'name', 'gemeinde', 'aufgabe'] as const

/** The sign-ins the seed wrote down, or none: an installation without demonstration data has no such file. */
export function demoAccounts(data: string): DemoAccount[] {
  try {
    const content: unknown = JSON.parse(readFileSync(join(data, 'demo-zugaenge.json'), 'utf8'))
    return Array.isArray(content) ? content.filter(isAccount) : []
  } catch {
    return []
  }
}

function isAccount(value: unknown): value is DemoAccount {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return FIELDS.every((field) => typeof fields.get(field) === 'string')
}
