import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid, istSchutzklasse, isUuid, NotFound, SUPPORTSTELLE } from '@verbundakte/kernel'
import { noetig } from './machine.ts'
import { festhalten, handelnd, uhr } from './schritte.ts'
import { type Auftrag, auftraege } from './tables.ts'
import {
  AKTIONEN,
  type Art,
  BETRIEB,
  DAUER_MINUTEN,
  GEWOEHNLICH,
  MINUTE,
  NOTFAELLE,
  SUPPORT,
  TAG,
  VERTRETUNG,
  VERTRETUNG_TAGE,
  ZU_ZWEIT,
} from './worte.ts'

export interface Antrag {
  readonly art: Art
  readonly ticket: string
  readonly zweck: string
  readonly rechtsgrundlage: string
  /** names of modules; those of the platform need not be named */
  readonly module: readonly string[]
  /** unless given: the classes that are not specially protected */
  readonly klassen?: readonly string[] | null | undefined
  readonly aktionen?: readonly string[] | null | undefined
  readonly ausfuhr?: boolean | null | undefined
  readonly objekte?: readonly { readonly art: string; readonly id: string }[] | null | undefined
  /** when it may begin at the earliest; unless given: now */
  readonly ab?: Date | null | undefined
  /** when it is over at the latest; unless given: a day later */
  readonly bis?: Date | null | undefined
  /** unless given: two hours */
  readonly dauerMinuten?: number | null | undefined
  readonly fall?: string | null | undefined
  readonly vereinbarung?: string | null | undefined
  readonly termin?: string | null | undefined
}

/**
 * Asks a Gemeinde to be let in. Nothing is seen by asking.
 *
 * @throws Forbidden when this person may not ask for this kind, Invalid `unterstuetzung.…`, Conflict `unterstuetzung.aus`
 */
export async function beantragen(ctx: Context, antrag: Antrag): Promise<Auftrag> {
  const person = handelnd(ctx)
  darfFragen(ctx, antrag.art)
  const { jetzt, aus } = await uhr(ctx)
  if (aus) throw new Conflict('unterstuetzung.aus', 'Die Gemeinde hat die Unterstützung abgeschaltet.')
  const umfang = umfangAus(ctx, antrag)
  const auftrag = await insert(ctx, auftraege, {
    art: antrag.art,
    antragsteller: person.id,
    antragstellerName: person.name,
    antragstellerHeimat: person.heimat ?? '',
    ticket: text('ticket', antrag.ticket, 1, 100),
    zweck: text('zweck', antrag.zweck, 10, 2000),
    rechtsgrundlage: text('rechtsgrundlage', antrag.rechtsgrundlage, 3, 300),
    ...umfang,
    ...zeiten(antrag, jetzt),
    ...besonderes(antrag),
    noetig: noetig(antrag.art, umfang),
  })
  const { module, klassen, aktionen, ausfuhr, objekte } = auftrag
  await festhalten(ctx, auftrag, 'beantragt', {
    art: auftrag.art,
    ticket: auftrag.ticket,
    zweck: auftrag.zweck,
    rechtsgrundlage: auftrag.rechtsgrundlage,
    umfang: { module, klassen, aktionen, ausfuhr, objekte },
  })
  return auftrag
}

function darfFragen(ctx: Context, art: Art): void {
  const person = handelnd(ctx)
  const vomSupport = person.heimat === SUPPORTSTELLE
  const rollen = ctx.person?.rollen
  const darf =
    art === 'VERTRETUNG'
      ? !vomSupport && person.heimat !== ctx.gemeinde && rollen?.has(VERTRETUNG)
      : vomSupport && rollen?.has(art === 'NOTFALL' ? BETRIEB : SUPPORT)
  if (ctx.standing !== 'unterstuetzung' || !darf) throw new Forbidden()
}

