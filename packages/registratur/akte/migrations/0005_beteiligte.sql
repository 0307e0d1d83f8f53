-- Who takes part may be linked with the register, corrected and removed; what was removed stays, with its reason.
alter table beteiligter
  add column eintrag uuid,
  add column entfernt_am timestamptz,
  add column entfernt_von uuid,
  add column entfernt_grund text,
  add column geaendert_am timestamptz,
  -- As beteiligte.eintrag compares names, so that somebody who was named before there was a register is found again:
  -- without titles, and `Aster, Rosa` as `Rosa Aster`.
  add column form text collate "C" not null generated always as (
    trim(regexp_replace(translate(replace(replace(replace(replace(
      regexp_replace(lower(case when name like '%,%' then split_part(name, ',', 2) || ' ' || split_part(name, ',', 1) else name end),
        '\m(herrn?|frau|dr|prof)\M\.?', '', 'g'),
      'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
      'éèêëáàâãåíìîïóòôõőúùûűñńçćčşšśžźżğěęřýÿąĺ', 'eeeeaaaaaiiiiooooouuuunncccssszzzgeeryyal'), '[^a-z0-9]+', ' ', 'g'))) stored,
  add foreign key (gemeinde, eintrag) references beteiligte.eintrag (gemeinde, id);
create index beteiligter_eintrag on beteiligter (gemeinde, eintrag, id) where eintrag is not null;
create index beteiligter_form on beteiligter (gemeinde, form, id) where eintrag is null;

-- What is covered by an Auskunftssperre (§ 51 BMG) stands here and nowhere else, until it is lifted: so no list, index,
-- learned name, visitor or export can show it, whatever it forgets to ask. Read by nobody; only put back.
create table verwahrung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- that of the Beteiligter, which comes to be in the same statement
  id uuid not null,
  -- absent: nothing is kept at this time
  name text,
  anschrift text,
  primary key (gemeinde, id)
);

-- The lock on the entry lets a name and an Auskunftssperre for it come one after the other, in either order.
create function sperre_wahren() returns trigger language plpgsql as $$
declare
  gesperrt boolean;
  verwahrt record;
begin
  select e.auskunftssperre into gesperrt from beteiligte.eintrag e
    where e.gemeinde = new.gemeinde and e.id = new.eintrag for share;
  if gesperrt then
    if new.name <> 'Auskunftssperre' or new.anschrift is not null then
      insert into akte.verwahrung (gemeinde, id, name, anschrift) values (new.gemeinde, new.id, new.name, new.anschrift)
        on conflict (gemeinde, id) do update set name = excluded.name, anschrift = excluded.anschrift;
      new.name := 'Auskunftssperre';
      new.anschrift := null;
    end if;
  elsif tg_op = 'UPDATE' and old.name = 'Auskunftssperre' then
    select v.name, v.anschrift into verwahrt from akte.verwahrung v where v.gemeinde = new.gemeinde and v.id = new.id;
    if verwahrt.name is not null then
      new.name := verwahrt.name;
      new.anschrift := verwahrt.anschrift;
      update akte.verwahrung v set name = null, anschrift = null where v.gemeinde = new.gemeinde and v.id = new.id;
    end if;
  end if;
  return new;
end $$;
create trigger beteiligter_genannt before insert on beteiligter
  for each row when (new.eintrag is not null) execute function sperre_wahren();
create trigger beteiligter_zugeordnet before update of eintrag, name, anschrift on beteiligter
  for each row when (new.eintrag is not null or old.eintrag is not null) execute function sperre_wahren();

-- Setting and lifting reach every Akte in the same transaction.
create function sperre_folgt() returns trigger language plpgsql as $$
begin
  update akte.beteiligter set eintrag = eintrag where gemeinde = new.gemeinde and eintrag = new.id;
  return null;
end $$;
create trigger akte_auskunftssperre after update of auskunftssperre on beteiligte.eintrag
  for each row when (old.auskunftssperre is distinct from new.auskunftssperre) execute function sperre_folgt();
