import type { Context } from '@verbundakte/graphql'
import { namenIn, orteIn, worteIn } from '../erkennen/worte.ts'
import { eigeneZeichen, einZeichenDaneben, fremdeZeichen, gedrucktesZeichen, STRICHCODE } from '../erkennen/zeichen.ts'
import { Belege, type Kandidat } from './belege.ts'
import { absenderformen } from './merkmale.ts'
import { sachnaehe } from './sachnaehe.ts'
import {
  aehnlicheVorgaenge,
  benutzteBereiche,
  bereicheFuer,
  geschwister,
  type Sache,
  sachenDerAkte,
  sachenMitId,
  sachenMitZeichen,
  spurenVon,
} from './spuren.ts'

/** A letter that looks for its place. */
export interface Brief {
  readonly text: string
  readonly betreff: string | null
  /** as `Name <adresse>` where both are known */
  readonly absender: string | null
  readonly schutzklasse: string
  readonly ziele?: readonly Zielhinweis[]
  /** what bar codes on it say */
  readonly codes?: readonly string[]
}

/** Where a cover sheet, a bar code or the program that brought the letter says that it belongs. */
export interface Zielhinweis {
  readonly vorgang: string | null
  /** the whole Akte: into which of its Vorgänge, a person says */
  readonly akte: string | null
  readonly aktenzeichen: string | null
  /** who says so, as the house calls it */
  readonly von: string
  /** the Gemeinde takes its word: alone it is enough to file by itself */
  readonly vertraut: boolean
}

/**
 * Akten and Vorgänge of the Gemeinde where the letter may belong, best first, each with its reasons. Each area is searched
 * by itself: what lies in a hidden one changes nothing of what is found, and how sure, in another.
 */
export async function kandidatenFuer(ctx: Context, brief: Brief): Promise<Kandidat[]> {
  const gefunden: Kandidat[] = []
  for (const bereich of await benutzteBereiche(ctx, bereicheFuer(brief.schutzklasse))) {
    gefunden.push(...(await imBereich(ctx, brief, [bereich])))
  }
  return gefunden.sort((a, b) => b.konfidenz - a.konfidenz)
}

async function imBereich(ctx: Context, brief: Brief, bereiche: readonly string[]): Promise<Kandidat[]> {
  const text = `${brief.betreff ?? ''}\n${brief.text}`.slice(0, 60_000)
  const belege = new Belege()
  await nachZeichen(ctx, text, bereiche, belege)
  for (const ziel of brief.ziele ?? []) {
    if (ziel.akte !== null) await nachAkte(ctx, { ...ziel, akte: ziel.akte }, bereiche, belege)
    else await nachZiel(ctx, ziel, bereiche, belege)
  }
  await nachSpuren(ctx, { text, absender: brief.absender, codes: brief.codes ?? [] }, bereiche, belege)
  await nachWorten(ctx, text, bereiche, belege)
  belege.sachen(await sachenMitId(ctx, belege.unbekannte()))
  belege.verwandt(await geschwister(ctx, belege.akten()))
  const worte = worteIn(text, 160).map(({ form }) => form)
  const benannt = worteIn(brief.betreff ?? '', 20).map(({ form }) => form)
  belege.naehe(await sachnaehe(ctx, bereiche, belege.vorgaenge(), worte, benannt))
  return belege.kandidaten()
}

