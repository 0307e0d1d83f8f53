-- What another authority says of a business here, and who deals with it; what the rest of the process lacked.

create table behoerdenmitteilung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- who says it, as the letter calls itself, and the sign it is to be answered under
  stelle text not null check (length(stelle) between 1 and 200),
  fremdzeichen text check (length(fremdzeichen) between 1 and 100),
  was text collate "C" not null check (was in ('AUFGABE', 'BEGINN', 'AENDERUNG')),
  -- since when, if it is said
  zum date,
  name text not null check (length(name) between 1 and 200),
  anschrift text check (length(anschrift) between 1 and 300),
  wortlaut text check (length(wortlaut) between 1 and 2000),
  eingang date not null,
  bis date not null,
  betrieb uuid,
  stand text collate "C" not null default 'OFFEN' check (stand in ('OFFEN', 'ERLEDIGT', 'ZURUECKGENOMMEN')),
  -- the Anzeige that answers it: an Abmeldung ex officio, or one that came meanwhile (the register forgets it, see below)
  anzeige uuid,
  grund text check (length(grund) between 1 and 500),
  erledigt_am timestamptz,
  erledigt_von uuid,
  -- the letter to the trader, until when it asks, and the Wiedervorlage for which that day stands in
  anfrage uuid,
  gefragt_bis date,
  wiedervorlage_vorher date,
  aufgabe uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  -- whether it was filed here, or lay in the Akte before
  selbst_abgelegt boolean not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  foreign key (gemeinde, anfrage) references akte.dokument (gemeinde, id),
  check ((stand = 'ERLEDIGT') = (erledigt_am is not null)),
  check (stand <> 'ERLEDIGT' or anzeige is not null or grund is not null),
  check ((anfrage is null) = (gefragt_bis is null))
);
create index behoerdenmitteilung_stand on behoerdenmitteilung (gemeinde, stand, bis, id);
create index behoerdenmitteilung_betrieb on behoerdenmitteilung (gemeinde, betrieb) where betrieb is not null;
create index behoerdenmitteilung_anzeige on behoerdenmitteilung (gemeinde, anzeige) where anzeige is not null;
create index behoerdenmitteilung_akte on behoerdenmitteilung (gemeinde, akte);

create function mitteilung_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.behoerdenmitteilung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger gewerbe_mitteilung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function mitteilung_folgt();

-- What the register forgets takes along what others said of it; it runs within `vergessen`, which alone may delete.
create function mitteilung_vergessen() returns trigger language plpgsql as $$
begin
  delete from gewerbe.behoerdenmitteilung where gemeinde = old.gemeinde and betrieb = old.id;
  return null;
end $$;
create trigger gewerbe_mitteilung_vergessen after delete on betrieb for each row execute function mitteilung_vergessen();

-- Whether something is not settled: an Anzeige, what is to be sent of one or answered, or what another authority has said.
create or replace function loeschung_haengt(wo text, welcher uuid) returns boolean language sql stable as $$
  select exists (select from gewerbe.anzeige a where a.gemeinde = wo and a.betrieb = welcher and (
    a.status in ('ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT')
    or exists (select from gewerbe.uebermittlung u where u.gemeinde = wo and u.anzeige = a.id
      and (u.stand in ('WARTET', 'OFFEN', 'FEHLGESCHLAGEN') or u.gehalten_bis > clock_timestamp()))
    or exists (select from gewerbe.rueckmeldung r where r.gemeinde = wo and r.anzeige = a.id
      and (r.stand in ('WARTET', 'OFFEN', 'FEHLGESCHLAGEN') or r.gehalten_bis > clock_timestamp()))))
    or exists (
      -- also of one that was joined to it, and is forgotten with it
      with recursive eins as (
        select welcher as id
        union
        select b.id from eins join gewerbe.betrieb b on b.gemeinde = wo and b.zusammengefuehrt_mit = eins.id
      )
      select from eins join gewerbe.behoerdenmitteilung m on m.gemeinde = wo and m.betrieb = eins.id where m.stand = 'OFFEN')
$$;

alter table anzeige
  -- looked at for form, and by whom; not for its content, and no receipt waits for it
  add column geprueft_am timestamptz,
  add column geprueft_von uuid,
  -- as a program filed it, in canonical form: what `inhalt_sha256` is the hash of, whatever a clerk has completed since
  add column eingereicht text,
  -- under which id the program knows the Betrieb
  add column fremder_betrieb uuid,
  add check ((geprueft_am is null) = (geprueft_von is null)),
  add check (geprueft_am is null or eingang_am is not null),
  add check (eingereicht is null or (anbindung is not null and encode(sha256(convert_to(eingereicht, 'UTF8')), 'hex') = inhalt_sha256)),
  add check (fremder_betrieb is null or anbindung is not null);
