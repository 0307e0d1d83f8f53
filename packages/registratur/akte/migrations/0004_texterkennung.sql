-- Pages whose letters were recognised, one by one: a scan of five hundred pages is read in parts, and goes on after a
-- stop where it was. Reached through its version only, like the whole text.
create table seitentext (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  version uuid not null,
  -- of the page, counted from 1
  nummer integer not null check (nummer > 0),
  text text not null,
  -- 0 to 100
  sicherheit smallint not null check (sicherheit between 0 and 100),
  primary key (gemeinde, id),
  unique (gemeinde, version, nummer),
  foreign key (gemeinde, version) references version (gemeinde, id)
);
