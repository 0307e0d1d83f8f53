-- What is to be done in a Vorgang, by whom and until when: several at a time, in no order but that of their days. Unlike
-- a step it leads nowhere, so it may be taken up again.
create table aufgabe (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  was text not null check (length(was) between 1 and 4000),
  person uuid,
  amt text collate "C",
  adressat text collate "C" not null generated always as (coalesce(person::text, amt)) stored,
  bis date,
  -- as of a step: what has no day comes after all that has one
  faellig date not null generated always as (coalesce(bis, date '9999-12-31')) stored,
  status text collate "C" not null default 'OFFEN' check (status in ('OFFEN', 'ERLEDIGT', 'ZURUECKGEZOGEN')),
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  -- who gave it to somebody else last, and may take it back for a moment
  weitergegeben_am timestamptz,
  weitergegeben_von uuid,
  beendet_am timestamptz,
  beendet_von uuid,
  -- the absent person in whose place it was done
  fuer uuid,
  vermerk text,
  -- why nobody will do it; whoever asked for it and those who lead the office see it then
  hindernis text collate "C"
    check (hindernis in ('FORT', 'LEERES_AMT', 'OHNE_RECHT', 'ABWESEND', 'VERTRETUNG_OHNE_RECHT', 'UEBERFAELLIG')),
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  check (num_nonnulls(person, amt) = 1),
  check ((status = 'OFFEN') = (beendet_am is null))
);
create index aufgabe_vorgang on aufgabe (gemeinde, vorgang, faellig, id);
create index aufgabe_postkorb on aufgabe (gemeinde, adressat, faellig, id) where status = 'OFFEN';
create index aufgabe_gestellt on aufgabe (gemeinde, angelegt_von, faellig, id) where status = 'OFFEN' and hindernis is not null;
create index aufgabe_amt on aufgabe (gemeinde, federfuehrung, faellig, id) where status = 'OFFEN' and hindernis is not null;
create index aufgabe_offen on aufgabe (gemeinde, id) where status = 'OFFEN';

-- What was asked for, in which Vorgang, and by whom is part of the Akte.
create function aufgabe_bleibt() returns trigger language plpgsql as $$
begin
  if (new.akte, new.vorgang, new.was, new.angelegt_am) is distinct from (old.akte, old.vorgang, old.was, old.angelegt_am)
    or new.angelegt_von is distinct from old.angelegt_von then
    raise exception 'what a task is and who asked for it never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger aufgabe_bleibt before update on aufgabe for each row execute function aufgabe_bleibt();

-- As for everything else that lies in a Vorgang.
create or replace function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update geschaeftsgang.laufweg set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.schritt set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.wiedervorlage set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.kommentar set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.aufgabe set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
