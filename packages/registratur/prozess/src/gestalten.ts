import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import { type Vorlage, vorlagen } from './tables.ts'
import { type Befund, vorlagePruefen } from './vorlage/pruefen.ts'

/** Longer is no process but a mistake. */
const HOECHSTENS = 200_000

/** A text as it stands in a file. @throws Invalid where it is not JSON; what it says may still be wrong */
export function lesen(text: string, feld = 'inhalt'): unknown {
  if (text.length > HOECHSTENS) {
    throw new Invalid('prozess.zu-gross', 'Diese Vorlage ist zu groß: Erlaubt sind 200.000 Zeichen.', { feld })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('prozess.kein-json', 'Diese Datei ist keine Prozessvorlage (kein JSON).', { feld })
  }
}

/** What is wrong with a file, one that is no Vorlage at all included: a choice of a wrong file is answered, not refused. */
export function dateiPruefen(text: string): Befund[] {
  try {
    return [...vorlagePruefen(lesen(text)).befunde]
  } catch (error) {
    if (error instanceof Invalid) return [{ ort: 'Datei', satz: error.message }]
    throw error
  }
}

/**
 * A new Vorlage, as an Entwurf: a first sketch of the screen, or a file that another Gemeinde has written.
 *
 * @throws Invalid that names every place where it is wrong; nothing is made then
 * @throws Conflict where there is one of this name already
 */
export async function vorlageAnlegen(ctx: Context, text: string): Promise<Vorlage> {
  const { inhalt, befunde } = vorlagePruefen(lesen(text))
  if (!inhalt) throw fehlerhaft(befunde)
  const [da] = await ctx.tx.select({ id: vorlagen.id }).from(vorlagen).where(eq(vorlagen.schluessel, inhalt.schluessel))
  if (da) {
    throw new Conflict(
      'prozess.schluessel-vergeben',
      `Eine Vorlage „${inhalt.schluessel}“ gibt es schon. Bitte diese ändern oder einen anderen Schlüssel wählen.`,
    )
  }
  const vorlage = await insert(ctx, vorlagen, {
    schluessel: inhalt.schluessel,
    titel: inhalt.titel,
    entwurf: inhalt,
    stand: 1,
    angelegtVon: ctx.person?.id ?? null,
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('prozess.vorlage.angelegt', vorlage, { schluessel: vorlage.schluessel })
  return vorlage
}

/**
 * Keeps an Entwurf as it is, right or wrong: what is wrong is said beside it and stands in the way of publishing only.
 *
 * @param stand the state that was read; another one means that somebody else has changed it since
 */
export async function entwurfSpeichern(ctx: Context, id: string, stand: number, text: string): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id)
  wieGesehen(vorher, stand, 'Bitte neu laden; Ihre Änderungen sind noch nicht gespeichert.')
  const entwurf = lesen(text)
  if (typeof entwurf !== 'object' || entwurf === null || Array.isArray(entwurf)) {
    throw new Invalid('prozess.form', 'Das ist keine Prozessvorlage.', { feld: 'inhalt' })
  }
  if (!vorher.herkunft && (!('schluessel' in entwurf) || entwurf.schluessel !== vorher.schluessel)) {
    throw new Invalid('prozess.schluessel', `Der Schlüssel bleibt: „${vorher.schluessel}“.`, { feld: 'schluessel' })
  }
  return merken(ctx, vorher, entwurf)
}

/**
 * Leaves the newest Fassung as it is and forgets what was begun. Without a Fassung the Vorlage stays as it is.
 *
 * @param stand the state that was read: nobody throws away what they have not seen
 */
export async function entwurfVerwerfen(ctx: Context, id: string, stand: number): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id)
  wieGesehen(vorher, stand, 'Bitte neu laden und ansehen, was verworfen würde.')
  if (vorher.fassung === 0) {
    throw new Conflict('prozess.ohne-fassung', 'Diese Vorlage ist noch nie veröffentlicht worden. Legen Sie sie still.')
  }
  return merken(ctx, vorher, null)
}

/** Taken out of use, or into use again. What follows it goes on to its end. */
export async function vorlageStilllegen(ctx: Context, id: string, still: boolean): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id)
  if ((vorher.stillgelegtAm !== null) === still) return vorher
  const vorlage = await update(ctx, vorlagen, id, { stillgelegtAm: still ? new Date() : null })
  ctx.record(still ? 'prozess.vorlage.stillgelegt' : 'prozess.vorlage.wieder-in-gebrauch', vorlage, {
    schluessel: vorlage.schluessel,
  })
  return vorlage
}

/** @throws Conflict where somebody else has changed it since it was read */
export function wieGesehen(vorlage: Vorlage, stand: number, bitte: string): void {
  if (vorlage.stand === stand) return
  throw new Conflict('prozess.veraltet', `Jemand anders hat diese Vorlage inzwischen geändert. ${bitte}`)
}

export function vorlageHalten(ctx: Context, id: string): Promise<Vorlage> {
  return loadLocked(ctx, vorlagen, id, 'aendern')
}

async function merken(ctx: Context, { id, stand }: Vorlage, entwurf: object | null): Promise<Vorlage> {
  const vorlage = await update(ctx, vorlagen, id, {
    entwurf,
    stand: stand + 1,
    geaendertAm: new Date(),
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('prozess.vorlage.geaendert', vorlage, { schluessel: vorlage.schluessel, stand: vorlage.stand })
  return vorlage
}

/** All that is wrong in one sentence per place, the first ten of them. */
export function fehlerhaft(befunde: readonly Befund[]): Invalid {
  const saetze = befunde.slice(0, 10).map(({ ort, satz }) => `${ort}: ${satz}`)
  const mehr = befunde.length > 10 ? ` Und ${befunde.length - 10} weitere.` : ''
  return new Invalid('prozess.fehlerhaft', `Diese Vorlage geht so nicht. ${saetze.join(' ')}${mehr}`, {
    feld: befunde[0]?.ort ?? 'inhalt',
  })
}
