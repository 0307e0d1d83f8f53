import { load, update } from '@verbundakte/authz'
import { laufwege, laufwegZurueckrufen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { type Lauf, laeufe } from '../tables.ts'
import { laufHaltenWieErIst, mussLaufen } from './halten.ts'

/** Tries again where it waits: somebody has come, an office has been named, a Laufweg was called back. */
export async function prozessAnstossen(ctx: Context, id: string): Promise<Lauf> {
  const lauf = await laufHaltenWieErIst(ctx, id, 'aendern')
  mussLaufen(lauf)
  if (lauf.status !== 'WARTET') {
    throw new Conflict('prozess.laeuft', 'Dieser Prozess wartet auf nichts: Sein Laufweg ist unterwegs.')
  }
  ctx.record('prozess.weiter', lauf, { vorgang: lauf.vorgang })
  return lauf
}

/** The Vorgang goes on without the Vorlage. What is under way is called back, what was done stays. */
export async function prozessAbbrechen(ctx: Context, id: string, grund: string): Promise<Lauf> {
  const lauf = await laufHaltenWieErIst(ctx, id, 'aendern')
  mussLaufen(lauf)
  const text = grund.trim()
  if (text.length < 5 || text.length > 500) {
    throw new Invalid('prozess.grund', 'Bitte in 5 bis 500 Zeichen sagen, warum.', { feld: 'grund' })
  }
  // Asked of the Laufweg itself: the job that goes on from its end may still be to come.
  if (lauf.laufweg && (await load(ctx, laufwege, lauf.laufweg)).status === 'LAUFEND') {
    await laufwegZurueckrufen(ctx, lauf.laufweg, text)
  }
  const abgebrochen = await update(ctx, laeufe, id, {
    status: 'ABGEBROCHEN',
    laufweg: null,
    hinweis: null,
    beendetAm: new Date(),
  })
  ctx.record('prozess.abgebrochen', abgebrochen, { vorgang: lauf.vorgang, grund: text })
  return abgebrochen
}
