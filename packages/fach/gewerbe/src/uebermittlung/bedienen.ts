import { akteHalten } from '@verbundakte/akte'
import { load, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { anzeigeVon } from '../faelle/wert.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { EMPFAENGERKLASSEN } from '../verteilung/matrix.ts'
import { UEBERHOLT, ueberholt } from './korrektur.ts'
import { stufeMelden } from './stufe.ts'
import { type Empfaengerzeile, empfaenger, type Uebermittlung, uebermittlungen } from './tables.ts'
import { hindernisVon, inhaltFuer } from './teile.ts'
import { eintragen, teileDer } from './verteilen.ts'

/** In one go; more wait for the next press. */
const AUF_EINMAL = 500

/**
 * Sends again what did not arrive. What the recipient refused becomes a message of its own; what never got there stays the one
 * it was. What waits anyway goes at once.
 *
 * @throws Conflict for one that is with the recipient, or that still cannot go: with what to do first
 */
export async function nochEinmal(ctx: Context, id: string): Promise<Uebermittlung> {
  const bisher = await inDerHand(ctx, id)
  if (bisher.stand === 'OFFEN' || bisher.stand === 'ENTFAELLT')
    throw new Conflict('gewerbe.uebermittlung.entscheiden', 'Darüber ist erst zu entscheiden.')
  if (bisher.stand === 'GESENDET' || bisher.stand === 'QUITTIERT')
    throw new Conflict('gewerbe.uebermittlung.unterwegs', 'Diese Übermittlung ist schon beim Empfänger.')
  const hier = bisher.empfaenger === null ? await nachtragen(ctx, bisher) : bisher
  return losschicken(ctx, hier)
}

/**
 * All of one recipient that did not arrive, what waited for somebody of their class, and what would be tried by itself later:
 * whoever presses knows that the mailbox is there again.
 *
 * @returns how many
 */
export async function alleNochEinmal(ctx: Context, id: string): Promise<number> {
  if (!isUuid(id)) throw new NotFound()
  const offene = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from gewerbe.uebermittlung where gemeinde = verbund.gemeinde() and (empfaenger = ${id} or (klasse =
          (select klasse from gewerbe.empfaenger where gemeinde = verbund.gemeinde() and id = ${id} and stillgelegt_am is null)
          and (empfaenger is null or exists (select from gewerbe.empfaenger e where e.gemeinde = verbund.gemeinde()
            and e.id = empfaenger and e.stillgelegt_am is not null))))
        and (stand in ('FEHLGESCHLAGEN', 'ABGELEHNT')
          or (stand = 'WARTET' and grund is not null and (gehalten_bis is null or gehalten_bis < clock_timestamp())))
        and ${reachable(ctx, 'aendern', uebermittlungen)}
        order by id limit ${AUF_EINMAL}`,
  )
  let zahl = 0
  for (const each of offene) {
    // What stays impossible stays where it is, with its sentence; the others go.
    const gegangen = await ctx
      .alone(() => nochEinmal(ctx, each.id))
      .catch((error: unknown) => {
        if (error instanceof Conflict) return null
        throw error
      })
    if (gegangen) zahl += 1
  }
  return zahl
}

/**
 * Whether somebody gets it whom no filter could tell, or one who usually gets nothing; with the reason, which is kept. Until it
 * is sent it can be decided otherwise; what was refused, or cannot go, is closed by it, and opened again as a message of its own.
 *
 * @throws Conflict once it was sent, or while it is being handed over; Invalid without a reason
 */
export async function entscheiden(ctx: Context, id: string, senden: boolean, warum: string): Promise<Uebermittlung> {
  const grund = warum.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const bisher = await inDerHand(ctx, id)
  if (grund === '' || grund.length > 500)
    throw new Invalid('gewerbe.grund', 'Bitte sagen Sie, warum; höchstens 500 Zeichen.', { feld: 'grund' })
  if (bisher.stand === 'GESENDET' || bisher.stand === 'QUITTIERT')
    throw new Conflict('gewerbe.uebermittlung.unterwegs', 'Diese Übermittlung ist schon beim Empfänger.')
  const entschieden = { entschiedenVon: ctx.person?.id ?? null, entschiedenAm: new Date() }
  ctx.record('gewerbe.uebermittlung.entschieden', bisher, {
    anzeige: bisher.anzeige,
    klasse: bisher.klasse,
    senden,
    grund,
  })
  if (!senden) {
    const neu = await update(ctx, uebermittlungen, id, {
      ...entschieden,
      stand: 'ENTFAELLT',
      grund: `Entschieden, nicht zu übermitteln: ${grund}`.slice(0, 500),
      inhalt: {},
    })
    await stufeMelden(ctx, [bisher])
    return neu
  }
  await mussGelten(ctx, bisher)
  const zeile = await anzeigeDer(ctx, bisher)
  const an = await empfaengerDer(ctx, bisher)
  const hindernis = hindernisVon(bisher.klasse, an)
  return update(ctx, uebermittlungen, id, {
    ...entschieden,
    empfaenger: an?.id ?? null,
    fassung: an?.format ?? bisher.fassung,
    stand: hindernis === null ? 'WARTET' : 'FEHLGESCHLAGEN',
    grund: hindernis,
    inhalt: inhaltFuer(anzeigeVon(ctx, zeile), bisher.klasse),
    versuche: 0,
    naechsterAm: new Date(),
    ...(bisher.gesendetAm !== null && neueNachricht()),
  })
}

/** For the person who does something with it; the Akte is held before the row. @throws Conflict while a worker has it */
async function inDerHand(ctx: Context, id: string): Promise<Uebermittlung> {
  await akteHalten(ctx, (await load(ctx, uebermittlungen, id, 'aendern')).akte)
  const bisher = await loadLocked(ctx, uebermittlungen, id, 'aendern')
  if (bisher.stand === 'WARTET' && bisher.gehaltenBis !== null && bisher.gehaltenBis > new Date())
    throw new Conflict(
      'gewerbe.uebermittlung.in-arbeit',
      'Diese Übermittlung wird gerade übergeben. Bitte sehen Sie in ein paar Minuten noch einmal nach.',
    )
  return bisher
}

/** What the recipient has refused under its uuid goes under another one. */
function neueNachricht() {
  return { nachricht: crypto.randomUUID(), gesendetAm: null, quittiertAm: null }
}

/** @throws Conflict for what a certified correction has replaced */
async function mussGelten(ctx: Context, { anzeige }: Uebermittlung): Promise<void> {
  if ((await ueberholt(ctx, [anzeige])).size > 0) throw new Conflict('gewerbe.uebermittlung.korrigiert', UEBERHOLT)
}

async function losschicken(ctx: Context, bisher: Uebermittlung): Promise<Uebermittlung> {
  await mussGelten(ctx, bisher)
  const an = await empfaengerDer(ctx, bisher)
  const hindernis = hindernisVon(bisher.klasse, an)
  if (hindernis !== null) throw new Conflict('gewerbe.uebermittlung.empfaenger', hindernis)
  const neu = await update(ctx, uebermittlungen, bisher.id, {
    stand: 'WARTET',
    grund: null,
    versuche: 0,
    naechsterAm: new Date(),
    empfaenger: an?.id ?? null,
    fassung: an?.format ?? bisher.fassung,
    ...(bisher.stand === 'ABGELEHNT' && neueNachricht()),
  })
  ctx.record('gewerbe.uebermittlung.noch-einmal', neu, { anzeige: neu.anzeige, klasse: neu.klasse })
  return neu
}

/** The directory has somebody for the class now: the row becomes theirs, and those of others are added. */
async function nachtragen(ctx: Context, bisher: Uebermittlung): Promise<Uebermittlung> {
  const zeile = await anzeigeDer(ctx, bisher)
  const entschieden = new Set(bisher.entschiedenVon === null ? [] : [bisher.klasse])
  const teile = (await teileDer(ctx, zeile, entschieden, bisher.angelegtAm)).filter(
    ({ klasse }) => klasse === bisher.klasse,
  )
  const [erster, ...weitere] = teile.filter(({ empfaenger: an }) => an !== null)
  if (!erster) throw new Conflict('gewerbe.uebermittlung.empfaenger', hindernisVon(bisher.klasse, undefined) ?? '')
  const { vorgang: id, akte, schutzklasse, federfuehrung } = bisher
  await eintragen(ctx, bisher.anzeige, { id, akte, schutzklasse, federfuehrung }, bisher.angelegtAm, weitere)
  return update(ctx, uebermittlungen, bisher.id, erster)
}

async function anzeigeDer(ctx: Context, { anzeige, klasse }: Uebermittlung): Promise<Anzeigezeile> {
  const [zeile] = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(and(eq(anzeigen.id, anzeige), reachable(ctx, 'lesen', anzeigen)))
  if (!zeile) throw new Error(`an Übermittlung to ${EMPFAENGERKLASSEN[klasse]} without an Anzeige`)
  return zeile
}

/** The one of the row; where it has none, or they get nothing any more, the first of its class who has not got it. */
async function empfaengerDer(
  ctx: Context,
  { empfaenger: id, klasse, anzeige }: Uebermittlung,
): Promise<Empfaengerzeile | undefined> {
  const alle = await ctx.tx
    .select(visible(ctx, empfaenger))
    .from(empfaenger)
    .where(
      and(
        sql`(${empfaenger.id} = ${id} or (${empfaenger.klasse} = ${klasse} and ${empfaenger.stillgelegtAm} is null
          and not exists (select from gewerbe.uebermittlung u where u.gemeinde = verbund.gemeinde()
            and u.anzeige = ${anzeige} and u.empfaenger = ${empfaenger.id})))`,
        reachable(ctx, 'lesen', empfaenger),
      ),
    )
    .orderBy(empfaenger.id)
  const eigener = alle.find((each) => each.id === id)
  return eigener?.stillgelegtAm === null ? eigener : (alle.find((each) => each.id !== id) ?? eigener)
}
