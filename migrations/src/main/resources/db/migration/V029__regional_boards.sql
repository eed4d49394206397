-- A regional board: councils that joined it by their own consent, a calendar, data sets, and packs frozen for a quarter.

create table council.board_membership (
  council_id     uuid primary key references published.council,
  joined_at      timestamptz not null default clock_timestamp(),
  joined_by      uuid references access.person,
  joined_by_name text not null,
  nameless       boolean not null default false,
  version        integer not null default 0
);
comment on table  council.board_membership                is 'That a council is a member of the board of its region, by its own consent. Goes when it leaves the board.';
comment on column council.board_membership.council_id     is 'The council. Never changes.';
comment on column council.board_membership.joined_at      is 'Since when.';
comment on column council.board_membership.joined_by      is 'Who joined for it.';
comment on column council.board_membership.joined_by_name is 'What that person was called then.';
comment on column council.board_membership.nameless       is 'Whether its figures may stand without its name in the board''s packs for public papers.';
comment on column council.board_membership.version        is 'Counts changes, so that two people do not overwrite each other.';

create table council.board_letter (
  council_id  uuid not null references published.council,
  pack_id     uuid not null,
  data_set_id integer not null references shared.data_set,
  letter      text not null check (letter ~ '^[A-Z]{1,2}$'),
  primary key (council_id, pack_id, data_set_id)
);
comment on table  council.board_letter             is 'By which letter a council goes in a pack without names. Each council reads its own and nobody the others''.';
comment on column council.board_letter.council_id  is 'The council. Never changes.';
comment on column council.board_letter.pack_id     is 'The pack.';
comment on column council.board_letter.data_set_id is 'The data set: letters are drawn anew for each, so that no council can be followed from one table to the next.';
comment on column council.board_letter.letter      is 'The letter.';

create table shared.board_meeting (
  region_id  integer not null references published.area,
  meeting_id uuid not null,
  held_on    date not null check (held_on between '2000-01-01' and '2100-12-31'),
  subject    text not null default '' check (length(subject) <= 400),
  written_by uuid references access.person,
  written_at timestamptz not null default clock_timestamp(),
  version    integer not null default 0,
  primary key (region_id, meeting_id)
);
comment on table  shared.board_meeting            is 'A meeting of a regional board, past or to come.';
comment on column shared.board_meeting.region_id  is 'The region of the board.';
comment on column shared.board_meeting.meeting_id is 'Names the meeting within its board.';
comment on column shared.board_meeting.held_on    is 'The day.';
comment on column shared.board_meeting.subject    is 'What it is about; may be empty.';
comment on column shared.board_meeting.written_by is 'Who of the board wrote it as it is.';
comment on column shared.board_meeting.written_at is 'When.';
comment on column shared.board_meeting.version    is 'Counts changes, so that two people do not overwrite each other.';

create table shared.board_data_set (
  region_id         integer not null references published.area,
  data_set_id       integer not null references shared.data_set,
  only_if_submitted boolean not null,
  primary key (region_id, data_set_id)
);
comment on table  shared.board_data_set                   is 'A data set that members of a regional board contribute to. A board that has chosen none watches all that its region is asked for.';
comment on column shared.board_data_set.region_id         is 'The region of the board.';
comment on column shared.board_data_set.data_set_id       is 'The data set.';
comment on column shared.board_data_set.only_if_submitted is 'Whether the board decided that a council sees others'' figures of a period only when it has given its own.';

create table shared.board_pack (
  region_id    integer not null references published.area,
  pack_id      uuid not null,
  edition      text not null check (edition in ('named', 'nameless')),
  quarter      date not null,
  content      text not null check (length(content) <= 20000000),
  releases     uuid[] not null,
  made_at      timestamptz not null default clock_timestamp(),
  made_by      uuid references access.person,
  made_by_name text not null,
  primary key (region_id, pack_id, edition)
);
comment on table  shared.board_pack              is 'What a regional board looked at for a quarter, frozen: with names for the board, and without them for public papers. Never changes.';
comment on column shared.board_pack.region_id    is 'The region of the board.';
comment on column shared.board_pack.pack_id      is 'Names the pack; its two editions have the same.';
comment on column shared.board_pack.edition      is 'With the names of councils, or without.';
comment on column shared.board_pack.quarter      is 'The first day of the quarter.';
comment on column shared.board_pack.content      is 'Its parts in order, as JSON, as a shared paper has them.';
comment on column shared.board_pack.releases     is 'The releases whose figures stand in it: it is read as long as each of them holds.';
comment on column shared.board_pack.made_at      is 'When it was made.';
comment on column shared.board_pack.made_by      is 'Who of the board made it.';
comment on column shared.board_pack.made_by_name is 'What that person was called then.';
create index releases_by_name on shared.release (release_id);

