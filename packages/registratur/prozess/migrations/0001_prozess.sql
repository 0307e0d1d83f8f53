-- Workflows as data. A Vorlage has Fassungen that never change; a Vorgang follows the one it began with.

create table vorlage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- its name between Gemeinden: `gewerbeanmeldung`
  schluessel text collate "C" not null check (schluessel ~ '^[a-z][a-z0-9-]{2,59}$'),
  titel text not null,
  -- the Gemeinde it was taken over from; absent: made here
  herkunft text collate "C",
  -- the newest Fassung; 0: not published yet
  fassung integer not null default 0,
  entwurf jsonb,
  -- counts the changes of the Entwurf, so that two people do not write over each other
  stand integer not null default 0,
  geteilt boolean not null default false,
  stillgelegt_am timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, schluessel)
);

create table fassung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  vorlage uuid not null,
  nummer integer not null check (nummer > 0),
  -- what holds here, the Gemeinde's own changes included
  inhalt jsonb not null,
  -- of a Vorlage that was taken over: as it came, which Fassung there it was, and what is done differently here
  quelle jsonb,
  quelle_nummer integer,
  abweichung jsonb,
  pruefsumme text collate "C" not null,
  aenderung text,
  veroeffentlicht_am timestamptz not null default clock_timestamp(),
  veroeffentlicht_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, vorlage, nummer),
  foreign key (gemeinde, vorlage) references vorlage (gemeinde, id)
);

-- What another Gemeinde offers. Nothing of it holds here until somebody takes it over.
create table angebot (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  von text collate "C" not null,
  schluessel text collate "C" not null,
  nummer integer not null,
  titel text not null,
  inhalt jsonb not null,
  aenderung text,
  status text collate "C" not null default 'NEU' check (status in ('NEU', 'UEBERNOMMEN', 'ABGELEHNT', 'UEBERHOLT')),
  eingegangen_am timestamptz not null default clock_timestamp(),
  entschieden_am timestamptz,
  entschieden_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, von, schluessel, nummer)
);

-- A Vorgang that follows a Fassung. Class and office are those of the Vorgang, as in the Geschäftsgang.
create table lauf (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  vorlage uuid not null,
  fassung uuid not null,
  status text collate "C" not null default 'LAUFEND' check (status in ('LAUFEND', 'WARTET', 'BEENDET', 'ABGEBROCHEN')),
  -- the Abschnitt it is in, how many have been begun, and the Laufweg of this one
  abschnitt text collate "C",
  runde integer not null default 0,
  laufweg uuid,
  -- what it waits for, as a sentence
  hinweis text,
  angaben jsonb not null default '{}',
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  beendet_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, vorgang),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, vorlage) references vorlage (gemeinde, id),
  foreign key (gemeinde, fassung) references fassung (gemeinde, id)
);
create index lauf_laufweg on lauf (gemeinde, laufweg) where laufweg is not null;
create index lauf_vorlage on lauf (gemeinde, vorlage, id) where status in ('LAUFEND', 'WARTET');

-- The papers a Vorgang needs, and those that are there.
create table unterlage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  lauf uuid not null,
  vorgang uuid not null,
  name text collate "C" not null,
  stelle integer not null,
  dokument uuid,
  -- why it is not needed this time
  entfaellt text,
  geaendert_am timestamptz,
  geaendert_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, lauf, name),
  foreign key (gemeinde, lauf) references lauf (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check (dokument is null or entfaellt is null)
);

create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update prozess.lauf set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update prozess.unterlage set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
create trigger prozess_einstufung after update of schutzklasse, federfuehrung on akte.vorgang for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
