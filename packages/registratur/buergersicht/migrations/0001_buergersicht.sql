-- Why somebody looked at all papers of one person, or searched by a day of birth. Only added to; what was seen stands in
-- the Protokoll.
create table zweckangabe (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- who gave it
  person uuid not null,
  -- about whom; absent: a search by day of birth
  eintrag uuid,
  zweck text collate "C" not null check (zweck in ('ANLIEGEN', 'AUSKUNFT', 'BERICHTIGUNG', 'AMTSHILFE', 'SONSTIGES')),
  erlaeuterung text,
  angelegt_am timestamptz not null default clock_timestamp(),
  endet_am timestamptz not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, eintrag) references beteiligte.eintrag (gemeinde, id),
  check (zweck <> 'SONSTIGES' or erlaeuterung is not null)
);
create index zweckangabe_person on zweckangabe (gemeinde, person, id);
