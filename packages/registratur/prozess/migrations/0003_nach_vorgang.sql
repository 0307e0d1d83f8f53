-- Class and office follow the Vorgang, one after the other in a large Akte: each is looked up, not looked for.
create index unterlage_vorgang on unterlage (gemeinde, vorgang);
