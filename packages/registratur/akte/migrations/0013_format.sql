-- What the file of a version is, as PRONOM numbers it (https://www.nationalarchives.gov.uk/PRONOM). Null: none that is
-- known here, or nobody has looked yet; format_am tells the two apart.
alter table version add column pronom text collate "C";
alter table version add column format_am timestamptz;
alter table version add constraint version_format check (pronom is null or format_am is not null);
-- What is still to be looked at: all of them once, and none afterwards.
create index version_ohne_format on version (gemeinde, id) where format_am is null;
