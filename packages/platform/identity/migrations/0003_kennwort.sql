-- A password that somebody else has seen: it opens one thing, choosing another one.
alter table person add column kennwort_wechseln boolean not null default false;

-- Passwords are set at a login of their own: whoever finds a hole in signing in takes no account over.
do $$
declare t text;
begin
  foreach t in array array['person', 'sitzung'] loop
    execute format(
      'create policy kennwort on %I to verbund_kennwort using ((select session_user) = ''verbund_kennwort'') with check ((select session_user) = ''verbund_kennwort'')', t);
  end loop;
end $$;

grant usage on schema identity to verbund_kennwort;
grant select (gemeinde, id, kennung), update (kennwort, kennwort_wechseln) on person to verbund_kennwort;
-- Every session of the person ends with it.
grant select (gemeinde, person), delete on sitzung to verbund_kennwort;
