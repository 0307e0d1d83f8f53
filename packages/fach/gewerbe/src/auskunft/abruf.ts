import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { fold, heute, Invalid } from '@verbundakte/kernel'
import type { OpenRoute } from '@verbundakte/module'
import { asProblems, jsonBody } from '@verbundakte/programs'
import { and, asc, gte, inArray, isNull, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { zustaendig } from '../faelle/zustaendig.ts'
import { type Abrufer, abruferErkennen } from './abrufstelle.ts'
import type { Grunddatum } from './felder.ts'
import { gesperrt } from './sperre.ts'
import { auskuenfte, grunddaten } from './tables.ts'

/** More than this is no question about a Betrieb. */
const TREFFER = 20
const WORTE = 8
const BYTES = 8 * 1024
/** An Akte that was put into a special class takes its Betrieb out of this road too. */
const KLASSEN = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN'] as const

export const Frage = z.strictObject({
  name: z.string().trim().min(3).max(200).optional(),
  anschrift: z.string().trim().min(3).max(200).optional(),
  zweck: z.string().trim().min(3).max(500),
  aktenzeichen: z.string().trim().min(1).max(100),
})
export type Frage = z.infer<typeof Frage>

/** § 14 Abs. 10 and 11 GewO: reading only, by name or address. The question is in the body, so that no log of addresses holds it. */
export const abrufRouten: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/gewerbe/v1/:gemeinde/abruf',
    handle: (doors, request) =>
      asProblems(async () => {
        const abrufer = await doors.write((ctx) => abruferErkennen(ctx, request))
        const frage = gelesen(await koerper(request))
        const betriebe = await doors.write((ctx) => abrufen(ctx, abrufer, frage))
        // Refused after the transaction, so that the log keeps the question.
        if (!betriebe)
          throw new Invalid('gewerbe.abruf.zu-viele-treffer', `Mehr als ${TREFFER} Betriebe. Bitte genauer fragen.`)
        return Response.json({ betriebe }, { headers: { 'cache-control': 'no-store' } })
      }),
  },
]

/** Written down and answered in one transaction: nothing is shown that the log does not know. null: too many */
async function abrufen(ctx: Context, abrufer: Abrufer, frage: Frage) {
  const gefunden = await ctx.tx
    .select()
    .from(grunddaten)
    .where(
      and(
        inArray(grunddaten.schutzklasse, [...KLASSEN]),
        inArray(grunddaten.status, ['AKTIV', 'ABGEMELDET']),
        or(isNull(grunddaten.ende), gte(grunddaten.ende, heute())),
        not(gesperrt(sql`${grunddaten.id}`, sql`${grunddaten.akte}`)),
        ...worte(frage.name, 'name').map((wort) => sql`strpos(${grunddaten.namenstext}, ${wort}) > 0`),
        ...worte(frage.anschrift, 'anschrift').map((wort) => sql`strpos(${grunddaten.anschrifttext}, ${wort}) > 0`),
      ),
    )
    .orderBy(asc(sql`${grunddaten.name} collate "C"`), asc(grunddaten.id))
    .limit(TREFFER + 1)
  const gezeigt = gefunden.length > TREFFER ? [] : gefunden
  const { federfuehrung, schutzklasse } = await zustaendig(ctx)
  const zeile = await insert(ctx, auskuenfte, {
    art: 'ABRUF',
    ergebnis: gefunden.length > TREFFER ? 'VERWEIGERT' : 'ERTEILT',
    grund: gefunden.length > TREFFER ? `Mehr als ${TREFFER} Treffer` : null,
    abrufstelle: abrufer.id,
    anfragend: abrufer.name,
    zweck: frage.zweck,
    fremdzeichen: frage.aktenzeichen,
    felder: abrufer.felder,
    gefragt: { name: frage.name, anschrift: frage.anschrift },
    treffer: gezeigt.map(({ id }) => id),
    schutzklasse,
    federfuehrung,
  })
  ctx.record('gewerbe.auskunft.abgerufen', zeile, { abrufstelle: abrufer.id, treffer: gezeigt.length })
  return gefunden.length > TREFFER ? null : gezeigt.map((betrieb) => nur(betrieb, abrufer.felder))
}

function nur(betrieb: Readonly<Record<Grunddatum, string | null>>, felder: readonly Grunddatum[]) {
  return Object.fromEntries(felder.map((feld) => [feld, betrieb[feld]]))
}

function worte(text: string | undefined, feld: string): string[] {
  if (text === undefined) return []
  const alle = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((wort) => wort !== '')
  if (alle.join('').length < 3)
    throw new Invalid('gewerbe.abruf.kurz', 'Bitte mindestens drei Buchstaben oder Ziffern angeben.', { feld })
  if (alle.length > WORTE) throw new Invalid('gewerbe.abruf.lang', `Bitte höchstens ${WORTE} Wörter angeben.`, { feld })
  return [...new Set(alle)]
}

function gelesen(roh: unknown): Frage {
  const frage = Frage.safeParse(roh)
  if (!frage.success) {
    const feld = String(frage.error.issues[0]?.path[0] ?? '')
    throw new Invalid(
      'gewerbe.abruf.form',
      'Erlaubt sind „name“ und „anschrift“ (mindestens eines, ab 3 Zeichen); nötig sind „zweck“ und „aktenzeichen“.',
      feld === '' ? {} : { feld },
    )
  }
  if (frage.data.name === undefined && frage.data.anschrift === undefined)
    throw new Invalid('gewerbe.abruf.schluessel', 'Bitte „name“ oder „anschrift“ angeben.', { feld: 'name' })
  return frage.data
}

function koerper(request: Request): Promise<unknown> {
  return jsonBody(request, {
    bytes: BYTES,
    code: 'gewerbe.abruf',
    tooLarge: 'Die Frage ist größer als 8 kB.',
    noJson: 'Die Frage ist kein gültiges JSON in UTF-8.',
  })
}
