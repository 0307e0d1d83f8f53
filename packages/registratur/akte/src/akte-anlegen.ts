import { amtDerEinheit, type Position, positionLaden } from '@verbundakte/aktenplan'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, heute, Invalid, isUuid, type Kalendertag, NotFound } from '@verbundakte/kernel'
import { aktenzeichenZiehen } from './aktenzeichen.ts'
import { amtKuerzel, betreff, schutzklasse, zeile } from './angaben.ts'
import { type Akte, akten } from './tables.ts'
import type { AKTENTYPEN, MEDIEN } from './worte.ts'

export interface AkteEingabe {
  /** id of a Betreffseinheit */
  readonly position: string
  readonly betreff: string
  readonly typ?: (typeof AKTENTYPEN)[number] | null | undefined
  /** both inherited from the position; another one needs the right `einstufen` */
  readonly federfuehrung?: string | null | undefined
  readonly schutzklasse?: string | null | undefined
  readonly medium?: (typeof MEDIEN)[number] | null | undefined
  /** where the paper lies; needed unless all is electronic */
  readonly standort?: string | null | undefined
  readonly laufzeitBeginn?: string | null | undefined
  readonly bemerkung?: string | null | undefined
}

/** Opens an Akte at a position of the plan and draws its Aktenzeichen. */
export async function akteAnlegen(ctx: Context, eingabe: AkteEingabe): Promise<Akte> {
  if (!isUuid(eingabe.position)) throw new NotFound()
  const position = await positionLaden(ctx).load(eingabe.position)
  nimmtAktenAuf(position)
  const geerbt = { schutzklasse: schutzklasse(position.schutzklasse), federfuehrung: await amtVon(ctx, position) }
  const klasse = eingabe.schutzklasse ? schutzklasse(eingabe.schutzklasse) : geerbt.schutzklasse
  const amt = eingabe.federfuehrung ? amtKuerzel(ctx.profil.aemter, eingabe.federfuehrung) : geerbt.federfuehrung
  const medium = eingabe.medium ?? 'ELEKTRONISCH'
  const standort = zeile(eingabe.standort, 'standort')
  if (medium !== 'ELEKTRONISCH' && standort === null) {
    throw new Invalid('akte.standort', 'Bitte angeben, wo der Papierteil liegt.', { feld: 'standort' })
  }
  const akte = await insert(ctx, akten, {
    aktenzeichen: await aktenzeichenZiehen(ctx, position, klasse),
    betreff: betreff(eingabe.betreff),
    position: position.id,
    typ: eingabe.typ ?? 'SACHAKTE',
    medium,
    standort,
    schutzklasse: klasse,
    federfuehrung: amt,
    laufzeitBeginn: (eingabe.laufzeitBeginn as Kalendertag | null | undefined) ?? heute(),
    fristJahre: position.fristJahre,
    fristbeginn: position.fristbeginn,
    aussonderung: position.aussonderung,
    bemerkung: zeile(eingabe.bemerkung, 'bemerkung'),
    angelegtVon: ctx.person?.id ?? null,
  })
  const abweichend = klasse !== geerbt.schutzklasse || amt !== geerbt.federfuehrung
  if (abweichend && !ctx.rights.can('einstufen', akten, akte)) throw new Forbidden()
  ctx.record('akte.angelegt', akte, { aktenzeichen: akte.aktenzeichen, betreff: akte.betreff })
  return akte
}

function nimmtAktenAuf(position: Position): void {
  if (!position.betreffseinheit) {
    throw new Invalid('akte.position', `„${position.titel}“ gliedert nur. Bitte eine Position darunter wählen.`, {
      feld: 'position',
    })
  }
  if (position.stillgelegtAm !== null) {
    const statt = position.nachfolger.length > 0 ? ` Es geht weiter unter ${position.nachfolger.join(' oder ')}.` : ''
    const satz = `„${position.titel}“ ist stillgelegt und nimmt keine neuen Akten auf.${statt}`
    throw new Invalid('akte.position', satz, { feld: 'position' })
  }
}

/** The office named for the position, else the person's own, else the first of the Gemeinde. */
async function amtVon(ctx: Context, position: Position): Promise<string> {
  const genannt = await amtDerEinheit(ctx).load(position.einheit)
  const amt = genannt ?? ctx.person?.aemter[0] ?? ctx.profil.aemter[0]?.kuerzel
  if (amt === undefined)
    throw new Invalid('akte.amt', 'Für diese Position ist noch kein Amt zuständig.', { feld: 'federfuehrung' })
  return amt
}
