-- What of a Vorgang or a Dokument is on paper (e-akte.md §4.4): what is said of it itself, or what holds from above.
alter table vorgang
  -- null: as the Akte
  add column eigenes_medium text collate "C" check (eigenes_medium in ('ELEKTRONISCH', 'HYBRID', 'PAPIER')),
  add column medium text collate "C" not null default 'ELEKTRONISCH' check (medium in ('ELEKTRONISCH', 'HYBRID', 'PAPIER')),
  -- where it lies, if not where the paper of the Akte does
  add column standort text check (length(standort) <= 500),
  add constraint vorgang_medium check (eigenes_medium is null or eigenes_medium = medium);
alter table dokument
  -- null: as the Vorgang; there always is a file, so paper alone is no Dokument but a Papierteil
  add column eigenes_medium text collate "C" check (eigenes_medium in ('ELEKTRONISCH', 'HYBRID')),
  add column medium text collate "C" not null default 'ELEKTRONISCH' check (medium in ('ELEKTRONISCH', 'HYBRID')),
  add column standort text check (length(standort) <= 500),
  add constraint dokument_medium check (eigenes_medium is null or eigenes_medium = medium);

-- What lies in a hybrid Akte is so, too. The owner is held by the wall, so it steps aside for this moment.
alter table akte no force row level security;
alter table vorgang no force row level security;
alter table dokument no force row level security;
update vorgang v set medium = a.medium from akte a
  where a.gemeinde = v.gemeinde and a.id = v.akte and a.medium <> 'ELEKTRONISCH';
update dokument d set medium = 'HYBRID' from vorgang v
  where v.gemeinde = d.gemeinde and v.id = d.vorgang and v.medium <> 'ELEKTRONISCH';
alter table akte force row level security;
alter table vorgang force row level security;
alter table dokument force row level security;
