-- The process around the Anzeige: what is missing is asked for, what belongs elsewhere is handed on, what was wrong is corrected by
-- a new Anzeige, and programs bring what citizens file online.

alter table anzeige drop constraint anzeige_status_check;
alter table anzeige
  add constraint anzeige_status_check check (status in
    ('ENTWURF', 'VERWORFEN', 'EINGEGANGEN', 'NACHGEFORDERT', 'ZURUECKGEWIESEN', 'WEITERGELEITET', 'BESCHEINIGT')),
  -- the Gemeinde it is addressed to; null: this one
  add column ags text collate "C" check (ags ~ '^[0-9]{8}$'),
  add column korrektur_von uuid,
  add column korrektur_art text collate "C" check (korrektur_art in ('berichtigung', 'storno')),
  add column von_amts_wegen boolean not null default false,
  -- why it is corrected, or made ex officio
  add column begruendung text check (length(begruendung) between 1 and 500),
  -- the program that brought it, and by what the same is known again, whatever a clerk has completed since
  add column anbindung uuid,
  add column inhalt_sha256 text collate "C",
  add check ((korrektur_von is null) = (korrektur_art is null)),
  add check ((begruendung is not null) = (korrektur_von is not null or von_amts_wegen)),
  add check (not von_amts_wegen or art = 'abmeldung'),
  add check ((anbindung is null) = (inhalt_sha256 is null)),
  add foreign key (gemeinde, korrektur_von) references anzeige (gemeinde, id);
-- The lists: what came in first, first; a draft counts from when it was begun.
create index anzeige_reihe on anzeige (gemeinde, status, (coalesce(eingang_am, angelegt_am)), id);
-- An Anzeige is corrected once; what was wrong with the correction is a correction of it.
create unique index anzeige_korrektur on anzeige (gemeinde, korrektur_von)
  where korrektur_von is not null and status not in ('VERWORFEN', 'ZURUECKGEWIESEN');

alter table betrieb drop constraint betrieb_status_check;
-- STORNIERT: every Anzeige that began it was taken back
alter table betrieb add constraint betrieb_status_check check (status in ('AKTIV', 'ABGEMELDET', 'STORNIERT'));

-- A letter to the trader or to another authority, and where it lies. Before the receipt it is what opened the Vorgang.
create table schreiben (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  anzeige uuid not null,
  betrieb uuid not null,
  art text collate "C" not null check (art in ('nachforderung', 'weiterleitung', 'gebuehrenbescheid', 'amtsmitteilung')),
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  frist date,
  -- the Wiedervorlage that a clerk had set, which the deadline stands in for
  wiedervorlage_vorher date,
  -- to whom it was handed on
  an text check (length(an) between 1 and 200),
  erledigt_am timestamptz,
  zurueckgenommen_am timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, anzeige) references anzeige (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((art = 'nachforderung') = (frist is not null)),
  check ((art = 'weiterleitung') = (an is not null))
);
create index schreiben_anzeige on schreiben (gemeinde, anzeige, id);
create index schreiben_betrieb on schreiben (gemeinde, betrieb);
create index schreiben_akte on schreiben (gemeinde, akte);

-- What was handed in with an Anzeige; a Dokument of its Vorgang from the receipt on.
create table anlage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  anzeige uuid not null,
  -- part of a key, and asked by the type alone
  zweck text collate "C" not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null check (groesse > 0),
  mime text not null,
  art text collate "C" not null,
  hinweis text,
  pruefung text collate "C" not null default 'UNGEPRUEFT',
  geprueft_am timestamptz,
  signaturstand text collate "C",
  pruefhinweis text,
  dokument uuid,
  entfernt_am timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, anzeige) references anzeige (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id)
);
-- The same file twice is one Anlage; one paper may serve two purposes.
create unique index anlage_inhalt on anlage (gemeinde, anzeige, sha256, zweck) where entfernt_am is null;
create index anlage_sha256 on anlage (gemeinde, sha256);

alter table gebuehrensatz
  add column zurueckgenommen_am timestamptz,
  add column zurueckgenommen_von uuid;
create function satz_bleibt() returns trigger language plpgsql as $$
begin
  if (old.tatbestand, old.cent, old.gueltig_ab, old.rechtsgrundlage, old.angelegt_am, old.angelegt_von)
     is distinct from (new.tatbestand, new.cent, new.gueltig_ab, new.rechtsgrundlage, new.angelegt_am, new.angelegt_von) then
    raise exception 'a rate stays as it was fixed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger gewerbe_satz_bleibt before update on gebuehrensatz for each row execute function satz_bleibt();

alter table einstellung
  -- instruction on legal remedies, as the Gemeinde words it; without it no fee notice is made
  add column rechtsbehelf text check (length(rechtsbehelf) between 1 and 4000),
  -- how a fee is paid
  add column zahlung text check (length(zahlung) between 1 and 1000);

-- Anzeigen without a receipt that belong to an Akte: the one of their Betrieb, or while nobody knows that, the one in which a
-- letter about them lies.
create function offen_zu_akte(wo text, welche uuid) returns setof uuid language sql stable as $$
  select s.anzeige from gewerbe.schreiben s join gewerbe.anzeige a on a.gemeinde = s.gemeinde and a.id = s.anzeige
    where s.gemeinde = wo and s.akte = welche and s.zurueckgenommen_am is null and (s.betrieb = a.betrieb or
      not exists (select from gewerbe.betrieb b where b.gemeinde = a.gemeinde and b.id = a.betrieb))
  union
  select a.id from gewerbe.betrieb b join gewerbe.anzeige a on a.gemeinde = b.gemeinde and a.betrieb = b.id
    where b.gemeinde = wo and b.akte = welche and a.akte is null
$$;

create function prozess_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.schreiben set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.anlage l set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    from gewerbe.anzeige a
    where l.gemeinde = new.gemeinde and a.gemeinde = l.gemeinde and a.id = l.anzeige and
      (a.akte = new.id or (a.akte is null and a.id in (select gewerbe.offen_zu_akte(new.gemeinde, new.id))));
  update gewerbe.anzeige a set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where a.gemeinde = new.gemeinde and a.akte is null and a.id in (select gewerbe.offen_zu_akte(new.gemeinde, new.id));
  return null;
end $$;
create trigger gewerbe_prozess_einstufung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function prozess_folgt();
