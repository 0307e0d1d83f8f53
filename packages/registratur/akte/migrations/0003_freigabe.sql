-- A closed version may be opened again by two persons: one who asks, another who releases (ADR 0023). It never becomes
-- „clean“ by that: what it is, and by whom, stands beside it.
alter table version
  drop constraint version_pruefung_check,
  add constraint version_pruefung_check check (pruefung in ('UNGEPRUEFT', 'SAUBER', 'GESPERRT', 'FREIGEGEBEN')),
  add column antrag_von uuid,
  add column antrag_am timestamptz,
  add column antrag_grund text,
  -- absent in other versions of the same content, which are released with it
  add column freigabe_von uuid,
  add column freigabe_am timestamptz,
  add column freigabe_grund text,
  add constraint version_freigegeben check ((pruefung = 'FREIGEGEBEN') = (freigabe_am is not null)),
  add constraint version_zu_zweit check (freigabe_von is null or (antrag_von is not null and antrag_von <> freigabe_von));
