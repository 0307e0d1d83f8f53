-- A ban holds against a person in every spelling that was said to be theirs (`person_als`); and what the screens ask for has its index.

-- By what the register knows the person of an Anzeige again: the same text as `personenschluessel` of register/anwenden.ts.
create function personenschluessel(p jsonb) returns text language sql immutable parallel safe as $$
  select case when p is null then '' else concat(gewerbe.falten(coalesce(p ->> 'vornamen', '')), '|',
    gewerbe.falten(coalesce(p ->> 'geburtsname', p ->> 'name', '')), '|',
    p #>> '{geburtsdatum,jahr}', '|', p #>> '{geburtsdatum,monat}', '|', p #>> '{geburtsdatum,tag}') end
$$;

-- The marks of one person of an Anzeige: by which they are known (`spuren_der`), or by which they are looked for (`spuren_des`).
create function spuren_person(p jsonb, gesucht boolean) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct spur), '{}')
  from (select case when p #> '{geburtsdatum,tag}' is not null and (not gesucht or p ->> 'vornamen' is not null)
      then (p #>> '{geburtsdatum,jahr}')::integer * 10000 + (p #>> '{geburtsdatum,monat}')::integer * 100 + (p #>> '{geburtsdatum,tag}')::integer end as tag) t,
    unnest(array[p ->> 'name', p ->> 'geburtsname']) nachname,
    unnest(gewerbe.spuren(nachname, p ->> 'vornamen', tag)
      || case when gesucht and tag is not null then gewerbe.spuren(nachname, p ->> 'vornamen', null) else '{}' end) spur
  where btrim(coalesce(nachname, '')) <> '' and (not gesucht or (spur like 'n %') = (tag is null))
$$;

-- Which came in lately: `anzeige_reihe` orders them, but behind the wall no index answers what asks for a coalesce.
create index anzeige_eingang on anzeige (gemeinde, status, eingang_am) where eingang_am is not null;
create index anzeige_person_als on anzeige (gemeinde, betrieb) where person_als is not null;

-- An application of somebody who lives elsewhere goes to the authority that is competent (§ 61 GewO); which one stands in `grund`.
alter table reisegewerbekarte drop constraint reisegewerbekarte_stand_check;
alter table reisegewerbekarte add constraint reisegewerbekarte_stand_check
  check (stand in ('BEANTRAGT', 'ERTEILT', 'VERSAGT', 'WEITERGELEITET', 'ERLEDIGT', 'VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN'));
alter table reisegewerbekarte drop constraint reisegewerbekarte_check1;
alter table reisegewerbekarte add constraint reisegewerbekarte_check1
  check ((stand in ('BEANTRAGT', 'VERSAGT', 'WEITERGELEITET', 'ERLEDIGT')) = (erteilt_am is null));
