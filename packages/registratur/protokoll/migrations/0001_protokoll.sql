-- The log as a thing of the Gemeinde: one row, with its own settings. Entries and checkpoints lie in the schema audit.
create table protokoll (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- days after which the personal part of an entry is taken out; null: never
  aufbewahrung_tage integer check (aufbewahrung_tage >= 30),
  -- entries up to here have none any more
  geloescht_bis bigint not null default 0,
  primary key (gemeinde, id)
);
create unique index protokoll_eines on protokoll (gemeinde);
