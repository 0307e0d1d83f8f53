-- Akten of residents who have moved or died are locked after five years (§ 13 BMG). Their class becomes MELDE_GESPERRT,
-- which no rule names: whatever asks for a class is closed to everybody. That they are locked is known by this row.
create table meldesperre (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- that of the Akte
  id uuid not null,
  aktenzeichen text collate "C" not null,
  federfuehrung text collate "C" not null,
  grund text not null,
  gesperrt_am timestamptz not null default clock_timestamp(),
  gesperrt_von uuid,
  gilt boolean not null default true,
  aufgehoben_am timestamptz,
  primary key (gemeinde, id),
  check (gilt = (aufgehoben_am is null)),
  foreign key (gemeinde, id) references akte (gemeinde, id)
);
