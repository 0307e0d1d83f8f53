-- What a person keeps at hand, on every device. Ids and addresses only; what may no longer be read is not shown.

create table ansicht (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- of a list with its filters, below the Gemeinde: `suche?q=…&amt=ga`
  adresse text not null check (length(adresse) between 1 and 1000),
  -- the office whose people see it too; '' : nobody else
  amt text collate "C" not null default '',
  angelegt_am timestamptz not null default clock_timestamp(),
  entfernt_am timestamptz,
  primary key (gemeinde, id)
);
create index ansicht_person on ansicht (gemeinde, person, id) where entfernt_am is null;
create index ansicht_amt on ansicht (gemeinde, amt, id) where entfernt_am is null and amt <> '';

create table favorit (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  akte uuid not null,
  -- absent: the Akte itself
  vorgang uuid,
  -- either as one, so that one index says that it is marked once
  gegenstand uuid not null generated always as (coalesce(vorgang, akte)) stored,
  angelegt_am timestamptz not null default clock_timestamp(),
  entfernt_am timestamptz,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);
create unique index favorit_gegenstand on favorit (gemeinde, person, gegenstand) where entfernt_am is null;

-- Fifteen places that are written over: what somebody opens is no diary of their work.
create table zuletzt (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  platz smallint not null check (platz between 1 and 15),
  akte uuid not null,
  geoeffnet_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, person, platz),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id)
);
