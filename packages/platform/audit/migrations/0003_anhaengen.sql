-- As before, without NOTIFY: inside a transaction it holds one lock of the whole cluster from just before the commit
-- until the commit is on disk, so that all Gemeinden wrote one after the other. The program notifies afterwards.
-- And the head is only made where there is none, not tried before each entry.
create or replace function anhaengen(texte text[], nutzlasten jsonb[], salze bytea[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  g constant text := verbund.gemeinde();
  n bigint;
  h bytea;
  e jsonb;
begin
  select k.seq, k.hash into n, h from audit.kopf k where k.gemeinde = g for update;
  if not found then
    insert into audit.kopf (gemeinde, seq, hash)
      values (g, 0, pg_catalog.sha256(pg_catalog.convert_to('verbundakte/audit/1 ' || g, 'UTF8')))
      on conflict do nothing;
    select k.seq, k.hash into strict n, h from audit.kopf k where k.gemeinde = g for update;
  end if;
  for i in 1 .. pg_catalog.cardinality(texte) loop
    n := n + 1;
    e := texte[i]::jsonb;
    h := pg_catalog.sha256(pg_catalog.int8send(n) || h || pg_catalog.convert_to(texte[i], 'UTF8'));
    insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz)
    values (g, n, (e ->> 'zeit')::timestamptz, e ->> 'ereignis', e #>> '{subjekt,art}', (e #>> '{subjekt,id}')::uuid,
            (e #>> '{akteur,person}')::uuid, texte[i], h, nutzlasten[i], salze[i]);
    if e #> '{offen,objekte}' is not null then
      insert into audit.betroffen (gemeinde, objekt, seq)
        select distinct g, id::uuid, n
        from pg_catalog.jsonb_array_elements(e #> '{offen,objekte}') o,
             pg_catalog.jsonb_array_elements_text(o -> 'ids') id
        where id::uuid <> (e #>> '{subjekt,id}')::uuid;
    end if;
  end loop;
  update audit.kopf k set seq = n, hash = h where k.gemeinde = g;
  return n;
end $$;
