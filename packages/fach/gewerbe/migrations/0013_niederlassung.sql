-- Whether a Gemeinde takes an Anzeige that names a Niederlassung and Reisegewerbe at once (rule G-02).
alter table einstellung add column niederlassung_und_reisegewerbe boolean not null default false;
