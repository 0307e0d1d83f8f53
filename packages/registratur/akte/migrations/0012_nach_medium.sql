-- Akten by their form, the newest first: few are on paper among many that are not.
create index akte_medium on akte (gemeinde, medium, id);
