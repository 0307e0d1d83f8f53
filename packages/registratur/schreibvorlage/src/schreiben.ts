import {
  abweisungFesthalten,
  betreff as betreffZeile,
  type Datei,
  type Dokument,
  dokumentAnlegen,
  offenHalten,
  pruefstand,
  type Vorgang,
  vorgangHalten,
  vorgangHolen,
} from '@verbundakte/akte'
import { insert } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE } from '@verbundakte/beteiligte'
import { safeFileName, type TemplateData, Unreadable } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, NotFound } from '@verbundakte/kernel'
import { type Empfaenger, empfaengerVon } from './empfaenger.ts'
import { geltendeFassung } from './fassung.ts'
import { nichtBesetzt } from './pruefen.ts'
import { type Fassung, schreiben } from './tables.ts'
import { VOKABULAR } from './vokabular.ts'
import { bekannt, eingesetzt, type Handwert, type Wert, werteFuer } from './werte.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** At a time: more are no case work but a campaign, and nobody looks at what goes out any more. */
export const SERIE_HOECHSTENS = 100

export interface Entwurf {
  /** null: a letter that goes to nobody in particular */
  readonly an: Empfaenger | null
  readonly betreff: string
  readonly werte: readonly Wert[]
}

/** What would go into the letters, one for each recipient, and what is missing. */
export async function schreibenEntwerfen(
  ctx: Context,
  vorgangId: string,
  vorlageId: string,
  ids: readonly string[],
  betreff?: string | null,
): Promise<Entwurf[]> {
  if (ids.length > SERIE_HOECHSTENS)
    throw new Invalid('schreibvorlage.zu-viele', 'Auf einmal gehen höchstens 100 Schreiben hinaus.')
  const vorgang = await vorgangHolen(ctx, vorgangId)
  const { vorlage, fassung } = await geltendeFassung(ctx, vorlageId)
  const satz = betreffZeile(betreff || vorlage.betreff)
  const alle = await empfaengerVon(ctx, vorgang)
  const an = ids.length === 0 ? [null] : ids.map((id) => gewaehlt(alle, id))
  const wissen = await bekannt(ctx, vorgang, satz)
  return an.map((each) => ({ an: each, betreff: satz, werte: werteFuer(fassung, wissen, each) }))
}

export interface SchreibenEingabe {
  readonly vorlage: string
  readonly beteiligter?: string | null | undefined
  readonly betreff?: string | null | undefined
  /** the Fassung that is meant; absent: whichever holds */
  readonly fassung?: string | undefined
  /** written some time ago: what the Akte has come to know since, is the Akte's */
  readonly vorhin?: boolean
  /** what the Akte does not hold */
  readonly werte: readonly Handwert[]
}

/**
 * A letter from the Fassung that holds, filed as an outgoing Dokument of the Vorgang with its number. Taken back as any
 * filing is.
 *
 * @throws NotFound for a recipient who is not there, or whom the person may not know
 */
export async function schreibenErstellen(
  ctx: Context,
  vorgangId: string,
  eingabe: SchreibenEingabe,
): Promise<Dokument> {
  await vorgangHolen(ctx, vorgangId)
  await offenHalten(ctx, vorgangId)
  const vorgang = await vorgangHalten(ctx, vorgangId, 'aendern')
  const { vorlage, fassung } = await geltendeFassung(ctx, eingabe.vorlage)
  if (eingabe.fassung !== undefined && eingabe.fassung !== fassung.id) {
    throw new Conflict(
      'schreibvorlage.fassung.inzwischen',
      'Die Vorlage hat inzwischen eine neue Fassung. Bitte beginnen Sie für die Übrigen eine neue Serie.',
    )
  }
  const betreff = betreffZeile(eingabe.betreff || vorlage.betreff)
  const alle = await empfaengerVon(ctx, vorgang)
  const an = eingabe.beteiligter ? gewaehlt(alle, eingabe.beteiligter) : null
  const werte = werteFuer(fassung, await bekannt(ctx, vorgang, betreff), an)
  const offen = ({ name }: Handwert) => werte.some((each) => each.name === name && each.wert === null)
  const hand = eingabe.vorhin ? eingabe.werte.filter(offen) : eingabe.werte
  const { daten, vonHand } = eingesetzt(werte, hand, alle)
  // Of somebody under an Auskunftssperre the name stands in the letter and nowhere else.
  const genannt = an?.gesperrt ? null : an
  const datei = await gefuellt(ctx, fassung, daten, [betreff, genannt?.name].filter(Boolean).join(' '))
  const dokument = await dokumentAnlegen(
    ctx,
    vorgang,
    datei,
    {
      betreff,
      typ: vorlage.dokumenttyp,
      richtung: 'AUS',
      datumDesSchreibens: heute(),
      empfaenger: genannt?.name ?? (an ? AUSKUNFTSSPERRE : null),
    },
    null,
  )
  await notieren(ctx, vorgang, dokument, fassung, an, vonHand)
  return dokument
}

async function notieren(
  ctx: Context,
  vorgang: Vorgang,
  dokument: Dokument,
  fassung: Fassung,
  an: Empfaenger | null,
  vonHand: readonly string[],
): Promise<void> {
  const notiz = await insert(ctx, schreiben, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    dokument: dokument.id,
    fassung: fassung.id,
    beteiligter: an?.id ?? null,
    vonHand,
    schutzklasse: dokument.schutzklasse,
    federfuehrung: dokument.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  const payload = { vorgang: vorgang.id, dokument: dokument.id, fassung: fassung.id, vonHand }
  ctx.record('schreibvorlage.geschrieben', notiz, payload)
}

/** The letter in the Ablage, shown to the scanner on its way as every other file: the template may be known by now. */
async function gefuellt(ctx: Context, { sha256 }: Fassung, daten: TemplateData, name: string): Promise<Datei> {
  const { ablage, malware, vordrucke } = ctx.services
  const dateiname = safeFileName(`${name.slice(0, 120)}.docx`)
  const bytes = await ablage
    .asFile(ctx.gemeinde, sha256, (path) => vordrucke.fill(path, VOKABULAR, daten))
    .catch((error: unknown) => {
      if (error instanceof Unreadable) throw new Invalid('schreibvorlage.unlesbar', error.message)
      return nichtBesetzt(error)
    })
  const geprueft = malware.guard(new Blob([new Uint8Array(bytes)]).stream())
  const geschrieben = await ablage
    .write(ctx.gemeinde, geprueft.stream)
    .catch((error: unknown) =>
      abweisungFesthalten(ctx.services.betrieb(ctx.gemeinde, 'Schreiben aus Vorlage abgewiesen'), dateiname, error),
    )
  return {
    dateiname,
    sha256: geschrieben.sha256,
    groesse: geschrieben.size,
    mime: MIME,
    art: 'docx',
    hinweis: null,
    ...pruefstand(geprueft.verdict()),
  }
}

export function gewaehlt(alle: readonly Empfaenger[], id: string): Empfaenger {
  const an = alle.find((each) => each.id === id)
  // One who may not be known is answered as one who is not there.
  if (!an) throw new NotFound()
  return an
}
