import { insert, loadLocked, update, visible } from '@verbundakte/authz'
import { type Context, loader } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq, inArray } from 'drizzle-orm'
import { fehlerhaft, vorlageHalten } from './gestalten.ts'
import { type Angebot, angebote, fassungen, type Vorlage, vorlagen } from './tables.ts'
import { fassungFesthalten, neuesteFassung } from './veroeffentlichen.ts'
import { type Abweichung, abweichen } from './vorlage/abweichung.ts'
import { mitAemtern } from './vorlage/aemter.ts'
import type { Geprueft } from './vorlage/pruefen.ts'

/**
 * Takes over what another Gemeinde offers: as a Vorlage of one's own for the first time, later as its next Fassung. What
 * is done differently here stays so; where that does not fit any more, everything stays as it is and the places are named.
 *
 * @param ohneAbweichung exactly as it came, own changes given up
 */
export async function angebotUebernehmen(ctx: Context, id: string, ohneAbweichung = false): Promise<Vorlage> {
  const angebot = await offenesAngebot(ctx, id)
  const gleichnamig = await vorlageZu(ctx, angebot)
  // Whoever is writing an Abweichung at this moment finishes first.
  const vorhanden = gleichnamig && (await vorlageHalten(ctx, gleichnamig.id))
  const bisher = vorhanden && (await neuesteFassung(ctx, vorhanden))
  const abweichung = ohneAbweichung ? null : (bisher?.abweichung ?? null)
  const { inhalt, befunde } = mitAemtern(ctx, abweichen(angebot.inhalt, abweichung ?? {}), abweichung)
  if (!inhalt) throw fehlerhaft(befunde)
  const vorlage =
    vorhanden ??
    (await insert(ctx, vorlagen, {
      schluessel: angebot.schluessel,
      titel: angebot.titel,
      herkunft: angebot.von,
      angelegtVon: ctx.person?.id ?? null,
      geaendertVon: ctx.person?.id ?? null,
    }))
  await fassungFesthalten(ctx, vorlage, inhalt, {
    aenderung: angebot.aenderung,
    quelle: angebot.inhalt,
    quelleNummer: angebot.nummer,
    abweichung,
    // Named by names, an Abweichung that is not published yet lies over this Fassung as over the one before.
    entwurf: ohneAbweichung ? null : (vorhanden?.entwurf ?? null),
  })
  await entscheiden(ctx, angebot, 'UEBERNOMMEN')
  return loadLocked(ctx, vorlagen, vorlage.id, 'lesen')
}

/** What is left as it is. It may still be taken over later, by the next one that is offered. */
export async function angebotAblehnen(ctx: Context, id: string): Promise<Angebot> {
  return entscheiden(ctx, await offenesAngebot(ctx, id), 'ABGELEHNT')
}

export type Angebotsstand = Geprueft & { readonly abweichung: Abweichung | null; readonly vergeben: boolean }

/** How each would hold here, the own changes included: asked once for all that are shown. */
export const angebotHier = loader<Angebot, Angebotsstand>(
  async (ctx, alle) => {
    const hier = await ctx.tx
      .select({ schluessel: vorlagen.schluessel, herkunft: vorlagen.herkunft, abweichung: fassungen.abweichung })
      .from(vorlagen)
      .leftJoin(fassungen, and(eq(fassungen.vorlage, vorlagen.id), eq(fassungen.nummer, vorlagen.fassung)))
      .where(
        inArray(
          vorlagen.schluessel,
          alle.map(({ schluessel }) => schluessel),
        ),
      )
    return alle.map(({ schluessel, von, inhalt }) => {
      const da = hier.find((each) => each.schluessel === schluessel)
      if (da && da.herkunft !== von) {
        const befunde = [{ ort: 'schluessel', satz: schonVergeben(schluessel) }]
        return { inhalt: null, befunde, abweichung: null, vergeben: true }
      }
      const abweichung = da?.abweichung ?? null
      return { ...mitAemtern(ctx, abweichen(inhalt, abweichung ?? {}), abweichung), abweichung, vergeben: false }
    })
  },
  ({ id }) => id,
)

function schonVergeben(schluessel: string): string {
  return `Eine Vorlage „${schluessel}“ gibt es hier schon, sie kommt nicht von dort. Bitte die angebotene als Datei holen und unter anderem Schlüssel anlegen.`
}

/** @throws Conflict where a Vorlage of this name is another's, or one's own */
export async function vorlageZu(ctx: Context, angebot: Pick<Angebot, 'schluessel' | 'von'>): Promise<Vorlage | null> {
  const [vorlage] = await ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(eq(vorlagen.schluessel, angebot.schluessel))
  if (vorlage && vorlage.herkunft !== angebot.von) {
    throw new Conflict('prozess.schluessel-vergeben', schonVergeben(angebot.schluessel))
  }
  return vorlage ?? null
}

async function offenesAngebot(ctx: Context, id: string): Promise<Angebot> {
  const angebot = await loadLocked(ctx, angebote, id, 'aendern')
  if (angebot.status !== 'NEU') {
    throw new Conflict(
      'prozess.angebot.entschieden',
      'Über dieses Angebot ist schon entschieden, oder es gibt ein neueres.',
    )
  }
  return angebot
}

async function entscheiden(ctx: Context, { id }: Angebot, status: Angebot['status']): Promise<Angebot> {
  const neu = { status, entschiedenAm: new Date(), entschiedenVon: ctx.person?.id ?? null }
  const angebot = await update(ctx, angebote, id, neu)
  const { von, schluessel, nummer } = angebot
  ctx.record('prozess.angebot.entschieden', angebot, { von, schluessel, nummer, status })
  return angebot
}

/** Older offers of the same Vorlage are no longer open. */
export async function aeltereErledigen(ctx: Context, { von, schluessel }: Pick<Angebot, 'von' | 'schluessel'>) {
  await ctx.tx
    .update(angebote)
    .set({ status: 'UEBERHOLT' })
    .where(and(eq(angebote.von, von), eq(angebote.schluessel, schluessel), eq(angebote.status, 'NEU')))
}
