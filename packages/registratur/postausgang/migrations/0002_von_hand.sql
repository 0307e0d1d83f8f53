-- A letter whose filing is taken back lies ready no more.
create function ruecknahme_folgt() returns trigger language plpgsql as $$
begin
  update postausgang.sendung set status = 'ZURUECKGENOMMEN', bereitgelegt = false, erledigt_am = clock_timestamp()
    where gemeinde = new.gemeinde and dokument = new.id and status = 'OFFEN';
  return null;
end $$;
create trigger postausgang_ruecknahme after update of status on akte.dokument for each row
  when (new.status = 'ZURUECKGENOMMEN' and old.status <> 'ZURUECKGENOMMEN') execute function ruecknahme_folgt();
