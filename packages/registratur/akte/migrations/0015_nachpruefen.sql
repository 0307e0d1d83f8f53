-- What is due for another look, by itself: hourly runs ask for it, and mostly there is nothing.
create index version_ungeprueft on version (gemeinde, id) where geprueft_am is null and pruefung <> 'GESPERRT';
create index version_freigegeben on version (gemeinde, id) where pruefung = 'FREIGEGEBEN';
