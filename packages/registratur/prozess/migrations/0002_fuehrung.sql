-- In whose name the next Laufweg begins: whoever began the Vorgang, until they hand it on. Absent: the office's.
alter table lauf add column fuehrt uuid;
update lauf set fuehrt = angelegt_von;
create index lauf_fuehrt on lauf (gemeinde, fuehrt, id) where status in ('LAUFEND', 'WARTET');
