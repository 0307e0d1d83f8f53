-- Support grants. What stands here opens the login `<gemeinde>_unterstuetzung`, and nothing else does: its policies on
-- every table ask the functions at the end of this file, once a statement. A trigger keeps the state machine whoever
-- writes, so that a statement slipped in at that login cannot make itself a grant.

create table auftrag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  art text collate "C" not null check (art in ('UNTERSTUETZUNG', 'VERTRETUNG', 'NOTFALL')),
  zustand text collate "C" not null default 'BEANTRAGT' check (zustand in ('BEANTRAGT', 'BEWILLIGT', 'AKTIV',
    'BEENDET', 'ABGELAUFEN', 'WIDERRUFEN', 'GEPRUEFT', 'ABGELEHNT', 'VERFALLEN')),
  antragsteller uuid not null,
  antragsteller_name text not null,
  -- the Gemeinde that employs the person, or `supportstelle`
  antragsteller_heimat text collate "C" not null,
  ticket text not null check (length(ticket) between 1 and 100),
  zweck text not null check (length(zweck) between 10 and 2000),
  rechtsgrundlage text not null check (length(rechtsgrundlage) between 3 and 300),
  -- of a Notfall: which of the cases that were agreed beforehand
  fall text collate "C",
  -- of a Vertretung: the agreement between the two Gemeinden, and what the term is called
  vereinbarung text,
  termin text,
  -- the scope
  module text[] not null check (cardinality(module) > 0),
  klassen text[] not null check (cardinality(klassen) > 0),
  aktionen text[] not null check ('lesen' = any (aktionen)),
  schreiben boolean not null,
  ausfuhr boolean not null,
  -- absent: everything of the modules and classes
  objekte uuid[] check (cardinality(objekte) between 1 and 100),
  objektarten text[],
  -- the time in which the visit may lie, and how long it may last; a Vertretung lasts all of it
  ab timestamptz not null,
  bis timestamptz not null,
  dauer_minuten integer,
  beantragt_am timestamptz not null default clock_timestamp(),
  -- persons who must agree: fixed when asked for, never lowered
  noetig integer not null,
  begonnen_am timestamptz,
  endet_am timestamptz,
  beendet_am timestamptz,
  urteil text collate "C" check (urteil in ('IN_ORDNUNG', 'NOTFALL', 'ORGANISATIONSVERSAGEN', 'BEANSTANDET')),
  primary key (gemeinde, id),
  check (bis > ab),
  check (schreiben or aktionen = '{lesen}'),
  check ((objekte is null) = (objektarten is null) and cardinality(objekte) = cardinality(objektarten)),
  -- Standing permissions are impossible (design §5): two hours by default, eight at most.
  check (art = 'VERTRETUNG' or dauer_minuten between 1 and 480),
  check (art <> 'UNTERSTUETZUNG' or (bis - ab <= interval '7 days' and endet_am - begonnen_am <= interval '8 hours')),
  check (art <> 'VERTRETUNG' or (dauer_minuten is null and vereinbarung is not null and termin is not null
    and bis - ab <= interval '92 days')),
  check (art <> 'NOTFALL' or (fall is not null and dauer_minuten <= 60 and not schreiben and not ausfuhr
    and bis - ab <= interval '1 day' and endet_am - begonnen_am <= interval '60 minutes')),
  check ((begonnen_am is null) = (endet_am is null)),
  check (endet_am <= bis),
  check (zustand <> 'AKTIV' or begonnen_am is not null)
);
-- One visit at a time: the classes of one grant never meet the objects of another.
create unique index auftrag_aktiv on auftrag (gemeinde, antragsteller) where zustand = 'AKTIV';
create index auftrag_antragsteller on auftrag (gemeinde, antragsteller, id);
create index auftrag_offen on auftrag (gemeinde, id) where zustand in ('BEANTRAGT', 'BEWILLIGT', 'AKTIV');

create table bewilligung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  auftrag uuid not null,
  person uuid not null,
  person_name text not null,
  als text collate "C" not null check (als in ('GEMEINDE', 'BETRIEB')),
  am timestamptz not null default clock_timestamp(),
  -- what was signed, byte for byte (RFC 8785), and the assertion over its SHA-256: enough to check it without us
  kanonisch text not null,
  zusicherung jsonb not null,
  schluessel text not null,
  primary key (gemeinde, id),
  -- each counts once
  unique (gemeinde, auftrag, person),
  foreign key (gemeinde, auftrag) references auftrag (gemeinde, id)
);

