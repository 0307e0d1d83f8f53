import { abgelegt, dokumente, versionen } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, loader, type Page } from '@verbundakte/graphql'
import { and, count, eq, inArray, ne, or } from 'drizzle-orm'
import { einsehbar } from './einsehbar.ts'
import { type Eingang, eingaenge } from './tables.ts'
import { type Vorschlag, vorschlaegeLesen } from './vorschlaege.ts'

export type Liste = 'OFFEN' | 'SELBSTTAETIG' | 'ERLEDIGT'

/** One page of a queue. What is open comes oldest first, as the post was brought; what was decided, newest first. */
export function eingaengeSeite(
  ctx: Context,
  wahl: { readonly amt?: string | null | undefined; readonly liste: Liste },
  page: Page,
): Promise<Eingang[]> {
  const { where, orderBy } = keyset(eingaenge.id, page, wahl.liste !== 'OFFEN')
  return ctx.tx
    .select(visible(ctx, eingaenge))
    .from(eingaenge)
    .where(and(reachable(ctx, 'lesen', eingaenge), einsehbar(ctx), amtIst(wahl.amt), inListe(wahl.liste), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

function amtIst(amt: string | null | undefined) {
  return amt === null || amt === undefined ? undefined : eq(eingaenge.federfuehrung, amt)
}

function inListe(liste: Liste) {
  if (liste === 'OFFEN') return inArray(eingaenge.status, ['NEU', 'ERKANNT'])
  if (liste === 'ERLEDIGT') return inArray(eingaenge.status, ['ABGELEGT', 'AUSSORTIERT'])
  return and(eq(eingaenge.status, 'ABGELEGT'), eq(eingaenge.selbsttaetig, true))
}

export interface Stapel {
  readonly amt: string
  readonly anzahl: number
}

/** How much lies in each queue, of what the person may read: letters of hidden classes count for nobody else. */
export function stapelZaehlen(ctx: Context): Promise<Stapel[]> {
  return ctx.tx
    .select({ amt: eingaenge.federfuehrung, anzahl: count() })
    .from(eingaenge)
    .where(and(reachable(ctx, 'lesen', eingaenge), einsehbar(ctx), inListe('OFFEN')))
    .groupBy(eingaenge.federfuehrung)
    .orderBy(eingaenge.federfuehrung)
}

export const vorschlaegeLaden = loader<string, readonly Vorschlag[]>((ctx, ids) =>
  Promise.all(ids.map((id) => vorschlaegeLesen(ctx, id))),
)

/** Something that is or was here already with the same content, or the same mail. */
export interface Dublette {
  readonly eingang: string | null
  readonly dokument: string | null
  readonly titel: string
  readonly kennzeichen: string | null
}

/** Among what the person may read; a colleague's hidden file with the same content tells nothing. */
export const dublettenLaden = loader<string, Dublette[]>(async (ctx, ids) => {
  const hier = await ctx.tx
    .select(visible(ctx, eingaenge))
    .from(eingaenge)
    .where(and(inArray(eingaenge.id, [...ids]), reachable(ctx, 'lesen', eingaenge), einsehbar(ctx)))
  return Promise.all(
    ids.map(async (id) => {
      const eingang = hier.find((each) => each.id === id)
      return eingang ? [...(await imEingang(ctx, eingang)), ...(await inAkten(ctx, eingang))] : []
    }),
  )
})

async function imEingang(ctx: Context, { id, sha256, messageId }: Eingang): Promise<Dublette[]> {
  const gefunden = await ctx.tx
    .select({ eingang: eingaenge.id, titel: visible(ctx, eingaenge).betreff })
    .from(eingaenge)
    .where(
      and(
        ne(eingaenge.id, id),
        or(eq(eingaenge.sha256, sha256), messageId ? eq(eingaenge.messageId, messageId) : undefined),
        inArray(eingaenge.status, ['NEU', 'ERKANNT']),
        reachable(ctx, 'lesen', eingaenge),
        einsehbar(ctx),
      ),
    )
    .limit(3)
  return gefunden.map(({ eingang, titel }) => ({ eingang, titel, dokument: null, kennzeichen: null }))
}

async function inAkten(ctx: Context, { dokument, sha256 }: Eingang): Promise<Dublette[]> {
  const gefunden = await ctx.tx
    .select({
      dokument: dokumente.id,
      titel: visible(ctx, dokumente).betreff,
      kennzeichen: visible(ctx, dokumente).kennzeichen,
    })
    .from(versionen)
    .innerJoin(dokumente, and(eq(dokumente.gemeinde, versionen.gemeinde), eq(dokumente.id, versionen.dokument)))
    .where(
      and(
        eq(versionen.sha256, sha256),
        abgelegt,
        dokument ? ne(dokumente.id, dokument) : undefined,
        reachable(ctx, 'lesen', versionen),
        reachable(ctx, 'lesen', dokumente),
      ),
    )
    .limit(3)
  return gefunden.map((each) => ({ ...each, eingang: null }))
}
