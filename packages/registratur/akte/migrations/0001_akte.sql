-- Akte > Vorgang > Dokument > Version. Class and office stand on every level, inherited from above when it is made:
-- rights compare columns of the row itself, so that one predicate serves list, search and wall.

create table akte (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  aktenzeichen text collate "C" not null,
  betreff text not null check (length(betreff) between 1 and 255),
  position uuid not null,
  typ text collate "C" not null,
  status text collate "C" not null default 'IN_BEARBEITUNG',
  medium text collate "C" not null default 'ELEKTRONISCH',
  standort text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  laufzeit_beginn date not null,
  laufzeit_ende date,
  frist_jahre integer,
  fristbeginn text,
  aussonderung text collate "C" not null,
  bemerkung text,
  -- Vorgänge opened so far: the number of the next one
  vorgaenge integer not null default 0,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, aktenzeichen),
  foreign key (gemeinde, position) references aktenplan.position (gemeinde, id),
  check (medium = 'ELEKTRONISCH' or standort is not null),
  check (laufzeit_ende >= laufzeit_beginn)
);
create index akte_position on akte (gemeinde, position, id);
create index akte_federfuehrung on akte (gemeinde, federfuehrung, id);

create table vorgang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  nummer integer not null,
  kennzeichen text collate "C" not null,
  betreff text not null check (length(betreff) between 1 and 255),
  status text collate "C" not null default 'IN_BEARBEITUNG',
  bearbeiter uuid,
  wiedervorlage date,
  -- Leistungsschlüssel (LeiKa/FIM) and the sign under which another system knows the case
  leistung text,
  fremdzeichen text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  dokumente integer not null default 0,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, akte, nummer),
  foreign key (gemeinde, akte) references akte (gemeinde, id)
);
create index vorgang_akte on vorgang (gemeinde, akte, id);
create index vorgang_bearbeiter on vorgang (gemeinde, bearbeiter, id) where bearbeiter is not null;

create table dokument (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  vorgang uuid not null,
  nummer integer not null,
  kennzeichen text collate "C" not null,
  betreff text not null check (length(betreff) between 1 and 255),
  typ text collate "C" not null,
  richtung text collate "C" not null,
  status text collate "C" not null default 'IN_BEARBEITUNG',
  datum_des_schreibens date,
  posteingang date,
  absender text,
  empfaenger text,
  fremdzeichen text,
  -- the letter or mail to which this one was attached
  anlage_zu uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  -- number of the newest version
  versionen integer not null default 1,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, vorgang, nummer),
  foreign key (gemeinde, vorgang) references vorgang (gemeinde, id),
  foreign key (gemeinde, anlage_zu) references dokument (gemeinde, id)
);
create index dokument_vorgang on dokument (gemeinde, vorgang, id);
create index dokument_anlage on dokument (gemeinde, anlage_zu) where anlage_zu is not null;

create table version (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  dokument uuid not null,
  nummer integer not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  mime text collate "C" not null,
  art text collate "C" not null,
  hinweis text,
  seiten integer,
  textstatus text collate "C" not null default 'AUSSTEHEND',
  texthinweis text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, dokument, nummer),
  foreign key (gemeinde, dokument) references dokument (gemeinde, id)
);
create index version_sha256 on version (gemeinde, sha256);

-- The text of a version: large, and read by nobody but the index. Reached through its version only.
create table volltext (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  text text not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, id) references version (gemeinde, id)
);

create table beteiligter (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  -- absent: takes part in the whole Akte
  vorgang uuid,
  rolle text not null,
  art text collate "C" not null check (art in ('PERSON', 'ORGANISATION')),
  name text not null check (length(name) between 1 and 255),
  anschrift text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references vorgang (gemeinde, id)
);
create index beteiligter_akte on beteiligter (gemeinde, akte, id);
create index beteiligter_vorgang on beteiligter (gemeinde, vorgang, id) where vorgang is not null;

-- Running numbers of Aktenzeichen, one series per position. Never given twice.
create table zaehler (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  reihe text collate "C" not null,
  letzte integer not null,
  primary key (gemeinde, reihe)
);

-- Files that were uploaded and not yet filed. Emptied by filing, or after a day.
create table dateieingang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  mime text collate "C" not null,
  art text collate "C" not null,
  hinweis text,
  angelegt_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id)
);
create index dateieingang_alter on dateieingang (gemeinde, angelegt_am);
