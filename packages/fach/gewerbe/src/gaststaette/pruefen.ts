import { vorgangHolen } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { empfaenger } from '../druck/briefe.ts'
import { tagSchreiben } from '../druck/worte.ts'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { anzeigeVon } from '../faelle/wert.ts'
import {
  GASTSTAETTENNACHWEISE,
  type Gaststaettenbefund,
  type Gaststaettennachweis,
  gaststaettePruefen,
} from '../gebuehr/gaststaette.ts'
import { anzeigen } from '../tables.ts'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, zeile } from '../verfahren/eingabe.ts'
import { mussInDerAkteLiegen } from '../verfahren/papiere.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { faellig } from './eroeffnen.ts'
import { type Pruefung, pruefungen } from './tables.ts'

// Object.keys forgets its types; the table is a constant.
export const NACHWEISARTEN = Object.keys(GASTSTAETTENNACHWEISE) as Gaststaettennachweis[]

/** What is missing, too old or too early, as the law has it today. */
export function befundeDerPruefung({ eingang, beginn, nachweise }: Pruefung): Gaststaettenbefund[] {
  const tage = Object.fromEntries(Object.entries(nachweise).map(([art, { vom }]) => [art, vom]))
  return gaststaettePruefen({ art: 'dauernd', alkohol: true, eingang, beginn, heute: heute(), nachweise: tage })
}

/** A proof with its day, and the Dokument it is; an empty day takes it off again. @throws Invalid, Conflict once decided */
export async function nachweisSetzen(
  ctx: Context,
  id: string,
  eingabe: {
    readonly art: string
    readonly vom?: string | null | undefined
    readonly dokument?: string | null | undefined
  },
): Promise<Pruefung> {
  const bisher = await offene(ctx, id)
  const art = mussWort(eingabe.art, NACHWEISARTEN, 'art')
  const { [art]: _, ...rest } = bisher.nachweise
  const vom = eingabe.vom ? mussTag(eingabe.vom, 'vom', '', heute()) : null
  const dokument = eingabe.dokument ? await mussInDerAkteLiegen(ctx, bisher.akte, eingabe.dokument) : null
  const nachweise = vom === null ? rest : { ...rest, [art]: { vom, dokument } }
  const neu = await update(ctx, pruefungen, id, { nachweise })
  ctx.record('gewerbe.pruefung.nachgewiesen', neu, {
    art,
    vorhanden: vom !== null,
    ...(dokument && { dokument }),
  })
  return neu
}

/** Another day on which it begins: the one that was named was too early, or plans change. */
export async function beginnVerlegen(ctx: Context, id: string, auf: string): Promise<Pruefung> {
  const bisher = await offene(ctx, id)
  const beginn = mussTag(auf, 'beginn', 'Bitte den neuen Beginn angeben.')
  if (beginn < bisher.eingang)
    throw new Invalid('gewerbe.gaststaette.beginn', 'Der Beginn liegt vor dem Eingang der Anzeige.', { feld: 'beginn' })
  const neu = await update(ctx, pruefungen, id, { beginn, faelligAm: faellig(bisher.eingang, beginn) })
  ctx.record('gewerbe.pruefung.verlegt', neu, { beginn })
  return neu
}

/**
 * Reliable or not. Where a proof is missing or too old, reliable needs a reason; not reliable needs one in any case, and the letter
 * that nothing may begin lies in the Vorgang.
 *
 * @throws Invalid `gewerbe.gaststaette.nachweise` naming what is missing
 */
export async function pruefungEntscheiden(
  ctx: Context,
  id: string,
  zuverlaessig: boolean,
  warum: string | null | undefined,
): Promise<Pruefung> {
  const bisher = await offene(ctx, id)
  const offenes = befundeDerPruefung(bisher).filter(({ schwere }) => schwere === 'fehler')
  const jetzt = { entschiedenAm: new Date(), entschiedenVon: ctx.person?.id ?? null }
  if (zuverlaessig) {
    const grund = zeile(warum, 'grund', 1000)
    if (offenes.length > 0 && grund === null)
      throw new Invalid(
        'gewerbe.gaststaette.nachweise',
        `${offenes.map(({ satz }) => satz).join(' ')} Bitte sagen Sie, warum trotzdem.`,
        { feld: 'grund' },
      )
    const neu = await update(ctx, pruefungen, id, { stand: 'ZUVERLAESSIG', grund, ...jetzt })
    ctx.record('gewerbe.pruefung.entschieden', neu, { zuverlaessig, vollstaendig: offenes.length === 0 })
    return neu
  }
  const grund = mussWortlaut(warum, 'grund', 1000, 'Bitte sagen Sie, warum.')
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const dokument = await brief(ctx, bisher, vorgang, 'Gaststätte: Ergebnis der Zuverlässigkeitsprüfung', 'Mitteilung', [
    { absatz: 'Sehr geehrte Damen und Herren,' },
    {
      absatz: `zu Ihrer Anzeige vom ${tagSchreiben(bisher.eingang)} haben wir geprüft, ob die nötige Zuverlässigkeit vorliegt. Sie liegt nicht vor. Mit dem Ausschank von Alkohol darf nicht begonnen werden.`,
    },
    { ueberschrift: 'Gründe' },
    { wortlaut: grund },
  ])
  const neu = await update(ctx, pruefungen, id, { stand: 'UNZUVERLAESSIG', grund, mitteilung: dokument, ...jetzt })
  ctx.record('gewerbe.pruefung.entschieden', neu, { zuverlaessig, vollstaendig: offenes.length === 0 })
  return neu
}

