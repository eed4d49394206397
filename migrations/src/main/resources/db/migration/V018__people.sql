-- A council runs its own people: invitations, memberships, what was asked of the sign-in service, and who took a copy of what.

-- An administrator sees the people of the council in whose name the transaction works, and changes what they may do there.
create policy the_councils_administrators_see on access.membership for select to yardstick_app
  using (council_id = council.current_id() and council.may_approve());
create policy the_councils_administrators_change on access.membership for update to yardstick_app
  using (council_id = council.current_id() and council.may_approve());
create policy the_councils_administrators_see on access.person for select to yardstick_app
  using (council.may_approve() and exists (
    select from access.membership m where m.council_id = council.current_id() and m.person_id = person.person_id));

create function access.guard_membership() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  -- The platform's own administrators name no council; they may also end the last membership.
  if council.current_id() is null then
    return new;
  end if;
  if old.valid_until is not null and old.valid_until <= clock_timestamp() then
    raise exception 'A membership that has ended begins anew by an invitation.' using errcode = '23514';
  end if;
  if new.valid_from <> old.valid_from then
    raise exception 'When a membership began is never changed.' using errcode = '23514';
  end if;
  if old.role = 'administrator' and (new.role <> 'administrator' or new.valid_until is not null) then
    -- Whose end is set already will not stay. One at a time, or two administrators could end each other.
    perform pg_advisory_xact_lock(hashtextextended(old.council_id::text, 18));
    if not exists (
      select from access.membership m
       where m.council_id = old.council_id and m.person_id <> old.person_id and m.role = 'administrator'
         and m.valid_from <= clock_timestamp() and m.valid_until is null) then
      raise exception 'The last administrator of a council stays.' using errcode = '23514', constraint = 'the_last_administrator_stays';
    end if;
  end if;
  return new;
end
$$;
comment on function access.guard_membership() is 'What an administrator may not do to the memberships of the own council: take away the last administrator, or bring back what has ended.';
create trigger guard before update on access.membership
  for each row execute function access.guard_membership();

