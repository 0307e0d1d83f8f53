-- While it is open an Aufgabe may be put differently. What it said before stays with it, written by the trigger and by nobody else.
alter table aufgabe
  add column geaendert_am timestamptz,
  add column geaendert_von uuid,
  -- what it said before, the oldest first: was, bis, person, amt, and when and by whom that ended
  add column frueher jsonb not null default '[]' check (jsonb_typeof(frueher) = 'array');

create or replace function aufgabe_bleibt() returns trigger language plpgsql as $$
begin
  if (new.akte, new.vorgang, new.angelegt_am) is distinct from (old.akte, old.vorgang, old.angelegt_am)
    or new.angelegt_von is distinct from old.angelegt_von then
    raise exception 'where a task belongs and who asked for it never changes' using errcode = 'restrict_violation';
  end if;
  if (new.was, new.bis) is distinct from (old.was, old.bis)
    and (old.status <> 'OFFEN' or new.status <> 'OFFEN' or new.geaendert_am is not distinct from old.geaendert_am) then
    raise exception 'what was asked for changes only while it is open, with its time' using errcode = 'restrict_violation';
  end if;
  new.frueher := old.frueher;
  if new.geaendert_am is distinct from old.geaendert_am then
    new.frueher := old.frueher || jsonb_build_object('was', old.was, 'bis', old.bis, 'person', old.person, 'amt', old.amt,
      'am', new.geaendert_am, 'von', new.geaendert_von);
  end if;
  return new;
end $$;
