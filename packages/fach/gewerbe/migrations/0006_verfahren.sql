-- The case types beside the Anzeige: whether somebody may be trusted with a Gaststätte (§ 3 HGastG), one for a few days (§ 6 HGastG),
-- the ban on a trade (§ 35 GewO), and the card of those who travel (§ 55 GewO).

create table gaststaettenpruefung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  betrieb uuid not null,
  -- the Anzeige that asks for it; the register forgets both (see below)
  anzeige uuid not null,
  anlass text collate "C" not null check (anlass in ('ANMELDUNG', 'VERTRETUNG')),
  -- who is looked at, as the Anzeige names them, and by what the same person is known again
  wer text not null check (length(wer) between 1 and 1000),
  personen jsonb not null,
  eingang date not null,
  beginn date not null,
  faellig_am date not null,
  -- by kind: the day of issue or application, and the Dokument, if there is one
  nachweise jsonb not null default '{}',
  stand text collate "C" not null default 'OFFEN' check (stand in ('OFFEN', 'ZUVERLAESSIG', 'UNZUVERLAESSIG', 'ERLEDIGT')),
  grund text check (length(grund) between 1 and 1000),
  entschieden_am timestamptz,
  entschieden_von uuid,
  -- told that nothing may begin
  mitteilung uuid,
  bescheinigung uuid,
  akte uuid not null,
  vorgang uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, anzeige),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, mitteilung) references akte.dokument (gemeinde, id),
  foreign key (gemeinde, bescheinigung) references akte.dokument (gemeinde, id),
  check ((stand in ('ZUVERLAESSIG', 'UNZUVERLAESSIG')) = (entschieden_am is not null)),
  check (stand <> 'UNZUVERLAESSIG' or (grund is not null and mitteilung is not null)),
  check (bescheinigung is null or stand in ('ZUVERLAESSIG', 'ERLEDIGT'))
);
create index gaststaettenpruefung_faellig on gaststaettenpruefung (gemeinde, stand, faellig_am, id);
create index gaststaettenpruefung_betrieb on gaststaettenpruefung (gemeinde, betrieb);
create index gaststaettenpruefung_akte on gaststaettenpruefung (gemeinde, akte);

create table gaststaettenfest (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  veranstalter text not null check (length(veranstalter) between 1 and 200),
  anschrift text not null check (length(anschrift) between 1 and 300),
  anlass text not null check (length(anlass) between 1 and 200),
  ort text not null check (length(ort) between 1 and 200),
  -- folded: the same place, however it was spelled
  ort_gefaltet text not null,
  beginn date not null,
  ende date not null,
  zeiten text check (length(zeiten) between 1 and 200),
  angebot text not null check (length(angebot) between 1 and 500),
  alkohol boolean not null,
  besucher integer not null check (besucher between 1 and 1000000),
  eingang date not null,
  -- why the four weeks are waived; null: they were kept
  frist_erlassen text check (length(frist_erlassen) between 1 and 500),
  -- null: the Gemeinde has set no rate
  gebuehr_cent integer check (gebuehr_cent >= 0),
  zurueckgenommen_am timestamptz,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check (ende >= beginn)
);
create index gaststaettenfest_tag on gaststaettenfest (gemeinde, beginn, id);
create index gaststaettenfest_ort on gaststaettenfest (gemeinde, ort_gefaltet, beginn);
create index gaststaettenfest_akte on gaststaettenfest (gemeinde, akte);

