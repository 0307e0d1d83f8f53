import { vorgangAendern, vorgangHolen } from '@verbundakte/akte'
import { insert, load, reachable, update, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, NotFound, plusTage } from '@verbundakte/kernel'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { tagSchreiben } from '../druck/worte.ts'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { schreibenAblegen, sperren } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, mussZeile } from '../verfahren/eingabe.ts'
import { unterEigenerKennung } from '../verfahren/kennung.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { eingeleitete } from './einleiten.ts'
import { ANHOERUNGSSTELLEN, type Anhoerung, anhoerungen, UNTERSAGUNGSANLAESSE, type Untersagung } from './tables.ts'

export interface AnhoerungEingabe {
  readonly id: string
  readonly untersagung: string
  readonly stelle: string
  /** whom; of the trader it is the case that says it */
  readonly an?: string | null | undefined
  readonly frist: string
}

/** Those heard in these cases, the first one first. */
export const anhoerungenZu = loader<string, Anhoerung[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, anhoerungen))
    .from(anhoerungen)
    .where(
      and(
        anyId(anhoerungen.untersagung, ids),
        isNull(anhoerungen.zurueckgenommenAm),
        reachable(ctx, 'lesen', anhoerungen),
      ),
    )
    .orderBy(asc(anhoerungen.id))
  return ids.map((id) => found.filter(({ untersagung }) => untersagung === id))
})

/** Asks the trader, or the chamber or supervision (§ 35 Abs. 4 GewO): a letter, and the deadline as Wiedervorlage of the Vorgang. */
export async function anhoeren(ctx: Context, eingabe: AnhoerungEingabe): Promise<Anhoerung> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await sperren(ctx, `anhoerung ${eingabe.id}`)
  const [da] = await ctx.tx
    .select(visible(ctx, anhoerungen))
    .from(anhoerungen)
    .where(and(eq(anhoerungen.id, eingabe.id), reachable(ctx, 'aendern', anhoerungen)))
  if (da) return da
  const fall = await eingeleitete(ctx, eingabe.untersagung)
  const stelle = mussWort(eingabe.stelle, ANHOERUNGSSTELLEN, 'stelle')
  const wer = [fall.vornamen, fall.name].filter(Boolean).join(' ')
  const an = stelle === 'PERSON' ? wer : mussZeile(eingabe.an, 'an', 200, 'Bitte die Stelle nennen.')
  const frist = mussTag(eingabe.frist, 'frist', 'Bitte eine Frist setzen.')
  if (frist <= heute() || frist > plusTage(heute(), 366))
    throw new Invalid('gewerbe.frist', 'Die Frist muss nach heute liegen, höchstens ein Jahr.', { feld: 'frist' })
  const vorgang = await vorgangHolen(ctx, fall.vorgang)
  const dokument = await schreibenAblegen(ctx, vorgang, {
    titel: stelle === 'PERSON' ? 'Anhörung zur Gewerbeuntersagung' : 'Bitte um Stellungnahme zur Gewerbeuntersagung',
    typ: 'Anhörung',
    grundlage: stelle === 'PERSON' ? '§ 35 der Gewerbeordnung, § 28 HVwVfG' : '§ 35 Abs. 4 der Gewerbeordnung',
    an: stelle === 'PERSON' ? [wer, fall.anschrift] : [an],
    teile: [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      {
        absatz:
          stelle === 'PERSON'
            ? 'wir prüfen, ob Ihnen die Ausübung Ihres Gewerbes zu untersagen ist. Bevor wir entscheiden, können Sie sich äußern.'
            : `wir prüfen, ob ${wer}, ${fall.anschrift}, die Ausübung des Gewerbes zu untersagen ist, und bitten um Ihre Stellungnahme.`,
      },
      {
        zellen: [
          { bezeichnung: 'Gewerbe', antwort: [fall.gewerbe] },
          // Others learn what it rests on, not what tax or criminal files say: that stays between the office and the person.
          { bezeichnung: 'Anlass', antwort: fall.anlaesse.map((each) => UNTERSAGUNGSANLAESSE[each]) },
        ],
      },
      ...(stelle === 'PERSON' ? [{ ueberschrift: 'Was uns bekannt ist' }, { wortlaut: fall.sachverhalt }] : []),
      { absatz: `Bitte antworten Sie bis zum ${tagSchreiben(frist)}. Danach entscheiden wir nach dem, was vorliegt.` },
    ],
  })
  const anhoerung = await unterEigenerKennung(ctx, () =>
    insert(ctx, anhoerungen, {
      ...{ id: eingabe.id, untersagung: fall.id, stelle, an, frist },
      ...{ akte: fall.akte, vorgang: fall.vorgang, dokument: dokument.id },
      angelegtVon: ctx.person?.id ?? null,
      schutzklasse: dokument.schutzklasse,
      federfuehrung: dokument.federfuehrung,
    }),
  )
  await fristImVorgang(ctx, fall.id, fall.vorgang)
  ctx.record('gewerbe.untersagung.angehoert', anhoerung, { untersagung: fall.id, stelle, frist, dokument: dokument.id })
  return anhoerung
}

