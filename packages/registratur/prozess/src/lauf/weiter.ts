import { update, visible } from '@verbundakte/authz'
import { laufwegBeginnen, laufwegFortsetzen, type SchrittEingabe } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, plusTage } from '@verbundakte/kernel'
import { asc, eq } from 'drizzle-orm'
import { type Lauf, laeufe, type Unterlage, unterlagen } from '../tables.ts'
import type { Abschnitt, Vorlageninhalt } from '../vorlage/form.ts'
import { naechster } from '../vorlage/wege.ts'
import { ENDE } from '../worte.ts'
import { stelleFinden } from './stelle.ts'

/** A Vorgang that has been through so many Abschnitte needs a person who looks at it. */
const RUNDEN = 100

/**
 * The Laufweg of the Abschnitt is done: goes on to the next one, or says what it waits for. Held by the lock on the Lauf;
 * run twice, it says the same.
 */
export async function weitergehen(ctx: Context, lauf: Lauf, inhalt: Vorlageninhalt): Promise<Lauf> {
  const abschnitt = inhalt.abschnitte.find(({ name }) => name === lauf.abschnitt)
  if (!abschnitt) throw new Error(`the Fassung of ${lauf.id} has no Abschnitt ${lauf.abschnitt}`)
  const fehlt = offeneAngabe(inhalt, abschnitt, lauf) ?? offeneUnterlage(inhalt, abschnitt, await listeVon(ctx, lauf))
  if (fehlt) return warten(ctx, lauf, fehlt)
  const weiter = naechster(inhalt, abschnitt.name, lauf.angaben)
  if (weiter === null) return warten(ctx, lauf, 'Für die Angaben, die gemacht sind, nennt die Vorlage keinen Weg.')
  if (lauf.laufweg !== null && !(await laufwegFortsetzen(ctx, lauf.laufweg))) return lauf
  if (weiter !== ENDE) return abschnittBeginnen(ctx, lauf, inhalt, weiter)
  const beendet = await update(ctx, laeufe, lauf.id, {
    status: 'BEENDET',
    abschnitt: null,
    laufweg: null,
    hinweis: null,
    beendetAm: new Date(),
  })
  ctx.record('prozess.beendet', beendet, { vorgang: lauf.vorgang })
  return beendet
}

/** Sends the Vorgang on the Laufweg of an Abschnitt. What the Abschnitt asks is asked anew, also in the second round. */
export async function abschnittBeginnen(ctx: Context, lauf: Lauf, inhalt: Vorlageninhalt, name: string): Promise<Lauf> {
  const abschnitt = inhalt.abschnitte.find((each) => each.name === name)
  if (!abschnitt) throw new Error(`no Abschnitt ${name}`)
  const gefragt = new Set(inhalt.angaben.filter((angabe) => angabe.in === name).map((angabe) => angabe.name))
  const hier = await update(ctx, laeufe, lauf.id, {
    abschnitt: name,
    runde: lauf.runde + 1,
    laufweg: null,
    angaben: Object.fromEntries(Object.entries(lauf.angaben).filter(([angabe]) => !gefragt.has(angabe))),
  })
  if (hier.runde > RUNDEN) {
    return warten(
      ctx,
      hier,
      `Dieser Vorgang hat ${RUNDEN} Abschnitte hinter sich. Bitte prüfen, ob er sich im Kreis dreht.`,
    )
  }
  ctx.record('prozess.abschnitt.begonnen', hier, { vorgang: lauf.vorgang, abschnitt: name, runde: hier.runde })
  return aufDenWeg(ctx, hier, abschnitt, inhalt)
}

/** Begins the Laufweg of the Abschnitt, again where one was called back or could not begin. */
export async function aufDenWeg(ctx: Context, lauf: Lauf, abschnitt: Abschnitt, inhalt: Vorlageninhalt): Promise<Lauf> {
  const dokument = abschnitt.dokument
    ? (await listeVon(ctx, lauf)).find(({ name }) => name === abschnitt.dokument)?.dokument
    : null
  if (dokument === null && abschnitt.dokument !== undefined) {
    const titel = inhalt.unterlagen.find(({ name }) => name === abschnitt.dokument)?.titel
    return warten(ctx, lauf, `Die Unterlage „${titel}“ fehlt. Sobald sie zugeordnet ist, geht es weiter.`)
  }
  try {
    const schritte: SchrittEingabe[] = []
    for (const { verfuegung, stelle, tage, hinweis, zugleich } of abschnitt.schritte) {
      schritte.push({
        verfuegung,
        ...(await stelleFinden(ctx, stelle, lauf.vorgang)),
        termin: tage === undefined ? null : plusTage(heute(), tage),
        notiz: hinweis ?? null,
        zugleich: zugleich ?? false,
      })
    }
    // Everybody is looked at before the first row is written.
    const laufweg = await laufwegBeginnen(ctx, lauf.vorgang, schritte, dokument ?? null, lauf.fuehrt)
    return update(ctx, laeufe, lauf.id, { status: 'LAUFEND', laufweg: laufweg.id, hinweis: null })
  } catch (error) {
    if (error instanceof Invalid || error instanceof Conflict) return warten(ctx, lauf, error.message)
    throw error
  }
}

export async function warten(ctx: Context, lauf: Lauf, hinweis: string): Promise<Lauf> {
  if (lauf.status === 'WARTET' && lauf.hinweis === hinweis) return lauf
  const wartend = await update(ctx, laeufe, lauf.id, { status: 'WARTET', hinweis })
  ctx.record('prozess.wartet', wartend, { vorgang: lauf.vorgang, abschnitt: lauf.abschnitt ?? '' })
  return wartend
}

/** In the order of the Vorlage, whoever may see them: the Lauf was read, and they have its class. */
export function listeVon(ctx: Context, { id }: Lauf): Promise<Unterlage[]> {
  return ctx.tx
    .select(visible(ctx, unterlagen))
    .from(unterlagen)
    .where(eq(unterlagen.lauf, id))
    .orderBy(asc(unterlagen.stelle))
}

function offeneAngabe({ angaben }: Vorlageninhalt, { name }: Abschnitt, lauf: Lauf): string | null {
  const offen = angaben.find(({ in: wo, pflicht, name: angabe }) => wo === name && pflicht && !lauf.angaben[angabe])
  return offen ? `Bitte beantworten: ${offen.titel}` : null
}

function offeneUnterlage(inhalt: Vorlageninhalt, { name }: Abschnitt, liste: readonly Unterlage[]): string | null {
  const fehlen = inhalt.unterlagen.filter(
    (each) => each.bis === name && !liste.some((da) => da.name === each.name && (da.dokument || da.entfaellt)),
  )
  return fehlen.length === 0 ? null : `Es fehlt: ${fehlen.map(({ titel }) => `„${titel}“`).join(', ')}.`
}