create table access.email_domain (
  council_id uuid not null references published.council,
  domain     text not null check (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' and length(domain) <= 253),
  primary key (council_id, domain)
);
comment on table  access.email_domain            is 'Where the e-mail addresses may lie that a council invites. Kept by the platform administrator, so that a council''s own cannot widen it.';
comment on column access.email_domain.council_id is 'The council.';
comment on column access.email_domain.domain     is 'What stands after the @, in small letters.';
alter table access.email_domain enable row level security;
alter table access.email_domain force  row level security;
create policy functions_of_the_owner on access.email_domain to yardstick_owner using (true) with check (true);
create policy the_platform_administrator on access.email_domain to yardstick_app
  using ((select access.is_platform_administrator())) with check ((select access.is_platform_administrator()));
create policy the_councils_administrators_see on access.email_domain for select to yardstick_app
  using (council_id = council.current_id() and council.may_approve());
grant select, insert, delete on access.email_domain to yardstick_app;
create trigger audit after insert or update or delete on access.email_domain
  for each row execute function council.write_audit_event();

create table council.invitation (
  council_id    uuid not null references published.council,
  invitation_id uuid not null default gen_random_uuid(),
  email         text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  role          text not null check (role in ('viewer', 'editor', 'administrator')),
  token_hash    bytea not null check (length(token_hash) = 32),
  invited_by    uuid not null references access.person,
  invited_at    timestamptz not null default now(),
  mailed_at     timestamptz,
  expires_at    timestamptz not null,
  accepted_by   uuid references access.person,
  accepted_at   timestamptz,
  withdrawn_at  timestamptz,
  version       integer not null default 0,
  primary key (council_id, invitation_id),
  constraint accepted_by_somebody check ((accepted_by is null) = (accepted_at is null))
);
comment on table  council.invitation               is 'Somebody whom a council has asked to join it. It says nothing of whether the address is known elsewhere.';
comment on column council.invitation.council_id    is 'The council. Never changes.';
comment on column council.invitation.invitation_id is 'Names the invitation within its council.';
comment on column council.invitation.email         is 'The address, in small letters. Left out of the audit trail.';
comment on column council.invitation.role          is 'What the person may do once the invitation is accepted.';
comment on column council.invitation.token_hash    is 'SHA-256 of what the mailed link holds. Left out of the audit trail.';
comment on column council.invitation.invited_by    is 'Who invites, and answers for the last letter. Once that is no administrator of the council, the link leads nowhere.';
comment on column council.invitation.invited_at    is 'When.';
comment on column council.invitation.mailed_at     is 'When the mail server took the last letter; null while it has not.';
comment on column council.invitation.expires_at    is 'Until when the link is good.';
comment on column council.invitation.accepted_by   is 'Who has accepted it; null while nobody has.';
comment on column council.invitation.accepted_at   is 'When it was accepted.';
comment on column council.invitation.withdrawn_at  is 'When the council took it back; null while it has not.';
comment on column council.invitation.version       is 'Counts changes, so that two people do not overwrite each other.';
create unique index one_open_invitation_for_an_address on council.invitation (council_id, email)
  where accepted_at is null and withdrawn_at is null;
create index invitations_by_link on council.invitation (token_hash);
alter table council.invitation enable row level security;
alter table council.invitation force  row level security;
create policy own_rows on council.invitation to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy administrators_insert on council.invitation as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on council.invitation as restrictive for update to yardstick_app using (council.may_approve());
create policy signed_at_first on council.invitation as restrictive for insert to yardstick_app
  with check (invited_by is not distinct from access.current_person() and accepted_by is null);
-- Whoever sends another letter answers for it: the one before may have gone.
create policy signed_again on council.invitation as restrictive for update to yardstick_app
  with check (invited_by is not distinct from access.current_person() or withdrawn_at is not null);
-- The functions below run as the owner, whom FORCE binds too: let in on behalf of the web, and not by hand.
create policy functions_of_the_owner on council.invitation to yardstick_owner
  using (session_user = 'yardstick_app') with check (session_user = 'yardstick_app');
create policy leaving on council.invitation for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.invitation for select to yardstick_owner using (council.space_is_due(council_id));
grant select, insert on council.invitation to yardstick_app;
grant update (invited_by, token_hash, mailed_at, expires_at, withdrawn_at, version) on council.invitation to yardstick_app;
create trigger audit after insert or update or delete on council.invitation
  for each row execute function council.write_audit_event('email', 'token_hash');

create function access.invitation_behind(hash bytea)
  returns table (council_name text, role text, expires_at timestamptz, is_for_caller boolean) language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select a.name, i.role, i.expires_at, p.email <> '' and lower(p.email) = i.email
    from council.invitation i
    join published.council c on c.council_id = i.council_id
    join published.area a on a.area_id = c.area_id
    join access.person p on p.person_id = access.current_person()
   where i.token_hash = hash and i.accepted_at is null and i.withdrawn_at is null and clock_timestamp() < i.expires_at
     and exists (select from access.email_domain d
                  where d.council_id = i.council_id and d.domain = split_part(i.email, '@', 2))
     and exists (select from access.membership a
                  where a.council_id = i.council_id and a.person_id = i.invited_by and a.role = 'administrator'
                    and a.valid_from <= clock_timestamp() and (a.valid_until is null or clock_timestamp() < a.valid_until));
end;
comment on function access.invitation_behind(bytea) is 'The open invitation behind a mailed link, and whether it is for whoever asks. An unknown link, an old one and one that was taken back answer alike.';

create function access.accept_invitation(hash bytea) returns uuid language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  open council.invitation;
begin
  update council.invitation i
     set accepted_by = access.current_person(), accepted_at = clock_timestamp(), version = i.version + 1
    from access.person p
   where i.token_hash = hash and i.accepted_at is null and i.withdrawn_at is null and clock_timestamp() < i.expires_at
     and p.person_id = access.current_person() and p.email <> '' and lower(p.email) = i.email
     and exists (select from access.email_domain d
                  where d.council_id = i.council_id and d.domain = split_part(i.email, '@', 2))
     and exists (select from access.membership a
                  where a.council_id = i.council_id and a.person_id = i.invited_by and a.role = 'administrator'
                    and a.valid_from <= clock_timestamp() and (a.valid_until is null or clock_timestamp() < a.valid_until))
  returning i.* into open;
  if open.invitation_id is null then
    return null;
  end if;
  -- Who is a member already keeps the role: only an ended membership begins anew.
  insert into access.membership as m (council_id, person_id, role)
  values (open.council_id, open.accepted_by, open.role)
  on conflict (council_id, person_id) do update
    set role = excluded.role, valid_from = now(), valid_until = null, version = m.version + 1
    where m.valid_until <= now();
  return open.council_id;
end
$$;
comment on function access.accept_invitation(bytea) is 'Makes the person of this transaction a member, if the link was mailed to their address, is still good, and the council may still invite there and whoever invites still is its administrator; gives the council, or null.';

create function access.serves_elsewhere(person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select exists (select from access.membership m
                  where m.person_id = person and m.council_id <> council.current_id()
                    and (m.valid_until is null or now() < m.valid_until))
      or exists (select from access.appointment a
                  where a.person_id = person and (a.valid_until is null or now() < a.valid_until))
   where council.may_approve()
     and exists (select from access.membership m where m.person_id = person and m.council_id = council.current_id());
end;
comment on function access.serves_elsewhere(uuid) is 'Whether a person of this council also works for somebody else, and so may be let go but never edited; null where the person is none of this council''s or who asks does not run it.';

create table access.account_call (
  call_no       bigint generated always as identity primary key,
  at            timestamptz not null default clock_timestamp(),
  on_behalf_of  uuid not null references published.council,
  asked_by      uuid not null references access.person,
  about_subject text not null,
  call          text not null check (call in ('look-up', 'create', 'ask-for-password')),
  status        integer not null
);
comment on table  access.account_call               is 'Every call to the sign-in service about somebody''s account. The platform''s record and not the council''s: it tells which addresses were known already.';
comment on column access.account_call.call_no       is 'Order.';
comment on column access.account_call.at            is 'When.';
comment on column access.account_call.on_behalf_of  is 'The council whose administrator caused it.';
comment on column access.account_call.asked_by      is 'That administrator.';
comment on column access.account_call.about_subject is 'The sign-in service''s name for the person it is about; empty where none was found or made.';
comment on column access.account_call.call          is 'What was asked for.';
comment on column access.account_call.status        is 'The answer''s HTTP status; 0 for none.';
alter table access.account_call enable row level security;
alter table access.account_call force  row level security;
create policy functions_of_the_owner on access.account_call for insert to yardstick_owner with check (true);
create policy the_platform_administrator on access.account_call for select to yardstick_app
  using ((select access.is_platform_administrator()));
create policy asked_lately on access.account_call for select to yardstick_owner
  using (session_user = 'yardstick_app' and on_behalf_of = council.current_id());
grant select on access.account_call to yardstick_app;

create function access.note_account_call(subject text, call text, status integer) returns void language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  insert into access.account_call (on_behalf_of, asked_by, about_subject, call, status)
  values (council.current_id(), access.current_person(), subject, call, status);
end;
comment on function access.note_account_call(text, text, integer) is 'Writes down a call to the sign-in service, under the council and the person of this transaction.';

create function access.asked_for_password_lately(subject text) returns boolean language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select exists (select from access.account_call k
                  where k.on_behalf_of = council.current_id() and k.about_subject = subject and k.call = 'ask-for-password'
                    and k.status between 200 and 299 and clock_timestamp() < k.at + interval '10 minutes');
end;
comment on function access.asked_for_password_lately(text) is 'Whether the council of this transaction has had somebody asked for a new password within ten minutes.';

create table access.logout_token (
  issuer     text not null,
  jti        text not null,
  good_until timestamptz not null,
  primary key (issuer, jti)
);
comment on table  access.logout_token            is 'Logout tokens that were acted upon, so that none counts twice.';
comment on column access.logout_token.issuer     is 'The identity provider.';
comment on column access.logout_token.jti        is 'The token''s own name.';
comment on column access.logout_token.good_until is 'After this moment the token is refused for its age, and the row may go.';
alter table access.logout_token enable row level security;
alter table access.logout_token force  row level security;
create policy functions_of_the_owner on access.logout_token to yardstick_owner using (true) with check (true);
create index sessions_by_the_providers on access.session (provider_session) where provider_session <> '';

create function access.sign_out_by_provider(the_issuer text, the_subject text, the_session text, the_jti text, until timestamptz)
  returns integer language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  ended integer;
begin
  delete from access.logout_token t where t.good_until < now();
  insert into access.logout_token (issuer, jti, good_until) values (the_issuer, the_jti, until)
  on conflict (issuer, jti) do nothing;
  if not found then
    return -1;
  end if;
  delete from access.session s using access.person p
   where s.person_id = p.person_id and p.issuer = the_issuer
     and (the_subject = '' or p.subject = the_subject)
     and (the_session = '' or s.provider_session = the_session)
     and (the_subject <> '' or the_session <> '');
  get diagnostics ended = row_count;
  return ended;
end
$$;
comment on function access.sign_out_by_provider(text, text, text, text, timestamptz)
  is 'Ends the sessions that a logout token names, by the provider''s session, the person, or both; says how many, or -1 for a token that was used before. The portal is trusted to have checked the token.';

create table council.download (
  council_id  uuid not null references published.council,
  download_no bigint generated always as identity,
  at          timestamptz not null default clock_timestamp(),
  person_id   uuid not null references access.person,
  address     text not null check (length(address) <= 2000),
  primary key (council_id, download_no)
);
comment on table  council.download             is 'A file that somebody took out of a council''s space.';
comment on column council.download.council_id  is 'The council. Never changes.';
comment on column council.download.download_no is 'Order.';
comment on column council.download.at          is 'When.';
comment on column council.download.person_id   is 'Who.';
comment on column council.download.address     is 'The file''s address below the council''s, as it was asked for.';
alter table council.download enable row level security;
alter table council.download force  row level security;
create policy own_rows on council.download for select to yardstick_app using (council_id = council.current_id());
create policy functions_of_the_owner on council.download for insert to yardstick_owner with check (council_id = council.current_id());
create policy leaving on council.download for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.download for select to yardstick_owner using (council.space_is_due(council_id));
grant select on council.download to yardstick_app;
create trigger audit after insert or update or delete on council.download
  for each row execute function council.write_audit_event();

create function council.note_download(address text) returns void language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  insert into council.download (council_id, person_id, address)
  values (council.current_id(), access.current_person(), left(address, 2000));
end;
comment on function council.note_download(text) is 'Writes down that the person of this transaction takes a file out of its council''s space.';

create function council.changed_columns(before jsonb, after jsonb) returns text[] language sql immutable parallel safe
  set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(k.key order by k.key), '{}')
    from jsonb_each(after) k
   where before is not null and k.key <> 'version' and before -> k.key is distinct from k.value;
end;
comment on function council.changed_columns(jsonb, jsonb) is 'Which columns of a row a change has changed; none for a row that is new or gone.';
create index events_by_time on council.audit_event (council_id, at);

grant execute on function access.invitation_behind(bytea), access.accept_invitation(bytea), access.serves_elsewhere(uuid),
  access.note_account_call(text, text, integer), access.asked_for_password_lately(text), access.sign_out_by_provider(text, text, text, text, timestamptz),
  council.note_download(text), council.changed_columns(jsonb, jsonb) to yardstick_app;
