import { type Dokument, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { FORMULARE } from '../formular/fassungen.ts'
import { gaststaetteFolgen } from '../gaststaette/eroeffnen.ts'
import { type Gebuehr, gebuehr } from '../gebuehr/gebuehr.ts'
import { mitteilungenNachStorno } from '../mitteilung/erledigen.ts'
import { vollstaendig } from '../regeln/pruefen.ts'
import { rueckmelden } from '../rueckmeldung/ausgang.ts'
import { ausRueckmeldung } from '../rueckmeldung/stammt.ts'
import { type Anzeigezeile, anzeigen, type Bescheinigung, bescheinigungen } from '../tables.ts'
import { verteilen } from '../uebermittlung/verteilen.ts'
import { anzeigeHalten } from '../verfahren/sperren.ts'
import { schluesselFolgen } from '../zusammenfuehren/folgen.ts'
import { mussBelegtSein } from './amtsabmeldung.ts'
import { befundeZu } from './befunde.ts'
import { beilegen } from './beilegen.ts'
import { beteiligen } from './beteiligen.ts'
import { fortschreiben } from './fortschreiben.ts'
import { gebuehrenSperren, gebuehrentabelle } from './gebuehren.ts'
import { anzeigeSchrift, bescheinigungSchrift } from './schriften.ts'
import { hinterlegen } from './schriftgut.ts'
import { mussEingegangenSein } from './stand.ts'
import { akteDesBetriebs, vorgangVorab } from './vorab.ts'
import { anzeigeVon } from './wert.ts'

/**
 * The receipt of § 15 Abs. 1 GewO, and everything that follows from it, in one transaction: the register, the Akte of the
 * Betrieb, the Vorgang of the Anzeige with those who take part, both papers, and the fee. Asked again it answers the same receipt.
 *
 * @param erlass why no fee is taken; absent: as the table says @throws Invalid while rules find errors
 */
export async function bescheinigen(ctx: Context, id: string, erlass?: string | null): Promise<Bescheinigung> {
  // Two Anzeigen of one Betrieb, and two numbers of one year, come one after the other.
  const zeile = await anzeigeHalten(ctx, id)
  const genannt = erlass?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null
  if (genannt && genannt.length > 500)
    throw new Invalid('gewerbe.grund', 'Der Grund ist länger als 500 Zeichen.', { feld: 'erlass' })
  if (zeile.status === 'BESCHEINIGT' && genannt) await mussSoErlassenSein(ctx, id, genannt)
  if (zeile.status === 'BESCHEINIGT') return bescheinigungDer(ctx, id)
  mussEingegangenSein(zeile)
  await mussVollstaendigSein(ctx, zeile)
  const erlassGrund = genannt ?? (ausRueckmeldung(zeile) ? 'Rückmeldeverfahren' : null)
  const jetzt = new Date()
  const akte = await akteDesBetriebs(ctx, zeile)
  const betrieb = await fortschreiben(ctx, await schluesselFolgen(ctx, zeile), jetzt, akte)
  const vorgang =
    (await vorgangVorab(ctx, id, akte.id)) ??
    (await vorgangAnlegen(ctx, akte.id, { betreff: `${FORMULARE[zeile.art].titel}: ${betrieb.name}` }))
  await beteiligen(ctx, vorgang, zeile.inhalt)
  const melde = await naechsteNummer(ctx)
  const nummer = `${melde.jahr}/${melde.nummer}`
  const kosten = await gebuehrFuer(ctx, zeile, erlassGrund)
  const cent = kosten?.summe ?? null
  const anzeige = await ablegen(ctx, vorgang, await anzeigeSchrift(ctx, zeile, nummer), {
    betreff: FORMULARE[zeile.art].titel,
    typ: 'Gewerbeanzeige',
    richtung: 'EIN',
    absender: betrieb.name.slice(0, 500),
  })
  const urkunde = await ablegen(ctx, vorgang, await bescheinigungSchrift(ctx, zeile, { nummer, kosten, erlassGrund }), {
    betreff: `Empfangsbescheinigung ${nummer}`,
    typ: 'Empfangsbescheinigung',
    richtung: 'AUS',
    datumDesSchreibens: heute(jetzt),
    empfaenger: betrieb.name.slice(0, 500),
  })
  await beilegen(ctx, zeile, { akte, vorgang, dokument: anzeige.id, kosten, erlassGrund })
  await update(ctx, anzeigen, id, {
    status: 'BESCHEINIGT',
    bescheinigtAm: jetzt,
    meldeJahr: melde.jahr,
    meldeNummer: melde.nummer,
    akte: akte.id,
    vorgang: vorgang.id,
    dokument: anzeige.id,
    schutzklasse: akte.schutzklasse,
    federfuehrung: akte.federfuehrung,
    geaendertAm: jetzt,
  })
  const bescheinigung = await insert(ctx, bescheinigungen, {
    anzeige: id,
    nummer,
    akte: akte.id,
    vorgang: vorgang.id,
    dokument: urkunde.id,
    gebuehrCent: cent,
    erlassGrund,
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: akte.schutzklasse,
    federfuehrung: akte.federfuehrung,
  })
  await verteilen(ctx, zeile, vorgang, jetzt)
  await rueckmelden(ctx, zeile, vorgang)
  await gaststaetteFolgen(ctx, zeile, akte)
  await mitteilungenNachStorno(ctx, zeile)
  ctx.record('gewerbe.bescheinigt', zeile, {
    art: zeile.art,
    betrieb: betrieb.id,
    akte: akte.id,
    vorgang: vorgang.id,
    dokument: urkunde.id,
    bescheinigung: bescheinigung.id,
  })
  return bescheinigung
}

export async function bescheinigungDer(ctx: Context, anzeige: string): Promise<Bescheinigung> {
  const [da] = await ctx.tx
    .select(visible(ctx, bescheinigungen))
    .from(bescheinigungen)
    .where(and(eq(bescheinigungen.anzeige, anzeige), reachable(ctx, 'lesen', bescheinigungen)))
  if (!da) throw new Error('a certified Anzeige without a receipt')
  return da
}

/** Who waives a fee after it was charged must not believe that it is waived. @throws Conflict */
async function mussSoErlassenSein(ctx: Context, anzeige: string, grund: string): Promise<void> {
  if ((await bescheinigungDer(ctx, anzeige)).erlassGrund === grund) return
  throw new Conflict(
    'gewerbe.schon-bescheinigt',
    'Diese Anzeige ist schon bescheinigt, mit anderer Gebühr. Daran hat sich nichts geändert.',
  )
}

async function mussVollstaendigSein(ctx: Context, zeile: Anzeigezeile): Promise<void> {
  await mussBelegtSein(ctx, zeile)
  const befunde = await befundeZu(ctx, zeile)
  if (vollstaendig(befunde)) return
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
  const saetze = fehler.slice(0, 3).map(({ regel, satz }) => `${satz} (${regel})`)
  const mehr = fehler.length > 3 ? ` Und ${fehler.length - 3} weitere.` : ''
  throw new Invalid('gewerbe.unvollstaendig', `Noch nicht bescheinigt: ${saetze.join(' ')}${mehr}`)
}

/** Without gaps, and never twice, also where the highest was deleted: given under a lock, in the transaction that uses it. */
async function naechsteNummer(ctx: Context): Promise<{ readonly jahr: number; readonly nummer: number }> {
  const jahr = Number(heute().slice(0, 4))
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.nummer ${jahr}`})`)
  const [letzte] = await rows<{ nummer: number }>(
    ctx.tx,
    sql`select greatest(
          (select max(melde_nummer) from gewerbe.anzeige where gemeinde = verbund.gemeinde() and melde_jahr = ${jahr}),
          (select max(melde_nummer) from gewerbe.geloeschtenummer where gemeinde = verbund.gemeinde() and melde_jahr = ${jahr}),
          0)::int as nummer`,
  )
  return { jahr, nummer: (letzte?.nummer ?? 0) + 1 }
}

/** null: the Gemeinde has set no rate; a receipt may not be withheld for that. */
async function gebuehrFuer(ctx: Context, zeile: Anzeigezeile, grund: string | null): Promise<Gebuehr | null> {
  await gebuehrenSperren(ctx)
  const eingang = heute(zeile.eingangAm ?? new Date())
  const erlass = grund === null ? undefined : ({ anteil: 'ganz', grund } as const)
  // Who moved away has filed nothing here: the other authority told of it.
  const frei = zeile.vonAmtsWegen || ausRueckmeldung(zeile)
  const kosten = gebuehr(anzeigeVon(ctx, zeile), await gebuehrentabelle(ctx), eingang, { erlass, frei })
  return kosten.ohneZeile.length > 0 && !erlass ? null : kosten
}

async function ablegen(
  ctx: Context,
  vorgang: Vorgang,
  schrift: Parameters<typeof hinterlegen>[1],
  angaben: Parameters<typeof dokumentAnlegen>[3],
): Promise<Dokument> {
  return dokumentAnlegen(ctx, vorgang, await hinterlegen(ctx, schrift), angaben, null)
}
