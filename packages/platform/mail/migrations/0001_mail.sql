-- Mails of the program, until the server of the operator has taken them.
create table ausgang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- what it is, so that whoever looks after the sending need not see to whom
  art text collate "C" not null,
  -- the same key is the same mail: what asks for it may ask twice
  schluessel text collate "C" not null,
  an text not null,
  betreff text not null,
  inhalt text not null,
  stand text collate "C" not null default 'WARTET' check (stand in ('WARTET', 'GESENDET', 'AUFGEGEBEN')),
  versuche integer not null default 0,
  naechster_am timestamptz not null default clock_timestamp(),
  fehler text,
  angelegt_am timestamptz not null default clock_timestamp(),
  erledigt_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, schluessel)
);
create index ausgang_wartet on ausgang (gemeinde, naechster_am) where stand = 'WARTET';
