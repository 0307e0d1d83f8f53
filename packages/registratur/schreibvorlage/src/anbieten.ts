import { buffer } from 'node:stream/consumers'
import { inhaltFesthalten } from '@verbundakte/akte'
import { insert, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, uuidv7 } from '@verbundakte/kernel'
import { MalwareFound } from '@verbundakte/malware'
import type { Post, Postart } from '@verbundakte/module'
import { anAlleAnderen } from '@verbundakte/verbundpost'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { geltendeFassung } from './fassung.ts'
import { vorlageHalten } from './pflegen.ts'
import { dateiPruefen, HOECHSTENS } from './pruefen.ts'
import { angebote, type Vorlage, vorlagen } from './tables.ts'

const zeile = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}*$/u)

const angebotForm = z.object({
  quelle: z.uuid(),
  nummer: z.int().positive(),
  titel: zeile.max(120),
  dokumenttyp: zeile,
  betreff: zeile,
  dateiname: zeile,
  aenderung: z.string().max(500).nullable(),
  // base64 of a file of at most HOECHSTENS
  datei: z.base64().max(Math.ceil(HOECHSTENS / 3) * 4),
})

/** Offers the newest Fassung to every other Gemeinde. What becomes of it there is their decision, and stays there. */
export async function schreibvorlageAnbieten(ctx: Context, id: string): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id, 'anbieten')
  if (vorher.herkunft) {
    throw new Invalid('schreibvorlage.nicht-die-eigene', 'Angeboten wird, was hier entstanden ist.')
  }
  const { fassung } = await geltendeFassung(ctx, id)
  const { titel, dokumenttyp, betreff } = vorher
  const { nummer, dateiname, aenderung, sha256 } = fassung
  const { stream } = await ctx.services.ablage.read(ctx.gemeinde, sha256)
  const datei = (await buffer(stream)).toString('base64')
  await anAlleAnderen(ctx, {
    art: 'schreibvorlage.angebot',
    inhalt: { quelle: id, nummer, titel, dokumenttyp, betreff, dateiname, aenderung, datei },
  })
  const vorlage = await update(ctx, vorlagen, id, { geteilt: true })
  ctx.record('schreibvorlage.angeboten', vorlage, { nummer })
  return vorlage
}

/** An offer arrives. It is read as any foreign file; what would be refused from a colleague is not even shown. */
async function angebotAnnehmen(ctx: Context, { von, inhalt }: Post): Promise<void> {
  const { datei, ...angaben } = angebotForm.parse(inhalt)
  const { quelle, nummer } = angaben
  const [schon] = await ctx.tx
    .select({ id: angebote.id })
    .from(angebote)
    .where(and(eq(angebote.von, von), eq(angebote.quelle, quelle), eq(angebote.nummer, nummer)))
  if (schon) return
  const abweisen = (fund: string) =>
    ctx.record('schreibvorlage.angebot.abgewiesen', { id: uuidv7() }, { von, quelle, nummer, fund })
  const geschrieben = await abgelegt(ctx, Buffer.from(datei, 'base64'))
  if (geschrieben instanceof MalwareFound) return abweisen(geschrieben.found)
  const { sha256, size: groesse } = geschrieben
  const { felder, befunde } = await dateiPruefen(ctx, { sha256, groesse })
  if (befunde[0]) return abweisen(befunde[0].sentence)
  await inhaltFesthalten(ctx, sha256)
  await ctx.tx
    .update(angebote)
    .set({ status: 'UEBERHOLT' })
    .where(and(eq(angebote.von, von), eq(angebote.quelle, quelle), eq(angebote.status, 'NEU')))
  const angebot = await insert(ctx, angebote, { ...angaben, von, sha256, groesse, felder })
  ctx.record('schreibvorlage.angebot.eingegangen', angebot, { von, quelle, nummer })
}

async function abgelegt(ctx: Context, bytes: Uint8Array) {
  const { ablage, malware } = ctx.services
  const { stream } = malware.guard(new Blob([new Uint8Array(bytes)]).stream())
  return ablage.write(ctx.gemeinde, stream).catch((error: unknown) => {
    if (error instanceof MalwareFound) return error
    throw error
  })
}

export const post: Readonly<Record<string, Postart>> = {
  'schreibvorlage.angebot': {
    titel: 'Angebot einer Schreibvorlage',
    form: angebotForm,
    von: 'jede',
    an: 'jede',
    empfangen: angebotAnnehmen,
  },
}

/** @throws Conflict for one that somebody has decided on already */
export function nochOffen({ status }: { readonly status: string }): void {
  if (status === 'NEU') return
  throw new Conflict('schreibvorlage.angebot.entschieden', 'Über dieses Angebot ist schon entschieden.')
}
