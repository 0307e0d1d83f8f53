-- A password that somebody else has seen: it opens one thing, choosing another one.
alter table person add column kennwort_wechseln boolean not null default false;

grant update (kennwort, kennwort_wechseln) on person to verbund_anmeldung;
