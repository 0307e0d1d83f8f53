-- Passkeys of persons, and the tasks set to them: each is signed once, within minutes, or not at all.

create table passkey (
  gemeinde text collate "C" not null,
  id uuid not null,
  person uuid not null,
  -- the authenticator's own name for it, base64url
  kennung text collate "C" not null,
  -- COSE public key, base64url
  schluessel text not null,
  zaehler bigint not null default 0,
  name text not null check (length(name) between 1 and 100),
  transporte jsonb not null default '[]',
  angelegt_am timestamptz not null default clock_timestamp(),
  zuletzt_am timestamptz,
  primary key (gemeinde, id),
  unique (gemeinde, kennung),
  foreign key (gemeinde, person) references person (gemeinde, id)
);
create index passkey_person on passkey (person);

create table aufgabe (
  gemeinde text collate "C" not null,
  id uuid not null,
  person uuid not null,
  -- what it is for: `anlegen`, or the id of what is to be signed
  bezug text collate "C" not null,
  -- base64url; of a document: its SHA-256
  aufgabe text collate "C" not null,
  kanonisch text,
  laeuft_ab timestamptz not null,
  primary key (gemeinde, id),
  foreign key (gemeinde, person) references person (gemeinde, id)
);
create index aufgabe_person on aufgabe (person, bezug);

do $$
declare t text;
begin
  foreach t in array array['passkey', 'aufgabe'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy anmeldung on %I to verbund_anmeldung using ((select session_user) = ''verbund_anmeldung'') with check ((select session_user) = ''verbund_anmeldung'')', t);
  end loop;
end $$;

grant select, insert, delete on passkey, aufgabe to verbund_anmeldung;
grant update (zaehler, zuletzt_am) on passkey to verbund_anmeldung;
