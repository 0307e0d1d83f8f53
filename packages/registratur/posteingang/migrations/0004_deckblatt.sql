-- Whether the first page was a cover sheet of ours: then `ziel_vorgang` is the Vorgang that it names. FREMD: it claims to be one.
alter table eingang add column deckblatt text collate "C" check (deckblatt in ('GILT', 'FREMD'));
-- A part of a stack that was scanned in one go: the whole stays as it came, sorted out.
alter table eingang add column aus_eingang uuid;
alter table eingang add foreign key (gemeinde, aus_eingang) references eingang (gemeinde, id);
create index eingang_aus_eingang on eingang (gemeinde, aus_eingang) where aus_eingang is not null;
