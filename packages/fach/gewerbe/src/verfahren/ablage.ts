import { type Akte, akteAnlegen, type Dokument, dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, type Schutzklasse } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { type Briefteil, briefPdf } from '../druck/brief.ts'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { positionFuer, type Verfahren } from './positionen.ts'

/** Opens an Akte where the Gemeinde keeps cases of this kind. */
export async function akteOeffnen(
  ctx: Context,
  wofuer: Verfahren,
  angaben: { readonly betreff: string; readonly schutzklasse?: Schutzklasse },
): Promise<Akte> {
  const position = await positionFuer(ctx, wofuer)
  return akteAnlegen(ctx, { position, ...angaben, betreff: angaben.betreff.slice(0, 255) })
}

export interface Schreibangaben {
  readonly titel: string
  readonly grundlage: string
  readonly typ: string
  /** name and address, as on the envelope */
  readonly an: readonly string[]
  readonly teile: readonly Briefteil[]
}

/** A letter of the office, filed in its Vorgang; sending it is for whoever sends letters of the Akte. */
export async function schreibenAblegen(ctx: Context, vorgang: Vorgang, brief: Schreibangaben): Promise<Dokument> {
  const { titel, grundlage, typ, an, teile } = brief
  const { art, name, ags } = ctx.profil
  const wer = ctx.person && (await mitarbeiterLaden(ctx, ctx.person.id))
  const bytes = await briefPdf({
    gemeinde: { name: `${art} ${name}`, ags },
    ...{ titel, grundlage, an, teile },
    zeichen: vorgang.kennzeichen,
    // Never a name: it stands in the metadata of the file.
    kennung: `${titel}, ${vorgang.id}`,
    tag: heute(),
    bearbeiter: wer?.name ?? '',
  })
  const datei = await hinterlegen(ctx, { name: `${titel}.pdf`, mime: 'application/pdf', art: 'pdf', bytes })
  const empfaenger = an.join(', ').slice(0, 500) || null
  const angaben = { betreff: titel, typ, richtung: 'AUS' as const, datumDesSchreibens: heute(), empfaenger }
  return dokumentAnlegen(ctx, vorgang, datei, angaben, null)
}

/** Two who write the same case come one after the other. */
export async function sperren(ctx: Context, was: string): Promise<void> {
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.${was}`})`)
}
