-- What the check for malware said of the content, and when. Beside each version and not once per content: who may see
-- a version may see this of it, at every login. All rows of one content are changed together.
alter table version
  add column pruefung text collate "C" not null default 'UNGEPRUEFT' check (pruefung in ('UNGEPRUEFT', 'SAUBER', 'GESPERRT')),
  -- when the scanner last gave an answer, and by which signatures; absent: it never did
  add column geprueft_am timestamptz,
  add column signaturstand text collate "C",
  -- what was found, or why the scanner could not look inside
  add column pruefhinweis text;
alter table dateieingang
  add column pruefung text collate "C" not null default 'UNGEPRUEFT' check (pruefung in ('UNGEPRUEFT', 'SAUBER', 'GESPERRT')),
  add column geprueft_am timestamptz,
  add column signaturstand text collate "C",
  add column pruefhinweis text;
-- What is checked again next.
create index version_geprueft on version (gemeinde, geprueft_am nulls first) where pruefung <> 'GESPERRT';
