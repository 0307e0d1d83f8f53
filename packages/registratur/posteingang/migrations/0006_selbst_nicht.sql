-- Why a letter is not filed by itself: its place did not take it, or a person has taken a decision back and decides anew.
alter table eingang add column selbst_nicht text collate "C" check (selbst_nicht in ('ABGEWIESEN', 'ZURUECKGENOMMEN'));
