-- Who takes part, once per Gemeinde. An entry is common to the house, or it belongs to one office that keeps a special
-- class: then nobody else learns that it is there. `klasse` and not `schutzklasse`: the register is closed to support.

create table eintrag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  art text collate "C" not null check (art in ('PERSON', 'ORGANISATION')),
  -- of a person: the surname
  name text not null check (length(name) between 1 and 255),
  vornamen text not null default '' check (length(vornamen) <= 255),
  geburtsname text check (length(geburtsname) <= 255),
  geburtsdatum date,
  rechtsform text,
  registernummer text,
  anschrift text,
  erreichbarkeit text,
  klasse text collate "C" not null,
  -- '' for the common ones
  federfuehrung text collate "C" not null,
  auskunftssperre boolean not null default false,
  sperre_grund text,
  sperre_bis date,
  -- the entry that holds in its place; this one stays as it was, so that undoing gives back exactly that
  aufgegangen_in uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  -- Spellings that are compared, and the order of lists. As in akte.beteiligter; in SQL, so that no writer forgets them.
  form text collate "C" not null generated always as (
    trim(regexp_replace(translate(replace(replace(replace(replace(lower(vornamen || ' ' || name), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
      'éèêëáàâãåíìîïóòôõőúùûűñńçćčşšśžźżğěęřýÿąĺ', 'eeeeaaaaaiiiiooooouuuunncccssszzzgeeryyal'), '[^a-z0-9]+', ' ', 'g'))) stored,
  geburtsform text collate "C" not null generated always as (
    case when geburtsname is null then '' else
      trim(regexp_replace(translate(replace(replace(replace(replace(lower(vornamen || ' ' || geburtsname), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
        'éèêëáàâãåíìîïóòôõőúùûűñńçćčşšśžźżğěęřýÿąĺ', 'eeeeaaaaaiiiiooooouuuunncccssszzzgeeryyal'), '[^a-z0-9]+', ' ', 'g')) end) stored,
  ordnung text collate "C" not null generated always as (
    trim(regexp_replace(translate(replace(replace(replace(replace(lower(name || ' ' || vornamen), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
      'éèêëáàâãåíìîïóòôõőúùûűñńçćčşšśžźżğěęřýÿąĺ', 'eeeeaaaaaiiiiooooouuuunncccssszzzgeeryyal'), '[^a-z0-9]+', ' ', 'g'))) stored,
  -- `Hauptstraße 5`, `Hauptstr. 5` and `Haupt Str. 5` are one address.
  ortsform text collate "C" not null generated always as (
    regexp_replace(replace(replace(replace(replace(replace(lower(coalesce(anschrift, '')), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
      'strasse', 'str'), '[^a-z0-9]+', '', 'g')) stored,
  primary key (gemeinde, id),
  foreign key (gemeinde, aufgegangen_in) references eintrag (gemeinde, id),
  check (aufgegangen_in <> id),
  check (auskunftssperre = (sperre_grund is not null)),
  check (sperre_grund is not null or sperre_bis is null)
);
create index eintrag_ordnung on eintrag (gemeinde, ordnung, id) where aufgegangen_in is null;
create index eintrag_form on eintrag (gemeinde, form, id);
create index eintrag_geburtsform on eintrag (gemeinde, geburtsform, id) where geburtsname is not null;
create index eintrag_geburtsdatum on eintrag (gemeinde, geburtsdatum, id) where geburtsdatum is not null;
create index eintrag_aufgegangen on eintrag (gemeinde, aufgegangen_in) where aufgegangen_in is not null;

-- Words under which an entry is found while somebody types: a range of an index, since LIKE passes no wall of rows.
create table namenswort (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  wort text collate "C" not null,
  eintrag uuid not null,
  primary key (gemeinde, wort, eintrag),
  foreign key (gemeinde, eintrag) references eintrag (gemeinde, id)
);
create index namenswort_eintrag on namenswort (gemeinde, eintrag, wort);

-- They follow the entry, whoever writes it.
create function worte_folgen() returns trigger language plpgsql as $$
begin
  delete from beteiligte.namenswort where gemeinde = new.gemeinde and eintrag = new.id;
  insert into beteiligte.namenswort (gemeinde, wort, eintrag)
    select distinct new.gemeinde, w, new.id from unnest(string_to_array(new.form || ' ' || new.geburtsform, ' ')) w where w <> '';
  return null;
end $$;
create trigger eintrag_worte after insert or update of name, vornamen, geburtsname on eintrag
  for each row execute function worte_folgen();