alter table council.board_membership enable row level security;
alter table council.board_membership force  row level security;
alter table council.board_letter     enable row level security;
alter table council.board_letter     force  row level security;
alter table shared.board_meeting     enable row level security;
alter table shared.board_meeting     force  row level security;
alter table shared.board_data_set    enable row level security;
alter table shared.board_data_set    force  row level security;
alter table shared.board_pack        enable row level security;
alter table shared.board_pack        force  row level security;

create policy own_rows on council.board_membership to yardstick_app
  using (council_id = (select council.current_id())) with check (council_id = (select council.current_id()));
create policy administrators_insert on council.board_membership as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on council.board_membership as restrictive for update to yardstick_app using (council.may_approve());
create policy administrators_delete on council.board_membership as restrictive for delete to yardstick_app using (council.may_approve());
create policy signed_at_first on council.board_membership as restrictive for insert to yardstick_app
  with check (joined_by is not distinct from access.current_person());
create policy own_rows on council.board_letter for select to yardstick_app using (council_id = (select council.current_id()));
create policy leaving on council.board_membership for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving on council.board_letter for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.board_letter for select to yardstick_owner using (council.space_is_due(council_id));
-- The functions below run as the owner, who sees and writes what concerns the person of the transaction.
create policy seen_in_the_region on council.board_membership for select to yardstick_owner
  using (shared.region_of(council_id) = any ((select access.viewers_regions())::integer[]) or council.space_is_due(council_id));
create policy the_board on council.board_letter for insert to yardstick_owner
  with check (access.sits_on_board_of(shared.region_of(council_id)));
create policy the_board on shared.board_meeting to yardstick_owner
  using (access.sits_on_board_of(region_id)) with check (access.sits_on_board_of(region_id));
create policy the_board on shared.board_data_set to yardstick_owner
  using (access.sits_on_board_of(region_id)) with check (access.sits_on_board_of(region_id));
create policy the_board on shared.board_pack to yardstick_owner
  using (access.sits_on_board_of(region_id)) with check (access.sits_on_board_of(region_id));

create function access.is_on_the_board(the_council uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from council.board_membership m where m.council_id = the_council);
comment on function access.is_on_the_board(uuid) is 'Whether a council is a member of the board of its region, as far as this transaction''s person has to do with the region.';

create function access.board_members(region integer) returns table (council_id uuid, joined_at timestamptz, nameless boolean)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select m.council_id, m.joined_at, m.nameless from council.board_membership m where shared.region_of(m.council_id) = region;
end;
comment on function access.board_members(integer) is 'The members of a regional board, for whoever sits on it or has a council in the region.';

create function access.board_people(region integer) returns table (name text, valid_from timestamptz, valid_until timestamptz)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select p.name, a.valid_from, a.valid_until
    from access.appointment a join access.person p on p.person_id = a.person_id
   where a.kind = 'board-member' and a.region_id = region and region = any (access.viewers_regions())
     and a.valid_from <= now() and (a.valid_until is null or now() < a.valid_until)
   order by a.valid_from, p.name;
end;
comment on function access.board_people(integer) is 'Who sits on a regional board now, for whoever sits on it or has a council in the region.';

create function access.appoint_to_board(region integer, the_address text, until timestamptz) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  with appointed as (
    insert into access.appointment as a (person_id, kind, region_id, valid_until)
    select p.person_id, 'board-member', region, until from access.person p
     where p.email <> '' and lower(p.email) = lower(the_address) and access.is_platform_administrator()
    on conflict (person_id, kind) do update set region_id = excluded.region_id, valid_from = now(), valid_until = excluded.valid_until
    returning 1)
  select exists (select from appointed);
end;
comment on function access.appoint_to_board(integer, text, timestamptz) is 'Lets the platform administrator appoint somebody who has signed in before to a regional board; false where nobody has the address or somebody else asks.';

