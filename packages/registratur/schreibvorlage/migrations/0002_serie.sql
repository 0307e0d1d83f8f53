-- One letter to many, made by the worker: a Serie, and in it a Serienbrief for each who gets one.
create table serie (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  vorlage uuid not null,
  -- all its letters are of one Fassung
  fassung uuid not null,
  betreff text not null,
  -- given by whoever begins it: said twice, it is begun once
  schluessel uuid not null,
  anzahl integer not null check (anzahl between 1 and 100),
  status text collate "C" not null default 'LAUFEND' check (status in ('LAUFEND', 'FERTIG', 'ABGEBROCHEN', 'ZURUECKGENOMMEN')),
  angelegt_am timestamptz not null default clock_timestamp(),
  -- in whose name the letters are made
  angelegt_von uuid not null,
  beendet_am timestamptz,
  -- who cancelled it, and may go on
  abgebrochen_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, angelegt_von, schluessel),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, vorlage) references vorlage (gemeinde, id),
  foreign key (gemeinde, fassung) references fassung (gemeinde, id),
  check ((status = 'LAUFEND') = (beendet_am is null))
);
create index serie_vorgang on serie (gemeinde, vorgang, id);

create table serienbrief (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  serie uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  nummer integer not null check (nummer > 0),
  beteiligter uuid not null,
  -- what the Akte does not hold, as it was written by hand: kept until the letter is made
  von_hand jsonb not null,
  status text collate "C" not null default 'WARTET'
    check (status in ('WARTET', 'ERSTELLT', 'GESCHEITERT', 'ENTFAELLT', 'ZURUECKGENOMMEN')),
  dokument uuid,
  versuche integer not null default 0,
  -- why not, as the person would have been told
  code text collate "C",
  satz text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, serie, beteiligter),
  unique (gemeinde, serie, nummer),
  unique (gemeinde, dokument),
  foreign key (gemeinde, serie) references serie (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, beteiligter) references akte.beteiligter (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((status in ('ERSTELLT', 'ZURUECKGENOMMEN')) = (dokument is not null)),
  check ((status = 'GESCHEITERT') <= (satz is not null))
);
create index serienbrief_offen on serienbrief (gemeinde, serie, nummer) where status = 'WARTET';
-- what is emptied one day: soon nothing is left in it
create index serienbrief_von_hand on serienbrief (gemeinde, serie) where von_hand <> '[]';
create index serienbrief_vorgang on serienbrief (gemeinde, vorgang);

create or replace function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update schreibvorlage.schreiben set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update schreibvorlage.serie set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update schreibvorlage.serienbrief set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
