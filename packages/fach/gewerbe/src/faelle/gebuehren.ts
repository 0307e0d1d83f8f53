import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { betrag, Conflict, Invalid, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { and, asc, isNull, sql } from 'drizzle-orm'
import { type Gebuehrenzeile, TATBESTAENDE } from '../gebuehr/gebuehr.ts'
import { type Gebuehrensatz, gebuehrensaetze } from '../tables.ts'

/** What holds or has held: neither one that was taken back, nor one that a later one for the same day replaces. */
export async function gebuehrensaetzeHolen(ctx: Context): Promise<Gebuehrensatz[]> {
  const alle = await ctx.tx
    .select(visible(ctx, gebuehrensaetze))
    .from(gebuehrensaetze)
    .where(and(isNull(gebuehrensaetze.zurueckgenommenAm), reachable(ctx, 'lesen', gebuehrensaetze)))
    .orderBy(
      asc(gebuehrensaetze.tatbestand),
      asc(gebuehrensaetze.gueltigAb),
      asc(gebuehrensaetze.angelegtAm),
      asc(gebuehrensaetze.id),
    )
  return alle.filter(({ tatbestand, gueltigAb }, stelle) => {
    const naechster = alle[stelle + 1]
    return naechster?.tatbestand !== tatbestand || naechster.gueltigAb !== gueltigAb
  })
}

/** Receipts and rates come one after the other: what is charged is what stands in the table when it is. */
export async function gebuehrenSperren(ctx: Context): Promise<void> {
  await rows(ctx.tx, sql`select verbund.sperren('gewerbe.gebuehr')`)
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

/** Cents of one fact on a day; null: the Gemeinde has set no rate. */
export async function gebuehrAmTag(
  ctx: Context,
  tatbestand: Gebuehrenzeile['tatbestand'],
  tag: Kalendertag,
): Promise<number | null> {
  const satz = (await gebuehrentabelle(ctx)).find(
    (each) =>
      each.tatbestand === tatbestand && each.gueltigAb <= tag && (each.gueltigBis === null || tag <= each.gueltigBis),
  )
  return satz?.betrag ?? null
}

export interface GebuehrensatzEingabe {
  readonly tatbestand: string
  readonly cent: number
  readonly gueltigAb: Kalendertag
  readonly rechtsgrundlage: string
}

/** A new rate from a day on, in place of one that was fixed for the same day. What was charged before stays. @throws Invalid */
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
  await gebuehrenSperren(ctx)
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
 * @throws Conflict `gewerbe.satz-erhoben` once a receipt was given for which it was the rate
 */
export async function gebuehrensatzZuruecknehmen(ctx: Context, id: string): Promise<Gebuehrensatz> {
  await gebuehrenSperren(ctx)
  const bisher = await loadLocked(ctx, gebuehrensaetze, id, 'aendern')
  if (bisher.zurueckgenommenAm) return bisher
  const fuer =
    bisher.tatbestand === 'weiterer-vertreter'
      ? sql`jsonb_array_length(coalesce(a.inhalt -> 'weitereVertreter', '[]'::jsonb)) > 0`
      : bisher.tatbestand === 'gaststaette-mit-alkohol'
        ? sql`a.art = 'anmeldung' and a.inhalt -> 'alkohol' = 'true'`
        : sql`a.art = ${bisher.tatbestand}`
  const [erhoben] = await rows(
    ctx.tx,
    sql`select 1 from gewerbe.bescheinigung b join gewerbe.anzeige a on a.gemeinde = b.gemeinde and a.id = b.anzeige
        where b.gemeinde = verbund.gemeinde() and b.angelegt_am > ${bisher.angelegtAm.toISOString()}::timestamptz
          and ${fuer} and a.korrektur_von is null and not a.von_amts_wegen
          and (a.eingang_am at time zone 'Europe/Berlin')::date >= ${bisher.gueltigAb}::date limit 1`,
  )
  if (erhoben) {
    throw new Conflict(
      'gewerbe.satz-erhoben',
      'Nach diesem Satz wurde schon bescheinigt. Er bleibt; legen Sie bitte einen neuen fest.',
    )
  }
  const neu = await update(ctx, gebuehrensaetze, id, {
    zurueckgenommenAm: new Date(),
    zurueckgenommenVon: ctx.person?.id ?? null,
  })
  ctx.record('gewerbe.gebuehrensatz.zurueckgenommen', neu, { tatbestand: neu.tatbestand, gueltigAb: neu.gueltigAb })
  return neu
}
