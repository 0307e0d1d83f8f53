-- When a process has gone on from the end of a Laufweg: from then on the last answer is not taken back any more.
alter table laufweg add column fortgesetzt_am timestamptz check (fortgesetzt_am is null or status = 'ABGESCHLOSSEN');