async function nachZeichen(ctx: Context, text: string, bereiche: readonly string[], belege: Belege): Promise<void> {
  const gelesen = eigeneZeichen(text).slice(0, 12)
  const gefunden = (await sachenMitZeichen(ctx, [...new Set(gelesen.map((zeichen) => zeichen.aktenzeichen))])).filter(
    ({ bereich }) => bereiche.includes(bereich),
  )
  belege.sachen(gefunden)
  for (const zeichen of gelesen) {
    const akte = gefunden.filter((sache) => sache.aktenzeichen === zeichen.aktenzeichen)
    const genau = akte.find((sache) => zeichen.vorgang !== null && sache.nummer === zeichen.vorgang)
    if (genau) {
      belege.dazu(genau, 0.9, `Aktenzeichen ${genau.kennzeichen} steht im Text`, 'vorgangszeichen')
      continue
    }
    for (const sache of akte)
      belege.dazu(
        sache,
        zeichen.vorgang === null ? 0.8 : 0.7,
        `Aktenzeichen ${zeichen.aktenzeichen} steht im Text`,
        'aktenzeichen',
      )
    const [eine] = akte
    if (eine)
      belege.dazu(
        { ...eine, vorgang: null },
        0.55,
        `Aktenzeichen ${zeichen.aktenzeichen} steht im Text`,
        'aktenzeichen',
      )
  }
  await nachAehnlichenZeichen(ctx, gelesen, bereiche, belege)
}

// A word of somebody who may be wrong: beside other hints it decides, alone it stays far below every threshold.
async function nachZiel(ctx: Context, ziel: Zielhinweis, bereiche: readonly string[], belege: Belege): Promise<void> {
  const zeichen = eigeneZeichen(ziel.aktenzeichen ?? '').slice(0, 3)
  const [genannt, benannte] = [
    await sachenMitId(ctx, ziel.vorgang === null ? [] : [ziel.vorgang]),
    await sachenMitZeichen(ctx, [...new Set(zeichen.map(({ aktenzeichen }) => aktenzeichen))]),
  ]
  const grund = `${ziel.von} nennt dieses Ziel`
  const [allein, mehrere] = ziel.vertraut ? [0.98, 0.8] : [0.6, 0.45]
  for (const sache of genannt) if (bereiche.includes(sache.bereich)) belege.dazu(sache, allein, grund, 'ziel')
  for (const sache of benannte) {
    if (!bereiche.includes(sache.bereich)) continue
    const genau = zeichen.some(
      ({ aktenzeichen, vorgang }) => aktenzeichen === sache.aktenzeichen && vorgang === sache.nummer,
    )
    belege.dazu(sache, genau && sache.vorgang !== null ? allein : mehrere, grund, 'ziel')
    if (sache.vorgang !== null) belege.dazu({ ...sache, vorgang: null }, ziel.vertraut ? 0.5 : 0.35, grund, 'ziel')
  }
}

// The one open Vorgang is likely and not certain, so no threshold is reached by the sheet alone.
async function nachAkte(
  ctx: Context,
  { akte, von }: Zielhinweis & { readonly akte: string },
  bereiche: readonly string[],
  belege: Belege,
): Promise<void> {
  const hier = (await sachenDerAkte(ctx, akte)).filter(({ bereich }) => bereiche.includes(bereich))
  const [eine] = hier
  if (!eine) return
  const offene = hier.filter(({ vorgang, offen }) => vorgang !== null && offen)
  const grund = `${von} nennt diese Akte`
  for (const sache of offene) belege.dazu(sache, offene.length === 1 ? 0.75 : 0.6, grund, 'akte')
  belege.dazu({ ...eine, vorgang: null }, offene.length === 0 ? 0.75 : 0.5, grund, 'akte')
}

// Near signs are everywhere where Akten are numbered without gaps: they support what else speaks for a place.
async function nachAehnlichenZeichen(
  ctx: Context,
  gelesen: ReturnType<typeof eigeneZeichen>,
  bereiche: readonly string[],
  belege: Belege,
): Promise<void> {
  const daneben = new Map(
    gelesen
      .slice(0, 4)
      .flatMap((zeichen) => einZeichenDaneben(zeichen.aktenzeichen).map((fast) => [fast, zeichen] as const)),
  )
  for (const sache of await sachenMitZeichen(ctx, [...daneben.keys()])) {
    const zeichen = daneben.get(sache.aktenzeichen)
    if (!zeichen || !bereiche.includes(sache.bereich) || sache.vorgang === null) continue
    if (zeichen.vorgang !== null && zeichen.vorgang !== sache.nummer) continue
    belege.stuetze(sache, 0.3, `Im Text steht ein ähnliches Aktenzeichen (${zeichen.gelesen})`)
  }
}

