-- Sign-in at a provider (OpenID Connect). What a provider may say stands here and is written by the set-up alone: for
-- which Gemeinden it speaks, and which roles it may give there. No login of a running process adds a row.

create table anbieter (
  -- a Gemeinde the provider speaks for
  gemeinde text collate "C" not null,
  anbieter text collate "C" not null check (anbieter <> 'hand'),
  aussteller text collate "C" not null,
  primary key (gemeinde, anbieter)
);

create table anbieterrolle (
  gemeinde text collate "C" not null,
  anbieter text collate "C" not null,
  -- The roles that open a Gemeinde to others, or give roles, are given by hand (ADR 0022).
  rolle text collate "C" not null
    check (rolle not in ('betrieb', 'unterstuetzung', 'vertretung', 'freigabe', 'benutzerpflege')),
  amt text collate "C" not null default '',
  primary key (gemeinde, anbieter, rolle, amt),
  foreign key (gemeinde, anbieter) references anbieter (gemeinde, anbieter) on delete cascade
);

-- The subject of a provider, and the person it is. `gemeinde` employs the person: a provider that does not speak for it
-- has no row to refer to.
create table verknuepfung (
  gemeinde text collate "C" not null,
  anbieter text collate "C" not null,
  subjekt text collate "C" not null,
  person uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  zuletzt_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, anbieter, subjekt),
  unique (gemeinde, person, anbieter),
  foreign key (gemeinde, person) references person (gemeinde, id),
  foreign key (gemeinde, anbieter) references anbieter (gemeinde, anbieter) on delete cascade
);
create index verknuepfung_subjekt on verknuepfung (anbieter, subjekt);

-- The name under which a provider will call the person the first time; used up by it.
alter table person add column anbieter_kennung text collate "C" check (anbieter_kennung = lower(anbieter_kennung));
create unique index person_anbieter_kennung on person (gemeinde, anbieter_kennung);

-- Where a role comes from: `hand`, or a provider, which may take back what it gave, and until when it holds.
alter table zuweisung add column herkunft text collate "C" not null default 'hand';
alter table zuweisung add column anbieter text collate "C" generated always as (nullif(herkunft, 'hand')) stored;
alter table zuweisung add column gilt_bis timestamptz check ((gilt_bis is null) = (herkunft = 'hand'));
alter table zuweisung drop constraint zuweisung_pkey;
alter table zuweisung add primary key (gemeinde, person, rolle, amt, herkunft);
alter table zuweisung add foreign key (gemeinde, anbieter, rolle, amt)
  references anbieterrolle (gemeinde, anbieter, rolle, amt) on delete cascade;

-- Which sessions a provider opened: it may end them.
create table anbietersitzung (
  gemeinde text collate "C" not null,
  sitzung text collate "C" not null,
  anbieter text collate "C" not null,
  -- the provider's own name of its session
  sid text collate "C",
  primary key (gemeinde, sitzung),
  foreign key (gemeinde, sitzung) references sitzung (gemeinde, id) on delete cascade,
  foreign key (gemeinde, anbieter) references anbieter (gemeinde, anbieter) on delete cascade
);

-- Used once, within minutes: a sign-in that was begun, by the SHA-256 of its state; a logout token that was heard.
create table anbieterschein (
  gemeinde text collate "C" not null default 'verbund',
  id text collate "C" not null,
  anbieter text collate "C" not null,
  ziel text not null default '/',
  laeuft_ab timestamptz not null,
  primary key (gemeinde, id)
);

do $$
declare t text;
begin
  foreach t in array array['anbieter', 'anbieterrolle', 'verknuepfung', 'anbietersitzung', 'anbieterschein'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy anbieter on %I to verbund_anbieter using ((select session_user) = ''verbund_anbieter'') with check ((select session_user) = ''verbund_anbieter'')', t);
  end loop;
end $$;

grant usage on schema identity to verbund_anbieter;
grant select on anbieter, anbieterrolle to verbund_anbieter;
grant select, insert (gemeinde, anbieter, subjekt, person), update (zuletzt_am) on verknuepfung to verbund_anbieter;
grant select, insert on anbietersitzung to verbund_anbieter;
grant select, insert, delete on anbieterschein to verbund_anbieter;

-- Persons of the Gemeinden a provider speaks for, and of them neither password nor lock: one that is made has none.
create policy anbieter on person to verbund_anbieter
  using ((select session_user) = 'verbund_anbieter' and gemeinde in (select a.gemeinde from identity.anbieter a))
  with check ((select session_user) = 'verbund_anbieter' and gemeinde in (select a.gemeinde from identity.anbieter a));
grant select (gemeinde, id, kennung, name, gesperrt, anbieter_kennung), insert (gemeinde, id, kennung, name),
  update (anbieter_kennung) on person to verbund_anbieter;

-- What was given by hand it does not even see.
create policy anbieter on zuweisung to verbund_anbieter
  using ((select session_user) = 'verbund_anbieter' and herkunft <> 'hand')
  with check ((select session_user) = 'verbund_anbieter' and herkunft <> 'hand'
    and exists (select from identity.verknuepfung v where v.person = zuweisung.person and v.anbieter = zuweisung.herkunft));
grant select, insert (gemeinde, person, rolle, amt, herkunft, gilt_bis), update (gilt_bis), delete on zuweisung to verbund_anbieter;

create policy anbieter on sitzung to verbund_anbieter using ((select session_user) = 'verbund_anbieter');
grant select (gemeinde, id, person), delete on sitzung to verbund_anbieter;
