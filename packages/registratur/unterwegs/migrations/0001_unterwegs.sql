-- What people take along on a device (ADR 0036). Nothing of an Akte stands here: which Vorgang, where, for how long.

create table regel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- unless somebody says otherwise, and at most
  tage smallint not null default 3 check (tage between 1 and hoechstens_tage),
  hoechstens_tage smallint not null default 7 check (hoechstens_tage between 1 and 7),
  -- on one device
  vorgaenge smallint not null default 20 check (vorgaenge between 1 and 100),
  megabyte smallint not null default 200 check (megabyte between 1 and 1000),
  -- classes that leave the house only where the Gemeinde says so
  melde boolean not null default false,
  personenstand boolean not null default false,
  steuer boolean not null default false,
  sozial boolean not null default false,
  personal boolean not null default false,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde)
);

create table geraet (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  -- by which the person recognises it: „Chrome unter Android“
  bezeichnung text not null check (length(bezeichnung) between 1 and 100),
  -- SHA-256 of the secret with which it asks whether it may still keep what it has
  hash text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  kontakt_am timestamptz not null default clock_timestamp(),
  beendet_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, hash)
);
create index geraet_person on geraet (gemeinde, person, id) where beendet_am is null;

create table mitnahme (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  geraet uuid not null,
  bezeichnung text not null,
  akte uuid not null,
  vorgang uuid not null,
  -- of the newest versions, when it was taken along or last compared
  bytes bigint not null default 0,
  -- half of the key, sealed with that of the installation; it is forgotten when the Mitnahme ends
  haelfte text collate "C",
  angelegt_am timestamptz not null default clock_timestamp(),
  endet_am timestamptz not null,
  kontakt_am timestamptz,
  beendet_am timestamptz,
  beendet_von uuid,
  grund text collate "C"
    check (grund in ('ZURUECKGEGEBEN', 'WIDERRUFEN', 'ABGELAUFEN', 'OHNE_RECHT', 'KLASSE', 'GERAET')),
  -- the Schutzklasse of the Vorgang; by another name than elsewhere, for visitors have no part in it
  klasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, geraet) references geraet (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  check ((beendet_am is null) = (grund is null)),
  check (beendet_am is null or haelfte is null)
);
-- Of what was taken along over the years only what is still out there is ever looked for.
create unique index mitnahme_lebend on mitnahme (gemeinde, geraet, vorgang) where beendet_am is null;
create index mitnahme_vorgang on mitnahme (gemeinde, vorgang) where beendet_am is null;
create index mitnahme_person on mitnahme (gemeinde, person, id) where beendet_am is null;
create index mitnahme_endet on mitnahme (gemeinde, endet_am) where beendet_am is null;

-- A remark that was written on the way is sent once, however often the device tries. Its words are the comment.
create table vermerk (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  person uuid not null,
  -- made by the device when the remark was written
  schluessel uuid not null,
  vorgang uuid not null,
  kommentar uuid not null,
  -- SHA-256 of what was sent: the same key with other words is no repetition
  hash text collate "C" not null,
  geschrieben_am timestamptz not null,
  gesendet_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, person, schluessel),
  foreign key (gemeinde, kommentar) references geschaeftsgang.kommentar (gemeinde, id)
);

-- Whoever gives an Akte another class gives it to the list of what is out of it, in the same transaction.
create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update unterwegs.mitnahme set klasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
create trigger unterwegs_einstufung after update of schutzklasse, federfuehrung on akte.vorgang for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
