import { insert, load, update } from '@verbundakte/authz'
import { anzeige, type Eintrag, eintraege, eintragAnlegen, nameZerlegen, passtZu } from '@verbundakte/beteiligte'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid } from '@verbundakte/kernel'
import { zeile } from '../angaben.ts'
import { type Akte, akten, type Beteiligter, beteiligte, vorgaenge } from '../tables.ts'

export interface BeteiligterEingabe {
  /** `Antragstellerin`, `Nachbar`, `Bevollmächtigter` … */
  readonly rolle: string
  readonly art: 'PERSON' | 'ORGANISATION'
  readonly name: string
  readonly anschrift?: string | null | undefined
  /** the entry of the register that is meant */
  readonly eintrag?: string | null | undefined
  /** taken into the register, where there is no entry yet */
  readonly insRegister?: boolean | null | undefined
  readonly geburtsdatum?: string | null | undefined
}

/**
 * Names somebody who takes part in an Akte, or in one Vorgang of it: by an entry of the register, by a new one, or by name
 * alone. Name and address are kept as they were when somebody was named; the entry says what holds today.
 */
export async function beteiligtenHinzufuegen(
  ctx: Context,
  wo: { readonly akte?: string | null | undefined; readonly vorgang?: string | null | undefined },
  eingabe: BeteiligterEingabe,
): Promise<Beteiligter> {
  const ort = await stelle(ctx, wo)
  const rolle = rolleVon(eingabe.rolle)
  const name = nameVon(eingabe.name)
  const eintrag = await eintragFuer(ctx, ort, { ...eingabe, name })
  const beteiligter = await insert(ctx, beteiligte, {
    ...ort,
    rolle,
    art: eintrag?.art ?? eingabe.art,
    name: eintrag ? anzeige(eintrag).slice(0, 255) : name,
    anschrift: zeile(eingabe.anschrift, 'anschrift') ?? eintrag?.anschrift ?? null,
    eintrag: eintrag?.id ?? null,
  })
  ctx.record('akte.beteiligter.hinzugefuegt', beteiligter, { akte: ort.akte, vorgang: ort.vorgang, rolle })
  return beteiligter
}

async function eintragFuer(
  ctx: Context,
  ort: Pick<Akte, 'schutzklasse' | 'federfuehrung'>,
  { eintrag, insRegister, art, name, anschrift, geburtsdatum }: BeteiligterEingabe,
): Promise<Eintrag | null> {
  // Visitors have no way to the register, whatever their grant.
  if ((eintrag || insRegister) && ctx.standing !== 'dienst') throw new Forbidden()
  if (eintrag) {
    const gewaehlt = await load(ctx, eintraege, eintrag)
    passtZu(gewaehlt, ort)
    return gewaehlt
  }
  if (!insRegister) return null
  const namen = art === 'PERSON' ? nameZerlegen(name) : { name, vornamen: '' }
  return eintragAnlegen(ctx, art, { ...namen, anschrift, geburtsdatum }, ort)
}

/** @throws Invalid for an empty name, or one past 255 characters */
export function nameVon(text: string): string {
  const name = zeile(text, 'name')
  if (!name || name.length > 255) throw new Invalid('akte.name', 'Bitte einen Namen angeben.', { feld: 'name' })
  return name
}

/** @throws Invalid */
export function rolleVon(text: string): string {
  const rolle = zeile(text, 'rolle')
  if (!rolle)
    throw new Invalid('akte.rolle', 'Bitte angeben, in welcher Rolle die Person beteiligt ist.', { feld: 'rolle' })
  return rolle
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
