-- By what a person is known again, whatever Anzeige names them: a ban holds against the person and not against a spelling.

-- Marks of one who is called so and born then (a number like 19900517). `n`: the name; `d`: the name of somebody born then; `o`: the
-- name where nobody said when; `g`: born then with that first given name, whatever the surname is now.
create function spuren(nachname text, vornamen text, tag integer) returns text[] language sql immutable parallel safe as $$
  select case when ganz = '' then '{}' else array_remove(array['n ' || ganz,
    case when tag is null then 'o ' || ganz else 'd ' || tag || ' ' || ganz end,
    case when tag is not null and rufname <> '' then 'g ' || tag || ' ' || rufname end], null) end
  from (select btrim(gewerbe.falten(concat_ws(' ', nachname, vornamen))) as ganz,
    split_part(btrim(gewerbe.falten(coalesce(vornamen, ''))), ' ', 1) as rufname) w
$$;

-- All who stand in an Anzeige, under the name they have and the one they were born with; and the entered name.
create function spuren_der(inhalt jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct spur), '{}') from (
    select unnest(gewerbe.spuren(nachname, p ->> 'vornamen', case when p #> '{geburtsdatum,tag}' is not null
      then (p #>> '{geburtsdatum,jahr}')::integer * 10000 + (p #>> '{geburtsdatum,monat}')::integer * 100 + (p #>> '{geburtsdatum,tag}')::integer end)) as spur
    from (select inhalt -> 'person' as p union all select jsonb_array_elements(inhalt -> 'weitereVertreter')) wer,
      unnest(array[p ->> 'name', p ->> 'geburtsname']) nachname
    where btrim(coalesce(nachname, '')) <> ''
    union all
    select unnest(gewerbe.spuren(inhalt ->> 'eingetragenerName', null, null))
  ) s
$$;

-- What somebody banned is looked for by: where both say when they were born, it has to be the same day.
create function spuren_des(name text, vornamen text, fruehere text, geboren date) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct spur), '{}')
  from (select case when vornamen is not null
      then extract(year from geboren)::integer * 10000 + extract(month from geboren)::integer * 100 + extract(day from geboren)::integer end as tag) t,
    regexp_split_to_table(concat_ws(';', name, fruehere), '[;,]') nachname,
    unnest(gewerbe.spuren(btrim(nachname), vornamen, tag) || case when tag is null then '{}' else gewerbe.spuren(btrim(nachname), vornamen, null) end) spur
  where btrim(nachname) <> '' and (spur like 'n %') = (tag is null)
$$;

create table personenspur (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  spur text collate "C" not null,
  anzeige uuid not null,
  primary key (gemeinde, spur, anzeige)
);
create index personenspur_anzeige on personenspur (gemeinde, anzeige);

-- Exactly what the Anzeige says now: a name that was corrected leaves nothing behind. No login may delete here, so the owner does. On a
-- visit of support nobody may write here; what was changed then is entered with the next step of the Anzeige.
create function spuren_folgen() returns trigger language plpgsql security definer set search_path = '' as $$
declare neu text[];
begin
  if verbund.gemeinde('dienst') is null then return null; end if;
  neu := gewerbe.spuren_der(new.inhalt);
  delete from gewerbe.personenspur where gemeinde = new.gemeinde and anzeige = new.id and spur <> all (neu);
  insert into gewerbe.personenspur (gemeinde, spur, anzeige) select new.gemeinde, s, new.id from unnest(neu) s on conflict do nothing;
  return null;
end $$;
create trigger gewerbe_spuren after insert or update of inhalt, status on anzeige for each row execute function spuren_folgen();

create function spuren_gehen_mit() returns trigger language plpgsql as $$
begin
  delete from gewerbe.personenspur where gemeinde = old.gemeinde and anzeige = old.id;
  return null;
end $$;
create trigger gewerbe_spuren_weg after delete on anzeige for each row execute function spuren_gehen_mit();

alter table anzeige no force row level security;
insert into personenspur (gemeinde, spur, anzeige) select gemeinde, unnest(spuren_der(inhalt)), id from anzeige;
alter table anzeige force row level security;

alter table untersagung
  -- as it was at birth, or before another marriage; several with a comma between them
  add column fruehere_namen text check (length(fruehere_namen) between 1 and 300),
  -- the letter that permits again: by it the permission is taken back
  add column wiedergestattung uuid,
  add foreign key (gemeinde, wiedergestattung) references akte.dokument (gemeinde, id),
  drop column namenstext;

-- Somebody stands twice at one Betrieb: the person in this Anzeige counts as the one with that key. It goes where the Anzeige goes.
alter table anzeige add column person_als text check (length(person_als) between 1 and 2000);

-- A paper of an application for a card has a day, perhaps an end, and perhaps a Dokument; and who does not live here, a reason.
alter table reisegewerbekarte add column zustaendig_weil text check (length(zustaendig_weil) between 1 and 200);
alter table reisegewerbekarte no force row level security;
update reisegewerbekarte set nachweise = (
  select jsonb_object_agg(n.key, jsonb_build_object('vom', n.value, 'bis', null, 'dokument', null)) from (select (jsonb_each(nachweise)).*) n
) where nachweise <> '{}';
alter table reisegewerbekarte force row level security;
