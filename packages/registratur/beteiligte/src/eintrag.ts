import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, type Schutzklasse } from '@verbundakte/kernel'
import { geburtsdatum, name, zeile } from './angaben.ts'
import { type Eintrag, eintraege } from './tables.ts'
import { type Eintragsart, GEMEINSAM, istBesondere } from './worte.ts'

export interface EintragAngaben {
  readonly name?: string | null | undefined
  readonly vornamen?: string | null | undefined
  readonly geburtsname?: string | null | undefined
  readonly geburtsdatum?: string | null | undefined
  readonly rechtsform?: string | null | undefined
  readonly registernummer?: string | null | undefined
  readonly anschrift?: string | null | undefined
  readonly erreichbarkeit?: string | null | undefined
}

/** Where somebody was named first: it decides who knows of the entry. */
export interface Herkunft {
  readonly schutzklasse: Schutzklasse
  readonly federfuehrung: string
}

/**
 * Takes somebody into the register. Named in an Akte of a special class, the entry is that office's alone: that somebody
 * is in the register must not tell that there is a tax file.
 */
export async function eintragAnlegen(
  ctx: Context,
  art: Eintragsart,
  angaben: EintragAngaben,
  herkunft: Herkunft | null = null,
): Promise<Eintrag> {
  const besondere = herkunft !== null && istBesondere(herkunft.schutzklasse)
  const eintrag = await insert(ctx, eintraege, {
    art,
    name: name(angaben.name ?? ''),
    ...nachArt(art, angaben),
    klasse: besondere ? herkunft.schutzklasse : GEMEINSAM,
    federfuehrung: besondere ? herkunft.federfuehrung : '',
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('beteiligte.angelegt', eintrag, { art })
  return eintrag
}

// A person has no Rechtsform, a firm no birthday: what does not fit is not kept under another name.
function nachArt(art: Eintragsart, angaben: EintragAngaben) {
  const person = art === 'PERSON'
  return {
    vornamen: (person && zeile(angaben.vornamen, 'vornamen')) || '',
    geburtsname: person ? zeile(angaben.geburtsname, 'geburtsname') : null,
    geburtsdatum: person ? geburtsdatum(angaben.geburtsdatum) : null,
    rechtsform: person ? null : zeile(angaben.rechtsform, 'rechtsform'),
    registernummer: person ? null : zeile(angaben.registernummer, 'registernummer'),
    anschrift: zeile(angaben.anschrift, 'anschrift'),
    erreichbarkeit: zeile(angaben.erreichbarkeit, 'erreichbarkeit'),
  }
}

const FELDER = [
  'name',
  'vornamen',
  'geburtsname',
  'geburtsdatum',
  'rechtsform',
  'registernummer',
  'anschrift',
  'erreichbarkeit',
] as const

/**
 * Corrects an entry. @param bisher what the person had before them; a field that reads otherwise now is a Conflict, so
 * taking back overwrites nobody @throws Conflict for an entry that has gone into another
 */
export async function eintragAendern(
  ctx: Context,
  id: string,
  eingabe: EintragAngaben,
  bisher?: EintragAngaben | null,
): Promise<Eintrag> {
  const vorher = await loadLocked(ctx, eintraege, id, 'aendern')
  nichtAufgegangen(vorher)
  const ganz = { ...vorher, ...gegeben(eingabe) }
  const neu = { name: name(ganz.name ?? ''), ...nachArt(vorher.art, ganz) }
  for (const feld of FELDER) {
    const kannte = bisher?.[feld]
    if (kannte !== undefined && (kannte ?? '') !== (vorher[feld] ?? '')) {
      throw new Conflict(
        'beteiligte.inzwischen-geaendert',
        'Dieser Eintrag wurde inzwischen von jemand anderem geändert. Es wurde nichts überschrieben; bitte sehen Sie nach, was jetzt dort steht.',
        { feld },
      )
    }
  }
  const geaendert = FELDER.filter((feld) => neu[feld] !== vorher[feld])
  if (geaendert.length === 0) return vorher
  const eintrag = await update(ctx, eintraege, id, { ...neu, geaendertAm: new Date() })
  ctx.record('beteiligte.geaendert', eintrag, { felder: geaendert })
  return eintrag
}

/** @throws Conflict: what is said of it is said of the one that holds in its place */
export function nichtAufgegangen({ aufgegangenIn }: Eintrag): void {
  if (aufgegangenIn === null) return
  throw new Conflict(
    'beteiligte.aufgegangen',
    'Dieser Eintrag ist in einem anderen aufgegangen. Bitte verwenden Sie den anderen.',
  )
}

/**
 * Whether somebody may be named with this entry in an Akte of this class: a common one everywhere, one of a special class
 * only where it belongs. @throws Invalid
 */
export function passtZu(eintrag: Eintrag, ort: Herkunft): void {
  nichtAufgegangen(eintrag)
  if (eintrag.klasse === GEMEINSAM) return
  if (eintrag.klasse === ort.schutzklasse && eintrag.federfuehrung === ort.federfuehrung) return
  throw new Invalid(
    'beteiligte.klasse',
    'Dieser Eintrag gehört zu einer besonders geschützten Akte und kann hier nicht genannt werden. Bitte legen Sie einen gemeinsamen Eintrag an.',
  )
}

function gegeben<T extends object>(werte: T): Partial<T> {
  return Object.fromEntries(Object.entries(werte).filter(([, wert]) => wert !== undefined)) as Partial<T>
}
