-- Where a Gemeinde keeps what is not an Anzeige; null: where the shared plan does (verfahren/positionen.ts).
alter table einstellung
  add column position_fest text collate "C",
  add column position_untersagung text collate "C",
  add column position_reisegewerbe text collate "C";
