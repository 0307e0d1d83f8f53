import type { Gemeinde } from '@verbundakte/kernel'
import type { Sql } from 'postgres'

/** Documents of a Vorgang, Vorgänge of an Akte: 20 Akten with 60 Vorgänge and 300 Dokumente on a page. */
const PER_VORGANG = 5
const PER_AKTE = 3

/**
 * Metadata rows, written set by set as the superuser: the same for every contestant, the same on every machine. Ids are
 * UUIDv7 of a fixed clock, so that the newest are the last.
 */
export async function fill(admin: Sql, list: readonly Gemeinde[], documents: number): Promise<void> {
  const akten = Math.max(1, Math.round(documents / list.length / PER_VORGANG / PER_AKTE))
  await admin.unsafe(`
    create or replace function pg_temp.v7(art int, n int) returns uuid language sql immutable as $$
      select (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || lpad(to_hex(art), 3, '0') || '8' || substr(md5(art || '/' || n), 1, 15))::uuid $$`)
  for (const { id } of list) {
    await admin.unsafe(`
      insert into akte.akte (gemeinde, id, aktenzeichen, betreff, position, typ, schutzklasse, federfuehrung, laufzeit_beginn, aussonderung, vorgaenge)
      select '${id}', pg_temp.v7(1, a), '130.50-' || lpad(a::text, 6, '0'), 'Akte ' || a || ' ' || md5(a::text),
        (select p.id from aktenplan.position p where p.gemeinde = '${id}' and p.kennzeichen = '130.50'),
        'SACHAKTE', 'INTERN', 'ga', date '2026-01-01', 'V', ${PER_AKTE} from generate_series(1, ${akten}) a;
      insert into akte.vorgang (gemeinde, id, akte, nummer, kennzeichen, betreff, schutzklasse, federfuehrung, dokumente)
      select '${id}', pg_temp.v7(2, (a - 1) * ${PER_AKTE} + v), pg_temp.v7(1, a), v, '130.50-' || lpad(a::text, 6, '0') || '/' || v,
        'Vorgang ' || v || ' ' || md5(v::text || a), 'INTERN', 'ga', ${PER_VORGANG}
      from generate_series(1, ${akten}) a, generate_series(1, ${PER_AKTE}) v;
      insert into akte.dokument (gemeinde, id, vorgang, nummer, kennzeichen, betreff, typ, richtung, schutzklasse, federfuehrung)
      select '${id}', pg_temp.v7(3, (v - 1) * ${PER_VORGANG} + d), pg_temp.v7(2, v), d, '130.50/' || v || '-' || d,
        'Dokument ' || d || ' ' || md5(d::text || v), 'Schreiben', 'EIN', 'INTERN', 'ga'
      from generate_series(1, ${akten * PER_AKTE}) v, generate_series(1, ${PER_VORGANG}) d;
      insert into akte.version (gemeinde, id, dokument, nummer, dateiname, sha256, groesse, mime, art, textstatus, schutzklasse, federfuehrung)
      select '${id}', pg_temp.v7(4, n), pg_temp.v7(3, n), 1, 'Datei ' || n || '.pdf', md5(n::text) || md5(n::text), 1000, 'application/pdf', 'pdf', 'ERKANNT', 'INTERN', 'ga'
      from generate_series(1, ${akten * PER_AKTE * PER_VORGANG}) n;`)
  }
  await admin.unsafe('vacuum analyze')
}

/**
 * What the documents say: letters of 150 words, some words in nearly all, most in few, as language has it (Zipf). The
 * worker makes the index of them.
 */
export async function fillTexts(admin: Sql, list: readonly Gemeinde[]): Promise<void> {
  for (const { id } of list) {
    await admin.unsafe(`
      create temporary table wort on commit drop as select row_number() over ()::int as n, wort from unnest(${WORDS}) wort;
      create unique index on wort (n);
      insert into akte.volltext (gemeinde, id, text)
      select '${id}', t.id, 'Sehr geehrte Damen und Herren, ' || string_agg(wort.wort, ' ' order by t.w)
      from (
        select v.id, w, 1 + floor(power(${SIZE}, (hashtext(v.id || '/' || w) & 65535) / 65536::float8))::int as n
        from akte.version v, generate_series(1, 150) w where v.gemeinde = '${id}'
      ) t join wort using (n) group by t.id`)
  }
  await admin.unsafe('vacuum analyze')
}

/**
 * The same letters for very many documents: put together of three out of 5,000 pieces of 50 words, since sorting the
 * words of a million letters takes longer than everything else.
 */
export async function fillTextsInPieces(admin: Sql, gemeinde: string): Promise<void> {
  await admin.unsafe(`
    create temporary table wort on commit drop as select row_number() over ()::int as n, wort from unnest(${WORDS}) wort;
    create unique index on wort (n);
    create temporary table stueck on commit drop as
      select t.s, string_agg(wort.wort, ' ' order by t.w) as text
      from (select s, w, 1 + floor(power(${SIZE}, (hashtext('stueck/' || s || '/' || w) & 65535) / 65536::float8))::int as n
        from generate_series(0, 4999) s, generate_series(1, 50) w) t join wort using (n) group by t.s;
    create unique index on stueck (s);
    analyze stueck;
    insert into akte.volltext (gemeinde, id, text)
    select '${gemeinde}', v.id, 'Sehr geehrte Damen und Herren, ' || a.text || ' ' || b.text || ' ' || c.text
    from akte.version v
    join stueck a on a.s = (hashtext('a' || v.id) & 65535) % 5000
    join stueck b on b.s = (hashtext('b' || v.id) & 65535) % 5000
    join stueck c on c.s = (hashtext('c' || v.id) & 65535) % 5000
    where v.gemeinde = '${gemeinde}'`)
  await admin.unsafe('vacuum analyze')
}

/** The telling words first, then two thousand made of the parts German compounds are made of. */
const WORDS = `(array['Gewerbe', 'Beginn', 'Ablage', 'Anmeldung', 'Bescheid', 'Antrag', 'Frist', 'Herren', 'Gemeinde', 'Termin'] ||
  (select array_agg(a || b order by md5(a || b)) from
    unnest(array['Abfall', 'Bau', 'Bürger', 'Dienst', 'Fest', 'Feuer', 'Friedhof', 'Gast', 'Grund', 'Handels', 'Haus', 'Hunde', 'Jugend',
      'Kanal', 'Kinder', 'Kreis', 'Markt', 'Melde', 'Miet', 'Ordnungs', 'Pacht', 'Personal', 'Rats', 'Reise', 'Sport', 'Stadt', 'Steuer',
      'Straßen', 'Tier', 'Umwelt', 'Vereins', 'Verkehrs', 'Wahl', 'Wald', 'Wasser', 'Weg', 'Werbe', 'Wild', 'Wohn', 'Zahl']) a,
    unnest(array['amt', 'anlage', 'anzeige', 'auskunft', 'behörde', 'beitrag', 'betrieb', 'buch', 'fläche', 'gebühr', 'genehmigung', 'gesetz',
      'halter', 'karte', 'kasse', 'kosten', 'leitung', 'liste', 'meldung', 'nummer', 'ordnung', 'plan', 'platz', 'prüfung', 'recht',
      'register', 'sache', 'satzung', 'schein', 'schild', 'schutz', 'stelle', 'steuer', 'tag', 'urkunde', 'verein', 'vertrag', 'wesen', 'zeit', 'zone']) b))`
/** 10 + 40 × 40 */
const SIZE = 1610
