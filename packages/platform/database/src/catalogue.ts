import type { Sql } from 'postgres'
import { lintReach } from './catalogue-reach.ts'
import { OWNER } from './installation.ts'
import type { SchemaSource } from './schema-source.ts'

/** One thing in the database catalogue that would let rows pass the wall. */
export interface Finding {
  readonly regel: string
  readonly objekt: string
}

/**
 * Reads the catalogue for holes: what a migration forgot, what somebody changed by hand. Empty is good.
 *
 * @param ausgenommen schemas of libraries that hold no row of a Gemeinde, e.g. the job queue
 * @param sources what was installed: it says why a function acts with foreign rights
 */
export async function lintCatalogue(
  admin: Sql,
  ausgenommen: readonly string[] = [],
  sources: readonly Pick<SchemaSource, 'name' | 'definer'>[] = [],
): Promise<Finding[]> {
  const fremd = ['information_schema', ...ausgenommen]
  return [...(await lintTables(admin, fremd)), ...(await lintReach(admin, fremd, sources))]
}

function lintTables(admin: Sql, fremd: readonly string[]): Promise<Finding[]> {
  return admin<Finding[]>`
    with schemas as (
      select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> all (${fremd})
    ), tabellen as materialized (
      select n.nspname || '.' || c.relname as objekt, c.* from pg_class c join schemas n on n.oid = c.relnamespace
      -- What was applied to this database: no row of a Gemeinde, and no login may read it.
      where c.relkind in ('r', 'p') and (n.nspname, c.relname) <> ('verbund', 'migration')
    ), logins as materialized (
      select * from pg_roles where rolcanlogin and (rolname ~ '_(dienst|unterstuetzung|oeffentlich)$' or rolname ~ '^verbund_')
        -- Who is not let in needs no looking at; logins belong to the whole server.
        and has_database_privilege(oid, current_database(), 'connect')
    )
    select 'Zeilenschutz fehlt oder ist nicht erzwungen' as regel, objekt from tabellen
      where not (relrowsecurity and relforcerowsecurity)
    union all
    select 'keine Richtlinie' , objekt from tabellen t where not exists (select from pg_policy p where p.polrelid = t.oid)
    union all
    select distinct 'Richtlinie erlaubt alles', objekt from tabellen t join pg_policy p on p.polrelid = t.oid and p.polpermissive
      cross join lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as e (text)
      -- Only what begins with the Gemeinde of the login, or is for one login alone, and opens no side door.
      where e.text is not null and (e.text ~ ' OR ' or not (
        e.text ~ '^\\(+gemeinde = \\( SELECT verbund\\.gemeinde\\((''[a-z]+''::text)?\\)' or e.text ~ '^\\(+ SELECT SESSION_USER[^)]*\\) = ''verbund_'))
    union all
    -- What the visitors' logins get on a table is asked of a living grant; only the requests for one are not.
    select distinct 'Unterstützung ohne lebenden Auftrag', objekt from tabellen t
      join pg_policy p on p.polrelid = t.oid and p.polpermissive
      join pg_roles r on r.oid = any (p.polroles) and r.rolname ~ '_unterstuetzung$'
      cross join lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as e (text)
      where t.objekt !~ '^unterstuetzung\\.' and e.text is not null
        and e.text !~ '\\( SELECT unterstuetzung\\.(klassen|lebt|besuch)\\('
    union all
    select 'Unterstützung hat ein Recht ohne Richtlinie', objekt from tabellen t
      where exists (select from aclexplode(t.relacl) a join pg_roles r on r.oid = a.grantee where r.rolname ~ '_unterstuetzung$')
        and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
          where p.polrelid = t.oid and r.rolname ~ '_unterstuetzung$')
    union all
    select distinct 'Tabelle ist für alle offen', objekt from tabellen t cross join lateral aclexplode(t.relacl) a
      where a.grantee = 0
    union all
    select 'gemeinde fehlt oder darf leer sein', objekt from tabellen t where not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'gemeinde' and a.attnotnull)
    union all
    select 'gemeinde führt den Schlüssel ' || i.relname || ' nicht an', objekt from tabellen t
      join pg_index x on x.indrelid = t.oid and (x.indisunique or x.indisexclusion) join pg_class i on i.oid = x.indexrelid
      where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'gemeinde' and a.attnum = x.indkey[0])
    union all
    select 'Fremdschlüssel ' || k.conname || ' ohne gemeinde', objekt from tabellen t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      -- Leading on both sides: paired with another column it would point into another Gemeinde.
      where not exists (select from pg_attribute a join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'gemeinde'
        where a.attrelid = t.oid and a.attname = 'gemeinde' and a.attnum = k.conkey[1] and b.attnum = k.confkey[1])
    union all
    select 'kein Primärschlüssel', objekt from tabellen t where not exists (
      select from pg_index x where x.indrelid = t.oid and x.indisprimary)
    union all
    select 'Login darf die Gemeinde einer Zeile ändern: ' || l.rolname, objekt from tabellen t cross join logins l
      where l.rolname !~ '^verbund_' and exists (select from pg_attribute a where a.attrelid = t.oid
        and a.attname = 'gemeinde' and has_column_privilege(l.oid, t.oid, a.attnum, 'update'))
    union all
    select 'Eigentümer ist nicht ${admin.unsafe(OWNER)}', objekt from tabellen t
      where pg_get_userbyid(t.relowner) <> ${OWNER}
    union all
    select 'Sicht an der Wand vorbei', n.nspname || '.' || c.relname from pg_class c join schemas n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and not ('security_invoker=true' = any (coalesce(c.reloptions, '{}')))
    union all
    select 'Funktion mit fremden Rechten ohne festen Suchpfad', n.nspname || '.' || p.proname
      from pg_proc p join schemas n on n.oid = p.pronamespace
      where p.prosecdef and not exists (select from unnest(coalesce(p.proconfig, '{}')) e where e like 'search_path=%')
    union all
    select 'Funktion mit Rechten eines Verwalters', n.nspname || '.' || p.proname
      from pg_proc p join schemas n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where p.prosecdef and (r.rolsuper or r.rolbypassrls)
    union all
    select 'Login mit Sonderrechten', rolname from logins
      where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
    union all
    select 'Login ist Mitglied einer anderen Rolle', l.rolname from logins l join pg_auth_members m on m.member = l.oid
    union all
    select 'Login besitzt ein Objekt', l.rolname from logins l where exists (
      select from pg_shdepend d cross join lateral pg_identify_object(d.classid, d.objid, d.objsubid) o
      where d.refobjid = l.oid and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))
        and coalesce(o.schema, '') <> all (${fremd}) and not (o.type = 'schema' and o.name = any (${fremd})))
    union all
    select 'Login darf Objekte anlegen: Schema ' || n.nspname, l.rolname from logins l cross join schemas n
      where has_schema_privilege(l.oid, n.oid, 'create')
    union all
    select 'Login darf Objekte anlegen: Datenbank', rolname from logins
      where has_database_privilege(oid, current_database(), 'create, temporary')
    union all
    select distinct 'Login darf eine ganze Tabelle leeren oder beobachten', l.rolname from logins l cross join tabellen t
      where has_table_privilege(l.oid, t.oid, 'truncate, references, trigger')
    union all
    select 'Login findet Objekte ohne Schema', rolname from logins
      where not ('search_path=""' = any (coalesce(rolconfig, '{}')))
    order by 1, 2`
}
