import { type Dokument, dokumente, type Vorgang, vorgaenge } from '@verbundakte/akte'
import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import type { Verfuegung } from './worte.ts'

/** To whom something is addressed: one of the two. */
export interface Adressat {
  readonly person?: string | null | undefined
  readonly amt?: string | null | undefined
}

/** What is put before somebody. */
export interface Sache {
  readonly verfuegung: Verfuegung
  readonly vorgang: Vorgang
  readonly dokument: Dokument | null
}

const gelesen = new WeakMap<Context, Promise<readonly Person[]>>()

/** Everybody who works in the Gemeinde and may sign in, with their roles; asked once a request. */
export function belegschaft(ctx: Context): Promise<readonly Person[]> {
  const bekannt = gelesen.get(ctx) ?? ctx.services.staff.working(ctx.gemeinde)
  gelesen.set(ctx, bekannt)
  return bekannt
}

/**
 * The addressee, if they may deal with it: judged by the same rules as their own requests will be, so that being
 * addressed never opens anything.
 *
 * @throws Invalid that says who is in the way, and why
 */
export async function adressatPruefen(
  ctx: Context,
  { person, amt }: Adressat,
  sache: Sache,
): Promise<{ person: string; amt: null } | { person: null; amt: string }> {
  if (person && !amt) {
    const wer = (await belegschaft(ctx)).find(({ id }) => id === person)
    if (!wer) {
      throw ungeeignet('fort', 'Diese Person arbeitet hier nicht mehr oder ist gesperrt. Bitte jemand anderen wählen.')
    }
    if (!darfLesen(ctx, wer, sache.vorgang)) {
      throw ungeeignet('liest-nicht', `${wer.name} darf diesen Vorgang nicht lesen. Bitte jemand anderen wählen.`)
    }
    if (!darfTun(ctx, wer, sache)) {
      throw ungeeignet('zeichnet-nicht', `${wer.name} darf dieses Dokument nicht schlusszeichnen.`)
    }
    return { person, amt: null }
  }
  if (amt && !person) {
    const name = ctx.profil.aemter.find(({ kuerzel }) => kuerzel === amt)?.name
    if (name === undefined) throw ungeeignet('amt', 'Dieses Amt gibt es in der Gemeinde nicht.')
    const leute = (await belegschaft(ctx)).filter((wer) => wer.aemter.includes(amt))
    if (leute.length === 0) throw ungeeignet('leer', `Im Amt „${name}“ arbeitet zurzeit niemand.`)
    if (!leute.some((wer) => darfLesen(ctx, wer, sache.vorgang) && darfTun(ctx, wer, sache))) {
      throw ungeeignet('amt-liest-nicht', `Im Amt „${name}“ darf das niemand. Bitte ein anderes Amt wählen.`)
    }
    return { person: null, amt }
  }
  throw ungeeignet('fehlt', 'Bitte eine Person oder ein Amt angeben.')
}

export function darfLesen(ctx: Context, wer: Person, vorgang: Vorgang): boolean {
  return ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', vorgaenge, vorgang)
}

function darfTun(ctx: Context, wer: Person, { verfuegung, dokument }: Sache): boolean {
  if (verfuegung !== 'SCHLUSSZEICHNUNG' || !dokument) return true
  return ctx.services.rightsOf(ctx.gemeinde, wer).can('schlusszeichnen', dokumente, dokument)
}

/** Everybody and every office to whom it could be addressed: what a screen offers. */
export async function moeglicheAdressaten(ctx: Context, sache: Sache) {
  const leute = (await belegschaft(ctx)).filter((wer) => darfLesen(ctx, wer, sache.vorgang) && darfTun(ctx, wer, sache))
  const besetzt = new Set(leute.flatMap(({ aemter }) => aemter))
  return { leute, aemter: ctx.profil.aemter.filter(({ kuerzel }) => besetzt.has(kuerzel)) }
}

function ungeeignet(grund: string, satz: string): Invalid {
  return new Invalid(`geschaeftsgang.adressat.${grund}`, satz, { feld: 'adressat' })
}
