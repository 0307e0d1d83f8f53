-- Looking after the accounts of a Gemeinde: a login of its own, which makes accounts, locks them and gives roles by hand.
-- It sees no password, begins no session, knows nothing of the support desk and gives none of its roles.

grant usage on schema identity to verbund_benutzer;

create policy benutzer on person to verbund_benutzer
  using ((select session_user) = 'verbund_benutzer' and gemeinde <> 'supportstelle')
  with check ((select session_user) = 'verbund_benutzer' and gemeinde <> 'supportstelle');
grant select (gemeinde, id, kennung, name, gesperrt, anbieter_kennung), insert (gemeinde, id, kennung, name, anbieter_kennung),
  update (gesperrt, anbieter_kennung) on person to verbund_benutzer;

create policy benutzer on zuweisung for select to verbund_benutzer using ((select session_user) = 'verbund_benutzer');
create policy benutzer_gibt on zuweisung for insert to verbund_benutzer
  with check ((select session_user) = 'verbund_benutzer' and herkunft = 'hand' and gemeinde <> 'supportstelle'
    and rolle <> all (array['betrieb', 'unterstuetzung']));
create policy benutzer_nimmt on zuweisung for delete to verbund_benutzer
  using ((select session_user) = 'verbund_benutzer' and herkunft = 'hand' and gemeinde <> 'supportstelle');
grant select, insert (gemeinde, person, rolle, amt), delete on zuweisung to verbund_benutzer;

create policy benutzer on verknuepfung to verbund_benutzer using ((select session_user) = 'verbund_benutzer');
grant select (gemeinde, person, anbieter, zuletzt_am), delete on verknuepfung to verbund_benutzer;

-- A locked person is out at once.
create policy benutzer on sitzung to verbund_benutzer using ((select session_user) = 'verbund_benutzer');
grant select (gemeinde, person), delete on sitzung to verbund_benutzer;
