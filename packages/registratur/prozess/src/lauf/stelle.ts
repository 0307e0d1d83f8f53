import { type Vorgang, vorgangLaden } from '@verbundakte/akte'
import { amtDerEinheit, positionMitKennzeichen } from '@verbundakte/aktenplan'
import type { Context } from '@verbundakte/graphql'
import { Invalid, NotFound } from '@verbundakte/kernel'
import { stelleInWorten } from '../vorlage/in-worten.ts'

type An = { readonly person: string } | { readonly amt: string }

/**
 * Who that is in this Gemeinde. The Vorlage speaks of tasks, for offices have other names next door.
 *
 * @throws Invalid where there is nobody
 */
export async function stelleFinden(ctx: Context, stelle: string, vorgangId: string): Promise<An> {
  const [art, was = ''] = stelle.split(':')
  const vorgang = await vorgangLaden(ctx).load(vorgangId)
  if (!vorgang) throw new NotFound()
  if (art === 'amt' && ctx.profil.aemter.some(({ kuerzel }) => kuerzel === was)) return { amt: was }
  if (art === 'federfuehrend') return { amt: vorgang.federfuehrung }
  if (art === 'bearbeiter') return bearbeitend(ctx, vorgang)
  if (art === 'leitung') {
    const [kopf] = (await ctx.services.staff.working(ctx.gemeinde)).filter(({ rollen }) => rollen.has('leitung'))
    if (kopf) return { person: kopf.id }
  }
  if (art === 'plan') {
    const amt = (await genanntes(ctx, was)) ?? zustaendig(ctx, was)
    if (amt) return { amt }
  }
  throw new Invalid('prozess.stelle', `Für ${stelleInWorten(stelle)} ist in der Gemeinde niemand bestimmt.`)
}

/** Whoever works on it; where they have left, the office goes on. */
async function bearbeitend(ctx: Context, { bearbeiter, federfuehrung }: Vorgang): Promise<An> {
  const da = (await ctx.services.staff.working(ctx.gemeinde)).some(({ id }) => id === bearbeiter)
  return bearbeiter && da ? { person: bearbeiter } : { amt: federfuehrung }
}

/** As the Gemeinde has said for this very position. */
async function genanntes(ctx: Context, kennzeichen: string): Promise<string | null> {
  const position = await positionMitKennzeichen(ctx, kennzeichen).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  return position && (await amtDerEinheit(ctx).load(position.einheit))
}

/** The office whose branch of the plan is the longest that this one lies in. */
function zustaendig(ctx: Context, kennzeichen: string): string | null {
  const passend = ctx.profil.aemter.flatMap(({ kuerzel, zustaendig = [] }) =>
    zustaendig.filter((ast) => kennzeichen.startsWith(ast)).map((ast) => ({ kuerzel, ast })),
  )
  return passend.sort((a, b) => b.ast.length - a.ast.length)[0]?.kuerzel ?? null
}
