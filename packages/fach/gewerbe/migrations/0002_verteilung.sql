-- Who gets Anzeigen (§ 14 Abs. 8 GewO, § 3 GewAnzV), what was sent to whom and what came of it, and the Rückmeldeverfahren.

-- The Gemeinde's own directory. Nobody is removed from it: what was sent names its row.
create table empfaenger (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- a class of the matrix, or GEWERBEBEHOERDE: another Gemeinde outside of the installation, for Rückmeldungen
  klasse text collate "C" not null,
  name text not null check (length(name) between 1 and 200),
  transport text collate "C" not null check (transport in ('ORDNER', 'SFTP')),
  -- name of the mailbox at the operator's; null: not agreed on yet
  adresse text collate "C",
  format text collate "C" not null,
  nachrichtentyp text collate "C" not null,
  praefix text collate "C",
  kennung text collate "C",
  strasse text,
  hausnummer text,
  plz text,
  ort text,
  -- instead of the class's own, see verteilung/filter.ts
  filter jsonb,
  -- forms, from, until, and why: § 3 Abs. 1 letzter Satz GewAnzV
  verzicht jsonb,
  -- counts what was written, so that two people do not overwrite each other
  stand integer not null default 1,
  stillgelegt_am timestamptz,
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id)
);
create index empfaenger_klasse on empfaenger (gemeinde, klasse) where stillgelegt_am is null;

-- Keys of code lists that are not public: whoever has them from the XRepository enters them, and says where from.
create table nachrichtenschluessel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  format text collate "C" not null,
  -- anmeldung or abmeldung; a check on a part of a unique key would answer differently from the key
  formular text collate "C" not null,
  grund text collate "C" not null,
  schluessel text collate "C" not null check (length(schluessel) between 1 and 20),
  quelle text not null check (length(quelle) between 1 and 200),
  geaendert_am timestamptz not null default clock_timestamp(),
  geaendert_von uuid,
  primary key (gemeinde, id),
  unique (gemeinde, format, formular, grund)
);

create table uebermittlung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  anzeige uuid not null,
  klasse text collate "C" not null,
  -- null: the law names the class and the directory nobody
  empfaenger uuid,
  -- version of the message
  fassung text collate "C" not null,
  -- uuid of the message: the same at each try, another one after a refusal
  nachricht uuid not null,
  stand text collate "C" not null
    check (stand in ('WARTET', 'GESENDET', 'QUITTIERT', 'ABGELEHNT', 'FEHLGESCHLAGEN', 'OFFEN', 'ENTFAELLT')),
  -- why, in words for people
  grund text,
  -- what the class may see, as it was projected
  inhalt jsonb not null,
  faellig_am date not null,
  versuche integer not null default 0,
  naechster_am timestamptz not null default clock_timestamp(),
  -- until then a worker is handing it over: nobody decides otherwise meanwhile
  gehalten_bis timestamptz,
  gesendet_am timestamptz,
  quittiert_am timestamptz,
  dokument uuid,
  quittung uuid,
  entschieden_von uuid,
  entschieden_am timestamptz,
  akte uuid not null,
  vorgang uuid not null,
  angelegt_am timestamptz not null default clock_timestamp(),
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique nulls not distinct (gemeinde, anzeige, klasse, empfaenger, fassung),
  unique (gemeinde, nachricht),
  foreign key (gemeinde, anzeige) references anzeige (gemeinde, id),
  foreign key (gemeinde, empfaenger) references empfaenger (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id),
  foreign key (gemeinde, dokument) references akte.dokument (gemeinde, id),
  foreign key (gemeinde, quittung) references akte.dokument (gemeinde, id)
);
create index uebermittlung_wartet on uebermittlung (gemeinde, naechster_am) where stand = 'WARTET';
create index uebermittlung_stand on uebermittlung (gemeinde, stand, id);
create index uebermittlung_akte on uebermittlung (gemeinde, akte);

-- Someone has moved in or away as a whole: what was told to the other authority, and what it told us.
create table rueckmeldung (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  -- AUS or EIN, without a check for the same reason as above
  richtung text collate "C" not null,
  -- uuid of the message: whoever sends it twice sends it once
  nachricht uuid not null,
  von_ags text collate "C" not null,
  an_ags text collate "C" not null,
  inhalt jsonb not null,
  stand text collate "C" not null
    check (stand in ('WARTET', 'GESENDET', 'ANGENOMMEN', 'OFFEN', 'ERLEDIGT', 'ABGELEHNT', 'WEITERGELEITET', 'FEHLGESCHLAGEN',
      'ENTFAELLT')),
  grund text,
  -- AUS: the Anmeldung that asks for it; EIN: the Abmeldung that was made from it
  anzeige uuid,
  versuche integer not null default 0,
  naechster_am timestamptz not null default clock_timestamp(),
  -- until then a worker is handing it over
  gehalten_bis timestamptz,
  angelegt_am timestamptz not null default clock_timestamp(),
  erledigt_am timestamptz,
  entschieden_von uuid,
  -- what it was before a person closed it
  stand_vorher text collate "C",
  grund_vorher text,
  akte uuid,
  vorgang uuid,
  schutzklasse text collate "C" not null,
  federfuehrung text collate "C" not null,
  primary key (gemeinde, id),
  unique (gemeinde, richtung, nachricht),
  foreign key (gemeinde, anzeige) references anzeige (gemeinde, id),
  foreign key (gemeinde, vorgang) references akte.vorgang (gemeinde, id)
);
create index rueckmeldung_wartet on rueckmeldung (gemeinde, naechster_am) where stand = 'WARTET';
create index rueckmeldung_stand on rueckmeldung (gemeinde, richtung, stand, id);
create index rueckmeldung_akte on rueckmeldung (gemeinde, akte) where akte is not null;

-- In the same transaction, like the Anzeige itself.
create function verteilung_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.uebermittlung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  update gewerbe.rueckmeldung set schutzklasse = new.schutzklasse, federfuehrung = new.federfuehrung
    where gemeinde = new.gemeinde and akte = new.id;
  return null;
end $$;
create trigger gewerbe_verteilung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function verteilung_folgt();
