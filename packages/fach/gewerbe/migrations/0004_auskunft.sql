-- What is told about a Betrieb and to whom (§ 14 Abs. 5 bis 11 GewO), and how the register forgets.

-- As `fold` of the kernel spells words.
create function falten(wort text) returns text language sql immutable parallel safe as $$
  select regexp_replace(normalize(replace(replace(replace(replace(lower(normalize(wort, nfc) collate "pg_c_utf8"),
    'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[\u0300-\u036f]', '', 'g')
$$;

-- The Grunddaten, apart from the register: automated retrieval reads here and nowhere else, so it cannot answer more.
create table grunddaten (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null,
  geschaeftsbezeichnung text,
  anschrift text not null,
  taetigkeit text not null,
  -- folded: names in one, the address in the other; persons who were ever named are in neither
  namenstext text not null,
  anschrifttext text not null,
  -- what was taken back, or has ended, is retrieved no more
  status text collate "C" not null,
  ende date,
  akte uuid not null,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id)
);
create index grunddaten_akte on grunddaten (gemeinde, akte);

create function grunddaten_folgen() returns trigger language plpgsql as $$
declare wo text := concat_ws(', ', nullif(concat_ws(' ', new.strasse, new.hausnummer), ''), nullif(concat_ws(' ', new.plz, new.ort), ''));
begin
  -- Who may change a Betrieb, say on a visit of support, need not be one who may add to the register. Of a new one there is nothing to
  -- look for: asked all the same, a whole register taken over at once would look through what it has entered so far, row by row.
  if tg_op = 'UPDATE' then
    update gewerbe.grunddaten set name = new.name, geschaeftsbezeichnung = new.geschaeftsbezeichnung, anschrift = wo,
        taetigkeit = new.taetigkeit, namenstext = gewerbe.falten(concat_ws(' ', new.name, new.geschaeftsbezeichnung)),
        anschrifttext = gewerbe.falten(wo), status = new.status, ende = new.ende, akte = new.akte, schutzklasse = new.schutzklasse,
        federfuehrung = new.federfuehrung
      where gemeinde = new.gemeinde and id = new.id;
    if found then return null; end if;
  end if;
  insert into gewerbe.grunddaten (gemeinde, id, name, geschaeftsbezeichnung, anschrift, taetigkeit, namenstext, anschrifttext, status,
      ende, akte, schutzklasse, federfuehrung)
    values (new.gemeinde, new.id, new.name, new.geschaeftsbezeichnung, wo, new.taetigkeit,
      gewerbe.falten(concat_ws(' ', new.name, new.geschaeftsbezeichnung)), gewerbe.falten(wo), new.status, new.ende, new.akte,
      new.schutzklasse, new.federfuehrung);
  return null;
end $$;
create trigger gewerbe_grunddaten after insert or update of name, geschaeftsbezeichnung, strasse, hausnummer, plz, ort, taetigkeit,
    status, ende, akte, schutzklasse, federfuehrung on betrieb
  for each row execute function grunddaten_folgen();

-- Who may ask by program: named by the head of the administration, who alone makes and ends their keys.
create table abrufstelle (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  anlass text not null check (length(anlass) between 1 and 500),
  felder jsonb not null,
  hash text collate "C" not null,
  endung text not null,
  zuletzt_am timestamptz,
  fenster_ab timestamptz not null default clock_timestamp(),
  anfragen integer not null default 0,
  widerrufen_am timestamptz,
  widerrufen_von uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, hash)
);

-- The log of § 14 Abs. 11 GewO. A row lives six months; what is filed in the Akte lives as long as the Akte.
create table auskunft (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  art text collate "C" not null check (art in ('GRUNDDATEN', 'INTERESSE', 'BEHOERDE', 'ABRUF')),
  ergebnis text collate "C" not null check (ergebnis in ('ERTEILT', 'VERWEIGERT')),
  -- null: a retrieval, which may have found several
  betrieb uuid,
  abrufstelle uuid,
  anfragend text not null check (length(anfragend) between 1 and 200),
  grundlage text collate "C",
  zweck text not null check (length(zweck) between 1 and 500),
  fremdzeichen text check (length(fremdzeichen) between 1 and 100),
  glaubhaft text check (length(glaubhaft) between 1 and 1000),
  abwaegung text check (length(abwaegung) between 1 and 1000),
  felder jsonb not null,
  -- of a retrieval: what was asked, and which Betriebe were shown
  gefragt jsonb,
  treffer jsonb,
  grund text check (length(grund) between 1 and 1000),
  gebuehr_cent integer check (gebuehr_cent >= 0),
  akte uuid,
  vorgang uuid,
  dokument uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  -- drawn for a sample check, and what came of it
  stichprobe_am timestamptz,
  geprueft_am timestamptz,
  geprueft_von uuid,
  befund text collate "C" check (befund in ('IN_ORDNUNG', 'BEANSTANDET')),
  notiz text check (length(notiz) between 1 and 1000),
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, abrufstelle) references abrufstelle (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check ((art = 'ABRUF') = (betrieb is null)),
  check ((art = 'ABRUF') = (gefragt is not null)),
  check ((ergebnis = 'VERWEIGERT') = (grund is not null)),
  check ((geprueft_am is null) = (befund is null))
);
create index auskunft_akte on auskunft (gemeinde, akte) where akte is not null;
create index auskunft_betrieb on auskunft (gemeinde, betrieb) where betrieb is not null;
create index auskunft_alter on auskunft (gemeinde, angelegt_am);

create table auskunftseinstellung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- which of the four Grunddaten anybody is told
  felder jsonb not null,
  -- years after the Abmeldung
  loeschfrist_jahre integer not null check (loeschfrist_jahre between 1 and 30),
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde)
);

-- A Betrieb that may be forgotten: proposed by the calendar, confirmed by one, carried out by another.
create table loeschung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  betrieb uuid not null,
  faellig_am date not null,
  stand text collate "C" not null check (stand in ('VORGESCHLAGEN', 'BESTAETIGT', 'AUSGENOMMEN', 'VOLLZOGEN')),
  -- until that day it is kept
  ausgenommen_bis date,
  -- typed by whoever confirmed or excepted it; gone once it is carried out
  grund text check (length(grund) between 1 and 500),
  bestaetigt_von uuid,
  bestaetigt_am timestamptz,
  vollzogen_von uuid,
  vollzogen_am timestamptz,
  akte uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, betrieb),
  check ((stand in ('BESTAETIGT', 'VOLLZOGEN')) = (bestaetigt_am is not null)),
  check ((stand = 'VOLLZOGEN') = (vollzogen_am is not null)),
  check ((stand = 'AUSGENOMMEN') = (ausgenommen_bis is not null))
);
create index loeschung_stand on loeschung (gemeinde, stand, id);
create index loeschung_akte on loeschung (gemeinde, akte);

