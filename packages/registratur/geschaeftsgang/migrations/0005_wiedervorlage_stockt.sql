-- Why a Wiedervorlage whose day has come will be seen by nobody; whoever set it and those who lead the office see it then.
alter table wiedervorlage add column hindernis text collate "C"
  check (hindernis in ('FORT', 'LEERES_AMT', 'OHNE_RECHT', 'ABWESEND', 'VERTRETUNG_OHNE_RECHT'));
create index wiedervorlage_faellig on wiedervorlage (gemeinde, tag, id) where erledigt_am is null;
create index wiedervorlage_gesetzt on wiedervorlage (gemeinde, angelegt_von, tag, id)
  where erledigt_am is null and hindernis is not null;
create index wiedervorlage_amt on wiedervorlage (gemeinde, federfuehrung, tag, id)
  where erledigt_am is null and hindernis is not null;
