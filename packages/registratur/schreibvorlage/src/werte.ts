import { type Akte, akten, dokumentzeichen, type Vorgang } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import type { TemplateData } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { amt, mitarbeiterLaden } from '@verbundakte/module'
import type { Empfaenger } from './empfaenger.ts'
import type { Fassung } from './tables.ts'
import { feldTitel, LISTEN } from './vokabular.ts'

/** A placeholder of a letter, and what goes into it. */
export interface Wert {
  readonly name: string
  readonly titel: string
  /** null: the Akte does not hold it; somebody writes it, or it stays empty */
  readonly wert: string | null
}

export interface Handwert {
  readonly name: string
  /** empty: it stays empty, and somebody has said so */
  readonly wert: string
}

export type Wissen = Readonly<Record<string, string | null>>

/** What the Akte knows for a letter, whoever gets it. */
export async function bekannt(ctx: Context, vorgang: Vorgang, betreff: string): Promise<Wissen> {
  const akte: Akte = await load(ctx, akten, vorgang.akte)
  const bearbeiter = await mitarbeiterLaden(ctx, vorgang.bearbeiter ?? ctx.person?.id ?? null)
  return {
    'akte.aktenzeichen': akte.aktenzeichen,
    'akte.betreff': akte.betreff,
    'vorgang.kennzeichen': vorgang.kennzeichen,
    'vorgang.betreff': vorgang.betreff,
    'vorgang.fremdzeichen': vorgang.fremdzeichen,
    'dokument.kennzeichen': dokumentzeichen(vorgang.kennzeichen, vorgang.dokumente + 1),
    'dokument.betreff': betreff,
    'absender.amt': amt(ctx, vorgang.federfuehrung).name,
    'absender.gemeinde': `${ctx.profil.art} ${ctx.profil.name}`,
    'bearbeiter.name': bearbeiter?.name ?? null,
    heute: heute().split('-').reverse().join('.'),
  }
}

/** Those that a Fassung asks for, in its order, for one recipient. */
export function werteFuer({ felder }: Fassung, allgemein: Wissen, an: Empfaenger | null): Wert[] {
  const wissen: Wissen = {
    ...allgemein,
    'beteiligter.name': an?.name ?? null,
    // Kept in one line; on an envelope each part has its own.
    'beteiligter.anschrift': an?.anschrift?.split(/\s*,\s+/).join('\n') ?? null,
    'beteiligter.anschriftzeile': an?.anschrift ?? null,
    'beteiligter.rolle': an?.rolle ?? null,
  }
  return felder
    .filter((name) => !Object.hasOwn(LISTEN, name))
    .map((name) => ({ name, titel: feldTitel(name), wert: wissen[name]?.trim() || null }))
}

/**
 * What is written into the letter: what the Akte knows, and what is missing there as it was written by hand.
 *
 * @throws Invalid that names what is missing, and for a value that is the Akte's to say
 */
export function eingesetzt(
  werte: readonly Wert[],
  vonHand: readonly Handwert[],
  beteiligte: readonly Empfaenger[],
): { readonly daten: TemplateData; readonly vonHand: readonly string[] } {
  const fremd = vonHand.find(({ name }) => !werte.some((each) => each.name === name && each.wert === null))
  if (fremd) {
    const titel = feldTitel(fremd.name)
    throw new Invalid('schreibvorlage.steht-fest', `„${titel}“ kommt aus der Akte und wird dort geändert.`, {
      feld: fremd.name,
    })
  }
  const zuLang = vonHand.find(({ wert }) => wert.length > 4000)
  if (zuLang) throw new Invalid('schreibvorlage.zu-lang', 'Erlaubt sind 4.000 Zeichen.', { feld: zuLang.name })
  const fehlend = werte.filter(({ name, wert }) => wert === null && !vonHand.some((each) => each.name === name))
  if (fehlend[0]) {
    const titel = fehlend.map((each) => `„${each.titel}“`).join(', ')
    throw new Invalid('schreibvorlage.fehlt', `Es fehlt noch: ${titel}.`, { feld: fehlend[0].name })
  }
  const values = Object.fromEntries([
    ...werte.map(({ name, wert }) => [name, wert ?? '']),
    ...vonHand.map(({ name, wert }) => [name, wert]),
  ])
  const liste = beteiligte
    .filter(({ gesperrt }) => !gesperrt)
    .map(({ name, anschrift, rolle }) => ({ name, anschrift: anschrift ?? '', rolle }))
  return { daten: { values, lists: { beteiligte: liste } }, vonHand: vonHand.map(({ name }) => name) }
}
