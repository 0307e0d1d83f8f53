-- The shared plan as each Gemeinde holds it: one row per position and published version, never changed afterwards (the
-- logins may add rows, not alter them). A Gemeinde carries its own copy, so that its keys, its extensions and its
-- move to another database need nobody else's rows.

create table fassung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  nummer integer not null check (nummer > 0),
  bezeichnung text not null,
  gueltig_ab date not null,
  -- SHA-256 over the shared positions: equal in every Gemeinde that holds this version
  pruefsumme text not null,
  veroeffentlicht_am timestamptz not null default clock_timestamp(),
  primary key (gemeinde, id),
  unique (gemeinde, nummer)
);

create table position (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  fassung integer not null,
  -- the Betreffseinheit as such: stays the same from version to version, and the same in all Gemeinden if shared
  einheit uuid not null,
  kennzeichen text collate "C" not null,
  titel text not null,
  eltern uuid,
  ebene smallint not null,
  -- only these take Akten; the others are the structure above them
  betreffseinheit boolean not null,
  frist_jahre integer check (frist_jahre > 0),
  unbefristet boolean not null,
  aussonderung text collate "C" not null check (aussonderung in ('A', 'B', 'V')),
  schutzklasse text collate "C" not null,
  fristbeginn text,
  grundlage text,
  -- retention and value rest on practice and are to be confirmed by the archive, or on law
  quelle text not null,
  hinweise text[] not null default '{}',
  synonyme text[] not null default '{}',
  lokal boolean not null default false,
  stillgelegt_am date,
  primary key (gemeinde, id),
  unique (gemeinde, fassung, kennzeichen),
  foreign key (gemeinde, fassung) references fassung (gemeinde, nummer),
  foreign key (gemeinde, eltern) references position (gemeinde, id),
  check (unbefristet = (frist_jahre is null))
);

-- Which office leads the Akten of a position. The Gemeinde's own, and changed as its offices change.
create table zustaendigkeit (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  einheit uuid not null,
  amt text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, einheit)
);
