import type { Gemeinde } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import type { Stored } from '../cluster.ts'

/** Documents of a Vorgang, Vorgänge of an Akte. */
const PER_VORGANG = 5
const PER_AKTE = 3

/**
 * Akten over all positions of the plan, few with very many and many with few; class and office as the position has
 * them. Every fifth Vorgang went round once; what still waits, waits for persons and for offices. Written set by set as
 * the superuser, the same on every machine.
 */
export async function officeRows(
  admin: Sql,
  gemeinde: Gemeinde,
  documents: number,
  files: readonly Stored[],
): Promise<void> {
  const akten = Math.max(1, Math.round(documents / PER_VORGANG / PER_AKTE))
  const vorgaenge = akten * PER_AKTE
  const g = gemeinde.id
  const offices = gemeinde.aemter.flatMap(({ kuerzel, zustaendig }) =>
    zustaendig.map((zeichen) => ({ kuerzel, zeichen })),
  )
  // One connection: temporary tables and functions belong to it.
  const connection = await admin.reserve()
  try {
    await connection`create temporary table amt as
      select * from jsonb_to_recordset(${JSON.stringify(offices)}::text::jsonb) a (kuerzel text, zeichen text)`
    await connection`create temporary table inhalt as
      select row_number() over ()::int - 1 as n, sha256, size from jsonb_to_recordset(${JSON.stringify(files)}::text::jsonb) f (sha256 text, size int)`
    await connection.unsafe(`
      create or replace function pg_temp.v7(art int, n int) returns uuid language sql immutable as $$
        select (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || lpad(to_hex(art), 3, '0') || '8' || substr(md5(art || '/' || n), 1, 15))::uuid $$;
      create temporary table ort as
        select row_number() over (order by md5(kennzeichen))::int as n, id, kennzeichen, schutzklasse, aussonderung,
          coalesce((select a.kuerzel from amt a where p.kennzeichen like a.zeichen || '%' order by length(a.zeichen) desc limit 1), 'ha') as amt
        from aktenplan.position p where gemeinde = '${g}' and betreffseinheit;
      create unique index on ort (n);
      create temporary table neu as
        select a as n, o.id as position, o.kennzeichen || '-' || lpad(a::text, 7, '0') as zeichen, o.schutzklasse, o.amt, o.aussonderung
        from generate_series(1, ${akten}) a
        join ort o on o.n = 1 + floor(power((select count(*) from ort), (hashtext('ort/' || a) & 65535) / 65536.0))::int;
      create temporary table mensch as
        select row_number() over (partition by z.amt order by p.kennung)::int - 1 as n, count(*) over (partition by z.amt)::int as alle, p.id, z.amt
        from identity.person p join identity.zuweisung z on z.person = p.id and z.rolle = 'sachbearbeitung' where p.gemeinde = '${g}';
      create index on mensch (amt, n);
      analyze ort; analyze neu; analyze mensch;
      insert into akte.akte (gemeinde, id, aktenzeichen, betreff, position, typ, schutzklasse, federfuehrung, laufzeit_beginn, aussonderung, vorgaenge)
      select '${g}', pg_temp.v7(1, n), zeichen, 'Akte ' || n || ' ' || substr(md5(n::text), 1, 12), position, 'SACHAKTE', schutzklasse, amt,
        date '2026-01-01', aussonderung, ${PER_AKTE} from neu;
      insert into akte.vorgang (gemeinde, id, akte, nummer, kennzeichen, betreff, schutzklasse, federfuehrung, dokumente, bearbeiter)
      select '${g}', pg_temp.v7(2, (k.n - 1) * ${PER_AKTE} + v), pg_temp.v7(1, k.n), v, zeichen || '/' || v,
        'Vorgang ' || v || ' ' || substr(md5(v::text || k.n), 1, 12), schutzklasse, k.amt, ${PER_VORGANG}, m.id
      from neu k cross join generate_series(1, ${PER_AKTE}) v left join lateral (
        select m.id from mensch m where m.amt = k.amt and m.n = (k.n * ${PER_AKTE} + v) % m.alle) m on true;
      insert into akte.dokument (gemeinde, id, vorgang, nummer, kennzeichen, betreff, typ, richtung, schutzklasse, federfuehrung)
      select '${g}', pg_temp.v7(3, ((k.n - 1) * ${PER_AKTE} + v - 1) * ${PER_VORGANG} + d), pg_temp.v7(2, (k.n - 1) * ${PER_AKTE} + v), d,
        zeichen || '/' || v || '-' || d, 'Dokument ' || d || ' ' || substr(md5(d || '/' || v || k.n), 1, 12), 'Schreiben', 'EIN', schutzklasse, amt
      from neu k cross join generate_series(1, ${PER_AKTE}) v cross join generate_series(1, ${PER_VORGANG}) d;
      insert into akte.version (gemeinde, id, dokument, nummer, dateiname, sha256, groesse, mime, art, textstatus, schutzklasse, federfuehrung)
      select '${g}', pg_temp.v7(4, m.n), pg_temp.v7(3, m.n), 1, 'Datei ' || m.n || '.pdf', i.sha256, i.size, 'application/pdf', 'pdf', 'ERKANNT',
        k.schutzklasse, k.amt
      from generate_series(1, ${vorgaenge * PER_VORGANG}) m (n) join inhalt i on i.n = m.n % ${files.length} join neu k on k.n = 1 + (m.n - 1) / ${PER_VORGANG * PER_AKTE};`)
    await connection.unsafe(circulation(g, vorgaenge))
    await connection.unsafe('vacuum analyze')
  } finally {
    connection.release()
  }
}

