-- „Has this person seen this Akte?“, for an Akte with many entries and a person who never did: both halves of the answer are
-- now found in their indexes alone, entries are read only for the page (`protokollSeite`).
alter table betroffen add column person uuid;
-- Even the owner sees rows only through the wall, and belongs to no Gemeinde: it steps aside for this transaction.
alter table betroffen no force row level security;
alter table eintrag no force row level security;
update betroffen b set person = e.person from eintrag e
  where e.gemeinde = b.gemeinde and e.seq = b.seq and e.person is not null;
alter table betroffen force row level security;
alter table eintrag force row level security;
alter table betroffen drop constraint betroffen_pkey, add primary key (gemeinde, objekt, seq) include (person);
drop index eintrag_subjekt;
create index eintrag_subjekt on eintrag (gemeinde, subjekt_id, seq) include (person);

-- As before, with the person.
create or replace function anhaengen(texte text[], nutzlasten jsonb[], salze bytea[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  g constant text := verbund.gemeinde();
  anzahl constant integer := pg_catalog.cardinality(texte);
  n bigint;
  h bytea;
  e jsonb;
begin
  if anzahl = 1 then
    update audit.kopf k set seq = k.seq + 1,
        hash = pg_catalog.sha256(pg_catalog.int8send(k.seq + 1) || k.hash || pg_catalog.convert_to(texte[1], 'UTF8'))
      where k.gemeinde = g returning k.seq, k.hash into n, h;
    if found then
      e := texte[1]::jsonb;
      insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz)
      values (g, n, (e ->> 'zeit')::timestamptz, e ->> 'ereignis', e #>> '{subjekt,art}', (e #>> '{subjekt,id}')::uuid,
              (e #>> '{akteur,person}')::uuid, texte[1], h, nutzlasten[1], salze[1]);
      if e #> '{offen,objekte}' is not null then
        insert into audit.betroffen (gemeinde, objekt, seq, person)
          select distinct g, id::uuid, n, (e #>> '{akteur,person}')::uuid
          from pg_catalog.jsonb_array_elements(e #> '{offen,objekte}') o,
               pg_catalog.jsonb_array_elements_text(o -> 'ids') id
          where id::uuid <> (e #>> '{subjekt,id}')::uuid;
      end if;
      return n;
    end if;
  end if;
  select k.seq, k.hash into n, h from audit.kopf k where k.gemeinde = g for update;
  if not found then
    insert into audit.kopf (gemeinde, seq, hash)
      values (g, 0, pg_catalog.sha256(pg_catalog.convert_to('verbundakte/audit/1 ' || g, 'UTF8')))
      on conflict do nothing;
    select k.seq, k.hash into strict n, h from audit.kopf k where k.gemeinde = g for update;
  end if;
  -- One insert each: a single one for all is planned anew every time, for how many they are is part of its plan.
  for i in 1 .. anzahl loop
    n := n + 1;
    e := texte[i]::jsonb;
    h := pg_catalog.sha256(pg_catalog.int8send(n) || h || pg_catalog.convert_to(texte[i], 'UTF8'));
    insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz)
    values (g, n, (e ->> 'zeit')::timestamptz, e ->> 'ereignis', e #>> '{subjekt,art}', (e #>> '{subjekt,id}')::uuid,
            (e #>> '{akteur,person}')::uuid, texte[i], h, nutzlasten[i], salze[i]);
    if e #> '{offen,objekte}' is not null then
      insert into audit.betroffen (gemeinde, objekt, seq, person)
        select distinct g, id::uuid, n, (e #>> '{akteur,person}')::uuid
        from pg_catalog.jsonb_array_elements(e #> '{offen,objekte}') o,
             pg_catalog.jsonb_array_elements_text(o -> 'ids') id
        where id::uuid <> (e #>> '{subjekt,id}')::uuid;
    end if;
  end loop;
  update audit.kopf k set seq = n, hash = h where k.gemeinde = g;
  return n;
end $$;
