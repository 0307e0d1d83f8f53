-- What is committed but not yet confirmed by the search engine: found from here until then, by Postgres full text.
-- It is also the list of what the engine must still be told, so that an engine that was away catches up by itself. On
-- a machine without an engine the rows stay, and this is the index.

create table nachlauf (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- `Dokument/<uuid>`
  id text collate "C" not null,
  art text collate "C" not null,
  objekt uuid not null,
  -- number of the event that made it; a confirmation of an older state removes nothing
  seq bigint not null,
  -- absent: the object is gone and must leave the index
  eintrag jsonb,
  audience text[] not null default '{}',
  suchtext tsvector not null default '',
  bestaetigt boolean not null default false,
  primary key (gemeinde, id)
);

create index nachlauf_offen on nachlauf (gemeinde, seq) where not bestaetigt;
create index nachlauf_suchtext on nachlauf using gin (suchtext);
