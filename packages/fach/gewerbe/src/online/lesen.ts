import { createHash } from 'node:crypto'
import { canonical } from '@verbundakte/audit'
import { Invalid } from '@verbundakte/kernel'
import { jsonBody } from '@verbundakte/programs'
import { z } from 'zod'
import { Anzeige } from '../anzeige/anzeige.ts'
import { FASSUNGEN } from '../formular/fassungen.ts'

/** Bytes of an Anzeige without its Anlagen, which come by themselves. */
export const ANZEIGE_HOECHSTENS = 256 * 1024

/** As JSON, before anything is known of it. @throws Refusal 400, 413 */
export function jsonLesen(request: Request): Promise<unknown> {
  return jsonBody(request, {
    bytes: ANZEIGE_HOECHSTENS,
    code: 'gewerbe.online',
    tooLarge: 'Die Anzeige ist größer als 256 kB. Anlagen kommen getrennt von ihr.',
    noJson: 'Die Anzeige ist kein gültiges JSON in UTF-8.',
  })
}

/**
 * An Anzeige as a program brings it: every answer in the form its field asks for, missing ones allowed.
 *
 * @throws Invalid with every wrong place as a JSON pointer; also for what only the office does: corrections, ex officio
 */
export function anzeigeLesen(roh: unknown): Anzeige {
  const gelesen = Anzeige.safeParse(roh, { error: z.locales.de().localeError })
  if (!gelesen.success)
    throw falsch(gelesen.error.issues.map(({ path, message }) => ({ ort: zeiger(path), satz: message })))
  const { data: anzeige } = gelesen
  const orte = [...amtlich(anzeige)]
  if (!FASSUNGEN.some(({ kennung }) => kennung === anzeige.fassung))
    orte.push({ ort: '#/fassung', satz: 'Diese Fassung des Vordrucks gibt es nicht.' })
  if (orte.length > 0) throw falsch(orte)
  // The same uuid in capitals is the same Anzeige: as it is kept, locked and asked for.
  const { betrieb } = anzeige
  return { ...anzeige, uuid: anzeige.uuid.toLowerCase(), ...(betrieb ? { betrieb: betrieb.toLowerCase() } : {}) }
}

function* amtlich({ korrektur, vonAmtsWegen }: Anzeige): Iterable<{ ort: string; satz: string }> {
  if (korrektur) yield { ort: '#/korrektur', satz: 'Eine Berichtigung nimmt das Gewerbeamt auf.' }
  if (vonAmtsWegen !== undefined) yield { ort: '#/vonAmtsWegen', satz: 'Von Amts wegen meldet nur das Gewerbeamt ab.' }
}

function falsch(einzeln: readonly { readonly ort: string; readonly satz: string }[]): Invalid {
  return new Invalid('gewerbe.online.form', 'Die Anzeige ist nicht richtig ausgefüllt.', { einzeln: [...einzeln] })
}

function zeiger(path: readonly PropertyKey[]): string {
  return `#${path.map((teil) => `/${String(teil).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
}

/** By which the same Anzeige is known again, in whatever order its members come. */
export function anzeigeHash(anzeige: Anzeige): string {
  return createHash('sha256').update(canonical(anzeige)).digest('hex')
}
