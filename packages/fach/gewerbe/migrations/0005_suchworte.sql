-- Part of a word, found without reading the whole register: each word that is searched, from each of its letters on. A range of
-- such endings is what the wall lets an index answer; `like` and trigrams are not (they may tell what they compare). Betriebe
-- whose words are not entered yet are looked at one by one, so nothing has to wait for this table.

alter table betrieb add column worte_offen boolean not null default true;
create index betrieb_worte_offen on betrieb (gemeinde, id) where worte_offen;

create table suchwort (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  endung text collate "C" not null check (length(endung) between 3 and 24),
  betrieb uuid not null,
  primary key (gemeinde, endung, betrieb)
);
create index suchwort_betrieb on suchwort (gemeinde, betrieb);

create function worte_wieder_offen() returns trigger language plpgsql as $$
begin
  new.worte_offen := true;
  return new;
end $$;
create trigger gewerbe_suchworte before update of suchtext on betrieb for each row
  when (old.suchtext is distinct from new.suchtext) execute function worte_wieder_offen();

-- Not a foreign key: it would ask for the Betrieb once for each ending, ten times as long as entering them takes.
create function worte_gehen_mit() returns trigger language plpgsql as $$
begin
  delete from gewerbe.suchwort where gemeinde = old.gemeinde and betrieb = old.id;
  return null;
end $$;
create trigger gewerbe_suchworte_weg after delete on betrieb for each row execute function worte_gehen_mit();
