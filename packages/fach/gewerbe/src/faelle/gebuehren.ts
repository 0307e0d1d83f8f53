import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { betrag, Conflict, Invalid, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Gebuehrenzeile, TATBESTAENDE } from '../gebuehr/gebuehr.ts'
import { type Gebuehrensatz, gebuehrensaetze } from '../tables.ts'

/** All that were ever fixed; one that was taken back is not among them. */
export function gebuehrensaetzeHolen(ctx: Context): Promise<Gebuehrensatz[]> {
  return ctx.tx
    .select(visible(ctx, gebuehrensaetze))
    .from(gebuehrensaetze)
    .where(and(isNull(gebuehrensaetze.zurueckgenommenAm), reachable(ctx, 'lesen', gebuehrensaetze)))
    .orderBy(asc(gebuehrensaetze.tatbestand), asc(gebuehrensaetze.gueltigAb))
}

/** The table as the core reads it: a rate holds until the day before the next one. */
export async function gebuehrentabelle(ctx: Context): Promise<Gebuehrenzeile[]> {
  const saetze = await gebuehrensaetzeHolen(ctx)
  return saetze.map(({ id, tatbestand, cent, gueltigAb, rechtsgrundlage }, stelle) => {
    const naechster = saetze[stelle + 1]
    const gueltigBis = naechster?.tatbestand === tatbestand ? plusTage(naechster.gueltigAb, -1) : null
    return { id, tatbestand, betrag: betrag(cent), gueltigAb, gueltigBis, rechtsgrundlage }
  })
}

export interface GebuehrensatzEingabe {
  readonly tatbestand: string
  readonly cent: number
  readonly gueltigAb: Kalendertag
  readonly rechtsgrundlage: string
}

/** A new rate from a day on. What was charged before stays as it was. @throws Invalid, Conflict */
export async function gebuehrensatzFestlegen(ctx: Context, eingabe: GebuehrensatzEingabe): Promise<Gebuehrensatz> {
  const tatbestand = TATBESTAENDE.find((each) => each === eingabe.tatbestand)
  if (!tatbestand)
    throw new Invalid('gewerbe.tatbestand', 'Für diesen Tatbestand gibt es keine Gebühr.', { feld: 'tatbestand' })
  if (!Number.isInteger(eingabe.cent) || eingabe.cent < 0 || eingabe.cent > 10_000_000)
    throw new Invalid('gewerbe.betrag', 'Bitte einen Betrag von 0 bis 100.000 Euro angeben.', { feld: 'cent' })
  const rechtsgrundlage = eingabe.rechtsgrundlage.trim()
  if (rechtsgrundlage === '' || rechtsgrundlage.length > 200)
    throw new Invalid('gewerbe.rechtsgrundlage', 'Bitte die Satzung nennen, höchstens 200 Zeichen.', {
      feld: 'rechtsgrundlage',
    })
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.gebuehr ${tatbestand}`})`)
  const [da] = await ctx.tx
    .select(visible(ctx, gebuehrensaetze))
    .from(gebuehrensaetze)
    .where(
      and(
        eq(gebuehrensaetze.tatbestand, tatbestand),
        eq(gebuehrensaetze.gueltigAb, eingabe.gueltigAb),
        isNull(gebuehrensaetze.zurueckgenommenAm),
        reachable(ctx, 'lesen', gebuehrensaetze),
      ),
    )
  if (da) throw new Conflict('gewerbe.satz-besteht', 'Für diesen Tag ist schon ein Satz festgelegt.')
  const satz = await insert(ctx, gebuehrensaetze, {
    tatbestand,
    cent: eingabe.cent,
    gueltigAb: eingabe.gueltigAb,
    rechtsgrundlage,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('gewerbe.gebuehrensatz.festgelegt', satz, {
    tatbestand,
    cent: satz.cent,
    gueltigAb: satz.gueltigAb,
  })
  return satz
}

/**
 * As if it had not been fixed; the row and its entry in the log stay.
 *
 * @throws Conflict `gewerbe.satz-erhoben` once a receipt was given after it: by then it may have been charged
 */
export async function gebuehrensatzZuruecknehmen(ctx: Context, id: string): Promise<Gebuehrensatz> {
  const bisher = await loadLocked(ctx, gebuehrensaetze, id, 'aendern')
  if (bisher.zurueckgenommenAm) return bisher
  const [erhoben] = await rows(
    ctx.tx,
    sql`select 1 from gewerbe.bescheinigung where gemeinde = verbund.gemeinde() and angelegt_am > ${bisher.angelegtAm.toISOString()}::timestamptz limit 1`,
  )
  if (erhoben) {
    throw new Conflict(
      'gewerbe.satz-erhoben',
      'Seit dieser Satz festgelegt ist, wurde schon bescheinigt. Er bleibt; legen Sie bitte einen neuen fest.',
    )
  }
  const neu = await update(ctx, gebuehrensaetze, id, {
    zurueckgenommenAm: new Date(),
    zurueckgenommenVon: ctx.person?.id ?? null,
  })
  ctx.record('gewerbe.gebuehrensatz.zurueckgenommen', neu, { tatbestand: neu.tatbestand, gueltigAb: neu.gueltigAb })
  return neu
}
