import { reachable, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { type Context, keyset, type Page, rowBy, rowsBy } from '@verbundakte/graphql'
import { heute, isUuid } from '@verbundakte/kernel'
import { and, asc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import { empfaenger, UEBERMITTLUNGSSTAENDE, type Uebermittlung, uebermittlungen } from './tables.ts'

/** Those of an Anzeige, in the order of the classes. */
export const uebermittlungenZu = rowsBy(uebermittlungen, 'anzeige', asc(uebermittlungen.id))

export const empfaengerLaden = rowBy(empfaenger, 'id')

export interface Auswahl {
  readonly stand?: Uebermittlung['stand'] | null | undefined
  readonly klasse?: string | null | undefined
  readonly empfaenger?: string | null | undefined
  /** only what should have gone before today */
  readonly ueberfaellig?: boolean | null | undefined
}

/** What is not with its recipient: this can be late. */
const NICHT_DORT = ['WARTET', 'FEHLGESCHLAGEN', 'ABGELEHNT', 'OFFEN'] as const

export function istUeberfaellig({ stand, faelligAm }: Uebermittlung): boolean {
  return NICHT_DORT.some((each) => each === stand) && faelligAm < heute()
}

/** The newest first; who gets nothing only by that state. */
export function uebermittlungenSeite(ctx: Context, wahl: Auswahl, page: Page): Promise<Uebermittlung[]> {
  const { where, orderBy } = keyset(uebermittlungen.id, page, true)
  return ctx.tx
    .select(visible(ctx, uebermittlungen))
    .from(uebermittlungen)
    .where(
      and(
        reachable(ctx, 'lesen', uebermittlungen),
        // Who gets nothing is looked at when asked for: on each Anmeldung that is the Zoll.
        wahl.stand ? eq(uebermittlungen.stand, wahl.stand) : ne(uebermittlungen.stand, 'ENTFAELLT'),
        wahl.klasse ? sql`${uebermittlungen.klasse} = ${wahl.klasse}` : undefined,
        wahl.empfaenger && isUuid(wahl.empfaenger) ? eq(uebermittlungen.empfaenger, wahl.empfaenger) : undefined,
        wahl.ueberfaellig
          ? and(inArray(uebermittlungen.stand, [...NICHT_DORT]), lt(uebermittlungen.faelligAm, heute()))
          : undefined,
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

export interface Zahlen {
  readonly je: readonly { readonly stand: Uebermittlung['stand']; readonly anzahl: number }[]
  readonly ueberfaellig: number
  /** of these, to the statistics office: their day is fixed by law */
  readonly statistikUeberfaellig: number
  readonly statistikBis: string | null
}

/** More than this is "many": what has arrived grows for as long as there is a register, and nobody works with it. */
export const ZAEHLT_BIS = 1000

/** How many are in which state; of those that are done, up to one more than `ZAEHLT_BIS`. One statement. */
export async function uebermittlungenZaehlen(ctx: Context): Promise<Zahlen> {
  const gezaehlt = await rows<{
    stand: Uebermittlung['stand']
    anzahl: number
    spaet: number
    statistik: number
    bis: string | null
  }>(
    ctx.tx,
    sql`select stand, count(*)::int as anzahl,
          (count(*) filter (where faellig_am < ${heute()}::date))::int as spaet,
          (count(*) filter (where faellig_am < ${heute()}::date and klasse = 'STATISTIK'))::int as statistik,
          (min(faellig_am) filter (where klasse = 'STATISTIK'))::text as bis
        from gewerbe.uebermittlung where gemeinde = verbund.gemeinde() and stand in ${worte(NICHT_DORT)}
          and ${reachable(ctx, 'lesen', uebermittlungen)}
        group by stand
        ${fertige(ctx)}`,
  )
  const offen = gezaehlt.filter(({ stand }) => NICHT_DORT.some((each) => each === stand))
  const summe = (was: 'spaet' | 'statistik') => offen.reduce((bisher, each) => bisher + each[was], 0)
  return {
    je: UEBERMITTLUNGSSTAENDE.map((stand) => ({
      stand,
      anzahl: gezaehlt.find((each) => each.stand === stand)?.anzahl ?? 0,
    })),
    ueberfaellig: summe('spaet'),
    statistikUeberfaellig: summe('statistik'),
    statistikBis: offen.flatMap(({ bis }) => bis ?? []).sort()[0] ?? null,
  }
}

const worte = (staende: readonly string[]) => sql.raw(`(${staende.map((each) => `'${each}'`).join(', ')})`)

/** Each state by its own walk along the index, which ends at the limit: of one that few are in, none is looked for among the others. */
function fertige(ctx: Context): SQL {
  const je = UEBERMITTLUNGSSTAENDE.filter((stand) => !NICHT_DORT.some((each) => each === stand)).map(
    (
      stand,
    ) => sql`union all (select ${sql.raw(`'${stand}'`)}, count(*)::int, 0, 0, null from (select from gewerbe.uebermittlung
      where gemeinde = verbund.gemeinde() and stand in ${worte([stand])} and ${reachable(ctx, 'lesen', uebermittlungen)}
      order by stand, id limit ${ZAEHLT_BIS + 1}) x)`,
  )
  return sql.join(je, sql` `)
}
