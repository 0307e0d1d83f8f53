-- Beside the lock of § 13 BMG, which has no end: one set by hand, for a reason, that ends after its day.
alter table meldesperre add column bis date;
