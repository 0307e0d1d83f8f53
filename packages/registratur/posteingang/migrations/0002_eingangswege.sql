-- Roads by which post comes in by itself: programs that hand it over (REST), and mailboxes that are fetched (IMAP).

-- A program that may hand post over. Its secret is shown once and kept as a hash.
create table anbindung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- office in whose queue its post arrives; '': the Poststelle
  federfuehrung text collate "C" not null,
  -- LeiKa keys of the services whose post it may bring; empty: all
  leistungen jsonb not null default '[]',
  -- from this confidence on its post is filed by itself, and what it says of the target counts in full; absent: never
  schwelle integer check (schwelle between 80 and 100),
  hash text collate "C" not null,
  -- last characters of the secret, so that people can tell two apart
  endung text not null,
  zuletzt_am timestamptz,
  -- requests counted since `fenster_ab`
  fenster_ab timestamptz not null default clock_timestamp(),
  anfragen integer not null default 0,
  -- number of the last entry in its list of events
  ereignisse bigint not null default 0,
  widerrufen_am timestamptz,
  widerrufen_von uuid,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, hash)
);

-- What such a program has announced. It becomes an Eingang when all of it is there.
create table sendung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  anbindung uuid not null,
  idempotenz text collate "C" not null,
  -- of the envelope in canonical form: the same key with another envelope is another matter
  umschlag_sha256 text collate "C" not null,
  -- absent once it has lapsed
  umschlag jsonb,
  status text collate "C" not null default 'ANGEKUENDIGT' check (status in ('ANGEKUENDIGT', 'UEBERGEBEN', 'VERFALLEN')),
  eingang uuid,
  angekuendigt_am timestamptz not null default clock_timestamp(),
  verfaellt_am timestamptz not null,
  uebergeben_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, anbindung, idempotenz),
  foreign key (gemeinde, anbindung) references anbindung (gemeinde, id),
  foreign key (gemeinde, eingang) references eingang (gemeinde, id)
);
create index sendung_offen on sendung (gemeinde, anbindung, verfaellt_am) where status = 'ANGEKUENDIGT';
create index sendung_eingang on sendung (gemeinde, eingang) where eingang is not null;

create table sendungsteil (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  sendung uuid not null,
  reihe integer not null,
  -- as the program calls it
  kennung text collate "C" not null,
  zweck text collate "C" not null check (zweck in ('form', 'data', 'attachment', 'receipt')),
  dateiname text not null,
  sha512 text collate "C" not null,
  groesse bigint not null check (groesse > 0),
  -- bytes that are here
  erhalten bigint not null default 0,
  -- once all of them are: the content, and what is known of it
  sha256 text collate "C",
  mime text collate "C",
  art text collate "C",
  hinweis text,
  pruefung text collate "C",
  geprueft_am timestamptz,
  signaturstand text collate "C",
  pruefhinweis text,
  primary key (gemeinde, id),
  unique (gemeinde, sendung, kennung),
  foreign key (gemeinde, sendung) references sendung (gemeinde, id),
  check (erhalten between 0 and groesse)
);
create index sendungsteil_sha256 on sendungsteil (gemeinde, sha256) where sha256 is not null;

-- Pieces of a part that is still on its way: what arrived before the line broke need not come again.
create table sendungsstueck (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  teil uuid not null,
  ab bigint not null,
  groesse bigint not null check (groesse > 0),
  -- '' once it was put together or thrown away: then the row names no content any more
  sha256 text collate "C" not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, teil) references sendungsteil (gemeinde, id)
);
create unique index sendungsstueck_stelle on sendungsstueck (gemeinde, teil, ab) where sha256 <> '';
create index sendungsstueck_sha256 on sendungsstueck (gemeinde, sha256) where sha256 <> '';

-- What became of the post of a program, for it to fetch: numbered without gaps, so that nobody who reads on misses one.
create table sendungsereignis (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  anbindung uuid not null,
  nummer bigint not null,
  sendung uuid not null,
  art text collate "C" not null,
  am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, anbindung, nummer),
  foreign key (gemeinde, sendung) references sendung (gemeinde, id)
);

-- Files that came with the letter of an Eingang, and are filed with it.
create table beilage (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  eingang uuid not null,
  reihe integer not null,
  dateiname text not null,
  sha256 text collate "C" not null,
  groesse bigint not null,
  mime text collate "C" not null,
  art text collate "C" not null,
  hinweis text,
  pruefung text collate "C" not null check (pruefung in ('UNGEPRUEFT', 'SAUBER', 'GESPERRT')),
  geprueft_am timestamptz,
  signaturstand text collate "C",
  pruefhinweis text,
  primary key (gemeinde, id),
  unique (gemeinde, eingang, reihe),
  foreign key (gemeinde, eingang) references eingang (gemeinde, id)
);
create index beilage_sha256 on beilage (gemeinde, sha256);

-- Who handed it over, and where it is said to belong.
alter table eingang add column anbindung uuid;
alter table eingang add column ziel_vorgang uuid;
alter table eingang add column ziel_aktenzeichen text;
alter table eingang add column ziel_plan text;
-- which mailbox it was fetched from, and how many more like it wait there
alter table eingang add column mailkonto uuid;
alter table eingang add column wartende integer not null default 0;

-- A mailbox whose post is fetched. Its password is sealed with a key of the installation.
create table mailkonto (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  federfuehrung text collate "C" not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  sicherheit text collate "C" not null check (sicherheit in ('TLS', 'STARTTLS')),
  -- certificate of the authority that the server's stands under, where no public one does
  zertifikat text,
  benutzer text not null,
  geheimnis text not null,
  ordner text not null default 'INBOX',
  aktiv boolean not null default true,
  -- whoever fetches holds it for so long: of several workers one at a time
  pacht_bis timestamptz,
  zuletzt_am timestamptz,
  fehler text,
  fehler_seit timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id)
);

-- Mails that were looked at, as the server numbers them: each is taken in once, whatever breaks in between.
create table mail (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  mailkonto uuid not null,
  uidvalidity bigint not null,
  uid bigint not null,
  -- sender and Betreff as a hash: what comes again and again
  gruppe text collate "C" not null,
  stand text collate "C" not null check (stand in ('ANGENOMMEN', 'ZURUECKGEHALTEN', 'ABGEWIESEN')),
  eingang uuid,
  am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, mailkonto, uidvalidity, uid),
  foreign key (gemeinde, mailkonto) references mailkonto (gemeinde, id),
  foreign key (gemeinde, eingang) references eingang (gemeinde, id)
);
create index mail_gruppe on mail (gemeinde, mailkonto, gruppe, am);
