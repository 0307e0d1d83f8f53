-- The second step of signing in: what waits for it, what it may be confirmed with, and how a session came to be.

-- The password was right, or a provider has spoken, and that opens nothing yet.
create table anmeldung (
  gemeinde text collate "C" not null,
  -- SHA-256 of the token, as of a session
  id text collate "C" not null,
  person uuid not null,
  -- `bestaetigen` with a factor the person has, or `einrichten` of the first one
  schritt text collate "C" not null check (schritt in ('bestaetigen', 'einrichten')),
  versuche integer not null default 0,
  -- the provider at which it began, and its own name of its session
  anbieter text collate "C",
  anbieter_sid text collate "C",
  laeuft_ab timestamptz not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, person) references person (gemeinde, id)
);
create index anmeldung_id on anmeldung (id);
create index anmeldung_person on anmeldung (gemeinde, person);

-- An app that shows codes (RFC 6238). Secrets are sealed with a key that is not in the database.
create table totp (
  gemeinde text collate "C" not null,
  person uuid not null,
  geheimnis text,
  -- shown to the person, and no factor before a code has come back
  entwurf text,
  entwurf_bis timestamptz,
  -- number of the last half minute whose code was used: each opens once
  letzter_schritt bigint not null default 0,
  angelegt_am timestamptz,
  zuletzt_am timestamptz,
  primary key (gemeinde, person),
  foreign key (gemeinde, person) references person (gemeinde, id),
  check ((geheimnis is null) = (angelegt_am is null))
);

-- For the day on which telephone and key are gone: each opens once.
create table wiederherstellung (
  gemeinde text collate "C" not null,
  person uuid not null,
  -- HMAC of the code with a key that is not in the database
  pruefwert text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  benutzt_am timestamptz,
  primary key (gemeinde, person, pruefwert),
  foreign key (gemeinde, person) references person (gemeinde, id)
);

alter table sitzung
  -- by which its owner ends it from elsewhere
  add column nummer uuid not null default gen_random_uuid(),
  -- what was shown at its beginning: the password, a provider's word, or what beside it
  add column faktor text collate "C" not null default 'kennwort',
  add column geraet text not null default '',
  -- when the person last showed that it is them
  add column bestaetigt_am timestamptz not null default clock_timestamp();

do $$
declare t text;
begin
  foreach t in array array['anmeldung', 'totp', 'wiederherstellung'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy anmeldung on %I to verbund_anmeldung using ((select session_user) = ''verbund_anmeldung'') with check ((select session_user) = ''verbund_anmeldung'')', t);
  end loop;
  foreach t in array array['anmeldung', 'totp', 'wiederherstellung', 'passkey'] loop
    execute format(
      'create policy kennwort on %I to verbund_kennwort using ((select session_user) = ''verbund_kennwort'') with check ((select session_user) = ''verbund_kennwort'')', t);
  end loop;
end $$;

grant select, insert, update, delete on anmeldung to verbund_anmeldung;
-- Sign-in notes that a factor was used. It gives nobody one, and takes none away.
grant select on totp, wiederherstellung to verbund_anmeldung;
grant update (letzter_schritt, zuletzt_am) on totp to verbund_anmeldung;
grant update (benutzt_am) on wiederherstellung to verbund_anmeldung;
revoke insert, delete on passkey from verbund_anmeldung;

-- Factors are set where passwords are set; what is sealed or hashed is not read there.
grant select (gemeinde, id, person, kennung), insert, delete on passkey to verbund_kennwort;
grant select (gemeinde, person, entwurf_bis, angelegt_am), insert, delete on totp to verbund_kennwort;
grant update (geheimnis, entwurf, entwurf_bis, letzter_schritt, angelegt_am, zuletzt_am) on totp to verbund_kennwort;
grant select (gemeinde, person), insert, delete on wiederherstellung to verbund_kennwort;
grant select (gemeinde, person), delete on anmeldung to verbund_kennwort;
