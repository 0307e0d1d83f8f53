import { insert, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { zeile } from './angaben.ts'
import { type Akte, akten, type Beteiligter, beteiligte, vorgaenge } from './tables.ts'

export interface BeteiligterEingabe {
  /** `Antragstellerin`, `Nachbar`, `Bevollmächtigter` … */
  readonly rolle: string
  readonly art: 'PERSON' | 'ORGANISATION'
  readonly name: string
  readonly anschrift?: string | null | undefined
}

/** Names somebody who takes part in an Akte, or in one Vorgang of it. */
export async function beteiligtenHinzufuegen(
  ctx: Context,
  wo: { readonly akte?: string | null | undefined; readonly vorgang?: string | null | undefined },
  eingabe: BeteiligterEingabe,
): Promise<Beteiligter> {
  const ort = await stelle(ctx, wo)
  const name = zeile(eingabe.name, 'name')
  const rolle = zeile(eingabe.rolle, 'rolle')
  if (!name || name.length > 255) throw new Invalid('akte.name', 'Bitte einen Namen angeben.', { feld: 'name' })
  if (!rolle)
    throw new Invalid('akte.rolle', 'Bitte angeben, in welcher Rolle die Person beteiligt ist.', { feld: 'rolle' })
  const beteiligter = await insert(ctx, beteiligte, {
    ...ort,
    rolle,
    art: eingabe.art,
    name,
    anschrift: zeile(eingabe.anschrift, 'anschrift'),
  })
  ctx.record('akte.beteiligter.hinzugefuegt', beteiligter, { akte: ort.akte, vorgang: ort.vorgang, rolle })
  return beteiligter
}

// Under the lock of what it stands in: a change of class waits for it, or it for the change.
async function stelle(
  ctx: Context,
  wo: { readonly akte?: string | null | undefined; readonly vorgang?: string | null | undefined },
) {
  if (wo.vorgang) {
    const vorgang = await update(ctx, vorgaenge, wo.vorgang, { geaendertAm: new Date() })
    return { akte: vorgang.akte, vorgang: vorgang.id, ...schutz(vorgang) }
  }
  if (wo.akte) {
    const akte = await update(ctx, akten, wo.akte, { geaendertAm: new Date() })
    return { akte: akte.id, vorgang: null, ...schutz(akte) }
  }
  throw new Invalid('akte.stelle', 'Bitte eine Akte oder einen Vorgang angeben.')
}

function schutz({ schutzklasse, federfuehrung }: Pick<Akte, 'schutzklasse' | 'federfuehrung'>) {
  return { schutzklasse, federfuehrung }
}
