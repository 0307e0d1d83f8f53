-- What the signatures in the PDF of a version are worth, as its file tells by itself (docs/signaturen.md). Null: nobody has
-- looked yet, or it is no PDF.
alter table version add column signaturen jsonb;
alter table version add column signaturen_geprueft_am timestamptz;
alter table version add constraint version_signaturen check ((signaturen is null) = (signaturen_geprueft_am is null));
-- What is still to be looked at: all PDFs once, and none afterwards.
create index version_ohne_signaturpruefung on version (gemeinde, id) where art = 'pdf' and signaturen_geprueft_am is null;
-- What is looked at again when the operator trusts other issuers.
create index version_signiert on version (gemeinde, id) where signaturen ->> 'zustand' <> 'KEINE';
