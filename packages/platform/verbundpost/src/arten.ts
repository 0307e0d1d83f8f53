import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { type Module, type Postart, switchedOn } from '@verbundakte/module'

/** A kind of message, and the module that sends and receives it. */
export interface Art extends Postart {
  readonly name: string
  readonly modul: Module
}

/** The kind by its name; undefined for one that no installed module has. */
export function artNamens(ctx: Pick<Context, 'services'>, name: string): Art | undefined {
  for (const modul of ctx.services.module()) {
    const art = modul.post?.[name]
    if (art) return { ...art, name, modul }
  }
  return undefined
}

/**
 * Why this Gemeinde may not send the kind to that one; null: it may. Asked where it is sent, and again where it is
 * handed over: a row that was written past the program goes no further than the outbox of its own Gemeinde.
 */
export function verwehrt(ctx: Pick<Context, 'services' | 'gemeinde'>, art: Art | undefined, an: string): string | null {
  const { federfuehrend, gemeinden } = ctx.services.verbund
  if (!art) return 'Diese Art von Nachricht kennt keines der Module.'
  const sender = gemeinden.find(({ id }) => id === ctx.gemeinde)
  if (!sender || !switchedOn(art.modul, sender)) return `Das Modul ${art.modul.titel} ist hier nicht eingeschaltet.`
  if (!gemeinden.some(({ id }) => id === an)) return 'Diese Gemeinde gehört nicht zum Verbund.'
  if (an === ctx.gemeinde) return 'Verbundpost geht an andere Gemeinden.'
  if (art.von === 'federfuehrend' && ctx.gemeinde !== federfuehrend) {
    return `„${art.titel}“ sendet nur die federführende Gemeinde.`
  }
  if (art.an === 'federfuehrend' && an !== federfuehrend) {
    return `„${art.titel}“ geht nur an die federführende Gemeinde.`
  }
  return null
}

/** @throws Invalid for a kind, sender or receiver that is not meant to be */
export function mussDuerfen(ctx: Context, name: string, an: string): Art {
  const art = artNamens(ctx, name)
  const grund = verwehrt(ctx, art, an)
  if (grund !== null || !art) throw new Invalid('verbundpost.art', grund ?? 'Unbekannte Art.', { feld: 'art' })
  return art
}
