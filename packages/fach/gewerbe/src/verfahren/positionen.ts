import { amtDerEinheit, type Position, positionMitKennzeichen } from '@verbundakte/aktenplan'
import type { Context } from '@verbundakte/graphql'
import { Invalid, NotFound, type Schutzklasse } from '@verbundakte/kernel'
import { einstellung, einstellungSetzen, POSITION_VORGABE, zustaendig } from '../faelle/zustaendig.ts'
import { type Einstellung, feste, reisegewerbekarten, untersagungen } from '../tables.ts'

export const VERFAHREN = ['fest', 'untersagung', 'reisegewerbe'] as const
export type Verfahren = (typeof VERFAHREN)[number]

/** Where the shared plan keeps these cases. */
const VORGABE: Readonly<Record<Verfahren, string>> = { fest: '133.20', untersagung: '132.10', reisegewerbe: '131.10' }
const SPALTE = {
  fest: 'positionFest',
  untersagung: 'positionUntersagung',
  reisegewerbe: 'positionReisegewerbe',
} as const satisfies Record<Verfahren, keyof Einstellung>
const GEWOEHNLICH: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']
/** An Akte may be more protected than its position, never otherwise protected: a ban rests on what is secret under § 30 AO. */
const KLASSEN: Readonly<Record<Verfahren, readonly Schutzklasse[]>> = {
  fest: GEWOEHNLICH,
  untersagung: [...GEWOEHNLICH, 'STEUER'],
  reisegewerbe: GEWOEHNLICH,
}
const TABELLEN = { fest: feste, untersagung: untersagungen, reisegewerbe: reisegewerbekarten } as const
const NAMEN: Readonly<Record<Verfahren, string>> = {
  fest: 'Feste',
  untersagung: 'Untersagungen',
  reisegewerbe: 'Reisegewerbekarten',
}

export interface Verfahrensposition {
  readonly verfahren: Verfahren
  readonly kennzeichen: string
  /** the Gemeinde has said so itself */
  readonly eigene: boolean
}

/** Where new cases go now: also where the shared plan's position is not in this one. */
export async function verfahrenspositionen(ctx: Context): Promise<Verfahrensposition[]> {
  const gesetzt = await einstellung(ctx)
  const positionen: Verfahrensposition[] = []
  for (const verfahren of VERFAHREN) {
    const eigene = gesetzt?.[SPALTE[verfahren]] ?? null
    const vorgabe = eigene === null && (await nehmende(ctx, VORGABE[verfahren])) ? VORGABE[verfahren] : null
    const kennzeichen = eigene ?? vorgabe ?? gesetzt?.position ?? POSITION_VORGABE
    positionen.push({ verfahren, kennzeichen, eigene: eigene !== null })
  }
  return positionen
}

/** The position for a new case: that of the Gemeinde, that of the shared plan, or where it keeps its Gewerbeakten if that has none such. */
export async function positionFuer(ctx: Context, verfahren: Verfahren): Promise<string> {
  const eigene = (await einstellung(ctx))?.[SPALTE[verfahren]] ?? null
  // What was set and takes no Akten any more is said, not put somewhere else in silence.
  if (eigene !== null) return (await mussPassen(ctx, verfahren, eigene)).id
  const position = await nehmende(ctx, VORGABE[verfahren])
  return (position ?? (await zustaendig(ctx)).position).id
}

/**
 * Where new cases of a kind are kept from now on; null: where the shared plan does. What is open stays where it is.
 *
 * @throws Invalid `gewerbe.position` for one that takes no Akten, `gewerbe.position.klasse` for one of another class, `gewerbe.position.amt`
 * for one whose office could open none there; Forbidden
 */
export async function verfahrenspositionSetzen(
  ctx: Context,
  verfahren: Verfahren,
  kennzeichen: string | null,
): Promise<Verfahrensposition[]> {
  const nummer = kennzeichen?.trim() || null
  if (nummer !== null) await mussGefuehrtWerden(ctx, verfahren, await mussPassen(ctx, verfahren, nummer))
  const zeile = await einstellungSetzen(ctx, { [SPALTE[verfahren]]: nummer })
  ctx.record('gewerbe.verfahrensposition.eingestellt', zeile, { verfahren, position: nummer })
  return verfahrenspositionen(ctx)
}

/** Who keeps a position opens its cases: where nobody in that office may, none would ever be opened. */
async function mussGefuehrtWerden(ctx: Context, verfahren: Verfahren, position: Position): Promise<void> {
  const federfuehrung = await amtDerEinheit(ctx).load(position.einheit)
  const fall = { federfuehrung, schutzklasse: verfahren === 'untersagung' ? 'STEUER' : position.schutzklasse }
  const leute = await ctx.services.staff.working(ctx.gemeinde)
  if (leute.some((wer) => ctx.services.rightsOf(ctx.gemeinde, wer).can('anlegen', TABELLEN[verfahren], fall))) return
  const amt = ctx.profil.aemter.find(({ kuerzel }) => kuerzel === federfuehrung)?.name ?? federfuehrung
  const rolle = verfahren === 'untersagung' ? ' Nötig ist dort die Rolle „steuern“.' : ''
  throw new Invalid(
    'gewerbe.position.amt',
    `„${position.kennzeichen} ${position.titel}“ führt das Amt „${amt}“; dort darf zurzeit niemand ${NAMEN[verfahren]} eröffnen.${rolle} Bitte wählen Sie eine andere Position.`,
    { feld: 'position' },
  )
}

async function nehmende(ctx: Context, nummer: string): Promise<Position | null> {
  const position = await positionMitKennzeichen(ctx, nummer).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  const nimmt = position?.betreffseinheit === true && position.stillgelegtAm === null
  return nimmt && (await amtDerEinheit(ctx).load(position.einheit)) ? position : null
}

async function mussPassen(ctx: Context, verfahren: Verfahren, nummer: string): Promise<Position> {
  const position = await nehmende(ctx, nummer)
  if (!position)
    throw new Invalid(
      'gewerbe.position',
      `Unter „${nummer}“ nimmt der Aktenplan keine Akten auf, oder kein Amt ist dafür zuständig. Die Fachadministration kann für ${NAMEN[verfahren]} eine andere Position einstellen.`,
      { feld: 'position' },
    )
  if (!KLASSEN[verfahren].includes(position.schutzklasse))
    throw new Invalid(
      'gewerbe.position.klasse',
      `„${nummer} ${position.titel}“ hat eine Schutzklasse, in der ${NAMEN[verfahren]} nicht geführt werden. Bitte wählen Sie eine andere Position.`,
      { feld: 'position' },
    )
  return position
}
