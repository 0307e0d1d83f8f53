import type { GemeindeId } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import { loginName, OWNER, STANDINGS } from './installation.ts'
import type { SchemaSource, TableRight } from './schema-source.ts'
import { raiseSupportWall } from './support-wall.ts'

/**
 * The functions every policy stands on. They look at nothing but the login, which no statement can change: a
 * `set_config` tenant would be no wall against SQL injection. Their bodies are parsed where they are made (`return`), so
 * no search_path can reach in; a `set search_path` would only keep Postgres from inlining them (10 % of a nested list).
 */
export async function foundation(admin: Sql): Promise<void> {
  await admin.unsafe(`
    create schema if not exists verbund authorization ${OWNER};
    create table if not exists verbund.migration (
      modul text not null, datei text not null, sha256 text not null,
      angewandt_am timestamptz not null default clock_timestamp(), primary key (modul, datei)
    );
    create or replace function verbund.gemeinde() returns text
      language sql stable parallel safe
      return pg_catalog.split_part(session_user::text, '_', 1) collate "C";
    create or replace function verbund.stellung() returns text
      language sql stable parallel safe
      return pg_catalog.split_part(session_user::text, '_', 2) collate "C";
    create or replace function verbund.gemeinde(als text) returns text
      language sql stable parallel safe
      return case verbund.stellung() when als then verbund.gemeinde() end;
    -- Who acts, where a policy asks for it: support carries it along. No wall by itself, for any statement may set it;
    -- what it opens is the grant of that person, which none can make.
    create or replace function verbund.person() returns uuid
      language sql stable parallel safe
      return nullif(pg_catalog.current_setting('verbund.person', true), '')::uuid;
    -- The only advisory lock a Gemeinde can take, in a space of its own: by number each could hold up all others.
    create or replace function verbund.sperren(schluessel text) returns void
      language sql volatile security definer set search_path = ''
      as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(verbund.gemeinde() || ' ' || schluessel, 0)) $$;
    do $$ declare f regprocedure; begin
      for f in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^pg_(try_)?advisory_' loop
        execute format('revoke execute on function %s from public', f);
        -- The queue shows with one of them that a worker lives (ADR 0008).
        execute format('grant execute on function %s to ${OWNER}, verbund_jobs', f);
      end loop;
    end $$;
    -- Large objects lie in no table and behind no policy: nobody makes one.
    do $$ declare f regprocedure; begin
      for f in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
        and proname in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lowrite') loop
        execute format('revoke execute on function %s from public', f);
      end loop;
    end $$;
    revoke execute on all functions in schema verbund from public;
    grant execute on all functions in schema verbund to ${OWNER};
    alter function verbund.sperren(text) owner to ${OWNER};
    alter table verbund.migration owner to ${OWNER};
    alter function verbund.gemeinde() owner to ${OWNER};
    alter function verbund.gemeinde(text) owner to ${OWNER};
    alter function verbund.stellung() owner to ${OWNER};
    alter function verbund.person() owner to ${OWNER};
    revoke all on schema public from public;
    do $$ begin execute format('revoke all on database %I from public', current_database()); end $$;
  `)
}

/** Who may connect at all: the logins of the Gemeinden that live here, and the two shared ones. */
export async function admit(
  admin: Sql,
  gemeinden: readonly GemeindeId[],
  gemeinsame: readonly string[],
): Promise<void> {
  const logins = [...gemeinsame, ...gemeinden.flatMap((g) => STANDINGS.map((s) => loginName(g, s)))]
  const liste = logins.map((login) => `"${login}"`).join(', ')
  await admin.unsafe(`
    do $$ begin execute format('grant connect on database %I to ${liste}', current_database()); end $$;
    grant usage on schema verbund to ${liste};
    grant execute on all functions in schema verbund to ${liste};
  `)
}

/**
 * Puts every table of a module behind the wall: row-level security enabled and forced, one policy for the clerks'
 * login, and only the commands the module asked for. Support gets what a living grant opens; the public login nothing.
 */
export async function raiseWall(admin: Sql, source: SchemaSource, gemeinden: readonly GemeindeId[]): Promise<void> {
  const tabellen = await admin<{ name: string; spalten: string }[]>`
    select relname as name, (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attname <> 'gemeinde') as spalten from pg_class
    where relnamespace = ${source.name}::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`
  for (const fremd of Object.keys(source.tableRights ?? {})) {
    if (!tabellen.some(({ name }) => name === fremd)) throw new Error(`${source.name}.${fremd}: no such table`)
  }
  const dienst = gemeinden.map((g) => `"${loginName(g, 'dienst')}"`).join(', ')
  const teile = [
    `grant usage on schema ${source.name} to ${dienst}`,
    `revoke execute on all functions in schema ${source.name} from public`,
    `grant execute on all functions in schema ${source.name} to ${dienst}`,
  ]
  for (const { name, spalten } of tabellen) {
    const tabelle = `${source.name}."${name}"`
    const rechte = COMMANDS[source.tableRights?.[name] ?? 'aendern'](spalten)
    teile.push(
      `alter table ${tabelle} enable row level security`,
      `alter table ${tabelle} force row level security`,
      `drop policy if exists dienst on ${tabelle}`,
      // `(select …)` is evaluated once a statement; a function of the row would cost 30 times as much (security.md §2).
      `create policy dienst on ${tabelle} using (${CLERKS_ONLY}) with check (${CLERKS_ONLY})`,
      `revoke all on ${tabelle} from ${dienst}`,
      `grant ${rechte} on ${tabelle} to ${dienst}`,
    )
  }
  await admin.unsafe(teile.join(';\n'))
  await raiseSupportWall(admin, source, gemeinden, tabellen)
}

// One comparison, not two: of a second one that names no column the planner believes that it keeps one row in 200, and
// sorts a whole Gemeinde instead of walking an index (list of Akten over eleven Gemeinden: 2.6 -> 1.6 ms).
const CLERKS_ONLY = `gemeinde = (select verbund.gemeinde('dienst'))`

// To change is granted column by column: whoever may update a whole table may also lock it as a whole against everybody
// else (LOCK TABLE; ADR 0015). There is no such way for deleting, so it is granted to few tables.
const COMMANDS: Record<TableRight, (spalten: string) => string> = {
  lesen: () => 'select',
  anfuegen: () => 'select, insert',
  aendern: (spalten) => `select, insert, update (${spalten})`,
  loeschen: (spalten) => `select, insert, update (${spalten}), delete`,
}
