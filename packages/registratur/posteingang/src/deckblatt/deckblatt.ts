import { timingSafeEqual } from 'node:crypto'
import { akten, vorgaenge } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'

/** What stands on a cover sheet: whoever scans it before a letter says where the letter belongs. */
export interface Deckblatt {
  readonly code: string
  readonly kennzeichen: string
}

/** What a sheet of ours names. */
export type Deckblattziel = { readonly vorgang: string } | { readonly akte: string }

const ANFANG = { vorgang: 'VA1', akte: 'VA2' } as const

/** For whoever may file into the Vorgang. The sheet says nothing that its reader must not know: an id and a seal. */
export async function deckblattFuer(ctx: Context, id: string): Promise<Deckblatt> {
  const { id: vorgang, kennzeichen } = await load(ctx, vorgaenge, id, 'aendern')
  return { code: gesiegelt(ctx, 'vorgang', vorgang), kennzeichen }
}

/** For a letter of which only the Akte is known: in which of its Vorgänge, says whoever files it. */
export async function deckblattFuerAkte(ctx: Context, id: string): Promise<Deckblatt> {
  const { id: akte, aktenzeichen } = await load(ctx, akten, id, 'aendern')
  return { code: gesiegelt(ctx, 'akte', akte), kennzeichen: aktenzeichen }
}

function gesiegelt(ctx: Context, was: keyof typeof ANFANG, id: string): string {
  const kern = `${ANFANG[was]}.${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`
  return `${kern}.${ctx.services.tresor.stempel(ctx.gemeinde, kern)}`
}

/**
 * What a square on a page says. Squares of others (invoices have them) are none of ours; one that looks like ours and
 * was sealed by nobody, or in another Gemeinde, is `FREMD`, and names nothing.
 */
export function deckblattLesen(
  ctx: Pick<Context, 'gemeinde' | 'services'>,
  codes: readonly string[],
): Deckblattziel | 'FREMD' | null {
  const gelesen = codes.filter(istDeckblatt).map((code) => einesLesen(ctx, code))
  // A sheet of another house on the same page takes nothing from ours.
  return gelesen.find((each) => each !== 'FREMD') ?? gelesen[0] ?? null
}

function einesLesen(ctx: Pick<Context, 'gemeinde' | 'services'>, code: string): Deckblattziel | 'FREMD' {
  const [, kern, anfang, id, stempel] = /^((VA[12])\.([A-Za-z0-9_-]{22}))\.([A-Za-z0-9_-]{24})$/.exec(code) ?? []
  if (kern === undefined || id === undefined || stempel === undefined) return 'FREMD'
  const soll = Buffer.from(ctx.services.tresor.stempel(ctx.gemeinde, kern))
  if (!timingSafeEqual(soll, Buffer.from(stempel))) return 'FREMD'
  const hex = Buffer.from(id, 'base64url').toString('hex')
  const benannt = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return anfang === ANFANG.akte ? { akte: benannt } : { vorgang: benannt }
}

/** Whether it claims to be one of ours. */
function istDeckblatt(code: string): boolean {
  return Object.values(ANFANG).some((anfang) => code.startsWith(`${anfang}.`))
}

/** Of what was read on a first page, the signs that others have printed; of each as much as a sign is long. */
export function strichcodesIn(codes: readonly string[]): string[] {
  return codes.filter((code) => !istDeckblatt(code) && code.length <= 80 && /^[\x20-\x7e]+$/.test(code))
}
