-- Which Betriebe were at an address: each certified Anzeige says where from its day on, so the address stands beside it as it is compared.
-- Nothing is derived here; what an Anzeige means, and until when, the register says (register/register.ts).

-- Street and house number as they are compared, `street|number`: "Haupt-Straße 5 A" and "Hauptstr. 5a" are one. A number at the end
-- belongs to the house, also where somebody typed it with the street.
create function adresse(wort text) returns text language sql immutable parallel safe as $$
  select regexp_replace(coalesce(teile[1], alles), '[^a-z0-9]', '', 'g') || '|'
    || regexp_replace(regexp_replace(coalesce(teile[2], ''), '\s', '', 'g'), '(^|[-/])0+(?=\d)', '\1', 'g')
  from (select alles, regexp_match(alles, '^(.*?\D)[\s,]*?(\d+\s*[a-z]?(?:\s*[-/]\s*(?:\d+\s*[a-z]?|[a-z]))*)\s*$') as teile
    from (select regexp_replace(regexp_replace(gewerbe.falten(coalesce(wort, '')), '[‐‑–—−]', '-', 'g'), 'str(asse)?(?![a-z])\.?', 'str', 'g')
      as alles) f) z
$$;

alter table anzeige add column adresse text collate "C";

-- An Abmeldung ends what is there, and says nothing of where somebody is.
create function adresse_folgt() returns trigger language plpgsql as $$
declare wo jsonb := new.inhalt #> '{betriebsstaette,anschrift}';
begin
  new.adresse := case when new.art <> 'abmeldung' and wo ->> 'strasse' <> ''
    then gewerbe.adresse(concat_ws(' ', wo ->> 'strasse', wo ->> 'hausnummer')) end;
  return new;
end $$;
create trigger gewerbe_adresse before insert or update of inhalt, art on anzeige for each row execute function adresse_folgt();

alter table anzeige no force row level security;
update anzeige set inhalt = inhalt;
alter table anzeige force row level security;

create index anzeige_adresse on anzeige (gemeinde, adresse, betrieb) where status = 'BESCHEINIGT' and adresse is not null;
