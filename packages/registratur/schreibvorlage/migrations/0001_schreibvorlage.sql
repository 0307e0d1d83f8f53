-- Letters from templates. A Schreibvorlage has Fassungen that never change; a letter notes the one it was made from.

create table vorlage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- the office whose it is; empty: of the whole house
  amt text collate "C" not null,
  titel text not null,
  dokumenttyp text not null,
  -- how the letter is called, unless somebody says otherwise
  betreff text not null,
  -- of one that was taken over: the Gemeinde, and which it is there; empty: made here, and its own source
  herkunft text collate "C" not null default '',
  quelle uuid not null,
  -- the newest Fassung
  fassung integer not null default 0,
  geteilt boolean not null default false,
  stillgelegt_am timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, herkunft, quelle)
);

create table fassung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  vorlage uuid not null,
  amt text collate "C" not null,
  nummer integer not null check (nummer > 0),
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  -- what it asks for
  felder jsonb not null,
  -- of one that was taken over: which Fassung there it is; absent: changed here
  quelle_nummer integer,
  aenderung text,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, vorlage, nummer),
  foreign key (gemeinde, vorlage) references vorlage (gemeinde, id)
);
create index fassung_sha256 on fassung (gemeinde, sha256);

-- What another Gemeinde offers. Nothing of it holds here until somebody takes it over.
create table angebot (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  von text collate "C" not null,
  quelle uuid not null,
  nummer integer not null,
  titel text not null,
  dokumenttyp text not null,
  betreff text not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  felder jsonb not null,
  aenderung text,
  status text collate "C" not null default 'NEU' check (status in ('NEU', 'UEBERNOMMEN', 'ABGELEHNT', 'UEBERHOLT')),
  eingegangen_am timestamptz not null default clock_timestamp(),
  entschieden_am timestamptz,
  entschieden_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, von, quelle, nummer)
);
create index angebot_sha256 on angebot (gemeinde, sha256);

-- From which Fassung a Dokument was made. Class and office are those of the Vorgang.
create table schreiben (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  fassung uuid not null,
  beteiligter uuid,
  -- what was written by hand because the Akte does not hold it; only names of placeholders
  von_hand jsonb not null,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, dokument),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  foreign key (gemeinde, fassung) references fassung (gemeinde, id)
);
create index schreiben_vorgang on schreiben (gemeinde, vorgang);
create index schreiben_fassung on schreiben (gemeinde, fassung);

create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update schreibvorlage.schreiben set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
create trigger schreibvorlage_einstufung after update of schutzklasse, federfuehrung on akte.vorgang for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
