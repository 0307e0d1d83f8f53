-- What was handed on, thing by thing, so that it can go back for a day. Ids and kinds only.
create table uebergabe (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  art text collate "C" not null,
  objekt uuid not null,
  -- under which it lies there now; a step is a new one
  danach uuid not null,
  von uuid not null,
  an_person uuid,
  an_amt text collate "C",
  durch uuid not null,
  am timestamptz not null default clock_timestamp(),
  zurueck_am timestamptz,
  primary key (gemeinde, id),
  check ((an_person is null) <> (an_amt is null))
);
create index uebergabe_am on uebergabe (gemeinde, am);