/** On request: that the check was made and found nothing against them. Asked again it is the same. */
export async function pruefungBescheinigen(ctx: Context, id: string): Promise<Pruefung> {
  const bisher = await fallSperren(ctx, pruefungen, id)
  if (bisher.bescheinigung) return bisher
  if (bisher.stand !== 'ZUVERLAESSIG')
    throw new Conflict(
      'gewerbe.gaststaette.nicht-zuverlaessig',
      'Bescheinigt wird nur, was als zuverlässig entschieden ist.',
    )
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const dokument = await brief(
    ctx,
    bisher,
    vorgang,
    'Bescheinigung über die Zuverlässigkeitsprüfung',
    'Bescheinigung',
    [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      {
        absatz: `die Zuverlässigkeit nach § 3 des Hessischen Gaststättengesetzes wurde geprüft. Gegen den angezeigten Betrieb ab ${tagSchreiben(bisher.beginn)} bestehen insoweit keine Bedenken.`,
      },
      { zellen: [{ bezeichnung: 'Geprüft', antwort: [bisher.wer] }] },
      {
        absatz:
          'Diese Bescheinigung ist keine Erlaubnis. Andere Vorschriften, etwa des Baurechts und der Lebensmittelhygiene, bleiben unberührt.',
      },
    ],
  )
  const neu = await update(ctx, pruefungen, id, { bescheinigung: dokument })
  ctx.record('gewerbe.pruefung.bescheinigt', neu, { dokument })
  return neu
}

/** Open again, as long as no letter about it has gone its way. @throws Conflict, Forbidden of the Akte once one has */
export async function entscheidungZuruecknehmen(ctx: Context, id: string): Promise<Pruefung> {
  const bisher = await fallSperren(ctx, pruefungen, id)
  if (bisher.stand !== 'ZUVERLAESSIG' && bisher.stand !== 'UNZUVERLAESSIG')
    throw new Conflict('gewerbe.gaststaette.nicht-entschieden', 'Über diese Prüfung ist nicht entschieden.')
  for (const papier of [bisher.mitteilung, bisher.bescheinigung])
    if (papier) await schreibenZurueckholen(ctx, papier, 'Entscheidung zurückgenommen')
  const neu = await update(ctx, pruefungen, id, {
    ...{
      stand: 'OFFEN',
      grund: null,
      entschiedenAm: null,
      entschiedenVon: null,
      mitteilung: null,
      bescheinigung: null,
    },
  })
  ctx.record('gewerbe.pruefung.zurueckgenommen', neu, {})
  return neu
}

async function offene(ctx: Context, id: string): Promise<Pruefung> {
  const pruefung = await fallSperren(ctx, pruefungen, id)
  if (pruefung.stand === 'OFFEN') return pruefung
  throw new Conflict(
    'gewerbe.gaststaette.entschieden',
    pruefung.stand === 'ERLEDIGT'
      ? 'Diese Prüfung ist hinfällig: Die Anzeige gilt nicht mehr.'
      : 'Über diese Prüfung ist entschieden. Nehmen Sie die Entscheidung zuerst zurück.',
  )
}

async function brief(
  ctx: Context,
  pruefung: Pruefung,
  vorgang: Parameters<typeof schreibenAblegen>[1],
  titel: string,
  typ: string,
  teile: Parameters<typeof schreibenAblegen>[2]['teile'],
) {
  const anzeige = await load(ctx, anzeigen, pruefung.anzeige, 'lesen')
  const an = empfaenger(anzeigeVon(ctx, anzeige))
  const { id } = await schreibenAblegen(ctx, vorgang, {
    titel,
    typ,
    an,
    teile,
    grundlage: '§ 3 des Hessischen Gaststättengesetzes',
  })
  return id
}