-- What happened to a grant, for those who look at it; the audit log says the same, unerasably.
create table verlauf (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  auftrag uuid not null,
  ereignis text collate "C" not null,
  am timestamptz not null default clock_timestamp(),
  -- absent: the clock
  person uuid,
  person_name text,
  bemerkung text,
  primary key (gemeinde, id),
  foreign key (gemeinde, auftrag) references auftrag (gemeinde, id)
);
create index verlauf_auftrag on verlauf (gemeinde, auftrag, id);

-- Off: nobody comes in, whatever was granted. Only persons of the Gemeinde turn it.
create table notschalter (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  aus boolean not null,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid not null,
  geaendert_von_name text not null,
  primary key (gemeinde, id),
  unique (gemeinde)
);

create function aus() returns boolean language sql stable
  return coalesce((select n.aus from unterstuetzung.notschalter n where n.gemeinde = verbund.gemeinde()), false);

create function noetig(art text, schreiben boolean, klassen text[]) returns integer language sql immutable
  return case
    when art = 'NOTFALL' then 1
    when schreiben or klassen && array['MELDE', 'PERSONENSTAND', 'STEUER', 'SOZIAL', 'PERSONAL', 'NICHTOEFFENTLICH'] then 2
    else 1 end;

create function auftrag_wacht() returns trigger language plpgsql set search_path = '' as $$
declare
  -- Milliseconds, which is what programs keep: what is read comes back the same.
  jetzt constant timestamptz := pg_catalog.date_trunc('milliseconds', pg_catalog.clock_timestamp());
  gast constant boolean := verbund.stellung() = 'unterstuetzung';
  stimmen integer;
begin
  if gast and (select new.antragsteller is distinct from verbund.person()) then
    raise insufficient_privilege using message = 'unterstuetzung: a guest writes only what they have asked for';
  end if;
  if tg_op = 'INSERT' then
    if new.zustand <> 'BEANTRAGT' or new.begonnen_am is not null or new.beendet_am is not null or new.urteil is not null then
      raise insufficient_privilege using message = 'unterstuetzung: a grant begins as a request';
    end if;
    if unterstuetzung.aus() then
      raise insufficient_privilege using message = 'unterstuetzung: switched off';
    end if;
    new.beantragt_am := jetzt;
    new.noetig := unterstuetzung.noetig(new.art, new.schreiben, new.klassen);
    return new;
  end if;

  if (new.id, new.art, new.antragsteller, new.antragsteller_name, new.antragsteller_heimat, new.ticket, new.zweck,
      new.rechtsgrundlage, new.fall, new.vereinbarung, new.termin, new.ab, new.dauer_minuten, new.beantragt_am, new.noetig)
    is distinct from
     (old.id, old.art, old.antragsteller, old.antragsteller_name, old.antragsteller_heimat, old.ticket, old.zweck,
      old.rechtsgrundlage, old.fall, old.vereinbarung, old.termin, old.ab, old.dauer_minuten, old.beantragt_am, old.noetig)
  then
    raise insufficient_privilege using message = 'unterstuetzung: what was asked for does not change';
  end if;
  -- Narrower is free, wider is another request.
  if not (new.module <@ old.module and new.klassen <@ old.klassen and new.aktionen <@ old.aktionen
      and (old.schreiben or not new.schreiben) and (old.ausfuhr or not new.ausfuhr)
      and (old.objekte is null or coalesce(new.objekte <@ old.objekte, false)) and new.bis <= old.bis
      and (old.begonnen_am is null or (new.begonnen_am = old.begonnen_am and new.endet_am <= old.endet_am)))
  then
    raise insufficient_privilege using message = 'unterstuetzung: a grant is never widened';
  end if;
  if old.zustand in ('ABGELEHNT', 'VERFALLEN', 'GEPRUEFT') then
    raise insufficient_privilege using message = 'unterstuetzung: this is over';
  end if;
  if new.begonnen_am is distinct from old.begonnen_am and not (old.zustand = 'BEWILLIGT' and new.zustand = 'AKTIV') then
    raise insufficient_privilege using message = 'unterstuetzung: only what was granted begins';
  end if;
  if new.zustand = old.zustand then return new; end if;

  if not (case old.zustand
      when 'BEANTRAGT' then new.zustand in ('BEWILLIGT', 'ABGELEHNT', 'VERFALLEN', 'BEENDET')
      when 'BEWILLIGT' then new.zustand in ('AKTIV', 'BEENDET', 'ABGELAUFEN', 'WIDERRUFEN')
      when 'AKTIV' then new.zustand in ('BEENDET', 'ABGELAUFEN', 'WIDERRUFEN')
      else new.zustand = 'GEPRUEFT' and new.urteil is not null end)
    or (gast and new.zustand not in ('AKTIV', 'BEENDET', 'ABGELAUFEN', 'VERFALLEN'))
  then
    raise insufficient_privilege using message = 'unterstuetzung: no such step';
  end if;
  if new.zustand = 'BEWILLIGT' then
    select count(distinct b.person) into stimmen from unterstuetzung.bewilligung b
      where b.gemeinde = new.gemeinde and b.auftrag = new.id and b.person <> new.antragsteller
        and b.als = (case new.art when 'NOTFALL' then 'BETRIEB' else 'GEMEINDE' end);
    if stimmen < new.noetig or jetzt >= old.beantragt_am + interval '24 hours' or jetzt >= old.bis or unterstuetzung.aus() then
      raise insufficient_privilege using message = 'unterstuetzung: not enough persons agree, or too late';
    end if;
  end if;
  if new.zustand = 'AKTIV' then
    if jetzt < old.ab or jetzt >= old.bis or unterstuetzung.aus() then
      raise insufficient_privilege using message = 'unterstuetzung: not now';
    end if;
    -- The clock of the database, whatever the program believes.
    new.begonnen_am := jetzt;
    new.endet_am := least(new.bis, jetzt + coalesce(new.dauer_minuten * interval '1 minute', new.bis - jetzt));
  end if;
  if new.zustand in ('BEENDET', 'ABGELAUFEN', 'WIDERRUFEN', 'ABGELEHNT', 'VERFALLEN') then
    new.beendet_am := jetzt;
  end if;
  return new;
