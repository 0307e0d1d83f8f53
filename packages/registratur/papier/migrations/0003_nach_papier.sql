-- What one paper has gone through, and what a Dokument has answered: both are asked for by themselves, over all the years.
create index ausleihe_papierteil on ausleihe (gemeinde, papierteil, id);
create index scanauftrag_papierteil on scanauftrag (gemeinde, papierteil, id);
create index scanauftrag_dokument on scanauftrag (gemeinde, dokument) where dokument is not null;
create index papierteil_ersetzt on papierteil (gemeinde, ersetzt_durch) where ersetzt_durch is not null;
