import { betreff as betreffZeile, dateiNehmen, zeile } from '@verbundakte/akte'
import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, uuidv7 } from '@verbundakte/kernel'
import { type Fassungsdatei, fassungFesthalten, geaendert } from './fassung.ts'
import { dateiPruefen, fehlerfrei } from './pruefen.ts'
import { type Fassung, type Vorlage, vorlagen } from './tables.ts'

export interface VorlageEingabe {
  readonly titel: string
  readonly dokumenttyp: string
  readonly betreff: string
}

/**
 * A new Schreibvorlage and its first Fassung, from a file that was uploaded.
 *
 * @param amt whose it is; empty: the whole house's
 * @throws Invalid with every place where the file is wrong; nothing is made then
 */
export async function schreibvorlageAnlegen(
  ctx: Context,
  amt: string,
  eingabe: VorlageEingabe,
  datei: string,
): Promise<Vorlage> {
  if (amt !== '' && !ctx.profil.aemter.some(({ kuerzel }) => kuerzel === amt))
    throw new Invalid('schreibvorlage.amt', 'Dieses Amt gibt es in der Gemeinde nicht.', { feld: 'amt' })
  const id = uuidv7()
  const vorlage = await insert(ctx, vorlagen, {
    id,
    quelle: id,
    amt,
    ...angaben(eingabe),
    angelegtVon: ctx.person?.id ?? null,
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('schreibvorlage.angelegt', vorlage, { amt })
  await fassungFesthalten(ctx, vorlage, await genommen(ctx, datei), { aenderung: null, quelleNummer: null })
  return loadLocked(ctx, vorlagen, vorlage.id, 'lesen')
}

/** The next Fassung. Letters that were made from an earlier one keep it. @throws Invalid as above */
export async function fassungHinzufuegen(
  ctx: Context,
  id: string,
  datei: string,
  aenderung: string | null,
): Promise<Fassung> {
  const vorlage = await vorlageHalten(ctx, id)
  return fassungFesthalten(ctx, vorlage, await genommen(ctx, datei), {
    aenderung: zeile(aenderung, 'aenderung'),
    quelleNummer: null,
  })
}

/** @param bisher what the person had before them; what reads otherwise now is a Conflict */
export async function schreibvorlageAendern(
  ctx: Context,
  id: string,
  eingabe: VorlageEingabe,
  bisher: VorlageEingabe,
): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id)
  const neu = angaben(eingabe)
  const felder = (['titel', 'dokumenttyp', 'betreff'] as const).filter((feld) => neu[feld] !== vorher[feld])
  if (felder.some((feld) => vorher[feld] !== bisher[feld])) {
    throw new Conflict('schreibvorlage.veraltet', 'Jemand anders hat diese Vorlage inzwischen geändert.')
  }
  if (felder.length === 0) return vorher
  const vorlage = await update(ctx, vorlagen, id, { ...neu, ...geaendert(ctx) })
  ctx.record('schreibvorlage.geaendert', vorlage, { amt: vorlage.amt, felder })
  return vorlage
}

/** Taken out of use, or into use again. What was written stays. */
export async function schreibvorlageStilllegen(ctx: Context, id: string, still: boolean): Promise<Vorlage> {
  const vorher = await vorlageHalten(ctx, id)
  if ((vorher.stillgelegtAm !== null) === still) return vorher
  const vorlage = await update(ctx, vorlagen, id, { stillgelegtAm: still ? new Date() : null, ...geaendert(ctx) })
  ctx.record(still ? 'schreibvorlage.stillgelegt' : 'schreibvorlage.wieder-in-gebrauch', vorlage, { amt: vorlage.amt })
  return vorlage
}

export function vorlageHalten(ctx: Context, id: string, aktion = 'aendern'): Promise<Vorlage> {
  return loadLocked(ctx, vorlagen, id, aktion)
}

async function genommen(ctx: Context, id: string): Promise<Fassungsdatei> {
  const datei = await dateiNehmen(ctx, id)
  return { ...datei, felder: fehlerfrei(await dateiPruefen(ctx, datei)) }
}

function angaben({ titel, dokumenttyp, betreff }: VorlageEingabe): VorlageEingabe {
  const name = zeile(titel, 'titel')
  if (!name || name.length > 120)
    throw new Invalid('schreibvorlage.titel', 'Bitte einen Titel mit höchstens 120 Zeichen angeben.', { feld: 'titel' })
  const typ = zeile(dokumenttyp, 'dokumenttyp') ?? 'Schreiben'
  // As an offer to others holds it (`anbieten.ts`): what may be kept may be offered.
  if (typ.length > 255)
    throw new Invalid('schreibvorlage.dokumenttyp', 'Ein Dokumenttyp hat höchstens 255 Zeichen.', {
      feld: 'dokumenttyp',
    })
  return { titel: name, dokumenttyp: typ, betreff: betreffZeile(betreff) }
}
