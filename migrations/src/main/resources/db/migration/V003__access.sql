-- Who somebody is and what they may do. Keycloak says who; these tables say what, and they are read on every request.

-- After a commit a setting reads as '', not null: hence nullif.
create function council.current_id() returns uuid language sql stable parallel safe
  set search_path = pg_catalog
  return nullif(current_setting('app.council_id', true), '')::uuid;
create function access.current_person() returns uuid language sql stable parallel safe
  set search_path = pg_catalog
  return nullif(current_setting('app.person_id', true), '')::uuid;
comment on function council.current_id()    is 'The council in whose name this transaction works; null when none was named.';
comment on function access.current_person() is 'The person on whose behalf this transaction works; null when none was named.';

create table access.person (
  person_id      uuid primary key default gen_random_uuid(),
  issuer         text not null,
  subject        text not null,
  username       text not null,
  name           text not null,
  email          text not null default '',
  first_seen     timestamptz not null default now(),
  last_signed_in timestamptz,
  unique (issuer, subject)
);
comment on table  access.person                is 'Somebody who has signed in, or has been told to.';
comment on column access.person.person_id      is 'Our own name for the person; appears in the audit trail.';
comment on column access.person.issuer         is 'The identity provider.';
comment on column access.person.subject        is 'The provider''s name for the person; never reused by it.';
comment on column access.person.username       is 'What the person signs in with.';
comment on column access.person.name           is 'What to call the person on pages.';
comment on column access.person.email          is 'Where to reach the person; empty where the provider does not say.';
comment on column access.person.first_seen     is 'When we first heard of the person.';
comment on column access.person.last_signed_in is 'When the person last signed in; null if never.';

create table access.membership (
  council_id  uuid not null references published.council,
  person_id   uuid not null references access.person,
  role        text not null check (role in ('viewer', 'editor', 'administrator')),
  valid_from  timestamptz not null default now(),
  valid_until timestamptz,
  version     integer not null default 1,
  primary key (council_id, person_id),
  constraint ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
);
comment on table  access.membership             is 'What a person may do for one council, and for how long.';
comment on column access.membership.council_id  is 'The council.';
comment on column access.membership.person_id   is 'The person.';
comment on column access.membership.role        is 'Viewer reads, editor writes, administrator runs the council''s space.';
comment on column access.membership.valid_from  is 'From when it holds.';
comment on column access.membership.valid_until is 'Until when it holds; null while no end is known.';
comment on column access.membership.version     is 'Counts changes, so that two people do not overwrite each other.';
create index memberships_of_a_person on access.membership (person_id);

create table access.appointment (
  person_id   uuid not null references access.person,
  kind        text not null check (kind in ('platform-administrator', 'board-member', 'peer-reviewer')),
  region_id   integer references published.area,
  valid_from  timestamptz not null default now(),
  valid_until timestamptz,
  primary key (person_id, kind)
);
comment on table  access.appointment             is 'A part somebody plays that belongs to no single council.';
comment on column access.appointment.person_id   is 'The person.';
comment on column access.appointment.kind        is 'Platform administrator, member of a regional board, or peer reviewer.';
comment on column access.appointment.region_id   is 'The region of a regional board.';
comment on column access.appointment.valid_from  is 'From when it holds.';
comment on column access.appointment.valid_until is 'Until when it holds; null while no end is known.';

create table access.integration (
  client_id  text primary key,
  council_id uuid not null references published.council,
  role       text not null check (role in ('viewer', 'editor'))
);
comment on table  access.integration            is 'A council''s own computer system, signed in by client credentials.';
comment on column access.integration.client_id  is 'The client in the identity provider.';
comment on column access.integration.council_id is 'The council it belongs to.';
comment on column access.integration.role       is 'What it may do.';

create table access.session (
  session_hash     bytea primary key check (length(session_hash) = 32),
  person_id        uuid not null references access.person,
  csrf_token       text not null,
  provider_session text not null default '',
  id_token         text not null,
  began_at         timestamptz not null default now(),
  last_used_at     timestamptz not null default now(),
  ends_at          timestamptz not null
);
comment on table  access.session                  is 'A browser that is signed in. The cookie holds a random number; we keep only its SHA-256.';
comment on column access.session.session_hash     is 'SHA-256 of the cookie''s value.';
comment on column access.session.person_id        is 'Who signed in.';
comment on column access.session.csrf_token       is 'What every form of this session carries.';
comment on column access.session.provider_session is 'The identity provider''s name for its session (sid).';
comment on column access.session.id_token         is 'Handed back to the identity provider at sign-out.';
comment on column access.session.began_at         is 'When the person signed in.';
comment on column access.session.last_used_at     is 'Last request, to the minute.';
comment on column access.session.ends_at          is 'When it ends whatever happens.';
create index sessions_of_a_person on access.session (person_id);
create index sessions_by_end on access.session (ends_at);

alter table access.person      enable row level security;
alter table access.person      force  row level security;
alter table access.membership  enable row level security;
alter table access.membership  force  row level security;
alter table access.appointment enable row level security;
alter table access.appointment force  row level security;
alter table access.integration enable row level security;
alter table access.integration force  row level security;
alter table access.session     enable row level security;
alter table access.session     force  row level security;

-- The functions below run as the owner, and FORCE binds the owner too; it is let in by name.
create policy functions_of_the_owner on access.person      to yardstick_owner using (true) with check (true);
create policy functions_of_the_owner on access.membership  to yardstick_owner using (true) with check (true);
create policy functions_of_the_owner on access.appointment to yardstick_owner using (true) with check (true);
create policy functions_of_the_owner on access.integration to yardstick_owner using (true) with check (true);
create policy functions_of_the_owner on access.session     to yardstick_owner using (true) with check (true);

