import { load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Anzeigezeile, anzeigen, betriebe } from '../tables.ts'
import { anlagen } from '../tables-prozess.ts'
import { anzeigeHalten } from '../verfahren/sperren.ts'
import { mussSelbstStehen } from '../zusammenfuehren/wegweiser.ts'
import { betriebLaden } from './lesen.ts'
import { zustaendig } from './zustaendig.ts'

/** An Um- or Abmeldung that came without a Betrieb, or with one that nobody knows, gets the one of the register, or another. */
export async function anzeigeZuordnen(ctx: Context, id: string, betrieb: string): Promise<Anzeigezeile> {
  // Who may not touch the Anzeige hears of no Betrieb.
  await load(ctx, anzeigen, id, 'aendern')
  // As the database writes it: the same id in capitals would be another lock.
  const gemeint = await load(ctx, betriebe, betrieb, 'aendern')
  const bisher = await anzeigeHalten(ctx, id, gemeint.id)
  const ziel = mussSelbstStehen(await loadLocked(ctx, betriebe, gemeint.id, 'aendern'))
  if (bisher.betrieb === ziel.id) return bisher
  await mussZuordenbarSein(ctx, bisher)
  const neu = await umhaengen(ctx, id, { ...ziel, betrieb: ziel.id })
  ctx.record('gewerbe.zugeordnet', neu, { betrieb: ziel.id })
  return neu
}

/** As it came in: about a Betrieb that nobody knows. What was written about that one lies where it lay. */
export async function zuordnungAufheben(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await anzeigeHalten(ctx, id)
  await mussZuordenbarSein(ctx, bisher)
  if (!(await betriebLaden(ctx).load(bisher.betrieb))) return bisher
  const [vorher] = await rows<Zugehoerigkeit>(
    ctx.tx,
    sql`select s.betrieb, s.schutzklasse, s.federfuehrung from gewerbe.schreiben s where s.gemeinde = verbund.gemeinde() and s.anzeige = ${id}
        and not exists (select from gewerbe.betrieb b where b.gemeinde = s.gemeinde and b.id = s.betrieb)
        order by s.id limit 1`,
  )
  const neu = await umhaengen(ctx, id, vorher ?? { ...(await zustaendig(ctx)), betrieb: crypto.randomUUID() })
  ctx.record('gewerbe.zuordnung.aufgehoben', neu, { betrieb: bisher.betrieb })
  return neu
}

type Zugehoerigkeit = Pick<Anzeigezeile, 'betrieb' | 'schutzklasse' | 'federfuehrung'>

/** What is about a protected Betrieb is as protected, and what was handed in with it. */
async function umhaengen(ctx: Context, id: string, zu: Zugehoerigkeit): Promise<Anzeigezeile> {
  const { betrieb, schutzklasse, federfuehrung } = zu
  await ctx.tx
    .update(anlagen)
    .set({ schutzklasse, federfuehrung })
    .where(and(eq(anlagen.anzeige, id), isNull(anlagen.dokument)))
  return update(ctx, anzeigen, id, { betrieb, schutzklasse, federfuehrung, geaendertAm: new Date() })
}

/** @throws Conflict once it was decided, or a letter about it lies in the Akte of the Betrieb it is assigned to */
async function mussZuordenbarSein(ctx: Context, { id, art, anbindung, status, betrieb }: Anzeigezeile): Promise<void> {
  if (!['ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT'].includes(status) || art === 'anmeldung')
    throw new Conflict('gewerbe.nicht-zuordenbar', 'Zugeordnet wird eine offene Um- oder Abmeldung.')
  if (!(await betriebLaden(ctx).load(betrieb))) return
  // What no program has brought was begun here, with the content of its Betrieb.
  if (anbindung === null)
    throw new Conflict('gewerbe.zugeordnet', 'Diese Anzeige gehört schon zu einem Betrieb des Registers.')
  const [brief] = await rows(
    ctx.tx,
    sql`select 1 from gewerbe.schreiben where gemeinde = verbund.gemeinde() and anzeige = ${id}
        and betrieb = ${betrieb} and zurueckgenommen_am is null limit 1`,
  )
  if (brief)
    throw new Conflict(
      'gewerbe.schon-beschieden',
      'Zu dieser Anzeige liegt schon ein Schreiben in der Akte des Betriebs. Bitte nehmen Sie eine neue Anzeige auf.',
    )
}
