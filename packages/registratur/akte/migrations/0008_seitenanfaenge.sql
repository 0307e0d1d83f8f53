-- Where in the text of a PDF each page begins, in UTF-16 units as the reader counts: so that a comparison of two versions
-- names the page. Absent for what was read before, and for files without pages.
alter table volltext add column seitenanfaenge integer[];
