import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { neuesteFassung } from '../lesen.ts'
import type { Planzeile } from '../planlesen.ts'
import type { Position } from '../tables.ts'
import { positionen } from '../tables.ts'
import { alsZeile } from '../zeile.ts'
import { fehltDarin, type Planaenderung, planaenderung } from './aenderung.ts'
import { anwenden } from './anwenden.ts'

/** A change as somebody has entered it, in the form in which it is kept. @throws Invalid naming the field */
export function aenderungLesen(eingabe: unknown): Planaenderung {
  const gelesen = planaenderung.safeParse(eingabe)
  if (!gelesen.success) {
    const [erster] = gelesen.error.issues
    const feld = String(erster?.path[0] ?? 'art')
    throw new Invalid('aktenplan.aenderung', 'Diese Angabe ist zu lang oder hat nicht die richtige Form.', { feld })
  }
  const fehlt = fehltDarin(gelesen.data)
  if (fehlt) throw new Invalid('aktenplan.aenderung', fehlt.satz, { feld: fehlt.feld })
  return gelesen.data
}

/** What a text of several lines may be. @throws Invalid when it is empty or too long */
export function absatz(text: string, feld: string, satz: string): string {
  const rein = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
  if (rein === '') throw new Invalid('aktenplan.text', satz, { feld })
  if (rein.length > 2000) throw new Invalid('aktenplan.text', 'Bitte höchstens 2.000 Zeichen.', { feld })
  return rein
}

/** What a change is measured by: the newest version, and every number that was ever used. */
export interface Basis {
  /** 0: there is no version yet */
  readonly nummer: number
  readonly gueltigAb: string | null
  readonly zeilen: readonly Planzeile[]
  readonly vergeben: ReadonlySet<string>
  readonly oertliche: readonly Position[]
}

export async function basisLesen(ctx: Context): Promise<Basis> {
  const { fassung, bisher } = await neuesteFassung(ctx)
  const jemals = await ctx.tx.selectDistinct({ kennzeichen: positionen.kennzeichen }).from(positionen)
  return {
    nummer: fassung?.nummer ?? 0,
    gueltigAb: fassung?.gueltigAb ?? null,
    zeilen: bisher.filter(({ lokal }) => !lokal).map(alsZeile),
    vergeben: new Set(jemals.map(({ kennzeichen }) => kennzeichen)),
    oertliche: bisher.filter(({ lokal }) => lokal),
  }
}

/** @throws Invalid when the change by itself does not fit the plan as it is */
export function mussPassen(basis: Basis, eine: Planaenderung): void {
  const { fehler } = anwenden(basis.zeilen, [eine], heute(), basis.vergeben)
  const [erster] = fehler
  if (!erster) return
  throw new Invalid('aktenplan.aenderung', erster.satz, {
    feld: 'kennzeichen',
    einzeln: fehler.map(({ ort, satz }) => ({ ort, satz })),
  })
}
