import type { Sql } from 'postgres'
import type { Finding } from './catalogue.ts'
import { OWNER } from './installation.ts'
import { BOUNDS } from './logins.ts'
import type { SchemaSource } from './schema-source.ts'

/** Extensions that run nothing of their own accord and reach neither files nor the network. */
const HARMLESS = ['plpgsql']

/** Functions of Postgres that read or write files, reach the network, or make objects outside of every table. */
const REACHING =
  '^(pg_read_(binary_)?file|pg_ls_|pg_stat_file|pg_file_|lo_(import|export|creat|create|from_bytea|put)$|lowrite|lo_(import|export)|dblink|postgres_fdw|pg_reload_conf|pg_rotate_logfile|pg_(try_)?advisory_)'

/** What `createLogins` gives every login. */
const SETTINGS = [
  'search_path=""',
  'TimeZone=Europe/Berlin',
  ...Object.entries(BOUNDS).map(([name, value]) => `${name}=${value}`),
]

/** Ways past the tables: functions with foreign rights, extensions, files, the network, grants to everybody. */
export function lintReach(
  admin: Sql,
  fremd: readonly string[],
  sources: readonly Pick<SchemaSource, 'name' | 'definer'>[],
): Promise<Finding[]> {
  const begruendet = [
    'verbund.sperren',
    ...sources.flatMap(({ name, definer }) => Object.keys(definer ?? {}).map((each) => `${name}.${each}`)),
  ]
  return admin<Finding[]>`
    with schemas as (
      select * from pg_namespace where nspname !~ '^pg_' and nspname <> all (${fremd})
    ), funktionen as (
      select n.nspname || '.' || p.proname as objekt, p.* from pg_proc p join schemas n on n.oid = p.pronamespace
    ), erreichend as materialized (
      -- First by name, then by right: to ask for the rights of every function of every login takes a second.
      select p.oid, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.proname ~ ${REACHING} and n.nspname <> all (${fremd})
    ), logins as materialized (
      select * from pg_roles where rolcanlogin and (rolname ~ '_(dienst|unterstuetzung|oeffentlich)$' or rolname ~ '^verbund_')
        -- Who is not let in needs no looking at; logins belong to the whole server.
        and has_database_privilege(oid, current_database(), 'connect')
    )
    select 'Funktion mit fremden Rechten ohne Begründung' as regel, objekt from funktionen
      where prosecdef and objekt <> all (${begruendet})
    union all
    select 'Funktion ist für alle offen', objekt from funktionen p
      where exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
    union all
    select 'Funktion gilt als verschwiegen (leakproof)', objekt from funktionen where proleakproof
    union all
    select 'Funktion in einer Sprache, die alles darf', objekt from funktionen p join pg_language l on l.oid = p.prolang
      where not l.lanpltrusted and l.lanname <> 'sql'
    union all
    select 'Schema ist für alle offen', nspname from schemas n cross join lateral aclexplode(n.nspacl) a where a.grantee = 0
    union all
    select 'Datenbank ist für alle offen', datname from pg_database d
      cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      where datname = current_database() and a.grantee = 0
    union all
    select distinct 'Spalte ist für alle offen', n.nspname || '.' || c.relname from pg_attribute s
      join pg_class c on c.oid = s.attrelid join schemas n on n.oid = c.relnamespace
      cross join lateral aclexplode(s.attacl) a where a.grantee = 0
    union all
    select 'Rechte auf künftige Objekte', coalesce(n.nspname, 'überall') from pg_default_acl d
      left join pg_namespace n on n.oid = d.defaclnamespace
    union all
    select 'Fremde Tabelle', n.nspname || '.' || c.relname from pg_class c join schemas n on n.oid = c.relnamespace where c.relkind = 'f'
    union all
    select 'Umschreibregel', n.nspname || '.' || c.relname from pg_rewrite r join pg_class c on c.oid = r.ev_class
      join schemas n on n.oid = c.relnamespace where c.relkind not in ('v', 'm')
    union all
    select 'Erweiterung, die nicht vorgesehen ist', extname from pg_extension where extname <> all (${HARMLESS})
    union all
    select 'Verbindung zu einem fremden Server', srvname from pg_foreign_server
    union all
    select 'Auslöser für die ganze Datenbank', evtname from pg_event_trigger
    union all
    select 'Veröffentlichung von Änderungen', pubname from pg_publication
    union all
    select distinct 'Login erreicht Dateien, Netz oder Server: ' || p.proname, l.rolname
      from erreichend p cross join logins l where has_function_privilege(l.oid, p.oid, 'execute')
        -- The queue shows with one of them that a worker lives (ADR 0008).
        and not (l.rolname = 'verbund_jobs' and p.proname ~ '^pg_(try_)?advisory_')
    union all
    select 'Login darf eine Servereinstellung ändern: ' || p.parname, l.rolname
      from pg_parameter_acl p cross join lateral aclexplode(p.paracl) a join logins l on l.oid = a.grantee or a.grantee = 0
    union all
    select distinct 'Login hat eine fremde Einstellung: ' || e, l.rolname from logins l join pg_db_role_setting s on s.setrole = l.oid
      cross join lateral unnest(s.setconfig) e
      where s.setdatabase in (0, (select oid from pg_database where datname = current_database())) and e <> all (${SETTINGS})
    union all
    select 'Eigentümer hat Sonderrechte', rolname from pg_roles
      where rolname = ${OWNER} and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolreplication)
    order by 1, 2`
}
