-- Two rows of the register that are one Betrieb: the Anzeigen of the one belong to the other, and it stays as a signpost.

alter table betrieb
  add column zusammengefuehrt_mit uuid,
  -- which Anzeigen it gave, and which the other one had certified then: by these it is taken back exactly
  add column zusammengefuehrt jsonb,
  -- who forgets the Betrieb forgets what points at it
  add foreign key (gemeinde, zusammengefuehrt_mit) references betrieb (gemeinde, id) on delete cascade;
create index betrieb_zusammengefuehrt on betrieb (gemeinde, zusammengefuehrt_mit) where zusammengefuehrt_mit is not null;

alter table betrieb drop constraint betrieb_status_check;
alter table betrieb
  add constraint betrieb_status_check check (status in ('AKTIV', 'ABGEMELDET', 'STORNIERT', 'ZUSAMMENGEFUEHRT')),
  add check ((status = 'ZUSAMMENGEFUEHRT') = (zusammengefuehrt_mit is not null)),
  add check ((zusammengefuehrt_mit is null) = (zusammengefuehrt is null)),
  add check (zusammengefuehrt_mit <> id);

-- A Betrieb whose Anzeigen lie in several Akten is as protected as the most protected of them: its row says what all of them say.
-- Runs after `gewerbe_einstufung`, which has told the Anzeigen.
create function zusammen_folgt() returns trigger language plpgsql as $$
begin
  update gewerbe.betrieb b set schutzklasse = s.schutzklasse, federfuehrung = s.federfuehrung
    from (
      select distinct on (a.betrieb) a.betrieb, a.schutzklasse, a.federfuehrung
      from gewerbe.anzeige hier
      join gewerbe.betrieb x on x.gemeinde = hier.gemeinde and x.id = hier.betrieb
      join akte.akte eigene on eigene.gemeinde = x.gemeinde and eigene.id = x.akte
      join gewerbe.anzeige a on a.gemeinde = x.gemeinde and a.betrieb = x.id and a.akte is not null
      where hier.gemeinde = new.gemeinde and hier.akte = new.id
      order by a.betrieb, (a.schutzklasse not in ('OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN')) desc,
        (a.federfuehrung <> eigene.federfuehrung) desc, (a.akte = x.akte) desc, a.id
    ) s
    where b.gemeinde = new.gemeinde and b.id = s.betrieb
      and (b.schutzklasse, b.federfuehrung) is distinct from (s.schutzklasse, s.federfuehrung);
  return null;
end $$;
create trigger gewerbe_zusammen_einstufung after update of schutzklasse, federfuehrung on akte.akte for each row
  when (old.schutzklasse is distinct from new.schutzklasse or old.federfuehrung is distinct from new.federfuehrung)
  execute function zusammen_folgt();

-- Its Grunddaten go with a signpost that goes with its Betrieb.
create function grunddaten_gehen_mit() returns trigger language plpgsql as $$
begin
  delete from gewerbe.grunddaten where gemeinde = old.gemeinde and id = old.id;
  return null;
end $$;
create trigger gewerbe_grunddaten_weg after delete on betrieb for each row execute function grunddaten_gehen_mit();
