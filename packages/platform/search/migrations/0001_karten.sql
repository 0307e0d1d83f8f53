-- One card (Karteikarte) per findable object: what is known of it for searching, as it was committed last. Postgres
-- searches the cards that the engine has not confirmed yet, and all of them where there is no engine or it is down;
-- the engine's index is filled from here and nowhere else, so it can be lost at any time.

create table karte (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- `Dokument_<uuid>`
  id text collate "C" not null,
  art text collate "C" not null,
  -- number of the last event known when the rows were read; an older reading never replaces a newer one
  seq bigint not null,
  -- the object is gone and must leave the index; the card goes when the engine has confirmed that
  entfernt boolean not null default false,
  titel text not null default '',
  kennzeichen jsonb not null default '[]',
  namen jsonb not null default '[]',
  text text not null default '',
  facetten jsonb not null default '{}',
  audience text[] not null default '{}',
  suchtext tsvector not null default '',
  -- the engine's index holds exactly this
  bestaetigt boolean not null default false,
  -- why the engine refuses it; not offered again until it changes
  abgelehnt text,
  primary key (gemeinde, id)
);

-- There is no index on `suchtext`: `@@` is not leakproof, so behind row-level security Postgres never uses one. It
-- reads the cards of the Gemeinde one by one.
create index karte_offen on karte (gemeinde, seq, id) where not bestaetigt;

-- How far the engine's index of this Gemeinde has come. The same two numbers stand in a document of the index itself;
-- where they differ, the index was lost or is an older copy.
create table stand (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  generation uuid,
  lieferung bigint not null default 0,
  bestaetigt_am timestamptz not null default clock_timestamp(),
  -- who feeds the index at the moment, and until when nobody else may
  halter uuid,
  gehalten_bis timestamptz not null default '-infinity',
  primary key (gemeinde)
);

-- The words of a card, folded by the program. Words of titles weigh more than words of the text, which keeps no
-- positions: they would double its size and are needed for phrases only.
create function suchvektor(zeichen text, titel text, namen text, inhalt text) returns tsvector
language plpgsql immutable set search_path = '' as $$
declare
  laenge int := length(inhalt);
begin
  loop
    begin
      return setweight(to_tsvector('simple', zeichen), 'A')
        || setweight(to_tsvector('simple', titel) || to_tsvector('german', titel), 'B')
        || setweight(to_tsvector('simple', namen) || to_tsvector('german', namen), 'C')
        || strip(to_tsvector('simple', left(inhalt, laenge))) || strip(to_tsvector('german', left(inhalt, laenge)));
    exception when program_limit_exceeded then
      -- A tsvector holds 1 MB. A list of a hundred thousand different words is cut, not refused.
      if laenge = 0 then raise; end if;
      laenge := laenge / 2;
    end;
  end loop;
end $$;

-- Folded words of a search: every one must occur, in any inflection; the last one may be the beginning of a word.
create function frage(worte text[]) returns tsquery
language plpgsql immutable set search_path = '' as $$
declare
  alle tsquery;
  genau tsquery;
  gebeugt tsquery;
  letztes boolean;
begin
  for i in 1 .. cardinality(worte) loop
    letztes := i = cardinality(worte);
    gebeugt := plainto_tsquery('german', worte[i]);
    -- „der“, „die“, „das“ narrow nothing; the last word may still become another one.
    continue when numnode(gebeugt) = 0 and not letztes;
    genau := (quote_literal(worte[i]) || case when letztes then ':*' else '' end)::tsquery;
    if numnode(gebeugt) > 0 then genau := genau || gebeugt; end if;
    alle := case when alle is null then genau else alle && genau end;
  end loop;
  return alle;
end $$;
