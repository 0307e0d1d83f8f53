import { load, loadLocked, update } from '@verbundakte/authz'
import { isPassing, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { NotFound, UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { eingangAblegen } from '../ablegen.ts'
import { wirdDurchgesehen } from '../deckblatt/durchsehen.ts'
import { einstellungVon } from '../postfach.ts'
import { type Eingang, eingaenge } from '../tables.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'

/**
 * Files an Eingang by itself where its office has said from which confidence on, and only into an open Vorgang. Without a
 * threshold never; it stays in the list of what was filed so, from where anybody of the office takes it back, and then it
 * is for people only. Decided and filed in one transaction: said twice, or by two at once, it is filed once.
 */
export async function selbstAblegen(doors: Doors, id: string): Promise<void> {
  await doors
    .write(async (ctx) => {
      const eingang = await load(ctx, eingaenge, id)
      if (eingang.status !== 'ERKANNT' || eingang.pruefung === 'GESPERRT' || wirdDurchgesehen(eingang)) return
      if (eingang.selbstNicht === 'ZURUECKGENOMMEN') return
      // What lies on top of it is not seen yet, and says more than its text.
      if (eingang.textstatus === 'IN_ERKENNUNG' && (eingang.herkunft === 'ORDNER' || eingang.herkunft === 'UPLOAD'))
        return
      const schwelle = await schwelleFuer(ctx, eingang)
      if (schwelle === null) return
      const [erster] = await vorschlaegeLesen(ctx, id)
      if (!erster?.vorgang || erster.konfidenz < schwelle) return
      await eingangAblegen(ctx, id, { vorgang: erster.vorgang.id })
    })
    .catch((error: unknown) => {
      // A person decides then: finished meanwhile, protected otherwise, somebody was faster. Not over a lock that was held.
      if (!(error instanceof UserError) || isPassing(error)) throw error
      // Of what must not be known to be there nothing is said, either.
      return error instanceof NotFound ? undefined : doors.write((ctx) => grundFesthalten(ctx, id))
    })
}

async function grundFesthalten(ctx: Context, id: string): Promise<void> {
  const eingang = await loadLocked(ctx, eingaenge, id, 'aendern')
  if (eingang.status !== 'ERKANNT' || eingang.selbstNicht !== null) return
  await update(ctx, eingaenge, id, { selbstNicht: 'ABGEWIESEN' })
}

/** From which confidence on: as the office has said, or the Gemeinde of the program that brought it. */
async function schwelleFuer(ctx: Context, { federfuehrung, anbindung }: Eingang): Promise<number | null> {
  const { schwelle } = await einstellungVon(ctx, federfuehrung)
  if (anbindung === null) return schwelle
  const [eigene] = await rows<{ schwelle: number | null }>(
    ctx.tx,
    sql`select schwelle from posteingang.anbindung where gemeinde = verbund.gemeinde() and id = ${anbindung}`,
  )
  const grenzen = [schwelle, eigene?.schwelle ?? null].filter((each) => each !== null)
  return grenzen.length === 0 ? null : Math.min(...grenzen)
}
