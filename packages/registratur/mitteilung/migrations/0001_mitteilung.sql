-- What concerns a person. Ids and kinds only: what it is about is read where it lies, under the rights of that moment.
create table mitteilung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  art text collate "C" not null,
  -- the Vorgang it is about; absent: of none
  vorgang uuid,
  -- the thing that happened: told once, however often the job runs
  anlass uuid not null,
  -- counted from the next day on
  taeglich boolean not null default false,
  angelegt_am timestamptz not null default clock_timestamp(),
  gelesen_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, person, art, anlass),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);
create index mitteilung_offen on mitteilung (gemeinde, person, id) where gelesen_am is null;
create index mitteilung_alt on mitteilung (gemeinde, angelegt_am);

-- How a person wants to hear of things, and at which address.
create table empfang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  aus jsonb not null default '[]',
  taeglich jsonb not null default '[]',
  -- hour of the day at which the mail goes; absent: none goes
  stunde integer check (stunde between 0 and 23),
  zuletzt_am date,
  adresse text,
  bestaetigt_am timestamptz,
  -- of the code that was mailed to the address
  code_hash text collate "C",
  code_bis timestamptz,
  code_versuche integer not null default 0,
  codes_am date,
  codes integer not null default 0,
  primary key (gemeinde, id),
  unique (gemeinde, person)
);