async function nachSpuren(
  ctx: Context,
  { text, absender, codes }: Pick<Brief, 'text' | 'absender'> & { readonly codes: readonly string[] },
  bereiche: readonly string[],
  belege: Belege,
): Promise<void> {
  const namen = namenIn(text)
  const orte = orteIn(text)
  const zeichen = new Map(
    // A sign of ours is the word of `nachZiel`; what the text says, too, is called as it is there.
    [
      ...codes.filter((code) => eigeneZeichen(code).length === 0).flatMap(gedrucktesZeichen),
      ...fremdeZeichen(text),
    ].flatMap((each) => (each.form === '' ? [] : [[each.form, each] as const])),
  )
  const formen = absenderformen(absender)
  const spuren = await spurenVon(ctx, bereiche, [
    ...formen.map((form) => ['A', form] as const),
    ...[...zeichen.keys()].flatMap((form) => [['Z', form] as const, ['N', form] as const]),
    ...[...orte.keys()].slice(0, 30).flatMap((form) => [['O', form] as const, ['P', form] as const]),
    ...[...namen.keys()].slice(0, 400).flatMap((form) => [['N', form] as const, ['A', form] as const]),
  ])
  for (const spur of spuren) {
    const { vorgang, art, wert, anzahl, vorgaenge: viele } = spur
    const fremd = art === 'Z' || art === 'N' ? zeichen.get(wert) : undefined
    // Nobody knows who printed it: alone it is never enough to file by itself.
    if (fremd?.name === STRICHCODE)
      belege.dazu(vorgang, 0.6 / Math.sqrt(viele), `${STRICHCODE} ${fremd.wert} gehört hierher`, 'strichcode')
    else if (fremd)
      belege.dazu(vorgang, 0.85 / Math.sqrt(viele), `${fremd.name} ${fremd.wert} gehört hierher`, 'fremdzeichen')
    else if (art === 'O' || art === 'P') belege.dazu(vorgang, 0.6 / viele ** 0.45, `Ort: ${orte.get(wert)}`, 'ort')
    else if (art === 'A' && formen.includes(wert))
      belege.dazu(vorgang, 0.5 / viele ** 0.4, absenderGrund(anzahl), 'absender')
    // Who has written before takes part, whether the Akte names them or not.
    else if (art === 'A')
      belege.dazu(vorgang, 0.45 / viele ** 0.4, `${namen.get(wert)} hat hierher schon geschrieben`, 'name')
    else belege.dazu(vorgang, 0.5 / viele ** 0.4, `Beteiligt: ${namen.get(wert)}`, 'name')
  }
}

function absenderGrund(anzahl: number): string {
  return anzahl === 1
    ? 'Absender hat hierher schon geschrieben'
    : `Absender hat hierher schon ${anzahl} Schreiben geschickt`
}

async function nachWorten(ctx: Context, text: string, bereiche: readonly string[], belege: Belege): Promise<void> {
  const worte = worteIn(text, 160)
  const gelesen = new Map(worte.map((wort) => [wort.form, wort.gelesen]))
  const aehnliche = await aehnlicheVorgaenge(ctx, bereiche, [...gelesen.keys()])
  for (const { vorgang, punkte, moeglich, worte: gemeinsam } of aehnliche) {
    const anteil = punkte / Math.max(moeglich, 12)
    const beispiele = gemeinsam.flatMap((form) => gelesen.get(form) ?? []).slice(0, 3)
    // Words alone tell what it is about, and not whose matter it is.
    belege.dazu(vorgang, Math.min(0.5, anteil), `Ähnlich wie frühere Schreiben: ${beispiele.join(', ')}`, 'worte')
  }
}

export type { Kandidat, Sache }
