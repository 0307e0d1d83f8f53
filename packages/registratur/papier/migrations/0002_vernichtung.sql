-- Paper whose place a Dokument has taken may be destroyed: put forward, released by somebody else, noted (ADR 0037).
-- Who, when and why stand at the paper, and in the log for good.

alter table papierteil
  -- why it is never to be destroyed, whatever is scanned of it
  add column bleibt_grund text check (length(bleibt_grund) between 1 and 500),
  add column vernichtung text collate "C" not null default 'KEINE'
    check (vernichtung in ('KEINE', 'VORGESCHLAGEN', 'FREIGEGEBEN', 'ABGELEHNT', 'VERNICHTET')),
  add column vernichtung_grund text check (length(vernichtung_grund) <= 500),
  add column vorgeschlagen_am timestamptz,
  add column vorgeschlagen_von uuid,
  add column entschieden_am timestamptz,
  add column entschieden_von uuid,
  add column ablehnung_grund text check (length(ablehnung_grund) <= 500),
  add column vernichtet_am date,
  add column vernichtet_von uuid,
  -- of what leads nothing is destroyed, nor of what stays paper
  add constraint papierteil_ersetzt check (vernichtung in ('KEINE', 'ABGELEHNT') or ersetzt_durch is not null),
  add constraint papierteil_bleibt check (bleibt_grund is null or vernichtung = 'KEINE'),
  add constraint papierteil_vorschlag check ((vernichtung = 'KEINE') = (vorgeschlagen_von is null)),
  add constraint papierteil_zwei
    check (vernichtung in ('KEINE', 'VORGESCHLAGEN') or coalesce(entschieden_von <> vorgeschlagen_von, false)),
  add constraint papierteil_vernichtet check ((vernichtung = 'VERNICHTET') = (vernichtet_am is not null));
create index papierteil_vernichtung on papierteil (gemeinde, id) where vernichtung in ('VORGESCHLAGEN', 'FREIGEGEBEN');

-- One row, where the Gemeinde has said otherwise.
create table vernichtungsregel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- from the day on which the Dokument took the place of the paper
  wartetage smallint not null default 182 check (wartetage between 28 and 3650),
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde)
);

-- Nobody can put back what is destroyed. Class and office go on following the Akte.
create function vernichtet_bleibt() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['schutzklasse', 'federfuehrung'] is distinct from
     to_jsonb(old) - array['schutzklasse', 'federfuehrung'] then
    raise exception 'papier: % is destroyed and stays as it is', old.id;
  end if;
  return new;
end $$;
create trigger papierteil_vernichtet before update on papierteil for each row
  when (old.vernichtung = 'VERNICHTET') execute function vernichtet_bleibt();
