-- What comes in and lies in no Akte yet. Rows stay when something was filed or sorted out: nothing that came in is lost.

create table eingang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  herkunft text collate "C" not null check (herkunft in ('UPLOAD', 'MAIL', 'ORDNER', 'IMAP', 'REST')),
  status text collate "C" not null default 'NEU' check (status in ('NEU', 'ERKANNT', 'ABGELEGT', 'AUSSORTIERT')),
  -- the office in whose queue it lies; '': nobody's yet, the Poststelle looks after it
  federfuehrung text collate "C" not null,
  schutzklasse text collate "C" not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  mime text collate "C" not null,
  art text collate "C" not null,
  hinweis text,
  pruefung text collate "C" not null default 'UNGEPRUEFT' check (pruefung in ('UNGEPRUEFT', 'SAUBER', 'GESPERRT')),
  geprueft_am timestamptz,
  signaturstand text collate "C",
  pruefhinweis text,
  seiten integer,
  textstatus text collate "C" not null default 'AUSSTEHEND',
  texthinweis text,
  betreff text not null check (length(betreff) between 1 and 255),
  typ text,
  absender text,
  datum_des_schreibens date,
  fremdzeichen text,
  message_id text collate "C",
  eingegangen_am timestamptz not null default clock_timestamp(),
  -- whose it may be, by the words of the plan and by what is like it: for those who hand it out
  amt_vorschlag text collate "C",
  amt_grund text,
  position_vorschlag uuid,
  -- what a source calls it: brought twice under the same name, it comes in once
  schluessel text collate "C",
  -- Scan-Transfervermerk: by whom or what it was scanned, when, and whether all of it (TR-RESISCAN)
  scan_durch text,
  scan_geraet text,
  scan_am timestamptz,
  scan_vollstaendig boolean,
  scan_bemerkung text,
  -- where it was filed, or why it was sorted out
  dokument uuid,
  neuer_vorgang boolean not null default false,
  grund text,
  -- decided above the threshold of the office, by nobody
  selbsttaetig boolean not null default false,
  entschieden_von uuid,
  entschieden_am timestamptz,
  -- the last hand it went through, so that a slip can be taken back
  zugewiesen_von uuid,
  zugewiesen_am timestamptz,
  zugewiesen_aus text collate "C",
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, schluessel),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id)
);
create index eingang_offen on eingang (gemeinde, federfuehrung, id) where status in ('NEU', 'ERKANNT');
create index eingang_sha256 on eingang (gemeinde, sha256);
create index eingang_message on eingang (gemeinde, message_id) where message_id is not null;
create index eingang_dokument on eingang (gemeinde, dokument) where dokument is not null;

-- Read by recognition only, like the text of a Version.
create table eingangstext (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  text text not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, id) references eingang (gemeinde, id)
);

-- Where an Eingang may belong. Of each only those are shown whose Akte the person may read.
create table vorschlag (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  eingang uuid not null,
  akte uuid not null,
  -- absent: into the Akte, as a new Vorgang
  vorgang uuid,
  konfidenz integer not null check (konfidenz between 0 and 100),
  gruende jsonb not null,
  primary key (gemeinde, id),
  unique nulls not distinct (gemeinde, eingang, akte, vorgang),
  foreign key (gemeinde, eingang) references eingang (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);

-- What letters of a Vorgang have in common: words, senders, signs, names. Made from what was filed, and made again from it.
create table merkmal (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  -- a hidden class counts its words by itself; '' stands for all others
  bereich text collate "C" not null,
  art text collate "C" not null,
  wert text collate "C" not null,
  vorgang uuid not null,
  anzahl integer not null,
  primary key (gemeinde, bereich, art, wert, vorgang),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);
create index merkmal_vorgang on merkmal (gemeinde, vorgang);

-- Versions from which was learned: each counts once.
create table gelernt (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, id) references akte.version (gemeinde, id)
);

-- How an office wants its post.
create table postfach (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  federfuehrung text collate "C" not null,
  schutzklasse text collate "C" not null,
  -- from this confidence on a letter is filed by itself; absent: never
  schwelle integer check (schwelle between 80 and 100),
  primary key (gemeinde, id),
  unique (gemeinde, federfuehrung)
);
