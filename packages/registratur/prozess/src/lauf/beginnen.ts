import { akteAnlegen, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, NotFound } from '@verbundakte/kernel'
import { type Lauf, laeufe, unterlagen } from '../tables.ts'
import { geltendeFassung } from '../veroeffentlichen.ts'
import type { Vorlageninhalt } from '../vorlage/form.ts'
import { angabenLesen } from './angaben.ts'
import { abschnittBeginnen } from './weiter.ts'

/** An Angabe of a Vorgang, by its name. */
export interface Antwort {
  readonly name: string
  readonly wert: string
}

export interface Beginn {
  /** the Akte for the Vorgang; absent: a new one at the position that the Vorlage names */
  readonly akte?: string | null | undefined
  readonly angaben: readonly Antwort[]
  /** of a new Akte; absent: as the Vorgang */
  readonly aktenbetreff?: string | null | undefined
}

/**
 * Opens a Vorgang that follows the Vorlage as it is published now, and begins its first Abschnitt, in one transaction.
 * Where somebody for it cannot be found the Vorgang is there all the same, and waits with the reason.
 *
 * @throws Invalid for Angaben that are missing or wrong
 */
export async function prozessBeginnen(ctx: Context, vorlageId: string, eingabe: Beginn): Promise<Lauf> {
  const { vorlage, fassung } = await geltendeFassung(ctx, vorlageId)
  const { inhalt } = fassung
  const angaben = angabenLesen(inhalt, null, eingabe.angaben)
  const betreff = betreffAus(inhalt, angaben)
  const akte = eingabe.akte ?? (await neueAkte(ctx, inhalt, eingabe.aktenbetreff?.trim() || betreff))
  const vorgang = await vorgangAnlegen(ctx, akte, { betreff })
  const lauf = await insert(ctx, laeufe, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    vorlage: vorlage.id,
    fassung: fassung.id,
    angaben,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
    fuehrt: ctx.person?.id ?? null,
  })
  for (const [stelle, { name }] of inhalt.unterlagen.entries()) {
    await insert(ctx, unterlagen, {
      lauf: lauf.id,
      vorgang: vorgang.id,
      name,
      stelle,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    })
  }
  ctx.record('prozess.begonnen', lauf, {
    vorgang: vorgang.id,
    schluessel: vorlage.schluessel,
    fassung: fassung.nummer,
  })
  return abschnittBeginnen(ctx, lauf, inhalt, inhalt.abschnitte[0]?.name ?? '')
}

function betreffAus({ betreff }: Vorlageninhalt, angaben: Readonly<Record<string, string>>): string {
  return betreff
    .replace(/\{([^{}]*)\}/g, (_, name: string) => angaben[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255)
}

async function neueAkte(ctx: Context, { aktenplan }: Vorlageninhalt, betreff: string): Promise<string> {
  if (aktenplan === undefined) {
    throw new Invalid('prozess.akte', 'Bitte die Akte wählen, in die der Vorgang gehört.', { feld: 'akte' })
  }
  const position = await positionMitKennzeichen(ctx, aktenplan).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid(
      'prozess.aktenplan',
      `Die Position ${aktenplan} gibt es im geltenden Aktenplan nicht. Bitte eine Akte wählen oder die Vorlage anpassen.`,
      { feld: 'akte' },
    )
  })
  return (await akteAnlegen(ctx, { position: position.id, betreff })).id
}