/** What was answered, or that nothing came; null takes it off again, and the deadline lies before the clerk once more. */
export async function anhoerungBeantworten(ctx: Context, id: string, antwort: string | null): Promise<Anhoerung> {
  const satz = 'Bitte kurz festhalten, was vorgetragen wurde.'
  const stellungnahme = antwort === null ? null : mussWortlaut(antwort, 'stellungnahme', 2000, satz)
  const bisher = await offene(ctx, id)
  const beantwortetAm = stellungnahme === null ? null : (bisher.beantwortetAm ?? heute())
  const neu = await update(ctx, anhoerungen, id, { stellungnahme, beantwortetAm })
  await fristImVorgang(ctx, bisher.untersagung, bisher.vorgang)
  const ereignis = stellungnahme === null ? 'gewerbe.anhoerung.unbeantwortet' : 'gewerbe.untersagung.beantwortet'
  ctx.record(ereignis, neu, { untersagung: neu.untersagung })
  return neu
}

/** As long as the letter has not gone its way. @throws Conflict, Forbidden of the Akte once it has */
export async function anhoerungZuruecknehmen(ctx: Context, id: string): Promise<Anhoerung> {
  const bisher = await offene(ctx, id)
  await schreibenZurueckholen(ctx, bisher.dokument, 'Anhörung zurückgenommen')
  const neu = await update(ctx, anhoerungen, id, {
    zurueckgenommenAm: new Date(),
    stellungnahme: null,
    beantwortetAm: null,
  })
  await fristImVorgang(ctx, bisher.untersagung, bisher.vorgang)
  ctx.record('gewerbe.anhoerung.zurueckgenommen', neu, { untersagung: neu.untersagung })
  return neu
}

async function offene(ctx: Context, id: string): Promise<Anhoerung> {
  const { untersagung } = await load(ctx, anhoerungen, id, 'aendern')
  await eingeleitete(ctx, untersagung)
  const bisher = await fallSperren(ctx, anhoerungen, id)
  if (bisher.zurueckgenommenAm)
    throw new Conflict('gewerbe.untersagung.zurueckgenommen', 'Diese Anhörung ist zurückgenommen.')
  return bisher
}

/** The first deadline that nobody has answered yet lies before the clerk; none, none. */
export async function fristImVorgang(ctx: Context, untersagung: Untersagung['id'], vorgang: string): Promise<void> {
  const [naechste] = await ctx.tx
    .select({ frist: anhoerungen.frist })
    .from(anhoerungen)
    .where(
      and(
        eq(anhoerungen.untersagung, untersagung),
        isNull(anhoerungen.zurueckgenommenAm),
        isNull(anhoerungen.beantwortetAm),
        reachable(ctx, 'aendern', anhoerungen),
      ),
    )
    .orderBy(asc(anhoerungen.frist))
    .limit(1)
  await vorgangAendern(ctx, vorgang, { wiedervorlage: naechste?.frist ?? null })
}
