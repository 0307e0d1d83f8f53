-- Who does what next with a Vorgang (xdomea 3.1.0: Geschaeftsgang, Beteiligungsschritt). Class and office stand on every
-- row, as in the Akte: rights compare columns of the row itself.

create table laufweg (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  -- absent: it is about the whole Vorgang
  dokument uuid,
  status text collate "C" not null default 'LAUFEND' check (status in ('LAUFEND', 'ABGESCHLOSSEN', 'ZURUECKGERUFEN')),
  -- steps added so far: the number of the next one
  schritte integer not null default 0,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id)
);
create index laufweg_vorgang on laufweg (gemeinde, vorgang, id);

create table schritt (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  laufweg uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid,
  -- given once; the order is `stufe`, and steps of one Stufe are done side by side
  nummer integer not null,
  stufe integer not null,
  verfuegung text collate "C" not null
    check (verfuegung in ('ZUR_KENNTNIS', 'MITZEICHNUNG', 'BEARBEITUNG', 'SCHLUSSZEICHNUNG', 'RUECKSPRACHE')),
  -- one of the two
  person uuid,
  amt text collate "C",
  -- both as one text, so that one index serves everybody's Postkorb
  adressat text collate "C" not null generated always as (coalesce(person::text, amt)) stored,
  status text collate "C" not null default 'ZUKUENFTIG'
    check (status in ('ZUKUENFTIG', 'AKTUELL', 'ERLEDIGT', 'UEBERSPRUNGEN', 'ZURUECKGERUFEN')),
  termin date,
  -- the order of a Postkorb: what has no date comes after all that has one
  faellig date not null generated always as (coalesce(termin, date '9999-12-31')) stored,
  notiz text,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  aktuell_seit timestamptz,
  bearbeitet_am timestamptz,
  bearbeitet_von uuid,
  -- the absent person in whose place it was done
  fuer uuid,
  ergebnis text collate "C" check (ergebnis in ('EINVERSTANDEN', 'BEDENKEN', 'ABGELEHNT', 'WEITERGELEITET')),
  vermerk text,
  -- number of the version that lay before whoever did it
  version integer,
  -- the step that was passed on, or whose answer led to this one
  aus uuid,
  -- why it does not move; whoever began it and those who lead the office see it then
  hindernis text collate "C"
    check (hindernis in ('FORT', 'LEERES_AMT', 'OHNE_RECHT', 'ABWESEND', 'VERTRETUNG_OHNE_RECHT', 'UEBERFAELLIG')),
  erinnert_am date,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, laufweg, nummer),
  foreign key (gemeinde, laufweg) references laufweg (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check (num_nonnulls(person, amt) = 1)
);
create index schritt_vorgang on schritt (gemeinde, vorgang, id);
-- Partial: of a million steps a few thousand are current, and only those are ever looked for.
create index schritt_postkorb on schritt (gemeinde, adressat, faellig, id) where status = 'AKTUELL';
create index schritt_begonnen on schritt (gemeinde, angelegt_von, faellig, id) where status = 'AKTUELL' and hindernis is not null;
create index schritt_amt on schritt (gemeinde, federfuehrung, faellig, id) where status = 'AKTUELL' and hindernis is not null;
create index schritt_aktuell on schritt (gemeinde, id) where status = 'AKTUELL';

create table abwesenheit (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  von date not null,
  bis date not null,
  vertretung uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  aufgehoben_am timestamptz,
  primary key (gemeinde, id),
  check (bis >= von),
  check (vertretung <> person)
);
create index abwesenheit_person on abwesenheit (gemeinde, person, bis) where aufgehoben_am is null;
create index abwesenheit_vertretung on abwesenheit (gemeinde, vertretung, bis) where aufgehoben_am is null;

create table wiedervorlage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  person uuid,
  amt text collate "C",
  adressat text collate "C" not null generated always as (coalesce(person::text, amt)) stored,
  tag date not null,
  grund text,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  erledigt_am timestamptz,
  erledigt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  check (num_nonnulls(person, amt) = 1)
);
create index wiedervorlage_vorgang on wiedervorlage (gemeinde, vorgang, id);
create index wiedervorlage_postkorb on wiedervorlage (gemeinde, adressat, tag, id) where erledigt_am is null;

create table kommentar (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  text text not null check (length(text) between 1 and 4000),
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);
create index kommentar_vorgang on kommentar (gemeinde, vorgang, id);

-- Secret addresses of calendars: the SHA-256 of the secret, which nobody keeps.
create table kalenderadresse (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  hash text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  widerrufen_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, hash)
);
create index kalenderadresse_person on kalenderadresse (gemeinde, person) where widerrufen_am is null;

-- What was done, skipped or called back is part of the Akte and stays as it is (xdomea 3.1.0: finished steps are
-- immutable). Its class follows the Akte; and what was just done may be taken back within the minute (ADR 0027).
create function schritt_bleibt() returns trigger language plpgsql as $$
begin
  if (new.laufweg, new.vorgang, new.nummer, new.angelegt_am) is distinct from (old.laufweg, old.vorgang, old.nummer, old.angelegt_am)
    or new.angelegt_von is distinct from old.angelegt_von then
    raise exception 'what a step is and who made it never changes' using errcode = 'restrict_violation';
  end if;
  if old.status in ('ERLEDIGT', 'UEBERSPRUNGEN', 'ZURUECKGERUFEN')
    -- The generated columns follow from the others, and are not there yet.
    and (to_jsonb(new) - array['schutzklasse', 'federfuehrung', 'adressat', 'faellig'])
      is distinct from (to_jsonb(old) - array['schutzklasse', 'federfuehrung', 'adressat', 'faellig'])
    and not (old.status = 'ERLEDIGT' and new.status = 'AKTUELL' and old.bearbeitet_am > clock_timestamp() - interval '1 minute')
  then
    raise exception 'a finished step never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger schritt_bleibt before update on schritt for each row execute function schritt_bleibt();

create function kommentar_bleibt() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'schutzklasse' - 'federfuehrung') is distinct from (to_jsonb(old) - 'schutzklasse' - 'federfuehrung') then
    raise exception 'a comment never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger kommentar_bleibt before update on kommentar for each row execute function kommentar_bleibt();

-- Whoever gives an Akte another class or office gives it to everything in its Vorgänge, in the same transaction: no
-- Postkorb shows for a moment what has become a tax matter.
create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update geschaeftsgang.laufweg set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.schritt set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.wiedervorlage set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  update geschaeftsgang.kommentar set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
create trigger geschaeftsgang_einstufung after update of schutzklasse, federfuehrung on akte.vorgang for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
