-- What of an Akte is paper (e-akte.md §4.4): volumes and single papers that nobody has scanned, where they lie and who has
-- them. Class and office are those of the Akte, kept equal by a trigger.

create table ort (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  raum text not null check (length(raum) between 1 and 100),
  regal text not null default '' check (length(regal) <= 100),
  kiste text not null default '' check (length(kiste) <= 100),
  angelegt_am timestamptz not null default clock_timestamp(),
  -- nothing more is put there; what lies there lies there
  aufgehoben_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, raum, regal, kiste)
);

create table papierteil (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  -- of a single paper: the Vorgang to which it belongs
  vorgang uuid,
  art text collate "C" not null check (art in ('BAND', 'RESTPAPIER')),
  -- given once in each Akte
  nummer integer not null,
  titel text not null check (length(titel) between 1 and 255),
  hinweis text check (length(hinweis) <= 1000),
  ort uuid not null,
  -- the Dokument that leads from now on; until then the paper does
  ersetzt_durch uuid,
  ersetzt_am timestamptz,
  entfernt_am timestamptz,
  entfernt_von uuid,
  entfernt_grund text,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, akte, nummer),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, ort) references ort (gemeinde, id),
  foreign key (gemeinde, ersetzt_durch) references akte.dokument (gemeinde, id),
  check (art = 'BAND' or vorgang is not null),
  check ((ersetzt_durch is null) = (ersetzt_am is null))
);
create index papierteil_ort on papierteil (gemeinde, ort, id) where entfernt_am is null;
create index papierteil_vorgang on papierteil (gemeinde, vorgang, id) where vorgang is not null;

create table ausleihe (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  papierteil uuid not null,
  akte uuid not null,
  -- for which it was taken: there the Wiedervorlage of the day lies
  vorgang uuid,
  -- one of the two
  person uuid,
  auswaerts text check (length(auswaerts) between 1 and 200),
  bis date not null,
  wiedervorlage uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  zurueck_am timestamptz,
  zurueck_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, papierteil) references papierteil (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  check (num_nonnulls(person, auswaerts) = 1)
);
create unique index ausleihe_offen on ausleihe (gemeinde, papierteil) where zurueck_am is null;
create index ausleihe_faellig on ausleihe (gemeinde, bis, id) where zurueck_am is null;
create index ausleihe_akte on ausleihe (gemeinde, akte);

create table scanauftrag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  papierteil uuid not null,
  akte uuid not null,
  -- into which the scan goes
  vorgang uuid not null,
  was text not null check (length(was) between 1 and 500),
  status text collate "C" not null default 'OFFEN' check (status in ('OFFEN', 'ERLEDIGT', 'ABGELEHNT', 'ZURUECKGEZOGEN')),
  dokument uuid,
  grund text check (length(grund) <= 500),
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  erledigt_am timestamptz,
  erledigt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, papierteil) references papierteil (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((status = 'ERLEDIGT') = (dokument is not null))
);
create unique index scanauftrag_offen on scanauftrag (gemeinde, papierteil, vorgang) where status = 'OFFEN';
create index scanauftrag_amt on scanauftrag (gemeinde, federfuehrung, id) where status = 'OFFEN';
create index scanauftrag_vorgang on scanauftrag (gemeinde, vorgang) where status = 'OFFEN';
create index scanauftrag_akte on scanauftrag (gemeinde, akte);

-- In the same transaction: no shelf shows for a moment what has become a tax matter.
create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update papier.papierteil set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update papier.ausleihe set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update papier.scanauftrag set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger papier_einstufung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