-- Which numbers are missing because their Anzeige was deleted: the proof that none was left out stays whole.
create table geloeschtenummer (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  melde_jahr integer not null,
  melde_nummer integer not null,
  loeschung uuid not null,
  primary key (gemeinde, id),
  unique (gemeinde, melde_jahr, melde_nummer),
  foreign key (gemeinde, loeschung) references loeschung (gemeinde, id)
);
create index geloeschtenummer_loeschung on geloeschtenummer (gemeinde, loeschung);

-- The register in the order of names, a page at a time; and those whose time has come.
create index betrieb_name on betrieb (gemeinde, (name collate "C"), id);
create index betrieb_ende on betrieb (gemeinde, ende) where ende is not null;

alter table gebuehrensatz drop constraint gebuehrensatz_tatbestand_check;
alter table gebuehrensatz add check (tatbestand in ('anmeldung', 'ummeldung', 'abmeldung', 'weiterer-vertreter', 'auskunft'));

alter table betrieb no force row level security;
insert into grunddaten (gemeinde, id, name, geschaeftsbezeichnung, anschrift, taetigkeit, namenstext, anschrifttext, status, ende, akte,
    schutzklasse, federfuehrung)
  select gemeinde, id, name, geschaeftsbezeichnung, wo, taetigkeit, falten(concat_ws(' ', name, geschaeftsbezeichnung)), falten(wo),
    status, ende, akte, schutzklasse, federfuehrung
  from betrieb, lateral (select concat_ws(', ', nullif(concat_ws(' ', strasse, hausnummer), ''), nullif(concat_ws(' ', plz, ort), '')) as wo) w;
