-- What kind of thing a grant names stands beside its id and belongs to what was asked for and signed: whoever can run
-- any statement at the login of the visitors must not call an Akte a Vorgang afterwards. The ids themselves are kept by
-- `auftrag_wacht`.
create function objektarten_wacht() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from unnest(new.objekte, new.objektarten) as neu (objekt, art)
    where not exists (
      select from unnest(old.objekte, old.objektarten) as alt (objekt, art)
      where alt.objekt = neu.objekt and alt.art is not distinct from neu.art))
  then
    raise insufficient_privilege using message = 'unterstuetzung: what was asked for does not change';
  end if;
  return new;
end $$;
-- Narrowing everything down to single objects names their kinds for the first time.
create trigger wacht_objektarten before update on auftrag for each row when (old.objekte is not null)
  execute function objektarten_wacht();
