import { gemeindeId } from '@verbundakte/kernel'

export const GEMEINDE = gemeindeId('luecke')
export const LOGIN = `"${GEMEINDE}_dienst"`

/** Holes in a wall: how the lint names them, how one makes them, how one mends them. */
export const HOLES: readonly [string, make: string, mend: string][] = [
  [
    'Zeilenschutz fehlt oder ist nicht erzwungen: probe.kind',
    'alter table probe.kind disable row level security',
    'alter table probe.kind enable row level security',
  ],
  [
    'Zeilenschutz fehlt oder ist nicht erzwungen: probe.kind',
    'alter table probe.kind no force row level security',
    'alter table probe.kind force row level security',
  ],
  [
    'keine Richtlinie: probe.ohne',
    `set role verbund_eigentuemer; create table probe.ohne (gemeinde text not null, primary key (gemeinde)); alter table probe.ohne enable row level security; alter table probe.ohne force row level security; reset role`,
    'drop table probe.ohne',
  ],
  [
    'Richtlinie erlaubt alles: probe.kind',
    'create policy weit on probe.kind using (true)',
    'drop policy weit on probe.kind',
  ],
  [
    'Richtlinie erlaubt alles: probe.kind',
    'create policy weit on probe.kind for insert with check (true)',
    'drop policy weit on probe.kind',
  ],
  [
    'Richtlinie erlaubt alles: probe.kind',
    'create policy weit on probe.kind using (2 > 1 or gemeinde is not null)',
    'drop policy weit on probe.kind',
  ],
  [
    'Richtlinie erlaubt alles: probe.kind',
    `create policy weit on probe.kind using (gemeinde = current_setting('verbund.gemeinde'))`,
    'drop policy weit on probe.kind',
  ],
  [
    'gemeinde fehlt oder darf leer sein: probe.kind',
    'alter table probe.kind add column gemeinde2 text; alter table probe.kind rename gemeinde to alt; alter table probe.kind rename gemeinde2 to gemeinde',
    'alter table probe.kind drop column gemeinde; alter table probe.kind rename alt to gemeinde',
  ],
  [
    'gemeinde führt den Schlüssel kind_zeichen nicht an: probe.kind',
    'create unique index kind_zeichen on probe.kind (zeichen)',
    'drop index probe.kind_zeichen',
  ],
  [
    'gemeinde führt den Schlüssel kind_falsch nicht an: probe.kind',
    'create unique index kind_falsch on probe.kind (zeichen, gemeinde)',
    'drop index probe.kind_falsch',
  ],
  [
    'Fremdschlüssel nackt ohne gemeinde: probe.kind',
    'create unique index eltern_id on probe.eltern (id); alter table probe.kind add constraint nackt foreign key (eltern) references probe.eltern (id)',
    'alter table probe.kind drop constraint nackt; drop index probe.eltern_id',
  ],
  [
    'Fremdschlüssel quer ohne gemeinde: probe.kind',
    'create unique index eltern_quer on probe.eltern (id, gemeinde); alter table probe.kind add column andere text; alter table probe.kind add constraint quer foreign key (eltern, andere) references probe.eltern (id, gemeinde)',
    'alter table probe.kind drop column andere; drop index probe.eltern_quer',
  ],
  [
    'Eigentümer ist nicht verbund_eigentuemer: probe.kind',
    'alter table probe.kind owner to current_user',
    'alter table probe.kind owner to verbund_eigentuemer',
  ],
  [
    'Sicht an der Wand vorbei: probe.sicht',
    'create view probe.sicht as select * from probe.kind',
    'drop view probe.sicht',
  ],
  [
    'Sicht an der Wand vorbei: probe.kopie',
    'create materialized view probe.kopie as select * from probe.kind',
    'drop materialized view probe.kopie',
  ],
  [
    'Funktion mit fremden Rechten ohne festen Suchpfad: probe.hebel',
    `create function probe.hebel() returns int language sql security definer as 'select 1'`,
    'drop function probe.hebel()',
  ],
  [
    'Funktion mit Rechten eines Verwalters: probe.hebel',
    `create function probe.hebel() returns int language sql security definer set search_path = '' as 'select 1'`,
    'drop function probe.hebel()',
  ],
  ['Login mit Sonderrechten: luecke_dienst', `alter role ${LOGIN} bypassrls`, `alter role ${LOGIN} nobypassrls`],
  ['Login mit Sonderrechten: luecke_dienst', `alter role ${LOGIN} createrole`, `alter role ${LOGIN} nocreaterole`],
  ['Login mit Sonderrechten: luecke_dienst', `alter role ${LOGIN} inherit`, `alter role ${LOGIN} noinherit`],
  [
    'Login ist Mitglied einer anderen Rolle: luecke_dienst',
    `grant verbund_eigentuemer to ${LOGIN}`,
    `revoke verbund_eigentuemer from ${LOGIN}`,
  ],
  [
    'Login besitzt ein Objekt: luecke_dienst',
    `create table probe.meine (gemeinde text not null, primary key (gemeinde)); alter table probe.meine owner to ${LOGIN}`,
    'drop table probe.meine',
  ],
  [
    'Login darf Objekte anlegen: Schema probe: luecke_dienst',
    `grant create on schema probe to ${LOGIN}`,
    `revoke create on schema probe from ${LOGIN}`,
  ],
  [
    'Login darf Objekte anlegen: Datenbank: luecke_dienst',
    `do $$ begin execute format('grant create on database %I to ${LOGIN}', current_database()); end $$`,
    `do $$ begin execute format('revoke create on database %I from ${LOGIN}', current_database()); end $$`,
  ],
  [
    'Login darf eine ganze Tabelle leeren oder beobachten: luecke_dienst',
    `grant truncate on probe.kind to ${LOGIN}`,
    `revoke truncate on probe.kind from ${LOGIN}`,
  ],
  [
    'Tabelle ist für alle offen: probe.kind',
    'grant select on probe.kind to public',
    'revoke select on probe.kind from public',
  ],
  [
    'Unterstützung ohne lebenden Auftrag: probe.kind',
    `create policy gast on probe.kind for select to "${GEMEINDE}_unterstuetzung" using (gemeinde = (select verbund.gemeinde()))`,
    'drop policy gast on probe.kind',
  ],
  [
    'Unterstützung hat ein Recht ohne Richtlinie: probe.kind',
    `grant select on probe.kind to "${GEMEINDE}_unterstuetzung"`,
    `revoke select on probe.kind from "${GEMEINDE}_unterstuetzung"`,
  ],
  [
    'Login findet Objekte ohne Schema: luecke_dienst',
    `alter role ${LOGIN} set search_path = public`,
    `alter role ${LOGIN} set search_path = ''`,
  ],
  [
    'Fremdschlüssel quer ohne gemeinde: probe.kind',
    'alter table probe.kind add constraint quer foreign key (eltern, gemeinde) references probe.eltern (id, gemeinde)',
    'alter table probe.kind drop constraint quer',
  ],
  [
    'kein Primärschlüssel: probe.schluessellos',
    'set role verbund_eigentuemer; create table probe.schluessellos (gemeinde text not null); alter table probe.schluessellos enable row level security, force row level security; create policy p on probe.schluessellos using (gemeinde = (select verbund.gemeinde())); reset role',
    'drop table probe.schluessellos',
  ],
  [
    'gemeinde führt den Schlüssel kind_aus nicht an: probe.kind',
    'alter table probe.kind add constraint kind_aus exclude using btree (zeichen with =)',
    'alter table probe.kind drop constraint kind_aus',
  ],
  [
    `Login darf die Gemeinde einer Zeile ändern: luecke_dienst: probe.kind`,
    `grant update (gemeinde) on probe.kind to ${LOGIN}`,
    `revoke update (gemeinde) on probe.kind from ${LOGIN}`,
  ],
  [
    'Funktion mit fremden Rechten ohne Begründung: probe.hebel',
    `create function probe.hebel() returns int language sql security definer set search_path = '' as 'select 1'`,
    'drop function probe.hebel()',
  ],
  [
    'Funktion ist für alle offen: probe.hebel',
    `create function probe.hebel() returns int language sql as 'select 1'`,
    'drop function probe.hebel()',
  ],
  [
    'Funktion gilt als verschwiegen (leakproof): probe.hebel',
    `create function probe.hebel() returns int language sql leakproof as 'select 1'`,
    'drop function probe.hebel()',
  ],
  [
    'Funktion in einer Sprache, die alles darf: probe.hebel',
    `create function probe.hebel(text) returns int language internal as 'textlen'`,
    'drop function probe.hebel(text)',
  ],
  [
    'Schema ist für alle offen: probe',
    'grant usage on schema probe to public',
    'revoke usage on schema probe from public',
  ],
  [
    'Spalte ist für alle offen: probe.kind',
    'grant select (zeichen) on probe.kind to public',
    'revoke select (zeichen) on probe.kind from public',
  ],
  [
    'Rechte auf künftige Objekte: probe',
    'alter default privileges in schema probe grant select on tables to public',
    'alter default privileges in schema probe revoke select on tables from public',
  ],
  [
    'Umschreibregel: probe.kind',
    'create rule umweg as on delete to probe.kind do also select 1',
    'drop rule umweg on probe.kind',
  ],
  [
    'Sicht an der Wand vorbei: probe.falsch',
    'create view probe.falsch with (security_invoker = false) as select * from probe.kind',
    'drop view probe.falsch',
  ],
  [
    'Veröffentlichung von Änderungen: probe_alles',
    'create publication probe_alles for table probe.kind',
    'drop publication probe_alles',
  ],
  [
    'Login besitzt ein Objekt: luecke_dienst',
    `create function probe.meine() returns int language sql as 'select 1'; revoke execute on function probe.meine() from public; alter function probe.meine() owner to ${LOGIN}`,
    'drop function probe.meine()',
  ],
  ['Login besitzt ein Objekt: luecke_dienst', `create schema meins authorization ${LOGIN}`, 'drop schema meins'],
  [
    'Login besitzt ein Objekt: luecke_dienst',
    `select lo_create(4711); alter large object 4711 owner to ${LOGIN}`,
    'select lo_unlink(4711)',
  ],
  [
    'Login ist Mitglied einer anderen Rolle: luecke_dienst',
    `grant pg_read_all_data to ${LOGIN}`,
    `revoke pg_read_all_data from ${LOGIN}`,
  ],
  [
    'Login ist Mitglied einer anderen Rolle: luecke_dienst',
    `grant pg_read_server_files to ${LOGIN}`,
    `revoke pg_read_server_files from ${LOGIN}`,
  ],
  [
    'Login erreicht Dateien, Netz oder Server: pg_read_file: luecke_dienst',
    `grant execute on function pg_read_file(text) to ${LOGIN}`,
    `revoke execute on function pg_read_file(text) from ${LOGIN}`,
  ],
  [
    'Login erreicht Dateien, Netz oder Server: lo_create: luecke_dienst',
    `grant execute on function lo_create(oid) to ${LOGIN}`,
    `revoke execute on function lo_create(oid) from ${LOGIN}`,
  ],
  [
    'Login erreicht Dateien, Netz oder Server: pg_advisory_lock: luecke_dienst',
    'grant execute on function pg_advisory_lock(bigint) to public',
    'revoke execute on function pg_advisory_lock(bigint) from public',
  ],
  [
    'Login hat eine fremde Einstellung: lock_timeout=0: luecke_dienst',
    `alter role ${LOGIN} set lock_timeout = 0`,
    `alter role ${LOGIN} set lock_timeout = '10s'`,
  ],
  [
    'Fremde Tabelle: probe.fern',
    'create foreign data wrapper leer; create server probe_fern foreign data wrapper leer; create foreign table probe.fern (x int) server probe_fern',
    'drop foreign data wrapper leer cascade',
  ],
  [
    'Verbindung zu einem fremden Server: probe_fern',
    'create foreign data wrapper leer; create server probe_fern foreign data wrapper leer',
    'drop foreign data wrapper leer cascade',
  ],
  [
    'Auslöser für die ganze Datenbank: probe_immer',
    `create function pg_temp.nichts() returns event_trigger language plpgsql as 'begin end'; create event trigger probe_immer on ddl_command_start execute function pg_temp.nichts()`,
    'drop event trigger probe_immer',
  ],
  [
    'Login darf eine Servereinstellung ändern: log_statement: luecke_dienst',
    `grant set on parameter log_statement to ${LOGIN}`,
    `revoke set on parameter log_statement from ${LOGIN}`,
  ],
]
