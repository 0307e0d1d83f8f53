-- Anzeigen from the draft to the receipt (§ 14, § 15 GewO), and the register that follows from them. Class and office are those
-- of the plan position, later those of the Akte, kept equal by a trigger.

create table anzeige (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- the uuid of the Anzeige: whoever sends it twice sends it once
  id uuid not null,
  art text collate "C" not null check (art in ('anmeldung', 'ummeldung', 'abmeldung')),
  fassung text collate "C" not null,
  status text collate "C" not null default 'ENTWURF'
    check (status in ('ENTWURF', 'VERWORFEN', 'EINGEGANGEN', 'ZURUECKGEWIESEN', 'BESCHEINIGT')),
  kanal text collate "C" not null check (kanal in ('schalter', 'online')),
  inhalt jsonb not null,
  -- counts what was written, so that two clerks do not overwrite each other
  stand integer not null default 1,
  betrieb uuid not null,
  eingang_am timestamptz,
  grund text check (length(grund) between 1 and 500),
  melde_jahr integer,
  melde_nummer integer,
  bescheinigt_am timestamptz,
  akte uuid,
  vorgang uuid,
  dokument uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, melde_jahr, melde_nummer),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((status in ('ENTWURF', 'VERWORFEN')) = (eingang_am is null)),
  check ((status = 'ZURUECKGEWIESEN') = (grund is not null)),
  check ((status = 'BESCHEINIGT') = (bescheinigt_am is not null)),
  check (num_nonnulls(bescheinigt_am, melde_jahr, melde_nummer, akte, vorgang, dokument) in (0, 6))
);
create index anzeige_status on anzeige (gemeinde, status, id);
create index anzeige_betrieb on anzeige (gemeinde, betrieb, id);
create index anzeige_akte on anzeige (gemeinde, akte) where akte is not null;

-- A projection: written anew from the Anzeigen whenever one is certified, never by hand.
create table betrieb (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null,
  geschaeftsbezeichnung text,
  strasse text,
  hausnummer text,
  plz text,
  ort text,
  rechtsform text collate "C",
  taetigkeit text not null,
  wz_code text collate "C",
  wz_ausgabe text collate "C" check (wz_ausgabe in ('2008', '2025')),
  status text collate "C" not null check (status in ('AKTIV', 'ABGEMELDET')),
  beginn date not null,
  ende date,
  -- every name it was ever known under
  namen text not null,
  -- folded words of names, activity and street, in which a part of a word is found
  suchtext text not null,
  akte uuid not null,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  check ((wz_code is null) = (wz_ausgabe is null)),
  check ((status = 'ABGEMELDET') = (ende is not null))
);
create index betrieb_akte on betrieb (gemeinde, akte);

create table bescheinigung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  anzeige uuid not null,
  nummer text collate "C" not null,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  -- null: the Gemeinde has set no rate for that day; 0 is a rate
  gebuehr_cent integer check (gebuehr_cent >= 0),
  erlass_grund text check (length(erlass_grund) between 1 and 500),
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, anzeige),
  unique (gemeinde, nummer),
  foreign key (gemeinde, anzeige) references anzeige (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id)
);
create index bescheinigung_akte on bescheinigung (gemeinde, akte);

create table gebuehrensatz (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  tatbestand text collate "C" not null check (tatbestand in ('anmeldung', 'ummeldung', 'abmeldung', 'weiterer-vertreter')),
  cent integer not null check (cent between 0 and 10000000),
  gueltig_ab date not null,
  rechtsgrundlage text not null check (length(rechtsgrundlage) between 1 and 200),
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id)
);
-- A rate holds until the next one; that there is one for a day is seen to under a lock.
create index gebuehrensatz_tag on gebuehrensatz (gemeinde, tatbestand, gueltig_ab);

create table einstellung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- number of the plan position at which the Akte of a Betrieb is opened
  position text collate "C" not null,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde)
);

-- In the same transaction: no list shows for a moment what has changed its class.
create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.anzeige set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.betrieb set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.bescheinigung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger gewerbe_einstufung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
