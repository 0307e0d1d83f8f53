import {
  akteAnlegen,
  type Dokument,
  type DokumentAngaben,
  dokumentAnlegen,
  dokumente,
  MELDE_GESPERRT,
  nichtGesperrt,
  type Vorgang,
  vorgaenge,
  vorgangAnlegen,
} from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, NotFound, VERBORGEN } from '@verbundakte/kernel'
import { beilagenVon } from './beilagen.ts'
import { nichtInDurchsicht } from './deckblatt/durchsehen.ts'
import { zumEntscheiden } from './offen.ts'
import { melden } from './rest/ereignisse.ts'
import { type Beilage, type Eingang, eingaenge } from './tables.ts'
import { kamAufPapier } from './transfervermerk.ts'
import { vorschlaegeLesen } from './vorschlaege.ts'

export interface Ziel {
  /** into this Vorgang */
  readonly vorgang?: string | null | undefined
  /** or into a new one of this Akte */
  readonly akte?: string | null | undefined
  /** or into a new one of a new Akte at this position */
  readonly position?: string | null | undefined
  /** Betreff of what is new; that of the letter unless given */
  readonly betreff?: string | null | undefined
}

export interface Abgelegt {
  readonly eingang: Eingang
  readonly dokument: Dokument
}

/**
 * Files an Eingang: Dokument, and where wanted Vorgang and Akte, in one transaction. What a mail brought along is taken
 * out afterwards, once, by the job that follows every filed mail.
 *
 * @param angaben what the clerk changed; everything else is as it was recognised
 * @param wie `ungeteilt`: also a stack whose pages are still being looked through, as one letter
 * @throws Conflict when somebody was faster, or the pages are still being looked through
 */
export async function eingangAblegen(
  ctx: Context,
  id: string,
  ziel: Ziel,
  angaben: DokumentAngaben = {},
  wie: { readonly ungeteilt?: boolean } = {},
): Promise<Abgelegt> {
  const schon = await schonDort(ctx, id, ziel)
  if (schon) return schon
  const eingang = await zumEntscheiden(ctx, id)
  nichtGesperrt(eingang)
  if (!wie.ungeteilt) nichtInDurchsicht(eingang)
  const vorgang = await vorgangFuer(ctx, eingang, ziel)
  nichtInGesperrte(vorgang)
  bleibtGeschuetzt(eingang, vorgang)
  const vorschlaege = ziel.vorgang ? await vorschlaegeLesen(ctx, eingang.id) : []
  const rang = vorschlaege.findIndex((vorschlag) => vorschlag.vorgang?.id === vorgang.id) + 1
  const dokument = await dokumentAnlegen(
    ctx,
    vorgang,
    eingang,
    {
      betreff: angaben.betreff ?? eingang.betreff,
      typ: angaben.typ ?? eingang.typ,
      richtung: 'EIN',
      datumDesSchreibens:
        angaben.datumDesSchreibens === undefined ? eingang.datumDesSchreibens : angaben.datumDesSchreibens,
      posteingang: heute(eingang.eingegangenAm),
      absender: angaben.absender === undefined ? eingang.absender : angaben.absender,
      fremdzeichen: eingang.fremdzeichen,
    },
    null,
  )
  for (const beilage of await beilagenVon(ctx, eingang)) await mitAblegen(ctx, vorgang, dokument, beilage)
  const neu = await update(ctx, eingaenge, eingang.id, {
    status: 'ABGELEGT',
    dokument: dokument.id,
    neuerVorgang: !ziel.vorgang,
    selbsttaetig: ctx.person === null,
    entschiedenVon: ctx.person?.id ?? null,
    entschiedenAm: new Date(),
  })
  ctx.record('posteingang.abgelegt', neu, {
    dokument: dokument.id,
    vorgang: vorgang.id,
    rang: rang > 0 ? rang : null,
    selbsttaetig: neu.selbsttaetig,
    ausPapier: kamAufPapier(neu),
  })
  await melden(ctx, neu, 'abgelegt')
  return { eingang: neu, dokument }
}

/** What came along becomes an Anlage: it goes back with its letter, too. */
async function mitAblegen(ctx: Context, vorgang: Vorgang, brief: Dokument, beilage: Beilage): Promise<void> {
  nichtGesperrt(beilage)
  const { posteingang, absender, fremdzeichen } = brief
  await dokumentAnlegen(ctx, vorgang, beilage, { richtung: 'EIN', posteingang, absender, fremdzeichen }, brief.id)
}

/** The same wish once more, as after a lost answer: what was filed is the answer. */
async function schonDort(ctx: Context, id: string, ziel: Ziel): Promise<Abgelegt | null> {
  const eingang = await load(ctx, eingaenge, id, 'aendern')
  if (eingang.status !== 'ABGELEGT' || eingang.dokument === null || eingang.entschiedenVon !== ctx.person?.id)
    return null
  const dokument = await load(ctx, dokumente, eingang.dokument)
  return ziel.vorgang === dokument.vorgang ? { eingang, dokument } : null
}

async function vorgangFuer(ctx: Context, eingang: Eingang, ziel: Ziel): Promise<Vorgang> {
  if (ziel.vorgang) return load(ctx, vorgaenge, ziel.vorgang, 'aendern')
  const betreff = ziel.betreff || eingang.betreff
  const akte = ziel.akte ?? (ziel.position ? (await akteAnlegen(ctx, { position: ziel.position, betreff })).id : null)
  if (!akte) {
    throw new Invalid('posteingang.ziel', 'Bitte einen Vorgang wählen, oder wo ein neuer angelegt werden soll.', {
      feld: 'vorgang',
    })
  }
  return vorgangAnlegen(ctx, akte, { betreff })
}

/** Of the operator no rule says it; whoever has none to read it does not get here. @throws NotFound */
function nichtInGesperrte({ schutzklasse }: Vorgang): void {
  if ((schutzklasse as string) === MELDE_GESPERRT) throw new NotFound()
}

/** A tax letter does not become readable for the house by being filed in the wrong place. @throws Invalid */
function bleibtGeschuetzt(eingang: Eingang, vorgang: Vorgang): void {
  const verborgen: readonly string[] = VERBORGEN
  if (!verborgen.includes(eingang.schutzklasse) || eingang.schutzklasse === vorgang.schutzklasse) return
  throw new Invalid(
    'posteingang.schutz',
    'Diese Post ist besonders geschützt, der Vorgang ist es nicht: Dort läsen sie andere mit. Gehört sie nicht hierher, weisen Sie sie bitte dem zuständigen Amt zu.',
    { feld: 'vorgang' },
  )
}
