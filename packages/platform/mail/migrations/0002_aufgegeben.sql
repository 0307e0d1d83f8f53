-- Among all that was ever sent: what was given up, for whoever looks after it, and what is still to be emptied.
create index ausgang_aufgegeben on ausgang (gemeinde, id) where stand = 'AUFGEGEBEN' and an <> '';
create index ausgang_leeren on ausgang (gemeinde, erledigt_am) where an <> '';
