import { Invalid } from '@verbundakte/kernel'
import { SaxesParser } from 'saxes'
import { z } from 'zod'

/** Bytes of a file beside a scan; it holds a handful of words. */
export const BEILEGER_HOECHSTENS = 64 * 1024

const zeile = z.string().trim().max(500).optional()
const tag = z.iso.date().optional()
const wahrheit = z.union([z.boolean(), z.enum(['true', 'false', 'ja', 'nein'])]).optional()

const Beileger = z.object({
  betreff: zeile,
  absender: zeile,
  zeichen: zeile,
  datum: tag,
  eingegangen: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  scan: z
    .object({
      durch: zeile,
      geraet: zeile,
      am: z.iso.datetime({ offset: true }).optional(),
      einstellungen: zeile,
      vollstaendig: wahrheit,
      abweichungen: zeile,
      bemerkung: zeile,
    })
    .optional(),
})

export interface Begleitangaben {
  readonly betreff: string | null
  readonly absender: string | null
  readonly fremdzeichen: string | null
  readonly datumDesSchreibens: string | null
  readonly eingegangenAm: Date | null
  readonly scan: {
    readonly durch: string | null
    readonly geraet: string | null
    readonly am: Date | null
    readonly einstellungen: string | null
    readonly vollstaendig: boolean | null
    readonly bemerkung: string | null
  } | null
}

/** What the scanner wrote beside a file, as JSON or XML. @throws Invalid with the place that is wrong */
export function beilegerLesen(text: string, endung: 'json' | 'xml'): Begleitangaben {
  const gelesen = Beileger.safeParse(endung === 'json' ? json(text) : xml(text))
  if (!gelesen.success) {
    const [erster] = gelesen.error.issues
    throw new Invalid(
      'posteingang.beileger',
      `Die Begleitdatei ist nicht richtig: „${erster?.path.join('.') || 'Inhalt'}“.`,
    )
  }
  const { betreff, absender, zeichen, datum, eingegangen, scan } = gelesen.data
  return {
    betreff: betreff || null,
    absender: absender || null,
    fremdzeichen: zeichen || null,
    datumDesSchreibens: datum ?? null,
    eingegangenAm: eingegangen ? new Date(eingegangen) : null,
    scan: scan
      ? {
          durch: scan.durch || null,
          geraet: scan.geraet || null,
          am: scan.am ? new Date(scan.am) : null,
          vollstaendig:
            scan.vollstaendig === undefined
              ? null
              : scan.vollstaendig === true || scan.vollstaendig === 'true' || scan.vollstaendig === 'ja',
          einstellungen: scan.einstellungen || null,
          bemerkung: [scan.abweichungen, scan.bemerkung].filter(Boolean).join('; ') || null,
        }
      : null,
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('posteingang.beileger', 'Die Begleitdatei ist kein gültiges JSON.')
  }
}

/** Elements become keys, two levels deep; the root's name does not matter. A DOCTYPE, and with it every entity, is refused. */
function xml(text: string): unknown {
  const wurzel: Record<string, unknown> = {}
  const weg: { readonly name: string; text: string; readonly kinder: Record<string, unknown> }[] = []
  const parser = new SaxesParser()
  const falsch = () => {
    throw new Invalid('posteingang.beileger', 'Die Begleitdatei ist kein gültiges XML.')
  }
  parser.on('error', falsch)
  parser.on('doctype', falsch)
  parser.on('opentag', ({ name }) => {
    if (weg.length > 3) falsch()
    weg.push({ name, text: '', kinder: weg.length === 0 ? wurzel : {} })
  })
  parser.on('text', (part) => {
    const hier = weg.at(-1)
    if (hier) hier.text += part
  })
  parser.on('closetag', () => {
    const zu = weg.pop()
    const darueber = weg.at(-1)
    if (zu && darueber) darueber.kinder[zu.name] = Object.keys(zu.kinder).length > 0 ? zu.kinder : zu.text.trim()
  })
  parser.write(text).close()
  return wurzel
}
