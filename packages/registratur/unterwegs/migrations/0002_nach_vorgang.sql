-- Class and office follow the Vorgang, also of what came back long ago: looked up, not looked for among all of it.
drop index mitnahme_vorgang;
create index mitnahme_vorgang on mitnahme (gemeinde, vorgang, id);
