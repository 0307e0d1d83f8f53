-- Who works on a Dokument outside of the house's screens, and until when. A lease: it is over when its time is over,
-- whether or not anything runs, so it is never a lock that only an administrator can clear. What is over stays as a row.
create table bearbeitung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  dokument uuid not null,
  person uuid not null,
  -- number of the version that was taken along
  version integer not null,
  seit timestamptz not null default clock_timestamp(),
  bis timestamptz not null,
  -- given back, ended by the version that was filed, or ended by somebody else, who says why
  beendet_am timestamptz,
  beendet_von uuid,
  grund text,
  -- when the holder has seen that somebody else ended it
  gelesen_am timestamptz,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, dokument) references dokument (gemeinde, id),
  check (bis > seit)
);
create index bearbeitung_dokument on bearbeitung (gemeinde, dokument, bis) where beendet_am is null;
create index bearbeitung_person on bearbeitung (gemeinde, person, bis) where beendet_am is null;
create index bearbeitung_ungelesen on bearbeitung (gemeinde, person, id) where beendet_am is not null and gelesen_am is null;
