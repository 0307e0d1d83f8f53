import { createHash } from 'node:crypto'
import { canonical, type Json } from '@verbundakte/audit'
import type { Vorlageninhalt } from './form.ts'

/** SHA-256 over the canonical form (RFC 8785): the same Vorlage has the same everywhere. */
export function pruefsumme(inhalt: Vorlageninhalt): string {
  // Parsed by the form: what is in it is JSON.
  return createHash('sha256')
    .update(canonical(inhalt as unknown as Json))
    .digest('hex')
}