create function access.is_platform_administrator() returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from access.appointment a
                  where a.person_id = access.current_person() and a.kind = 'platform-administrator'
                    and a.valid_from <= now() and (a.valid_until is null or now() < a.valid_until));
comment on function access.is_platform_administrator() is 'Whether the person of this transaction runs the platform now.';

-- The platform administrator sees people and memberships, and no council's data.
create policy the_platform_administrator on access.person for select to yardstick_app
  using ((select access.is_platform_administrator()));
create policy the_platform_administrator on access.membership to yardstick_app
  using ((select access.is_platform_administrator())) with check ((select access.is_platform_administrator()));
create policy the_platform_administrator on access.appointment for select to yardstick_app
  using ((select access.is_platform_administrator()));
create policy your_own on access.person for select to yardstick_app     using (person_id = access.current_person());
create policy your_own on access.membership for select to yardstick_app using (person_id = access.current_person());
create policy your_own on access.appointment for select to yardstick_app using (person_id = access.current_person());

grant select on access.person, access.membership, access.appointment to yardstick_app;
grant insert (council_id, person_id, role, valid_from, valid_until) on access.membership to yardstick_app;
grant update (role, valid_from, valid_until, version) on access.membership to yardstick_app;

create type access.caller as (
  person_id      uuid,
  name           text,
  csrf_token     text,
  session_ends_at timestamptz,
  council_ids    uuid[],
  council_codes  text[],
  council_names  text[],
  roles          text[],
  appointments   text[],
  regions        text[]
);
comment on type access.caller is 'Who is asking and what they may do now: everything a request needs to know, in one row.';

create function access.caller_of(person uuid) returns access.caller language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select row (p.person_id, p.name, null, null, m.ids, m.codes, m.names, m.roles, a.kinds, a.regions)::access.caller
    from access.person p
    left join lateral (
      select array_agg(s.council_id order by r.name) ids, array_agg(r.code order by r.name) codes,
             array_agg(r.name order by r.name) names, array_agg(s.role order by r.name) roles
        from access.membership s
        join published.council c on c.council_id = s.council_id
        join published.area r on r.area_id = c.area_id
       where s.person_id = p.person_id and s.valid_from <= now() and (s.valid_until is null or now() < s.valid_until)) m on true
    left join lateral (
      select array_agg(t.kind order by t.kind) kinds, array_agg(coalesce(g.code, '') order by t.kind) regions
        from access.appointment t left join published.area g on g.area_id = t.region_id
       where t.person_id = p.person_id and t.valid_from <= now() and (t.valid_until is null or now() < t.valid_until)) a on true
   where p.person_id = person;
end;
comment on function access.caller_of(uuid) is 'The person with the memberships and appointments that hold now.';

create function access.caller_by_session(hash bytea, idle interval) returns access.caller language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  found access.session;
  caller access.caller;
begin
  select * into found from access.session s
   where s.session_hash = hash and now() < s.ends_at and now() < s.last_used_at + idle;
  if found.person_id is null then
    return null;
  end if;
  -- To the minute: a write on every request would cost more than it tells.
  if found.last_used_at < now() - interval '1 minute' then
    update access.session set last_used_at = now() where session_hash = hash;
    found.last_used_at := now();
  end if;
  caller := access.caller_of(found.person_id);
  caller.csrf_token := found.csrf_token;
  caller.session_ends_at := least(found.ends_at, found.last_used_at + idle);
  return caller;
end
$$;
comment on function access.caller_by_session(bytea, interval) is 'Who holds the session with this hash, if it is still good; idle is how long it may rest. A hash is guessed no easier than the 256 bits of the cookie; a wrong one and an old one answer alike.';

create function access.caller_by_subject(the_issuer text, the_subject text) returns access.caller language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select access.caller_of(p.person_id) from access.person p where p.issuer = the_issuer and p.subject = the_subject;
end;
comment on function access.caller_by_subject(text, text) is 'Who a bearer token of a person speaks of.';

create function access.council_of_system(client text)
  returns table (council_id uuid, council_code text, council_name text, role text) language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select i.council_id, r.code, r.name, i.role
    from access.integration i
    join published.council c on c.council_id = i.council_id
    join published.area r on r.area_id = c.area_id
   where i.client_id = client;
end;
comment on function access.council_of_system(text) is 'Which council a computer system belongs to, and what it may do.';

create function access.sign_in(the_issuer text, the_subject text, the_username text, the_name text, the_email text,
                               hash bytea, csrf text, provider text, token text, absolute interval)
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
  insert into access.session (session_hash, person_id, csrf_token, provider_session, id_token, ends_at)
  values (hash, who, csrf, provider, token, now() + absolute);
  return who;
end
$$;
comment on function access.sign_in(text, text, text, text, text, bytea, text, text, text, interval)
  is 'Begins a new session for whoever the identity provider says this is. The portal is trusted to have checked that: the web role may sign in any subject, so nothing but the portal may hold that role.';

create function access.sign_out(hash bytea) returns text language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  delete from access.session s where s.session_hash = hash returning s.id_token;
end;
comment on function access.sign_out(bytea) is 'Ends a session and gives its ID token, so that the provider''s session can be ended too.';

revoke execute on all functions in schema access from public;
revoke execute on all functions in schema council from public;
grant execute on all functions in schema access to yardstick_app;
grant execute on function council.current_id() to yardstick_app;
-- Only through the two doors above it.
revoke execute on function access.caller_of(uuid) from yardstick_app;
