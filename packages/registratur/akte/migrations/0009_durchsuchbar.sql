-- Where the recognised words stand on their page, as [word, x, y, width, height] in ten-thousandths of the page. Absent
-- for what was recognised before, and where nobody knows the places.
alter table seitentext add column worte jsonb;

-- The same pages with those words laid over the picture: a rendition (xdomea), made from the version and never in its
-- place. Both or none.
alter table version add column rendition_sha256 text collate "C";
alter table version add column rendition_groesse bigint;
alter table version add constraint version_rendition check ((rendition_sha256 is null) = (rendition_groesse is null));
create index version_rendition on version (gemeinde, rendition_sha256) where rendition_sha256 is not null;
