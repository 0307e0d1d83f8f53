import { insert, load, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { anbieten } from './anbieten.ts'
import { fehlerhaft, vorlageHalten, wieGesehen } from './gestalten.ts'
import { type Fassung, fassungen, type Vorlage, vorlagen } from './tables.ts'
import { abweichen, abweichungForm } from './vorlage/abweichung.ts'
import { mitAemtern } from './vorlage/aemter.ts'
import type { Vorlageninhalt } from './vorlage/form.ts'
import { type Geprueft, vorlagePruefen } from './vorlage/pruefen.ts'
import { pruefsumme } from './vorlage/pruefsumme.ts'

export interface Veroeffentlichung {
  readonly aenderung?: string | null | undefined
  readonly geteilt?: boolean | undefined
  /** the state that was read; absent: whatever it is now */
  readonly stand?: number | undefined
}

/**
 * Makes the Entwurf the Fassung that holds from now on for new Vorgänge. Those that run stay with theirs.
 *
 * @param aenderung what is different, in a sentence, for those who use it
 * @param geteilt offered to all other Gemeinden, too
 * @throws Invalid with every place where it is wrong
 * @throws Conflict where somebody else has changed it since it was read
 */
export async function vorlageVeroeffentlichen(
  ctx: Context,
  id: string,
  { aenderung, geteilt = false, stand }: Veroeffentlichung = {},
): Promise<Fassung> {
  const vorlage = await vorlageHalten(ctx, id)
  if (stand !== undefined) wieGesehen(vorlage, stand, 'Bitte neu laden und ansehen, was veröffentlicht würde.')
  if (vorlage.entwurf === null) {
    throw new Conflict('prozess.nichts-zu-tun', 'Seit der letzten Fassung wurde nichts geändert.')
  }
  const bisher = await neuesteFassung(ctx, vorlage)
  const { inhalt, befunde } = entwurfPruefen(ctx, vorlage, bisher)
  if (!inhalt) throw fehlerhaft(befunde)
  const quelle = vorlage.herkunft && bisher ? bisher : null
  if (geteilt && vorlage.herkunft) {
    throw new Invalid(
      'prozess.nicht-die-eigene',
      'Angeboten wird, was hier entstanden ist. Diese Vorlage ist übernommen.',
    )
  }
  const fassung = await fassungFesthalten(ctx, vorlage, inhalt, {
    aenderung: aenderung ?? null,
    ...(quelle && { quelle: quelle.quelle, quelleNummer: quelle.quelleNummer, abweichung: vorlage.entwurf }),
  })
  if (vorlage.geteilt !== geteilt) await update(ctx, vorlagen, vorlage.id, { geteilt })
  if (geteilt) await anbieten(ctx, vorlage, fassung)
  return fassung
}

/** What the Entwurf would be as a Fassung: of a Vorlage from elsewhere it is an Abweichung. */
export function entwurfPruefen(ctx: Context, vorlage: Vorlage, bisher: Fassung | null): Geprueft {
  if (!vorlage.herkunft) return mitAemtern(ctx, vorlagePruefen(vorlage.entwurf), null)
  const gelesen = abweichungForm.safeParse(vorlage.entwurf)
  if (!gelesen.success || !bisher?.quelle) {
    const befunde = gelesen.error?.issues.map(({ path, message }) => ({ ort: path.join('.'), satz: `${message}.` }))
    return { inhalt: null, befunde: befunde ?? [{ ort: 'Vorlage', satz: 'Es gibt nichts, wovon abgewichen wird.' }] }
  }
  return mitAemtern(ctx, abweichen(bisher.quelle, gelesen.data), gelesen.data)
}

export async function fassungFesthalten(
  ctx: Context,
  vorlage: Vorlage,
  inhalt: Vorlageninhalt,
  dazu: {
    readonly aenderung: string | null
    readonly quelle?: Vorlageninhalt | null
    readonly quelleNummer?: number | null
    readonly abweichung?: unknown
    /** what is not published yet and goes on over this Fassung; absent: it has become this one */
    readonly entwurf?: unknown
  },
): Promise<Fassung> {
  const text = dazu.aenderung?.trim() || null
  if (text && text.length > 1000) {
    throw new Invalid('prozess.aenderung', 'Bitte höchstens 1.000 Zeichen dazu, was sich ändert.', {
      feld: 'aenderung',
    })
  }
  const abweichung = dazu.abweichung == null ? null : abweichungForm.parse(dazu.abweichung)
  const fassung = await insert(ctx, fassungen, {
    vorlage: vorlage.id,
    nummer: vorlage.fassung + 1,
    inhalt,
    quelle: dazu.quelle ?? null,
    quelleNummer: dazu.quelleNummer ?? null,
    abweichung,
    pruefsumme: pruefsumme(inhalt),
    aenderung: text,
    veroeffentlichtVon: ctx.person?.id ?? null,
  })
  const neu = await update(ctx, vorlagen, vorlage.id, {
    fassung: fassung.nummer,
    titel: inhalt.titel,
    entwurf: dazu.entwurf ?? null,
    stand: vorlage.stand + 1,
    geaendertAm: new Date(),
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('prozess.vorlage.veroeffentlicht', neu, {
    schluessel: neu.schluessel,
    nummer: fassung.nummer,
    pruefsumme: fassung.pruefsumme,
  })
  return fassung
}

export async function neuesteFassung(ctx: Context, { id, fassung }: Vorlage): Promise<Fassung | null> {
  if (fassung === 0) return null
  const [gefunden] = await ctx.tx
    .select(visible(ctx, fassungen))
    .from(fassungen)
    .where(and(eq(fassungen.vorlage, id), eq(fassungen.nummer, fassung)))
  return gefunden ?? null
}

/** The Fassung that holds for new Vorgänge. @throws Conflict for one that is not published, or out of use */
export async function geltendeFassung(
  ctx: Context,
  vorlageId: string,
): Promise<{ vorlage: Vorlage; fassung: Fassung }> {
  const vorlage = await load(ctx, vorlagen, vorlageId)
  const fassung = vorlage.stillgelegtAm ? null : await neuesteFassung(ctx, vorlage)
  if (!fassung) {
    throw new Conflict('prozess.nicht-in-gebrauch', 'Diese Vorlage ist noch nicht oder nicht mehr in Gebrauch.')
  }
  return { vorlage, fassung }
}
