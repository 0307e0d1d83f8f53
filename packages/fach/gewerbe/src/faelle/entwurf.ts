import { insert, loadLocked, reachable, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import type { Art } from '../anzeige/anzeige.ts'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { fassungAm } from '../formular/fassungen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { doppelt, unterEigenerKennung } from '../verfahren/kennung.ts'
import { anzeigeHalten, betriebHalten } from '../verfahren/sperren.ts'
import { inhaltLesen } from './wert.ts'
import { zustaendig } from './zustaendig.ts'

export interface EntwurfEingabe {
  /** uuid of the Anzeige, made where it is written: saving it twice saves it once */
  readonly id: string
  readonly art: Art
  /** what it is about; of an Anmeldung only for a further partner */
  readonly betrieb?: string | null | undefined
  /** `Inhalt` as JSON */
  readonly inhalt: string
  /** the `stand` the person wrote on; 0 for the first time */
  readonly stand: number
}

/**
 * Keeps a draft, whatever it lacks. The same again changes nothing.
 *
 * @throws Conflict `gewerbe.inzwischen` where somebody else has written since, `gewerbe.kein-entwurf` once it was filed
 */
export async function entwurfSichern(ctx: Context, eingabe: EntwurfEingabe): Promise<Anzeigezeile> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  const inhalt = inhaltLesen(eingabe.inhalt)
  // Two windows that save the same draft for the first time come one after the other.
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.anzeige ${eingabe.id}`})`)
  const da = await vorhandene(ctx, eingabe.id)
  if (!da) return anlegen(ctx, eingabe, inhalt)
  const bisher = await anzeigeHalten(ctx, da.id)
  if (bisher.art !== eingabe.art || (eingabe.betrieb && eingabe.betrieb !== bisher.betrieb)) throw new NotFound()
  if (gleich(bisher.inhalt, inhalt)) return bisher
  // What came in incomplete is completed until there is a receipt.
  if (bisher.status !== 'EINGEGANGEN' && bisher.status !== 'NACHGEFORDERT') mussEntwurfSein(bisher)
  if (bisher.stand !== eingabe.stand) {
    throw new Conflict(
      'gewerbe.inzwischen',
      'Diesen Entwurf hat inzwischen jemand anderes geändert. Es wurde nichts überschrieben; bitte laden Sie ihn neu.',
    )
  }
  const neu = await update(ctx, anzeigen, bisher.id, { inhalt, stand: bisher.stand + 1, geaendertAm: new Date() })
  ctx.record('gewerbe.entwurf.gesichert', neu, { art: neu.art, stand: neu.stand })
  return neu
}

/** Whether this person knows it already. */
export async function vorhandene(ctx: Context, id: string): Promise<{ readonly id: string } | undefined> {
  const [da] = await ctx.tx
    .select({ id: anzeigen.id })
    .from(anzeigen)
    .where(and(eq(anzeigen.id, id), reachable(ctx, 'lesen', anzeigen)))
  return da
}

async function anlegen(
  ctx: Context,
  { id, art, betrieb }: EntwurfEingabe,
  inhalt: Anzeigezeile['inhalt'],
): Promise<Anzeigezeile> {
  return zeileAnlegen(ctx, { id, art, inhalt, kanal: 'schalter', betrieb: await betriebFuer(ctx, art, betrieb) })
}

type NeueZeile = Pick<Anzeigezeile, 'id' | 'art' | 'inhalt' | 'kanal' | 'betrieb'> &
  Partial<
    Pick<
      Anzeigezeile,
      | 'status'
      | 'eingangAm'
      | 'fassung'
      | 'ags'
      | 'anbindung'
      | 'inhaltSha256'
      | 'fremderBetrieb'
      | 'korrekturVon'
      | 'korrekturArt'
      | 'vonAmtsWegen'
      | 'begruendung'
    >
  > & { readonly eingereicht?: string }