alter table betrieb force row level security;

create function auskunft_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.auskunft set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.loeschung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger gewerbe_auskunft after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function auskunft_folgt();

create index rueckmeldung_anzeige on rueckmeldung (gemeinde, anzeige) where anzeige is not null;

-- Whoever proposes, carries out or deletes asks these two.

-- From which day a Betrieb may be forgotten: years after its end or after the day on which the last Abmeldung was certified,
-- whichever came later; what was taken back altogether counts from that day. null: it goes on. Five as in einstellung.ts
create function loeschbar_ab(wo text, welcher uuid) returns date language sql stable as $$
  select (greatest(coalesce(b.ende, (b.geaendert_am at time zone 'Europe/Berlin')::date),
      (select max((a.bescheinigt_am at time zone 'Europe/Berlin')::date) from gewerbe.anzeige a
        where a.gemeinde = wo and a.betrieb = b.id and a.art = 'abmeldung' and a.status = 'BESCHEINIGT'))
    + make_interval(years => coalesce((select e.loeschfrist_jahre from gewerbe.auskunftseinstellung e where e.gemeinde = wo), 5)))::date
  from gewerbe.betrieb b where b.gemeinde = wo and b.id = welcher and b.status <> 'AKTIV'
$$;

-- Whether something is not settled: an Anzeige, or what is to be sent of one, or to be answered.
create function loeschung_haengt(wo text, welcher uuid) returns boolean language sql stable as $$
  select exists (select from gewerbe.anzeige a where a.gemeinde = wo and a.betrieb = welcher and (
    a.status in ('ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT')
    or exists (select from gewerbe.uebermittlung u where u.gemeinde = wo and u.anzeige = a.id
      and (u.stand in ('WARTET', 'OFFEN', 'FEHLGESCHLAGEN') or u.gehalten_bis > clock_timestamp()))
    or exists (select from gewerbe.rueckmeldung r where r.gemeinde = wo and r.anzeige = a.id
      and (r.stand in ('WARTET', 'OFFEN', 'FEHLGESCHLAGEN') or r.gehalten_bis > clock_timestamp()))))
$$;

create function loeschbar(wo text, welcher uuid) returns boolean language sql stable as $$
  select coalesce(gewerbe.loeschbar_ab(wo, welcher) <= (clock_timestamp() at time zone 'Europe/Berlin')::date, false)
    and not gewerbe.loeschung_haengt(wo, welcher)
$$;

-- No login may delete here: whoever may, can lock the table against the neighbours (ADR 0015). These do, and ask first.

-- Two different names are asked for here, but the login writes both of them: that two people acted is what the program and the log say,
-- and no database can. What it does see to is that nothing goes which is not due, or not settled, whoever calls it.
create function vergessen(loeschungen uuid[]) returns void language plpgsql security definer set search_path = '' as $$
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
  delete from gewerbe.grunddaten where gemeinde = g and id = any (betriebe);
  delete from gewerbe.betrieb where gemeinde = g and id = any (betriebe);
end $$;

-- § 14 Abs. 11 GewO: nothing younger than six months, whoever calls it.
create function auskuenfte_vergessen() returns uuid[] language plpgsql security definer set search_path = '' as $$
declare weg uuid[];
begin
  with geloescht as (
    delete from gewerbe.auskunft where gemeinde = verbund.gemeinde() and angelegt_am < clock_timestamp() - interval '6 months' returning id
  )
  select coalesce(array_agg(id), '{}') into weg from geloescht;
  return weg;
end $$;

-- What was only proposed, and is not due any more; it looks for itself.
create function vorschlaege_verwerfen() returns uuid[] language plpgsql security definer set search_path = '' as $$
declare
  g constant text := verbund.gemeinde();
  weg uuid[];
begin
  with geloescht as (
    delete from gewerbe.loeschung l where l.gemeinde = g and l.stand in ('VORGESCHLAGEN', 'BESTAETIGT') and not gewerbe.loeschbar(g, l.betrieb)
      returning l.id
  )
  select coalesce(array_agg(id), '{}') into weg from geloescht;
  return weg;
end $$;
