-- What this Gemeinde sends to others and what has come from them. A message is two rows in two Gemeinden with the same
-- id: each is written at the login of its own Gemeinde, neither can be seen from the other.

create table ausgang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  an text collate "C" not null,
  art text collate "C" not null,
  -- in the order of commits, for each receiver by itself
  nummer integer not null check (nummer > 0),
  -- emptied some time after delivery: the business module keeps what it needs
  inhalt jsonb check (octet_length(inhalt::text) <= 4 * 1024 * 1024),
  zustand text collate "C" not null default 'UNTERWEGS' check (zustand in ('UNTERWEGS', 'ZUGESTELLT', 'UNZUSTELLBAR')),
  -- why it has not arrived yet, as a sentence
  hindernis text,
  gesendet_am timestamptz not null default clock_timestamp(),
  gesendet_von uuid,
  zugestellt_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, an, nummer),
  check (an <> gemeinde),
  check ((zustand = 'ZUGESTELLT') = (zugestellt_am is not null)),
  check (zustand <> 'UNTERWEGS' or inhalt is not null)
);
create index ausgang_unterwegs on ausgang (gemeinde, an, nummer) where zustand = 'UNTERWEGS';

create table eingang (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  von text collate "C" not null,
  art text collate "C" not null,
  -- as they were taken in: a sender that was restored from a backup may count anew
  nummer integer not null check (nummer > 0),
  inhalt jsonb check (octet_length(inhalt::text) <= 4 * 1024 * 1024),
  zustand text collate "C" not null default 'EINGEGANGEN' check (zustand in ('EINGEGANGEN', 'VERARBEITET')),
  hindernis text,
  eingegangen_am timestamptz not null default clock_timestamp(),
  verarbeitet_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, von, nummer),
  check (von <> gemeinde),
  check ((zustand = 'VERARBEITET') = (verarbeitet_am is not null)),
  check (zustand <> 'EINGEGANGEN' or inhalt is not null)
);
create index eingang_wartet on eingang (gemeinde, von, nummer) where zustand = 'EINGEGANGEN';
