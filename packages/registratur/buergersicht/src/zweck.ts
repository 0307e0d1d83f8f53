import { insert, load, reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, heute, Invalid } from '@verbundakte/kernel'
import { and, desc } from 'drizzle-orm'
import { type Zweck, type Zweckangabe, zweckangaben } from './tables.ts'

/** How long a purpose lasts: for one conversation. */
const MINUTEN = 30

export interface ZweckEingabe {
  readonly zweck: Zweck
  readonly erlaeuterung?: string | null | undefined
}

/** Keeps why somebody looks. @throws Invalid when „Sonstiges“ says nothing more */
export function zweckFesthalten(
  ctx: Context,
  { zweck, erlaeuterung }: ZweckEingabe,
  eintrag: string | null,
): Promise<Zweckangabe> {
  if (!ctx.person) throw new Forbidden()
  const satz = (erlaeuterung ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (satz.length > 500) {
    throw new Invalid('buergersicht.zu-lang', 'Die Angabe ist länger als 500 Zeichen.', { feld: 'erlaeuterung' })
  }
  if (zweck === 'SONSTIGES' && satz.length < 3) {
    throw new Invalid('buergersicht.zweck', 'Bitte sagen Sie, wozu Sie die Unterlagen brauchen.', {
      feld: 'erlaeuterung',
    })
  }
  return insert(ctx, zweckangaben, {
    person: ctx.person.id,
    eintrag,
    zweck,
    erlaeuterung: satz || null,
    endetAm: new Date(Date.now() + MINUTEN * 60_000),
  })
}

/** The purpose under which a person looks at this entry. @throws NotFound for a foreign one, Forbidden for one that has ended or is about somebody else */
export async function geltenderZweck(ctx: Context, id: string, eintrag: string): Promise<Zweckangabe> {
  const angabe = await load(ctx, zweckangaben, id)
  if (angabe.eintrag !== eintrag || angabe.endetAm.getTime() <= Date.now()) {
    throw new Forbidden(
      'buergersicht.abgelaufen',
      'Der angegebene Zweck gilt nicht (mehr). Bitte geben Sie ihn noch einmal an.',
    )
  }
  return angabe
}

/** What the person said last, today: the next look is often for the same. */
export async function letzterZweck(ctx: Context): Promise<Zweckangabe | null> {
  const [letzte] = await ctx.tx
    .select(visible(ctx, zweckangaben))
    .from(zweckangaben)
    .where(and(reachable(ctx, 'lesen', zweckangaben)))
    .orderBy(desc(zweckangaben.id))
    .limit(1)
  return letzte && heute(letzte.angelegtAm) === heute() ? letzte : null
}