create index anzeige_fremder_betrieb on anzeige (gemeinde, anbindung, fremder_betrieb, id) where fremder_betrieb is not null;

-- Whoever writes other content has not looked at it for form; and what came in stays as it came.
create function anzeige_inhalt_neu() returns trigger language plpgsql as $$
begin
  if old.inhalt is distinct from new.inhalt then
    new.geprueft_am := null;
    new.geprueft_von := null;
  end if;
  if old.eingereicht is not null and old.eingereicht is distinct from new.eingereicht then
    raise exception 'what was filed stays as it came' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger gewerbe_anzeige_inhalt before update on anzeige for each row execute function anzeige_inhalt_neu();

-- An Anzeige that was rejected lies in the Vorgang with what was handed in.
alter table schreiben drop constraint schreiben_art_check;
alter table schreiben add constraint schreiben_art_check check (art in
  ('nachforderung', 'weiterleitung', 'gebuehrenbescheid', 'amtsmitteilung', 'zurueckweisung'));

-- What never became a Betrieb is forgotten after the same years: Anzeigen that were rejected, handed on or discarded under the id that they
-- brought, and notices that nobody could assign under their own.
alter table loeschung alter column akte drop not null;

create or replace function loeschbar_ab(wo text, welcher uuid) returns date language sql stable as $$
  with jahre as (
    select make_interval(years => coalesce((select e.loeschfrist_jahre from gewerbe.auskunftseinstellung e where e.gemeinde = wo), 5)) as frist
  )
  select (greatest(coalesce(b.ende, (b.geaendert_am at time zone 'Europe/Berlin')::date),
      (select max((a.bescheinigt_am at time zone 'Europe/Berlin')::date) from gewerbe.anzeige a
        where a.gemeinde = wo and a.betrieb = b.id and a.art = 'abmeldung' and a.status = 'BESCHEINIGT'))
    + (select frist from jahre))::date
  from gewerbe.betrieb b where b.gemeinde = wo and b.id = welcher and b.status <> 'AKTIV'
  union all
  select (max((a.geaendert_am at time zone 'Europe/Berlin')::date) + (select frist from jahre))::date from gewerbe.anzeige a
  where a.gemeinde = wo and a.betrieb = welcher and not exists (select from gewerbe.betrieb b where b.gemeinde = wo and b.id = welcher)
  having bool_and(a.status in ('ZURUECKGEWIESEN', 'WEITERGELEITET', 'VERWORFEN'))
  union all
  select ((coalesce(m.erledigt_am, m.angelegt_am) at time zone 'Europe/Berlin')::date + (select frist from jahre))::date
  from gewerbe.behoerdenmitteilung m where m.gemeinde = wo and m.id = welcher and m.betrieb is null and m.stand <> 'OFFEN'
  limit 1
$$;

create or replace function vergessen(loeschungen uuid[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  g constant text := verbund.gemeinde();
  betriebe uuid[];
  der_anzeigen uuid[];
begin
  select array_agg(l.betrieb) into betriebe from gewerbe.loeschung l
    where l.gemeinde = g and l.id = any (loeschungen) and l.stand = 'VOLLZOGEN' and l.vollzogen_von <> l.bestaetigt_von;
  if cardinality(betriebe) is distinct from cardinality(loeschungen) then
    raise exception 'gewerbe.vergessen: not confirmed by one person and carried out by another' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from unnest(betriebe) b where not gewerbe.loeschbar(g, b)) then
    raise exception 'gewerbe.vergessen: not due, or something is not settled' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(array_agg(a.id), '{}') into der_anzeigen from gewerbe.anzeige a where a.gemeinde = g and a.betrieb = any (betriebe);
  delete from gewerbe.uebermittlung where gemeinde = g and anzeige = any (der_anzeigen);
  delete from gewerbe.rueckmeldung where gemeinde = g and anzeige = any (der_anzeigen);
  delete from gewerbe.bescheinigung where gemeinde = g and anzeige = any (der_anzeigen);
  delete from gewerbe.schreiben where gemeinde = g and anzeige = any (der_anzeigen);
  delete from gewerbe.anlage where gemeinde = g and anzeige = any (der_anzeigen);
  delete from gewerbe.anzeige where gemeinde = g and id = any (der_anzeigen);
  delete from gewerbe.auskunft where gemeinde = g and betrieb = any (betriebe);
  delete from gewerbe.behoerdenmitteilung where gemeinde = g and id = any (betriebe) and betrieb is null;
  delete from gewerbe.grunddaten where gemeinde = g and id = any (betriebe);
  delete from gewerbe.betrieb where gemeinde = g and id = any (betriebe);
end $$;
