import { load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { and, eq, ne } from 'drizzle-orm'
import { offenHalten } from './abschluss.ts'
import { akteDesVorgangsHalten } from './akte-halten.ts'
import { zeile } from './angaben.ts'
import { beiNiemandAnderem } from './bearbeitung/laufend.ts'
import { type Dokument, dokumente, vorgaenge } from './tables.ts'
import { vorgangAendern } from './vorgang.ts'

/** A slip is noticed at once; what has lain in an Akte for longer has been read by others. */
const FRIST_MINUTEN = 15

/** What counts as filed: everything but what was taken back. */
export const abgelegt = ne(dokumente.status, 'ZURUECKGENOMMEN')

/**
 * Takes a filing back: the Dokument leaves lists and search, with its Anlagen. Row, number, version and audit entries
 * stay, so that the Akte can always tell what lay in it and for how long; deleting is another matter.
 *
 * @throws Forbidden for anybody but the person who filed it
 * @throws Conflict after the time allowed, when somebody works or has worked with it, or when the Vorgang is finished
 */
export async function ablageZuruecknehmen(ctx: Context, id: string, grund?: string | null): Promise<Dokument> {
  const { vorgang } = await load(ctx, dokumente, id, 'aendern')
  // What is finished is complete; and locks are taken from above.
  await offenHalten(ctx, vorgang)
  const dokument = await loadLocked(ctx, dokumente, id, 'aendern')
  if (dokument.status === 'ZURUECKGENOMMEN') return dokument
  // What the program filed by itself has nobody who would notice at once: anybody who works with it may say that it is wrong.
  const vomProgramm = dokument.angelegtVon === null
  if (ctx.person === null || (!vomProgramm && dokument.angelegtVon !== ctx.person.id)) {
    throw new Forbidden('akte.ruecknahme.fremd', 'Zurücknehmen kann eine Ablage nur, wer sie vorgenommen hat.')
  }
  if (!vomProgramm && !inDerFrist(dokument)) {
    throw new Conflict(
      'akte.ruecknahme.zu-spaet',
      `Eine Ablage lässt sich ${FRIST_MINUTEN} Minuten lang zurücknehmen. Das Dokument bleibt in der Akte.`,
    )
  }
  const anlagen = await ctx.tx.select().from(dokumente).where(eq(dokumente.anlageZu, id)).for('update')
  for (const each of [dokument, ...anlagen]) await beiNiemandAnderem(ctx, each.id)
  if (![dokument, ...anlagen].every(unberuehrt)) {
    throw new Conflict(
      'akte.ruecknahme.bearbeitet',
      'An dem Dokument wurde inzwischen gearbeitet. Es bleibt in der Akte.',
    )
  }
  const satz = zeile(grund, 'grund') ?? 'Ablage rückgängig gemacht'
  for (const anlage of anlagen) await zuruecknehmen(ctx, anlage, satz)
  return zuruecknehmen(ctx, dokument, satz)
}

/**
 * Finishes a Vorgang that was opened for a filing which was taken back: nobody waits for what is not there, and its number
 * stays told. Where anything lies in it by now, somebody waits for its day, or something was begun in it, it goes on.
 */
export async function leerenVorgangErledigen(ctx: Context, id: string): Promise<void> {
  // A job comes here with nothing held: locks are taken from above.
  await akteDesVorgangsHalten(ctx, id)
  const { status, wiedervorlage } = await loadLocked(ctx, vorgaenge, id, 'aendern')
  const [etwas] = await ctx.tx
    .select({ id: dokumente.id })
    .from(dokumente)
    .where(and(eq(dokumente.vorgang, id), abgelegt))
    .limit(1)
  if (status !== 'IN_BEARBEITUNG' || wiedervorlage !== null || etwas) return
  for (const { laeuftDarin } of ctx.services.module()) if (await laeuftDarin?.(ctx, id)) return
  await vorgangAendern(ctx, id, { status: 'ERLEDIGT' })
}

/** Whether taking it back makes sense to offer. */
export function ruecknehmbar(ctx: Context, dokument: Dokument): boolean {
  return (
    dokument.angelegtVon !== null &&
    dokument.angelegtVon === ctx.person?.id &&
    inDerFrist(dokument) &&
    unberuehrt(dokument)
  )
}

async function zuruecknehmen(ctx: Context, dokument: Dokument, grund: string): Promise<Dokument> {
  const neu = await update(ctx, dokumente, dokument.id, { status: 'ZURUECKGENOMMEN', geaendertAm: new Date() })
  ctx.record('akte.dokument.zurueckgenommen', neu, { kennzeichen: neu.kennzeichen, betreff: neu.betreff, grund })
  return neu
}

function inDerFrist({ angelegtAm }: Dokument): boolean {
  return Date.now() - angelegtAm.getTime() <= FRIST_MINUTEN * 60_000
}

function unberuehrt({ status, versionen, angelegtAm, geaendertAm }: Dokument): boolean {
  return status === 'IN_BEARBEITUNG' && versionen === 1 && angelegtAm.getTime() === geaendertAm.getTime()
}
