-- One chain of entries per Gemeinde. An entry is audit record, outbox message and job trigger at once: its number is
-- given under the lock of the head row, which is held until commit, so the order of numbers is the order of commits
-- and a reader that remembers the last number misses nothing.

create table kopf (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  seq bigint not null,
  hash bytea not null,
  primary key (gemeinde)
);

create table eintrag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  seq bigint not null,
  zeit timestamptz not null,
  ereignis text collate "C" not null,
  subjekt text collate "C" not null,
  subjekt_id uuid not null,
  person uuid,
  -- what was hashed, byte for byte (RFC 8785)
  kanonisch text not null,
  hash bytea not null,
  -- personal data of the event: may be erased, only its salted hash stands in `kanonisch`
  nutzlast jsonb,
  salz bytea,
  primary key (gemeinde, seq)
);

create index eintrag_subjekt on eintrag (gemeinde, subjekt_id, seq);
create index eintrag_person on eintrag (gemeinde, person, seq) where person is not null;

-- How far each consumer of the outbox has come.
create table stand (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  verbraucher text collate "C" not null,
  seq bigint not null,
  primary key (gemeinde, verbraucher)
);

-- The only way to write an entry. Number, predecessor and hash are made here, under the lock, so that no program can
-- get them wrong; the logins hold no right to insert, change or delete an entry.
create function anhaengen(texte text[], nutzlasten jsonb[], salze bytea[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  g constant text := verbund.gemeinde();
  n bigint;
  h bytea;
  e jsonb;
begin
  insert into audit.kopf (gemeinde, seq, hash)
    values (g, 0, pg_catalog.sha256(pg_catalog.convert_to('verbundakte/audit/1 ' || g, 'UTF8')))
    on conflict do nothing;
  select k.seq, k.hash into strict n, h from audit.kopf k where k.gemeinde = g for update;
  for i in 1 .. pg_catalog.cardinality(texte) loop
    n := n + 1;
    e := texte[i]::jsonb;
    -- number and predecessor are part of what is hashed: neither order nor length of the chain can be changed later
    h := pg_catalog.sha256(pg_catalog.int8send(n) || h || pg_catalog.convert_to(texte[i], 'UTF8'));
    insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz)
    values (g, n, (e ->> 'zeit')::timestamptz, e ->> 'ereignis', e #>> '{subjekt,art}', (e #>> '{subjekt,id}')::uuid,
            (e #>> '{akteur,person}')::uuid, texte[i], h, nutzlasten[i], salze[i]);
  end loop;
  update audit.kopf k set seq = n, hash = h where k.gemeinde = g;
  perform pg_catalog.pg_notify('verbund_ereignis', g);
  return n;
end $$;

revoke all on function anhaengen(text[], jsonb[], bytea[]) from public;
