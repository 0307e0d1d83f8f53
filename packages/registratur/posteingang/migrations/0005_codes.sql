-- What bar codes on the first page say: hints, proved by nothing.
alter table eingang add column strichcodes jsonb not null default '[]';
-- A cover sheet may name an Akte instead of one of its Vorgänge.
alter table eingang add column ziel_akte uuid;
-- Up to which page cover sheets were looked for in a stack, and where they lie: an interruption goes on from there.
alter table eingang add column durchgesehen int not null default 0;
alter table eingang add column deckblattseiten jsonb not null default '[]';