/** A new row under the uuid of its Anzeige. @throws NotFound where somebody has it whom this person may not see */
export async function zeileAnlegen(ctx: Context, zeile: NeueZeile): Promise<Anzeigezeile> {
  const { federfuehrung, schutzklasse } = (await wieBetrieb(ctx, zeile.betrieb)) ?? (await zustaendig(ctx))
  const fassung = fassungAm(heute())
  if (!fassung) throw new Error('no edition of the forms is valid today')
  const werte = {
    fassung: fassung.kennung,
    ...zeile,
    schutzklasse,
    federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  }
  const neu = await unterEigenerKennung(ctx, () => insert(ctx, anzeigen, werte))
  if (neu.status === 'ENTWURF') ctx.record('gewerbe.entwurf.gesichert', neu, { art: neu.art, stand: neu.stand })
  return neu
}

/** Whether or not this person may see it: what is about a protected Betrieb is as protected. */
async function wieBetrieb(ctx: Context, betrieb: string) {
  const [da] = await rows<Pick<Anzeigezeile, 'federfuehrung' | 'schutzklasse'>>(
    ctx.tx,
    sql`select federfuehrung, schutzklasse from gewerbe.betrieb where gemeinde = verbund.gemeinde() and id = ${betrieb}`,
  )
  return da
}

/** @throws NotFound for a Betrieb that the person may not see; Invalid where an Um- or Abmeldung names none */
async function betriebFuer(ctx: Context, art: Art, betrieb: string | null | undefined): Promise<string> {
  if (!betrieb) {
    if (art === 'anmeldung') return crypto.randomUUID()
    throw new Invalid('gewerbe.betrieb', 'Bitte wählen Sie zuerst den Betrieb im Register.', { feld: 'betrieb' })
  }
  if (!isUuid(betrieb)) throw new NotFound()
  // Held: a draft of a Betrieb that is being joined to another comes before or after it.
  if (art !== 'anmeldung') return (await betriebHalten(ctx, betrieb)).id
  // A further partner: the first one's Anzeige may still be a draft.
  const [bekannt] = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(and(eq(anzeigen.betrieb, betrieb), reachable(ctx, 'aendern', anzeigen)))
    .limit(1)
  if (!bekannt) throw new NotFound()
  return bekannt.betrieb
}

/** Postgres keeps the members of an object in its own order. */
function gleich(a: unknown, b: unknown): boolean {
  return JSON.stringify(geordnet(a)) === JSON.stringify(geordnet(b))
}

function geordnet(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.map(geordnet)
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(
    Object.entries(wert)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, geordnet(each)]),
  )
}

export function mussEntwurfSein({ status }: Anzeigezeile): void {
  if (status === 'ENTWURF') return
  throw new Conflict('gewerbe.kein-entwurf', 'Diese Anzeige ist kein Entwurf mehr.')
}

/** Out of the list of drafts; nothing is deleted, and `entwurfWiederherstellen` takes it back. */
export async function entwurfVerwerfen(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (bisher.status === 'VERWORFEN') return bisher
  mussEntwurfSein(bisher)
  const neu = await update(ctx, anzeigen, id, { status: 'VERWORFEN', geaendertAm: new Date() })
  ctx.record('gewerbe.entwurf.verworfen', neu, {})
  return neu
}

/** What had come to nothing counts again. @throws Conflict for a correction in whose place there is another by now */
export async function wiederZaehlen(
  ctx: Context,
  id: string,
  werte: Partial<Pick<Anzeigezeile, 'status' | 'grund'>>,
): Promise<Anzeigezeile> {
  return ctx
    .alone(() => update(ctx, anzeigen, id, { ...werte, geaendertAm: new Date() }))
    .catch((error: unknown) => {
      if (doppelt(error)) throw schonKorrigiert()
      throw error
    })
}

export function schonKorrigiert(): Conflict {
  return new Conflict(
    'gewerbe.schon-korrigiert',
    'Zu dieser Anzeige gibt es schon eine Korrektur. Bitte arbeiten Sie an der weiter.',
  )
}

export async function entwurfWiederherstellen(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (bisher.status === 'ENTWURF') return bisher
  if (bisher.status !== 'VERWORFEN') mussEntwurfSein(bisher)
  const neu = await wiederZaehlen(ctx, id, { status: 'ENTWURF' })
  ctx.record('gewerbe.entwurf.wiederhergestellt', neu, {})
  return neu
}
