import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { nochOffen } from './anbieten.ts'
import { fassungFesthalten } from './fassung.ts'
import { vorlageHalten } from './pflegen.ts'
import { type Angebot, angebote, type Vorlage, vorlagen } from './tables.ts'

/**
 * Takes over what another Gemeinde offers: as a Vorlage of the whole house for the first time, later as its next Fassung.
 * Title, kind and subject that were changed here stay; a file that was changed here stays among the Fassungen.
 */
export async function angebotUebernehmen(ctx: Context, id: string): Promise<Vorlage> {
  const angebot = await loadLocked(ctx, angebote, id, 'aendern')
  nochOffen(angebot)
  const { von, quelle, titel, dokumenttyp, betreff } = angebot
  const [da] = await ctx.tx
    .select({ id: vorlagen.id })
    .from(vorlagen)
    .where(and(eq(vorlagen.herkunft, von), eq(vorlagen.quelle, quelle)))
  const vorlage = da
    ? await vorlageHalten(ctx, da.id)
    : await insert(ctx, vorlagen, {
        amt: '',
        titel,
        dokumenttyp,
        betreff,
        herkunft: von,
        quelle,
        angelegtVon: ctx.person?.id ?? null,
        geaendertVon: ctx.person?.id ?? null,
      })
  await fassungFesthalten(ctx, vorlage, angebot, { aenderung: angebot.aenderung, quelleNummer: angebot.nummer })
  await entscheiden(ctx, angebot, 'UEBERNOMMEN')
  return loadLocked(ctx, vorlagen, vorlage.id, 'lesen')
}

/** What is left as it is. The next Fassung may still be taken over. */
export async function angebotAblehnen(ctx: Context, id: string): Promise<Angebot> {
  const angebot = await loadLocked(ctx, angebote, id, 'aendern')
  nochOffen(angebot)
  return entscheiden(ctx, angebot, 'ABGELEHNT')
}

async function entscheiden(ctx: Context, angebot: Angebot, status: Angebot['status']): Promise<Angebot> {
  const { id, von, quelle, nummer } = angebot
  const entschieden = { entschiedenAm: new Date(), entschiedenVon: ctx.person?.id ?? null }
  const danach = await update(ctx, angebote, id, { status, ...entschieden })
  ctx.record('schreibvorlage.angebot.entschieden', danach, { von, quelle, nummer, status })
  return danach
}
