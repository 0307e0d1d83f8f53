import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, heute, Invalid, type Kalendertag } from '@verbundakte/kernel'
import { type Entwurf, type Entwurfszustand, entwuerfe } from '../tables.ts'
import { pruefsumme } from '../veroeffentlichen.ts'
import { absatz } from './angaben.ts'
import { type Entwurfsstand, entwurfsstand } from './entwurf.ts'
import { mussFuehren } from './federfuehrung.ts'
import { tagInWorten } from './worte.ts'

/** Asks a second person to release the draft. @throws Invalid as long as anything in it is wrong */
export async function freigabeBeantragen(
  ctx: Context,
  id: string,
  eingabe: { readonly bezeichnung: string; readonly gueltigAb: Kalendertag },
): Promise<Entwurf> {
  const entwurf = await imZustand(ctx, id, 'aendern', 'IN_ARBEIT')
  const bezeichnung = eingabe.bezeichnung.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (bezeichnung === '' || bezeichnung.length > 255) {
    throw new Invalid('aktenplan.bezeichnung', 'Bitte eine Bezeichnung mit höchstens 255 Zeichen angeben.', {
      feld: 'bezeichnung',
    })
  }
  mussStimmen(await entwurfsstand(ctx, entwurf, eingabe.gueltigAb), eingabe.gueltigAb)
  const neu = await update(ctx, entwuerfe, id, {
    zustand: 'ZUR_FREIGABE',
    bezeichnung,
    gueltigAb: eingabe.gueltigAb,
    beantragtVon: ctx.person?.id ?? null,
    beantragtAm: new Date(),
    hinweis: null,
  })
  ctx.record('aktenplan.freigabe.beantragt', neu, { bezeichnung, gueltigAb: eingabe.gueltigAb })
  return neu
}

/** Sends it back to be worked on, or fetches it back before it is released. */
export async function freigabeZurueckgeben(ctx: Context, id: string, grund: string | null): Promise<Entwurf> {
  await imZustand(ctx, id, 'aendern', 'ZUR_FREIGABE')
  const hinweis = grund === null || grund.trim() === '' ? null : absatz(grund, 'grund', '')
  const neu = await update(ctx, entwuerfe, id, { ...ZURUECK, hinweis })
  ctx.record('aktenplan.freigabe.zurueckgegeben', neu, {})
  return neu
}

/**
 * Releases the draft for its day: the second pair of eyes.
 *
 * @throws Forbidden for whoever asked for it or changed it last
 */
export async function entwurfFreigeben(ctx: Context, id: string, gueltigAb: Kalendertag): Promise<Entwurf> {
  const entwurf = await imZustand(ctx, id, 'freigeben', 'ZUR_FREIGABE')
  const person = ctx.person?.id ?? null
  if (person === null || person === entwurf.beantragtVon || person === entwurf.geaendertVon) {
    throw new Forbidden(
      'aktenplan.vier-augen',
      'Wer die Freigabe beantragt oder den Entwurf zuletzt geändert hat, gibt ihn nicht selbst frei. Bitte eine zweite Person.',
    )
  }
  const stand = await entwurfsstand(ctx, entwurf, gueltigAb)
  mussStimmen(stand, gueltigAb)
  const neu = await update(
    ctx,
    entwuerfe,
    id,
    {
      zustand: 'FREIGEGEBEN',
      gueltigAb,
      freigegebenVon: person,
      freigegebenAm: new Date(),
      pruefsumme: pruefsumme(stand.ergebnis.zeilen),
    },
    'freigeben',
  )
  ctx.record('aktenplan.freigabe.erteilt', neu, { gueltigAb })
  return neu
}

/** Takes the release back, as long as its day has not come. */
export async function freigabeZuruecknehmen(ctx: Context, id: string): Promise<Entwurf> {
  await imZustand(ctx, id, 'aendern', 'FREIGEGEBEN')
  const neu = await update(ctx, entwuerfe, id, ZURUECK)
  ctx.record('aktenplan.freigabe.zurueckgenommen', neu, {})
  return neu
}

/** What a draft is that is worked on again. */
export const ZURUECK = {
  zustand: 'IN_ARBEIT',
  beantragtVon: null,
  beantragtAm: null,
  freigegebenVon: null,
  freigegebenAm: null,
  pruefsumme: null,
} as const

async function imZustand(ctx: Context, id: string, action: string, zustand: Entwurfszustand): Promise<Entwurf> {
  mussFuehren(ctx)
  const entwurf = await loadLocked(ctx, entwuerfe, id, action)
  if (entwurf.zustand === zustand) return entwurf
  throw new Conflict(
    'aktenplan.entwurf-zustand',
    'Der Entwurf ist inzwischen einen Schritt weiter oder zurück. Bitte neu laden.',
  )
}

function mussStimmen({ ergebnis, wirksam, basis }: Entwurfsstand, gueltigAb: Kalendertag): void {
  if (wirksam.length === 0) throw new Invalid('aktenplan.entwurf-leer', 'Der Entwurf ändert noch nichts.')
  if (ergebnis.fehler.length > 0) {
    throw new Invalid('aktenplan.entwurf-fehler', 'Der Entwurf ist noch nicht richtig.', {
      einzeln: ergebnis.fehler.map(({ ort, satz }) => ({ ort, satz })),
    })
  }
  if (gueltigAb < heute()) {
    throw new Invalid('aktenplan.gueltig-ab', 'Eine Fassung gilt frühestens ab heute.', { feld: 'gueltigAb' })
  }
  if (basis.gueltigAb !== null && gueltigAb < basis.gueltigAb) {
    throw new Invalid(
      'aktenplan.gueltig-ab',
      `Eine neue Fassung gilt nicht früher als die vor ihr: frühestens ab ${tagInWorten(basis.gueltigAb)}.`,
      { feld: 'gueltigAb' },
    )
  }
}
