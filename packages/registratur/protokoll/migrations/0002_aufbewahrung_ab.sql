-- From when the time of keeping holds: one that is shorter than before waits a day, so that a slip can be taken back
-- before anything is lost. Null: at once.
alter table protokoll add column aufbewahrung_ab timestamptz;
