-- Persons, their roles and their sessions. Sign-in happens before a Gemeinde is known: these tables belong to the one
-- login `verbund_anmeldung`, which reads nothing else. The logins of the Gemeinden get nothing here.

create table person (
  -- the Gemeinde that employs the person and answers for the account
  gemeinde text collate "C" not null,
  id uuid not null,
  -- `gewerbeamt` in `meinhard.gewerbeamt`
  kennung text collate "C" not null,
  name text not null,
  kennwort text,
  gesperrt boolean not null default false,
  angelegt_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, kennung)
);
create index person_id on person (id);

-- A role in a Gemeinde, perhaps in one office of it. A person may hold roles in several.
create table zuweisung (
  gemeinde text collate "C" not null,
  person uuid not null,
  rolle text collate "C" not null,
  -- empty: for the whole Gemeinde
  amt text collate "C" not null default '',
  primary key (gemeinde, person, rolle, amt)
);
create index zuweisung_person on zuweisung (person);

create table sitzung (
  gemeinde text collate "C" not null,
  -- SHA-256 of the token: a stolen copy of this table opens nothing
  id text collate "C" not null,
  person uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  laeuft_ab timestamptz not null,
  -- whatever the activity, the session ends here
  spaetestens timestamptz not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, person) references person (gemeinde, id)
);
create index sitzung_id on sitzung (id);
create index sitzung_person on sitzung (gemeinde, person);

-- Tries of one account or address within a window, counted in the database so that a restart does not forget them.
create table versuch (
  gemeinde text collate "C" not null,
  schluessel text collate "C" not null,
  seit timestamptz not null,
  anzahl integer not null,
  primary key (gemeinde, schluessel)
);

do $$
declare t text;
begin
  foreach t in array array['person', 'zuweisung', 'sitzung', 'versuch'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy anmeldung on %I to verbund_anmeldung using ((select session_user) = ''verbund_anmeldung'') with check ((select session_user) = ''verbund_anmeldung'')', t);
  end loop;
end $$;

grant usage on schema identity to verbund_anmeldung;
grant select on person, zuweisung to verbund_anmeldung;
grant select, insert, update, delete on sitzung, versuch to verbund_anmeldung;