create function access.leave_board(the_person uuid) returns boolean language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  with ended as (
    update access.appointment a set valid_until = now()
     where a.person_id = the_person and a.kind = 'board-member' and (a.valid_until is null or now() < a.valid_until)
       and access.is_platform_administrator()
    returning 1)
  select exists (select from ended);
end;
comment on function access.leave_board(uuid) is 'Lets the platform administrator end somebody''s part in a regional board now.';

create function shared.all_hold(the_releases uuid[]) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return not exists (select from unnest(the_releases) named (release_id)
                      where not exists (select from shared.release r
                                         where r.release_id = named.release_id and r.withdrawn_at is null and r.visible_from <= now()));
comment on function shared.all_hold(uuid[]) is 'Whether none of these releases was withdrawn or has gone with its council.';

create policy audience on shared.board_meeting for select to yardstick_sharing
  using (region_id = any ((select access.viewers_regions())::integer[]));
-- What a board demands holds for whoever reads, wherever they are.
create policy everybody on shared.board_data_set for select to yardstick_sharing using (true);
create policy audience on shared.board_pack for select to yardstick_sharing
  using (shared.all_hold(releases)
         and (access.sits_on_board_of(region_id)
              or edition = 'nameless'
                 and exists (select from unnest(access.viewers_councils()) own (council_id)
                              where shared.region_of(own.council_id) = board_pack.region_id and access.is_on_the_board(own.council_id))));

create function access.write_board_meeting(region integer, the_meeting uuid, day date, about text, the_version integer) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
begin
  if not access.sits_on_board_of(region) then
    return 'refused';
  end if;
  if the_version < 0 then
    insert into shared.board_meeting (region_id, meeting_id, held_on, subject, written_by)
    values (region, the_meeting, day, about, access.current_person())
    on conflict do nothing;
    return 'saved';
  end if;
  update shared.board_meeting m
     set held_on = day, subject = about, written_by = access.current_person(), written_at = clock_timestamp(), version = m.version + 1
   where m.region_id = region and m.meeting_id = the_meeting and m.version = the_version;
  return case when found then 'saved' else 'overtaken' end;
end
$$;
comment on function access.write_board_meeting(integer, uuid, date, text, integer) is 'Writes a meeting for somebody who sits on the board now: a new one for a version below nought, sent twice once. Says saved, overtaken or refused.';

create function access.remove_board_meeting(region integer, the_meeting uuid, the_version integer) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
begin
  if not access.sits_on_board_of(region) then
    return 'refused';
  end if;
  delete from shared.board_meeting m where m.region_id = region and m.meeting_id = the_meeting and m.version = the_version;
  return case when found then 'saved' else 'overtaken' end;
end
$$;
comment on function access.remove_board_meeting(integer, uuid, integer) is 'Takes a meeting away for somebody who sits on the board now. Says saved, overtaken or refused.';

create function access.choose_board_data_sets(region integer, chosen integer[], demanding integer[]) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
begin
  if not access.sits_on_board_of(region) then
    return 'refused';
  end if;
  delete from shared.board_data_set d where d.region_id = region;
  insert into shared.board_data_set (region_id, data_set_id, only_if_submitted)
  select distinct region, c.data_set_id, c.data_set_id = any (demanding) from unnest(chosen) c (data_set_id);
  return 'saved';
end
$$;
comment on function access.choose_board_data_sets(integer, integer[], integer[]) is 'Says which data sets a board watches, for somebody who sits on it now, and of which a council sees others'' only when it has given its own. Says saved or refused.';

create function access.make_board_pack(region integer, the_pack uuid, the_quarter date, named text, named_releases uuid[],
    without_names text, nameless_releases uuid[], lettered uuid[], data_sets integer[], letters text[]) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  maker text := (select p.name from access.person p where p.person_id = access.current_person());
