-- How the shared plan changes: any Gemeinde asks, the editors of the leading one collect changes in a draft, a second
-- person releases it, and on its day it becomes a version. Requests lie in two Gemeinden, each its own row; drafts only
-- in the one that leads.

-- Where to go instead of a position that is closed: numbers of the same version.
alter table position add column nachfolger text[] not null default '{}';

create table antrag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- who asks, by short name
  von text collate "C" not null,
  eigen boolean not null,
  art text collate "C" not null,
  angaben jsonb not null,
  begruendung text not null check (begruendung <> ''),
  zustand text collate "C" not null default 'GESTELLT'
    check (zustand in ('GESTELLT', 'ANGENOMMEN', 'ABGELEHNT', 'VEROEFFENTLICHT', 'ZURUECKGEZOGEN')),
  -- why it was refused
  grund text,
  -- the version it is to come in, or came in
  fassung integer,
  -- stays in the Gemeinde that asks: who of its people it was concerns nobody else
  gestellt_von uuid,
  gestellt_am timestamptz not null default clock_timestamp(),
  entschieden_von uuid,
  entschieden_am timestamptz,
  primary key (gemeinde, id),
  check (eigen = (von = gemeinde)),
  check ((zustand = 'ABGELEHNT') = (grund is not null))
);

create table entwurf (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  bezeichnung text not null default '',
  gueltig_ab date,
  zustand text collate "C" not null default 'IN_ARBEIT'
    check (zustand in ('IN_ARBEIT', 'ZUR_FREIGABE', 'FREIGEGEBEN', 'VEROEFFENTLICHT')),
  -- why it came back, as a sentence
  hinweis text,
  geaendert_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  beantragt_von uuid,
  beantragt_am timestamptz,
  freigegeben_von uuid,
  freigegeben_am timestamptz,
  -- of the plan that was released: nothing else is published
  pruefsumme text,
  fassung integer,
  primary key (gemeinde, id),
  check (zustand not in ('ZUR_FREIGABE', 'FREIGEGEBEN')
    or (beantragt_von is not null and gueltig_ab is not null and bezeichnung <> '')),
  -- Four eyes, whoever writes the row.
  check ((zustand in ('FREIGEGEBEN', 'VEROEFFENTLICHT')) = (freigegeben_von is not null)),
  check (freigegeben_von is null or (pruefsumme is not null and geaendert_von is not null
    and freigegeben_von <> beantragt_von and freigegeben_von <> geaendert_von)),
  check ((zustand = 'VEROEFFENTLICHT') = (fassung is not null))
);
-- One at a time: two drafts over one version would each publish the other's changes away.
create unique index entwurf_offen on entwurf (gemeinde) where zustand <> 'VEROEFFENTLICHT';

create table aenderung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  entwurf uuid not null,
  nummer integer not null check (nummer > 0),
  art text collate "C" not null,
  angaben jsonb not null,
  antrag uuid,
  geaendert_von uuid,
  geaendert_am timestamptz not null default clock_timestamp(),
  -- taken out; it can be put back as long as the draft is worked on
  entfernt_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, entwurf, nummer),
  foreign key (gemeinde, entwurf) references entwurf (gemeinde, id),
  foreign key (gemeinde, antrag) references antrag (gemeinde, id)
);
create unique index aenderung_antrag on aenderung (gemeinde, antrag) where entfernt_am is null;
