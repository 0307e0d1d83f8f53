import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, type Kalendertag, kalendertag } from '@verbundakte/kernel'
import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { BETRIEBSSTATUS, betriebe } from '../tables.ts'
import { type Ausgabe, abschnittJeAbteilung } from '../wz/liste.ts'

export interface Listenfilter {
  readonly status?: string | null | undefined
  /** letter of the WZ, of whichever edition a Betrieb has */
  readonly abschnitt?: string | null | undefined
  readonly ort?: string | null | undefined
  readonly rechtsform?: string | null | undefined
  /** first and last day of the beginnings */
  readonly von?: string | null | undefined
  readonly bis?: string | null | undefined
}

export const FILTERNAMEN = ['status', 'abschnitt', 'ort', 'rechtsform', 'von', 'bis'] as const

/** @throws Invalid for a value that is none */
export function gefiltert({ status, abschnitt, ort, rechtsform, von, bis }: Listenfilter): SQL | undefined {
  const stand = BETRIEBSSTATUS.find((each) => each === status && each !== 'ZUSAMMENGEFUEHRT')
  if (status && !stand) throw falsch('status')
  return and(
    isNull(betriebe.zusammengefuehrtMit),
    stand ? eq(betriebe.status, stand) : undefined,
    abschnitt ? imAbschnitt(abschnitt) : undefined,
    ort ? eq(betriebe.ort, ort) : undefined,
    rechtsform ? eq(betriebe.rechtsform, rechtsform) : undefined,
    von ? gte(betriebe.beginn, tag(von, 'von')) : undefined,
    bis ? lte(betriebe.beginn, tag(bis, 'bis')) : undefined,
  )
}

function imAbschnitt(abschnitt: string): SQL | undefined {
  const je = (['2025', '2008'] as const).map((ausgabe: Ausgabe) => {
    const abteilungen = [...abschnittJeAbteilung(ausgabe)]
      .filter(([, hier]) => hier === abschnitt)
      .map(([code]) => code)
    return and(
      eq(betriebe.wzAusgabe, ausgabe),
      inArray(sql`left(${betriebe.wzCode}, 2)`, abteilungen.length > 0 ? abteilungen : ['-']),
    )
  })
  return or(...je)
}

function tag(text: string, feld: string): Kalendertag {
  try {
    return kalendertag(text)
  } catch {
    throw falsch(feld)
  }
}

function falsch(feld: string): Invalid {
  return new Invalid('gewerbe.filter', `Bitte prüfen Sie die Auswahl „${feld}“.`, { feld })
}

export async function listeZaehlen(ctx: Context, filter: Listenfilter): Promise<number> {
  const [row] = await ctx.tx
    .select({ anzahl: sql<number>`count(*)::int` })
    .from(betriebe)
    .where(and(reachable(ctx, 'lesen', betriebe), gefiltert(filter)))
  return row?.anzahl ?? 0
}

/** What there is to choose from, of what the person may see. */
export async function listenorte(ctx: Context): Promise<string[]> {
  const orte = await rows<{ ort: string }>(
    ctx.tx,
    sql`select distinct ${betriebe.ort} as ort from ${betriebe} where ${reachable(ctx, 'lesen', betriebe)}
        and ${betriebe.ort} is not null and ${betriebe.zusammengefuehrtMit} is null order by 1 limit 500`,
  )
  return orte.map(({ ort }) => ort)
}
