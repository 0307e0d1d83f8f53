import { amtDerEinheit, type Position, positionMitKennzeichen } from '@verbundakte/aktenplan'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, NotFound, type Schutzklasse } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { type Einstellung, einstellungen } from '../tables.ts'

/** Where the shared plan files Gewerbeanmeldungen; a Gemeinde may say otherwise. */
export const POSITION_VORGABE = '130.10'

export async function positionsnummer(ctx: Context): Promise<string> {
  return (await einstellung(ctx))?.position ?? POSITION_VORGABE
}

/** What the Gemeinde has set; undefined: nothing yet. */
export async function einstellung(ctx: Context): Promise<Einstellung | undefined> {
  const [gesetzt] = await ctx.tx
    .select(visible(ctx, einstellungen))
    .from(einstellungen)
    .where(reachable(ctx, 'lesen', einstellungen))
  return gesetzt
}

export interface Zustaendig {
  readonly position: Position
  readonly federfuehrung: string
  readonly schutzklasse: Schutzklasse
}

/** The plan position of the Gewerberegister, and the office that answers for it. @throws Invalid where there is none */
export async function zustaendig(ctx: Context): Promise<Zustaendig> {
  return anPosition(ctx, await positionsnummer(ctx))
}

async function anPosition(ctx: Context, nummer: string): Promise<Zustaendig> {
  const position = await positionMitKennzeichen(ctx, nummer).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  const amt = position && (await amtDerEinheit(ctx).load(position.einheit))
  if (!position?.betreffseinheit || position.stillgelegtAm !== null || !amt) {
    throw new Invalid(
      'gewerbe.position',
      `Unter „${nummer}“ nimmt der Aktenplan keine Gewerbeakten auf, oder kein Amt ist dafür zuständig. Die Fachadministration kann eine andere Position einstellen.`,
      { feld: 'position' },
    )
  }
  return { position, federfuehrung: amt, schutzklasse: position.schutzklasse }
}

/** Which position takes new Gewerbeakten from now on; what is open stays where it is. @throws Invalid, Forbidden */
export async function gewerbeEinstellen(ctx: Context, position: string): Promise<string> {
  const nummer = position.trim()
  await anPosition(ctx, nummer)
  const zeile = await einstellungSetzen(ctx, { position: nummer })
  ctx.record('gewerbe.eingestellt', zeile, { position: nummer })
  return nummer
}

/** Whether field 23 and field 24 may both hold an answer (rule G-02). @throws Forbidden */
export async function niederlassungEinstellen(ctx: Context, beides: boolean): Promise<Einstellung> {
  const zeile = await einstellungSetzen(ctx, { niederlassungUndReisegewerbe: beides })
  ctx.record('gewerbe.niederlassung.eingestellt', zeile, { beides })
  return zeile
}

export interface Bescheidtexte {
  readonly rechtsbehelf: string | null
  readonly zahlung: string | null
}

/** What the fee notice of this Gemeinde says of objections and of paying. Without the first there is no notice. @throws Invalid, Forbidden */
export async function bescheidtexteSetzen(ctx: Context, texte: Bescheidtexte): Promise<Einstellung> {
  const rechtsbehelf = wortlaut(texte.rechtsbehelf, 'rechtsbehelf', 4000)
  const zahlung = wortlaut(texte.zahlung, 'zahlung', 1000)
  const zeile = await einstellungSetzen(ctx, { rechtsbehelf, zahlung })
  ctx.record('gewerbe.bescheidtexte.geaendert', zeile, {
    rechtsbehelf: rechtsbehelf !== null,
    zahlung: zahlung !== null,
  })
  return zeile
}

/** Changes what the Gemeinde has set; whoever sets something for the first time, with the defaults for the rest. */
export async function einstellungSetzen(ctx: Context, neu: Partial<Einstellung>): Promise<Einstellung> {
  // Two who set something for the first time come one after the other.
  await rows(ctx.tx, sql`select verbund.sperren('gewerbe.einstellung')`)
  // Whoever may only read it is told so; looked for by the right to change it, there would be none.
  const gesetzt = await einstellung(ctx)
  const werte = { ...neu, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  return gesetzt
    ? update(ctx, einstellungen, gesetzt.id, werte)
    : insert(ctx, einstellungen, { position: POSITION_VORGABE, ...werte })
}

function wortlaut(text: string | null, feld: string, hoechstens: number): string | null {
  const satz = (text ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (satz.length > hoechstens || /[^\P{Cc}\n]/u.test(satz))
    throw new Invalid('gewerbe.wortlaut', `Bitte höchstens ${hoechstens} Zeichen, ohne Steuerzeichen.`, { feld })
  return satz || null
}
