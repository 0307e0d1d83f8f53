import { timingSafeEqual } from 'node:crypto'
import { type Vorgang, vorgaenge } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'

/** What stands on a cover sheet: whoever scans it behind a letter says where the letter belongs. */
export interface Deckblatt {
  readonly code: string
  readonly vorgang: Vorgang
}

const ANFANG = 'VA1'

/** For whoever may file into the Vorgang. The sheet says nothing that its reader must not know: an id and a seal. */
export async function deckblattFuer(ctx: Context, id: string): Promise<Deckblatt> {
  const vorgang = await load(ctx, vorgaenge, id, 'aendern')
  const kern = `${ANFANG}.${Buffer.from(vorgang.id.replaceAll('-', ''), 'hex').toString('base64url')}`
  return { code: `${kern}.${ctx.services.tresor.stempel(ctx.gemeinde, kern)}`, vorgang }
}

/**
 * What a square on a page says. Squares of others (invoices have them) are none of ours; one that looks like ours and
 * was sealed by nobody, or in another Gemeinde, is `FREMD`, and names nothing.
 */
export function deckblattLesen(
  ctx: Pick<Context, 'gemeinde' | 'services'>,
  codes: readonly string[],
): { readonly vorgang: string } | 'FREMD' | null {
  const code = codes.find((each) => each.startsWith(`${ANFANG}.`))
  if (code === undefined) return null
  const [, kern, id, stempel] = /^(VA1\.([A-Za-z0-9_-]{22}))\.([A-Za-z0-9_-]{24})$/.exec(code) ?? []
  if (kern === undefined || id === undefined || stempel === undefined) return 'FREMD'
  const soll = Buffer.from(ctx.services.tresor.stempel(ctx.gemeinde, kern))
  if (!timingSafeEqual(soll, Buffer.from(stempel))) return 'FREMD'
  const hex = Buffer.from(id, 'base64url').toString('hex')
  return { vorgang: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}