begin
  if not access.sits_on_board_of(region) then
    return 'refused';
  end if;
  insert into shared.board_pack (region_id, pack_id, edition, quarter, content, releases, made_by, made_by_name)
  values (region, the_pack, 'named', the_quarter, named, named_releases, access.current_person(), maker)
  on conflict do nothing;
  -- Sent twice, it is made once: letters are drawn anew each time, and only the first may stand.
  if found and without_names <> '' then
    insert into shared.board_pack (region_id, pack_id, edition, quarter, content, releases, made_by, made_by_name)
    values (region, the_pack, 'nameless', the_quarter, without_names, nameless_releases, access.current_person(), maker);
    insert into council.board_letter (council_id, pack_id, data_set_id, letter)
    select l.council_id, the_pack, l.data_set_id, l.letter from unnest(lettered, data_sets, letters) l (council_id, data_set_id, letter);
  end if;
  return 'saved';
end
$$;
comment on function access.make_board_pack(integer, uuid, date, text, uuid[], text, uuid[], uuid[], integer[], text[]) is 'Freezes a pack for somebody who sits on the board now, with an edition without names unless its text is empty. Sent twice it is made once. Says saved or refused.';

revoke execute on function access.is_on_the_board(uuid), access.board_members(integer), access.board_people(integer),
  access.appoint_to_board(integer, text, timestamptz), access.leave_board(uuid), shared.all_hold(uuid[]),
  access.write_board_meeting(integer, uuid, date, text, integer), access.remove_board_meeting(integer, uuid, integer),
  access.choose_board_data_sets(integer, integer[], integer[]),
  access.make_board_pack(integer, uuid, date, text, uuid[], text, uuid[], uuid[], integer[], text[]) from public;
grant execute on function access.is_on_the_board(uuid), access.board_members(integer), access.board_people(integer)
  to yardstick_app, yardstick_sharing;
grant execute on function shared.all_hold(uuid[]) to yardstick_sharing;
grant execute on function access.appoint_to_board(integer, text, timestamptz), access.leave_board(uuid),
  access.write_board_meeting(integer, uuid, date, text, integer), access.remove_board_meeting(integer, uuid, integer),
  access.choose_board_data_sets(integer, integer[], integer[]),
  access.make_board_pack(integer, uuid, date, text, uuid[], text, uuid[], uuid[], integer[], text[]) to yardstick_app;

grant select, delete on council.board_membership to yardstick_app;
grant insert (council_id, joined_by, joined_by_name, nameless), update (nameless, version) on council.board_membership to yardstick_app;
grant select on council.board_letter to yardstick_app;
grant select on shared.board_meeting, shared.board_data_set to yardstick_sharing;
grant select (region_id, pack_id, edition, quarter, content, made_at, made_by_name) on shared.board_pack to yardstick_sharing;

create trigger audit after insert or update or delete on council.board_membership
  for each row execute function council.write_audit_event('joined_by_name');
create trigger audit after insert or update or delete on council.board_letter
  for each row execute function council.write_audit_event('letter');

-- Only a council that is on the board shares with it, and what it shared rests while it is not.
create policy board_of_a_member on shared.paper as restrictive for insert to yardstick_app
  with check (audience <> 'board' or exists (select from council.board_membership m where m.council_id = paper.council_id));

create or replace function shared.may_read(the_audience text, the_council uuid, the_review uuid, from_when timestamptz, until_when timestamptz, taken_back timestamptz)
  returns boolean language sql stable
  set search_path = pg_catalog
  return from_when <= now() and now() < until_when and taken_back is null
     and (the_audience = 'public'
          or the_audience = 'all-councils' and cardinality(access.viewers_regions()) > 0
          or the_audience = 'region' and shared.region_of(the_council) = any (access.viewers_regions())
          or the_audience = 'board' and access.sits_on_board_of(shared.region_of(the_council)) and access.is_on_the_board(the_council)
          or the_audience = 'review-team' and access.is_guest_of(the_council, the_review));

-- What a board demands of its councils counts like what a data set demands of all.
alter policy audience on shared.released_figure
  using (exists (select from shared.release r join shared.data_set d on d.data_set_id = r.data_set_id
                  where r.council_id = released_figure.council_id and r.release_id = released_figure.release_id
                    and (r.audience = 'public'
                         or r.council_id = any ((select access.viewers_councils())::uuid[])
                         or access.sits_on_board_of(shared.region_of(r.council_id))
                         or shared.has_given_its_own(r.data_set_id, released_figure.first_day)
                         or not d.others_only_if_submitted
                            and not exists (select from shared.board_data_set b
                                             where b.data_set_id = r.data_set_id and b.only_if_submitted
                                               and b.region_id = shared.region_of(r.council_id)))));
