-- What counts is when the person last showed who they are, not when our session began: Keycloak's own
-- session may be older than ours.
alter table access.session add column authenticated_at timestamptz not null default now();
comment on column access.session.authenticated_at is 'When the person last showed the identity provider who they are (auth_time); never later than the session began.';

drop function access.sign_in(text, text, text, text, text, bytea, text, text, text, interval);

create function access.sign_in(the_issuer text, the_subject text, the_username text, the_name text, the_email text,
                               hash bytea, csrf text, provider text, token text, absolute interval, authenticated timestamptz)
  returns uuid language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  who uuid;
begin
  insert into access.person as p (issuer, subject, username, name, email, last_signed_in)
  values (the_issuer, the_subject, the_username, the_name, the_email, now())
  on conflict (issuer, subject) do update
    set username = excluded.username, name = excluded.name, email = excluded.email, last_signed_in = now()
  returning p.person_id into who;
  -- Nobody misses a session that is over; this keeps the table small without a timer.
  delete from access.session s where s.ends_at < now();
  insert into access.session (session_hash, person_id, csrf_token, provider_session, id_token, ends_at, authenticated_at)
  -- Keycloak's clock may go before ours; a moment to come would be fresh for longer than it should.
  values (hash, who, csrf, provider, token, now() + absolute, least(authenticated, now()));
  return who;
end
$$;
comment on function access.sign_in(text, text, text, text, text, bytea, text, text, text, interval, timestamptz)
  is 'Begins a new session for whoever the identity provider says this is. The portal is trusted to have checked that: the web role may sign in any subject, so nothing but the portal may hold that role.';

create function access.signed_in_within(hash bytea, lately interval) returns boolean language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select exists (select from access.session s
                  where s.session_hash = hash and s.ends_at > now() and s.authenticated_at > now() - lately);
end;
comment on function access.signed_in_within(bytea, interval) is 'Whether whoever holds this session has shown lately who they are, by the clock of the database.';

revoke execute on function access.sign_in(text, text, text, text, text, bytea, text, text, text, interval, timestamptz) from public;
revoke execute on function access.signed_in_within(bytea, interval) from public;
grant execute on function access.sign_in(text, text, text, text, text, bytea, text, text, text, interval, timestamptz) to yardstick_app;
grant execute on function access.signed_in_within(bytea, interval) to yardstick_app;
