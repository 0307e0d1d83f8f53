-- What makes the chain checkable by others: Merkle checkpoints, signed and witnessed (ADR 0018). And the ways in which
-- it is asked: by object, person, event and period.

create index eintrag_zeit on eintrag (gemeinde, zeit);
create index eintrag_ereignis on eintrag (gemeinde, ereignis, seq);
-- The name by which people know a thing stands in the entry of its making.
create index eintrag_kennzeichen on eintrag (gemeinde, (coalesce(nutzlast ->> 'kennzeichen', nutzlast ->> 'aktenzeichen')))
  where coalesce(nutzlast ->> 'kennzeichen', nutzlast ->> 'aktenzeichen') is not null;

-- Further objects of an entry beside its subject: whoever sees a list of a hundred rows leaves one entry.
create table betroffen (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  objekt uuid not null,
  seq bigint not null,
  primary key (gemeinde, objekt, seq)
);

-- Public keys. Valid from `gueltig_ab` until the next begins; each but the first is confirmed by the one before.
create table schluessel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  nummer integer not null check (nummer > 0),
  oeffentlich bytea not null check (octet_length(oeffentlich) = 32),
  gueltig_ab timestamptz not null,
  bestaetigt bytea,
  primary key (gemeinde, nummer)
);

-- Full subtrees of 256, 65536, … leaves: a proof reads a few hundred hashes, not ten million.
create table knoten (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  ebene smallint not null check (ebene > 0 and ebene % 8 = 0),
  nummer bigint not null,
  hash bytea not null,
  primary key (gemeinde, ebene, nummer)
);

create table pruefpunkt (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- entries 1 to `groesse`
  groesse bigint not null check (groesse > 0),
  wurzel bytea not null check (octet_length(wurzel) = 32),
  zeit timestamptz not null,
  schluessel integer not null,
  unterschrift bytea not null,
  primary key (gemeinde, groesse),
  foreign key (gemeinde, schluessel) references schluessel (gemeinde, nummer)
);

create table bezeugung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  groesse bigint not null,
  zeuge text collate "C" not null,
  oeffentlich bytea not null check (octet_length(oeffentlich) = 32),
  zeit timestamptz not null,
  unterschrift bytea not null,
  primary key (gemeinde, groesse, zeuge),
  foreign key (gemeinde, groesse) references pruefpunkt (gemeinde, groesse)
);

create table zeitstempel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  groesse bigint not null,
  -- TimeStampResp, DER (RFC 3161)
  antwort bytea not null,
  primary key (gemeinde, groesse),
  foreign key (gemeinde, groesse) references pruefpunkt (gemeinde, groesse)
);

-- What this Gemeinde, as a witness, has last seen of the others. Hashes only.
create table gesehen (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  von text collate "C" not null,
  groesse bigint not null,
  wurzel bytea not null,
  zeit timestamptz not null,
  schluessel integer not null,
  oeffentlich bytea not null,
  primary key (gemeinde, von)
);

-- As before, and with the further objects that the text names under `offen.objekte`.
create or replace function anhaengen(texte text[], nutzlasten jsonb[], salze bytea[]) returns bigint
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
  perform pg_catalog.pg_notify('verbund_ereignis', g);
  return n;
end $$;

-- Takes the personal part out of entries; what happened stays proved. The trigger below sees to it that the same
-- transaction says so in the chain.
create function nutzlast_loeschen(von bigint, bis bigint) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  anzahl bigint;
begin
  update audit.eintrag e set nutzlast = null, salz = null
    where e.gemeinde = verbund.gemeinde() and e.seq between von and bis and e.nutzlast is not null;
  get diagnostics anzahl = row_count;
  return anzahl;
end $$;
revoke all on function nutzlast_loeschen(bigint, bigint) from public;

create function loeschung_protokolliert() returns trigger
language plpgsql set search_path = '' as $$
begin
  if verbund.stellung() = 'dienst' and not exists (
    select from audit.eintrag e, audit.kopf k
    where k.gemeinde = new.gemeinde and e.gemeinde = k.gemeinde and e.seq > k.seq - 1000
      and e.ereignis = 'protokoll.nutzlast.geloescht'
      and e.xmin = pg_catalog.pg_current_xact_id()::xid
      and exists (
        select from pg_catalog.jsonb_array_elements(e.kanonisch::jsonb #> '{offen,geloescht}') b
        where new.seq between (b ->> 0)::bigint and (b ->> 1)::bigint)
  ) then
    raise exception 'erasing the payload of entry % is not recorded', new.seq using errcode = '42501';
  end if;
  return null;
end $$;
revoke all on function loeschung_protokolliert() from public;

create constraint trigger loeschung_protokolliert after update on eintrag
  deferrable initially deferred for each row
  when (old.nutzlast is not null and new.nutzlast is null)
  execute function loeschung_protokolliert();

-- The log of the Verbund itself: what happens before a Gemeinde is known. Its login passes the same policies.
grant usage on schema audit to verbund_dienst;
grant select on kopf, eintrag, betroffen, schluessel, knoten, pruefpunkt, bezeugung, zeitstempel, gesehen, stand to verbund_dienst;
grant insert on schluessel, knoten, pruefpunkt, bezeugung, zeitstempel to verbund_dienst;
grant execute on function anhaengen(text[], jsonb[], bytea[]) to verbund_dienst;
