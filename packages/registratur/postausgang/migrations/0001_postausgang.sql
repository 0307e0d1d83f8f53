-- What leaves the house: a letter that waits to be sent, or how and when it went, and to whom. Class and office are those
-- of the Vorgang. A letter may go to several, and so may have several rows.
create table sendung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  akte uuid not null,
  vorgang uuid not null,
  dokument uuid not null,
  status text collate "C" not null default 'OFFEN' check (status in ('OFFEN', 'VERSANDT', 'ENTFAELLT', 'ZURUECKGENOMMEN')),
  -- laid out by the Schlusszeichnung; otherwise somebody noted at once that it went
  bereitgelegt boolean not null default false,
  -- number of the version that went
  version integer,
  weg text collate "C" check (weg in ('POST', 'EINSCHREIBEN', 'ZUSTELLUNG', 'BOTE', 'PERSOENLICH', 'EMAIL', 'FAX', 'BEBPO')),
  am date,
  empfaenger text check (length(empfaenger) <= 500),
  sendungsnummer text check (length(sendungsnummer) <= 100),
  -- why it is not sent
  grund text check (length(grund) <= 1000),
  erledigt_am timestamptz,
  erledigt_von uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  angelegt_von uuid,
  primary key (gemeinde, id),
  foreign key (gemeinde, akte) references akte.akte (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  check (status <> 'VERSANDT' or (weg is not null and am is not null and version is not null)),
  check (status <> 'ENTFAELLT' or grund is not null),
  check ((status = 'OFFEN') = (erledigt_am is null))
);
-- Laid out once, however often the job comes.
create unique index sendung_bereit on sendung (gemeinde, dokument) where bereitgelegt;
create index sendung_dokument on sendung (gemeinde, dokument, id);
create index sendung_vorgang on sendung (gemeinde, vorgang);
create index sendung_offen on sendung (gemeinde, federfuehrung, id) where status = 'OFFEN';
create index sendung_versandt on sendung (gemeinde, am, id) where status = 'VERSANDT';

create function einstufung_folgt() returns trigger language plpgsql as $$
begin
  update postausgang.sendung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and vorgang = new.id;
  return null;
end $$;
create trigger postausgang_einstufung after update of schutzklasse, federfuehrung on akte.vorgang for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function einstufung_folgt();
