-- In whose name the next Laufweg begins: whoever began the Vorgang, until they hand it on. Absent: the office's.
alter table lauf add column fuehrt uuid;
-- Even the owner sees rows only through the wall, and belongs to no Gemeinde: it steps aside for this transaction.
alter table lauf no force row level security;
update lauf set fuehrt = angelegt_von;
alter table lauf force row level security;
create index lauf_fuehrt on lauf (gemeinde, fuehrt, id) where status in ('LAUFEND', 'WARTET');
