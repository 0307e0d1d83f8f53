-- Whether the first page was a cover sheet of ours: then `ziel_vorgang` is the Vorgang that it names. FREMD: it claims to be one.
alter table eingang add column deckblatt text collate "C" check (deckblatt in ('GILT', 'FREMD'));
