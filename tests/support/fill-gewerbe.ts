import { createHash } from 'node:crypto'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { type SQL, sql } from 'drizzle-orm'

/** One row in each table of Gewerbe, in the Vorgang of this Dokument. */
export async function fillGewerbe(ctx: Context, dokument: string): Promise<void> {
  const id = crypto.randomUUID()
  const [jahr, nummer] = [1000 + Math.floor(Math.random() * 8000), 1 + Math.floor(Math.random() * 1e9)]
  const von = sql`from akte.dokument d join akte.vorgang v on v.gemeinde = d.gemeinde and v.id = d.vorgang where d.id = ${dokument}`
  await rows(
    ctx.tx,
    sql`insert into gewerbe.anzeige (id, art, fassung, status, kanal, inhalt, betrieb, eingang_am, bescheinigt_am, melde_jahr,
          melde_nummer, akte, vorgang, dokument, schutzklasse, federfuehrung)
        select ${id}, 'anmeldung', '2025', 'BESCHEINIGT', 'schalter', '{"person":{"name":"Probe"}}', ${id}, now(), now(), ${jahr}::int, ${nummer}::int, v.akte, v.id,
          d.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.betrieb (id, name, taetigkeit, status, beginn, namen, suchtext, akte, schutzklasse, federfuehrung)
        select ${id}, 'Probe', 'Probe', 'AKTIV', current_date, 'Probe', 'probe', v.akte, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(ctx.tx, sql`insert into gewerbe.suchwort (endung, betrieb) values ('probe', ${id})`)
  await rows(
    ctx.tx,
    sql`insert into gewerbe.bescheinigung (id, anzeige, nummer, akte, vorgang, dokument, schutzklasse, federfuehrung)
        select ${id}, ${id}, ${id}::text, v.akte, v.id, d.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.schreiben (id, anzeige, betrieb, art, akte, vorgang, dokument, schutzklasse, federfuehrung)
        select ${id}, ${id}, ${id}, 'gebuehrenbescheid', v.akte, v.id, d.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  const sha256 = createHash('sha256').update(id).digest('hex')
  await rows(
    ctx.tx,
    sql`insert into gewerbe.anlage (id, anzeige, zweck, dateiname, sha256, groesse, mime, art, schutzklasse, federfuehrung)
        select ${id}, ${id}, 'sonstige', 'probe.pdf', ${sha256}, 1, 'application/pdf', 'pdf', d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.gebuehrensatz (id, tatbestand, cent, gueltig_ab, rechtsgrundlage)
        values (${id}, 'anmeldung', 1, date '1900-01-01' + ${nummer % 100000}::int, 'Probe')`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.einstellung (id, position) values (${id}, '130.10') on conflict do nothing`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.empfaenger (id, klasse, name, transport, format, nachrichtentyp)
        values (${id}, 'IHK', 'Probe', 'ORDNER', 'XGewerbeanzeige 2.2', 'alg.gewerbemeldung.0300')`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.nachrichtenschluessel (id, format, formular, grund, schluessel, quelle)
        values (${id}, 'XGewerbeanzeige 2.2', 'abmeldung', ${id}::text, '01', 'Probe')`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.uebermittlung (id, anzeige, klasse, empfaenger, fassung, nachricht, stand, inhalt, faellig_am,
          akte, vorgang, schutzklasse, federfuehrung)
        select ${id}, ${id}, 'IHK', ${id}, 'XGewerbeanzeige 2.2', ${id}, 'WARTET', '{}', current_date, v.akte, v.id,
          d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.rueckmeldung (id, richtung, nachricht, von_ags, an_ags, inhalt, stand, anzeige, akte, vorgang,
          schutzklasse, federfuehrung)
        select ${id}, 'AUS', ${id}, '06000001', '06000002', '{"beginn":"2026-01-01","bisher":{},"kuenftig":{}}', 'GESENDET', ${id},
          v.akte, v.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await fillAuskunft(ctx, id, von)
  await fillVerfahren(ctx, id, von)
}

/** What was told of it, who may ask by program, and its deletion. Its Grunddaten follow from the row of the register. */
async function fillAuskunft(ctx: Context, id: string, von: SQL): Promise<void> {
  await rows(
    ctx.tx,
    sql`insert into gewerbe.abrufstelle (id, name, anlass, felder, hash, endung)
        values (${id}, 'Probe', 'Probe', '["name"]', ${id}::text, 'abcd')`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.auskunft (id, art, ergebnis, betrieb, abrufstelle, anfragend, zweck, felder, akte, vorgang, dokument,
          schutzklasse, federfuehrung)
        select ${id}, 'GRUNDDATEN', 'ERTEILT', ${id}, ${id}, 'Probe', 'Probe', '["name"]', v.akte, v.id, d.id, d.schutzklasse,
          d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.auskunftseinstellung (id, felder, loeschfrist_jahre) values (${id}, '["name"]', 5) on conflict do nothing`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
        select ${id}, ${id}, current_date, 'VORGESCHLAGEN', v.akte, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.geloeschtenummer (id, melde_jahr, melde_nummer, loeschung)
        select ${id}, 999, 1 + coalesce(max(melde_nummer), 0), ${id} from gewerbe.geloeschtenummer`,
  )
}

/** A case of each kind beside the Anzeige. */
async function fillVerfahren(ctx: Context, id: string, von: SQL): Promise<void> {
  await rows(
    ctx.tx,
    sql`insert into gewerbe.gaststaettenpruefung (id, betrieb, anzeige, anlass, wer, personen, eingang, beginn, faellig_am, akte, vorgang,
          schutzklasse, federfuehrung)
        select ${id}, ${id}, ${id}, 'ANMELDUNG', 'Probe', '[]', current_date, current_date, current_date, v.akte, v.id, d.schutzklasse,
          d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.gaststaettenfest (id, veranstalter, anschrift, anlass, ort, ort_gefaltet, beginn, ende, angebot, alkohol,
          besucher, eingang, akte, vorgang, dokument, schutzklasse, federfuehrung)
        select ${id}, 'Probe', 'Probe', 'Probe', 'Probe', 'probe', current_date, current_date, 'Probe', true, 1, current_date, v.akte, v.id,
          d.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.untersagung (id, name, anschrift, gewerbe, anlaesse, sachverhalt, akte, vorgang, schutzklasse,
          federfuehrung)
        select ${id}, 'Probe', 'Probe', 'Probe', '["ANDERE"]', 'Probe', v.akte, v.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.anhoerung (id, untersagung, stelle, an, frist, akte, vorgang, dokument, schutzklasse, federfuehrung)
        select ${id}, ${id}, 'PERSON', 'Probe', current_date, v.akte, v.id, d.id, d.schutzklasse, d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.reisegewerbekarte (id, name, vornamen, geburtsdatum, geburtsort, anschrift, taetigkeiten, antrag_am, akte,
          vorgang, schutzklasse, federfuehrung)
        select ${id}, 'Probe', 'Probe', current_date, 'Probe', 'Probe', 'Probe', current_date, v.akte, v.id, d.schutzklasse,
          d.federfuehrung ${von}`,
  )
  await rows(
    ctx.tx,
    sql`insert into gewerbe.behoerdenmitteilung (id, stelle, was, name, eingang, bis, aufgabe, akte, vorgang, dokument, selbst_abgelegt,
          schutzklasse, federfuehrung)
        select ${id}, 'Probe', 'AUFGABE', 'Probe', current_date, current_date, ${id}, v.akte, v.id, d.id, true, d.schutzklasse,
          d.federfuehrung ${von}`,
  )
}
