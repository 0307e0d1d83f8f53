-- With what settings a paper was scanned; the rest of the Transfervermerk is there. `scan_bemerkung` holds the deviations.
alter table eingang add column scan_einstellungen text;