/**
 * Every fifth Vorgang went round: two steps are done, the third waits where the Vorgang is a newer one, for a person or
 * for the office by turns. Every twentieth has a Wiedervorlage, half of them due.
 */
function circulation(g: string, vorgaenge: number): string {
  return `
    create temporary table runde as
      select v.id as vorgang, v.akte, v.schutzklasse, v.federfuehrung as amt, v.bearbeiter, n,
        n > ${vorgaenge} - 12000 as offen
      from generate_series(5, ${vorgaenge}, 5) n join akte.vorgang v on v.gemeinde = '${g}' and v.id = pg_temp.v7(2, n)
      where v.bearbeiter is not null;
    insert into geschaeftsgang.laufweg (gemeinde, id, akte, vorgang, status, schritte, schutzklasse, federfuehrung, angelegt_von)
      select '${g}', pg_temp.v7(5, n), akte, vorgang, case when offen then 'LAUFEND' else 'ABGESCHLOSSEN' end, 3, schutzklasse, amt, bearbeiter from runde;
    insert into geschaeftsgang.schritt (gemeinde, id, laufweg, akte, vorgang, nummer, stufe, verfuegung, person, amt, status, termin, aktuell_seit,
        bearbeitet_am, bearbeitet_von, ergebnis, schutzklasse, federfuehrung, angelegt_von)
      select '${g}', pg_temp.v7(6, n * 3 + s), pg_temp.v7(5, n), akte, vorgang, s, s,
        (array['MITZEICHNUNG', 'ZUR_KENNTNIS', 'BEARBEITUNG'])[s],
        case when n % 2 = 0 then bearbeiter end, case when n % 2 = 1 then amt end,
        case when s = 3 and offen then 'AKTUELL' else 'ERLEDIGT' end,
        case when n % 3 = 0 then current_date + n % 30 end, now(),
        case when s < 3 or not offen then now() end, case when s < 3 or not offen then bearbeiter end,
        case when s = 1 then 'EINVERSTANDEN' end, schutzklasse, amt, bearbeiter
      from runde cross join generate_series(1, 3) s;
    insert into geschaeftsgang.wiedervorlage (gemeinde, id, akte, vorgang, person, tag, schutzklasse, federfuehrung, angelegt_von)
      select '${g}', pg_temp.v7(7, n), akte, vorgang, bearbeiter, current_date + (n % 2) * 10 - 5, schutzklasse, amt, bearbeiter
      from runde where n % 20 = 0;`
}