-- Rows of the class STEUER alone: whoever does not know of them finds no trace (ADR 0052).
create table untersagung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- of the register; it may end, the ban does not (§ 35 Abs. 1 Satz 3 GewO)
  betrieb uuid,
  name text not null check (length(name) between 1 and 200),
  vornamen text check (length(vornamen) between 1 and 200),
  geburtsdatum date,
  anschrift text not null check (length(anschrift) between 1 and 300),
  gewerbe text not null check (length(gewerbe) between 1 and 300),
  -- folded name, by which an Anmeldung of the same person is known
  namenstext text not null,
  anlaesse jsonb not null,
  sachverhalt text not null check (length(sachverhalt) between 1 and 4000),
  stand text collate "C" not null default 'EINGELEITET'
    check (stand in ('EINGELEITET', 'VERFUEGT', 'EINGESTELLT', 'WIEDERGESTATTET')),
  -- § 12 GewO, answered before the decision; null: nobody has
  insolvenz boolean,
  insolvenz_text text check (length(insolvenz_text) between 1 and 1000),
  -- why neither chamber nor supervision was heard (§ 35 Abs. 4 Satz 2 GewO)
  ohne_anhoerung text check (length(ohne_anhoerung) between 1 and 1000),
  umfang text collate "C" check (umfang in ('GANZ', 'TEILWEISE')),
  umfang_text text check (length(umfang_text) between 1 and 500),
  auch_vertretung boolean not null default false,
  alle_gewerbe boolean not null default false,
  begruendung text check (length(begruendung) between 1 and 8000),
  verfuegt_am date,
  vollziehbar_ab date,
  unanfechtbar_ab date,
  -- by fact: the day on which the Gewerbezentralregister was told
  gzr jsonb not null default '{}',
  antrag_am date,
  -- why it ended, or was taken back
  ende_grund text check (length(ende_grund) between 1 and 1000),
  ende_am date,
  bescheid uuid,
  akte uuid not null,
  vorgang uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, bescheid) references akte.dokument (gemeinde, id),
  check ((stand in ('VERFUEGT', 'WIEDERGESTATTET')) = (verfuegt_am is not null)),
  check ((verfuegt_am is null) = (umfang is null)),
  check (verfuegt_am is not null or (vollziehbar_ab is null and unanfechtbar_ab is null)),
  check ((stand in ('EINGESTELLT', 'WIEDERGESTATTET')) = (ende_am is not null))
);
create index untersagung_stand on untersagung (gemeinde, stand, id);
create index untersagung_name on untersagung (gemeinde, namenstext);
create index untersagung_akte on untersagung (gemeinde, akte);

create table anhoerung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  untersagung uuid not null,
  stelle text collate "C" not null check (stelle in ('PERSON', 'IHK', 'HWK', 'AUFSICHT')),
  an text not null check (length(an) between 1 and 200),
  frist date not null,
  stellungnahme text check (length(stellungnahme) between 1 and 2000),
  beantwortet_am date,
  zurueckgenommen_am timestamptz,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, untersagung) references untersagung (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((stellungnahme is null) = (beantwortet_am is null))
);
create index anhoerung_untersagung on anhoerung (gemeinde, untersagung, id);
create index anhoerung_akte on anhoerung (gemeinde, akte);

create table reisegewerbekarte (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  vornamen text not null check (length(vornamen) between 1 and 200),
  geburtsdatum date not null,
  geburtsort text not null check (length(geburtsort) between 1 and 200),
  anschrift text not null check (length(anschrift) between 1 and 300),
  taetigkeiten text not null check (length(taetigkeiten) between 1 and 1000),
  antrag_am date not null,
  nachweise jsonb not null default '{}',
  stand text collate "C" not null default 'BEANTRAGT'
    check (stand in ('BEANTRAGT', 'ERTEILT', 'VERSAGT', 'ERLEDIGT', 'VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN')),
  jahr integer,
  nummer integer,
  erteilt_am date,
  -- null: unlimited
  befristet_bis date,
  -- what the card says beside the activities (§ 55 Abs. 3 GewO)
  auflagen text check (length(auflagen) between 1 and 1000),
  gebuehr_cent integer check (gebuehr_cent >= 0),
  grund text check (length(grund) between 1 and 1000),
  ende_am date,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, jahr, nummer),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check (num_nonnulls(jahr, nummer, erteilt_am) in (0, 3)),
  check ((stand in ('BEANTRAGT', 'VERSAGT', 'ERLEDIGT')) = (erteilt_am is null))
);
create index reisegewerbekarte_stand on reisegewerbekarte (gemeinde, stand, id);
create index reisegewerbekarte_ablauf on reisegewerbekarte (gemeinde, befristet_bis) where befristet_bis is not null;
create index reisegewerbekarte_akte on reisegewerbekarte (gemeinde, akte);

alter table gebuehrensatz drop constraint gebuehrensatz_tatbestand_check;
alter table gebuehrensatz add constraint gebuehrensatz_tatbestand_check check (tatbestand in ('anmeldung', 'ummeldung', 'abmeldung',
  'weiterer-vertreter', 'gaststaette-mit-alkohol', 'gaststaettenfest', 'reisegewerbekarte', 'auskunft'));

-- In the same transaction, like the Anzeige itself.
create function verfahren_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.gaststaettenpruefung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.gaststaettenfest set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.untersagung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.anhoerung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.reisegewerbekarte set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger gewerbe_verfahren after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function verfahren_folgt();

-- What the register forgets takes its checks along; it runs within `vergessen`, which alone may delete.
create function pruefung_vergessen() returns trigger language plpgsql as $$
begin
  delete from gewerbe.gaststaettenpruefung where gemeinde = old.gemeinde and betrieb = old.id;
  return null;
end $$;
create trigger gewerbe_pruefung_vergessen after delete on betrieb for each row execute function pruefung_vergessen();