end $$;
create trigger wacht before insert or update on auftrag for each row execute function auftrag_wacht();

create function bewilligung_wacht() returns trigger language plpgsql set search_path = '' as $$
begin
  new.am := pg_catalog.clock_timestamp();
  if verbund.stellung() <> 'dienst' or not exists (
    select from unterstuetzung.auftrag a where a.gemeinde = new.gemeinde and a.id = new.auftrag and a.zustand = 'BEANTRAGT'
      and new.am < a.beantragt_am + interval '24 hours' and a.antragsteller <> new.person
      and new.als = (case a.art when 'NOTFALL' then 'BETRIEB' else 'GEMEINDE' end))
  then
    raise insufficient_privilege using message = 'unterstuetzung: there is nothing here for this person to agree to';
  end if;
  return new;
end $$;
create trigger wacht before insert on bewilligung for each row execute function bewilligung_wacht();

-- Processes that hold something open on the strength of a grant look again at once.
create function meldet() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('verbund_unterstuetzung', verbund.gemeinde());
  return null;
end $$;
create trigger meldet after update on auftrag for each row when (new.zustand <> old.zustand or new.endet_am is distinct from old.endet_am)
  execute function meldet();
create trigger meldet after insert or update on notschalter for each row execute function meldet();

-- The grant that lives at this moment for the person whom the transaction carries; null: none. The clock is the real
-- one, not that of the transaction, and a snapshot that outlives the statement sees nothing: a grant that was revoked
-- must be gone from the very next statement.
create function lebend() returns auftrag language sql stable
  return (select a from unterstuetzung.auftrag a
    where a.gemeinde = verbund.gemeinde() and a.antragsteller = verbund.person() and a.zustand = 'AKTIV'
      and a.begonnen_am <= pg_catalog.clock_timestamp() and a.endet_am > pg_catalog.clock_timestamp()
      and not unterstuetzung.aus() and pg_catalog.current_setting('transaction_isolation') = 'read committed');

-- The classes a module's rows may have, to be seen or written. No grant: null, which equals nothing.
create function klassen(modul text, aktion text) returns text[] language sql stable
  return (select l.klassen from unterstuetzung.lebend() l
    where modul = any (l.module) and aktion = any (l.aktionen) and (l.schreiben or aktion = 'lesen')) collate "C";
create function besuch() returns boolean language sql stable
  return (select l.id is not null from unterstuetzung.lebend() l);
create function lebt(modul text, aktion text) returns boolean language sql stable
  return unterstuetzung.klassen(modul, aktion) is not null;
create function alle_objekte() returns boolean language sql stable
  return (select l.objekte is null from unterstuetzung.lebend() l);
create function objekte() returns uuid[] language sql stable
  return (select l.objekte from unterstuetzung.lebend() l);