function umfangAus(ctx: Context, antrag: Antrag) {
  const aktiv = new Set(ctx.profil.module)
  const module = einzig(antrag.module)
  if (module.length === 0 || module.some((name) => !aktiv.has(name)))
    throw invalid('module', 'Bitte mindestens ein Modul nennen, das die Gemeinde nutzt.')
  const klassen = einzig(antrag.klassen ?? GEWOEHNLICH)
  if (klassen.length === 0 || !klassen.every(istSchutzklasse))
    throw invalid('klassen', 'Bitte mindestens eine Schutzklasse nennen.')
  const aktionen = einzig(['lesen', ...(antrag.aktionen ?? [])])
  if (!aktionen.every((aktion) => (AKTIONEN as readonly string[]).includes(aktion)))
    throw invalid('aktionen', 'Möglich sind lesen, anlegen und aendern.')
  const schreiben = aktionen.length > 1
  const ausfuhr = antrag.ausfuhr ?? false
  if (
    antrag.art === 'NOTFALL' &&
    (schreiben || ausfuhr || klassen.some((k) => (ZU_ZWEIT as readonly string[]).includes(k)))
  )
    throw invalid('aktionen', 'Im Notfall wird nur gelesen, ohne Ausfuhr und ohne besonders geschützte Klassen.')
  const objekte = antrag.objekte?.length ? antrag.objekte : null
  if (
    objekte &&
    (objekte.length > 100 || !objekte.every(({ id, art }) => isUuid(id) && /^[A-Z][a-zA-Z]{1,50}$/.test(art)))
  )
    throw invalid('objekte', 'Bitte höchstens 100 einzelne Gegenstände mit ihrer Art nennen.')
  return {
    module,
    klassen,
    aktionen,
    schreiben,
    ausfuhr,
    objekte: objekte?.map(({ id }) => id),
    objektarten: objekte?.map(({ art }) => art),
  }
}

function zeiten(antrag: Antrag, jetzt: Date) {
  const ab = antrag.ab && antrag.ab > jetzt ? antrag.ab : jetzt
  const bis = antrag.bis ?? new Date(ab.getTime() + TAG)
  const tage = (bis.getTime() - ab.getTime()) / TAG
  const laengstens = { UNTERSTUETZUNG: 7, VERTRETUNG: VERTRETUNG_TAGE, NOTFALL: 1 }[antrag.art]
  if (!(tage > 0 && tage <= laengstens))
    throw invalid('bis', `Der Zeitraum liegt in der Zukunft und umfasst höchstens ${laengstens} Tage.`)
  if (antrag.art === 'VERTRETUNG') {
    if (!antrag.bis) throw invalid('bis', 'Eine Vertretung nennt ihr Ende.')
    return { ab, bis, dauerMinuten: null }
  }
  const [ueblich, hoechstens] = DAUER_MINUTEN[antrag.art]
  const dauerMinuten = antrag.dauerMinuten ?? Math.min(ueblich, Math.floor((bis.getTime() - ab.getTime()) / MINUTE))
  if (!(Number.isInteger(dauerMinuten) && dauerMinuten >= 1 && dauerMinuten <= hoechstens))
    throw invalid('dauerMinuten', `Ein Besuch dauert höchstens ${hoechstens} Minuten.`)
  return { ab, bis, dauerMinuten }
}

function besonderes({ art, fall, vereinbarung, termin }: Antrag) {
  if (art === 'NOTFALL') {
    if (!fall || !(fall in NOTFAELLE)) throw invalid('fall', 'Bitte einen der vereinbarten Notfälle nennen.')
    return { fall }
  }
  if (art === 'VERTRETUNG') {
    return {
      vereinbarung: text('vereinbarung', vereinbarung ?? '', 3, 200),
      termin: text('termin', termin ?? '', 3, 200),
    }
  }
  return {}
}

function text(feld: string, wert: string, von: number, bis: number): string {
  const kurz = wert.trim()
  if (kurz.length < von || kurz.length > bis) throw invalid(feld, `Bitte ${von} bis ${bis} Zeichen angeben.`)
  return kurz
}

function invalid(feld: string, satz: string): Invalid {
  return new Invalid(`unterstuetzung.${feld.toLowerCase()}`, satz, { feld })
}

const einzig = (liste: readonly string[]) => [...new Set(liste)].sort()

/** One of the agreed cases in words. @throws NotFound for another */
export function notfallInWorten(fall: string): string {
  const worte = Object.entries(NOTFAELLE).find(([name]) => name === fall)
  if (!worte) throw new NotFound()
  return worte[1]
}
