import { beteiligtenHinzufuegen, vorgangAnlegen } from '@verbundakte/akte'
import { insert, load, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { betriebe } from '../tables.ts'
import { akteOeffnen, sperren } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, mussZeile, zeile } from '../verfahren/eingabe.ts'
import { unterEigenerKennung } from '../verfahren/kennung.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { UNTERSAGUNGSANLAESSE, type Untersagung, type Untersagungsanlass, untersagungen } from './tables.ts'

export interface UntersagungEingabe {
  /** made where it is typed: begun twice it is one */
  readonly id: string
  readonly betrieb?: string | null | undefined
  readonly name: string
  readonly vornamen?: string | null | undefined
  /** with commas between them: at birth, before another marriage */
  readonly fruehereNamen?: string | null | undefined
  readonly geburtsdatum?: string | null | undefined
  readonly anschrift: string
  readonly gewerbe: string
  readonly anlaesse: readonly string[]
  readonly sachverhalt: string
}

// Object.keys forgets its types; the table is a constant.
const ANLAESSE = Object.keys(UNTERSAGUNGSANLAESSE) as Untersagungsanlass[]

/** Opens the case in an Akte of the class STEUER: of it nobody learns who may not read that class in this office. */
export async function untersagungEinleiten(ctx: Context, eingabe: UntersagungEingabe): Promise<Untersagung> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await sperren(ctx, `untersagung ${eingabe.id}`)
  const [da] = await ctx.tx
    .select(visible(ctx, untersagungen))
    .from(untersagungen)
    .where(and(eq(untersagungen.id, eingabe.id), reachable(ctx, 'aendern', untersagungen)))
  if (da) return da
  const werte = lesen(eingabe)
  const betrieb = eingabe.betrieb ? (await load(ctx, betriebe, eingabe.betrieb, 'lesen')).id : null
  const wer = [werte.vornamen, werte.name].filter(Boolean).join(' ')
  const akte = await akteOeffnen(ctx, 'untersagung', { betreff: `Gewerbeuntersagung: ${wer}`, schutzklasse: 'STEUER' })
  const vorgang = await vorgangAnlegen(ctx, akte.id, {
    betreff: `Untersagungsverfahren § 35 GewO: ${wer}`.slice(0, 255),
  })
  // By name alone: an entry of the common register that exists for this case would tell of it.
  await beteiligtenHinzufuegen(
    ctx,
    { vorgang: vorgang.id },
    {
      rolle: 'Gewerbetreibende Person',
      art: werte.vornamen ? 'PERSON' : 'ORGANISATION',
      name: wer,
      anschrift: werte.anschrift,
    },
  )
  const untersagung = await unterEigenerKennung(ctx, () =>
    insert(ctx, untersagungen, {
      ...werte,
      id: eingabe.id,
      betrieb,
      akte: akte.id,
      vorgang: vorgang.id,
      angelegtVon: ctx.person?.id ?? null,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    }),
  )
  ctx.record('gewerbe.untersagung.eingeleitet', untersagung, { vorgang: vorgang.id, anlaesse: [...werte.anlaesse] })
  return untersagung
}

function lesen(eingabe: UntersagungEingabe) {
  const anlaesse = [...new Set(eingabe.anlaesse)].map((each) => mussWort(each, ANLAESSE, 'anlaesse'))
  if (anlaesse.length === 0)
    throw new Invalid('gewerbe.untersagung.anlass', 'Bitte mindestens einen Anlass wählen.', { feld: 'anlaesse' })
  return {
    name: mussZeile(eingabe.name, 'name', 200, 'Bitte den Namen angeben.'),
    vornamen: zeile(eingabe.vornamen, 'vornamen', 200),
    fruehereNamen: zeile(eingabe.fruehereNamen, 'fruehereNamen', 300),
    geburtsdatum: eingabe.geburtsdatum ? mussTag(eingabe.geburtsdatum, 'geburtsdatum', '', heute()) : null,
    anschrift: mussZeile(eingabe.anschrift, 'anschrift', 300, 'Bitte die Anschrift angeben.'),
    gewerbe: mussZeile(eingabe.gewerbe, 'gewerbe', 300, 'Bitte das Gewerbe angeben.'),
    anlaesse,
    sachverhalt: mussWortlaut(eingabe.sachverhalt, 'sachverhalt', 4000, 'Bitte sagen Sie, was vorliegt.'),
  }
}

/** § 12 GewO: whether insolvency proceedings block what rests on disordered finances. Answered before the decision. */
export async function insolvenzBeantworten(
  ctx: Context,
  id: string,
  laeuft: boolean,
  warum: string | null | undefined,
): Promise<Untersagung> {
  await eingeleitete(ctx, id)
  const insolvenzText = laeuft
    ? mussZeile(warum, 'insolvenzText', 1000, 'Bitte sagen Sie, worauf sich die Untersagung trotz § 12 GewO stützt.')
    : zeile(warum, 'insolvenzText', 1000)
  const neu = await update(ctx, untersagungen, id, { insolvenz: laeuft, insolvenzText })
  ctx.record('gewerbe.untersagung.insolvenz', neu, { laeuft })
  return neu
}

/** Nothing came of it. `untersagungFortsetzen` takes it up again. */
export async function untersagungEinstellen(ctx: Context, id: string, warum: string): Promise<Untersagung> {
  await eingeleitete(ctx, id)
  const endeGrund = mussZeile(warum, 'grund', 1000, 'Bitte sagen Sie, warum.')
  const neu = await update(ctx, untersagungen, id, { stand: 'EINGESTELLT', endeGrund, endeAm: heute() })
  ctx.record('gewerbe.untersagung.eingestellt', neu, {})
  return neu
}

export async function untersagungFortsetzen(ctx: Context, id: string): Promise<Untersagung> {
  const bisher = await fallSperren(ctx, untersagungen, id)
  if (bisher.stand === 'EINGELEITET') return bisher
  if (bisher.stand !== 'EINGESTELLT')
    throw new Conflict('gewerbe.untersagung.verfuegt', 'Über dieses Verfahren ist entschieden.')
  const neu = await update(ctx, untersagungen, id, { stand: 'EINGELEITET', endeGrund: null, endeAm: null })
  ctx.record('gewerbe.untersagung.fortgesetzt', neu, {})
  return neu
}

/** @throws Conflict `gewerbe.untersagung.nicht-offen` once it is decided or ended */
export async function eingeleitete(ctx: Context, id: string): Promise<Untersagung> {
  const bisher = await fallSperren(ctx, untersagungen, id)
  if (bisher.stand === 'EINGELEITET') return bisher
  throw new Conflict(
    'gewerbe.untersagung.nicht-offen',
    'Über dieses Verfahren ist entschieden, oder es ist eingestellt.',
  )
}
