import { vorgangHalten } from '@verbundakte/akte'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { saetze } from './angaben.ts'
import { type Kommentar, kommentare } from './tables.ts'

/** Says something about a Vorgang, for everybody who may read it. It stays: what was said belongs to the Akte. */
export async function kommentieren(ctx: Context, vorgangId: string, text: string): Promise<Kommentar> {
  const vorgang = await vorgangHalten(ctx, vorgangId)
  const gesagt = saetze(text, 'text')
  if (!gesagt) throw new Invalid('geschaeftsgang.kommentar', 'Bitte etwas schreiben.', { feld: 'text' })
  const kommentar = await insert(ctx, kommentare, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    text: gesagt,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('geschaeftsgang.kommentiert', kommentar, { vorgang: vorgang.id })
  return kommentar
}
