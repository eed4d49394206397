-- What a council lets others read: papers, frozen on a day, for an audience and until a moment. And who belongs to a review team.

create table council.review_guest (
  council_id      uuid not null references published.council,
  guest_id        uuid not null default gen_random_uuid(),
  review_id       uuid not null,
  email           text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  part            text not null check (length(part) between 1 and 160),
  person_id       uuid references access.person,
  begins_at       timestamptz not null,
  ends_at         timestamptz not null,
  invited_at      timestamptz not null default clock_timestamp(),
  invited_by      uuid references access.person,
  invited_by_name text not null,
  version         integer not null default 0,
  primary key (council_id, guest_id),
  constraint one_invitation_of_an_address unique (council_id, review_id, email),
  constraint a_guest_leaves_after_coming check (ends_at >= begins_at),
  constraint guest_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  council.review_guest                 is 'Somebody of a review team, who may read what is shared with the team of that review, from when until when.';
comment on column council.review_guest.council_id      is 'The council that is reviewed. Never changes.';
comment on column council.review_guest.guest_id        is 'Names the guest within the council.';
comment on column council.review_guest.review_id       is 'The review.';
comment on column council.review_guest.email           is 'The address that was invited, in small letters.';
comment on column council.review_guest.part            is 'The guest''s part and council, never a name.';
comment on column council.review_guest.person_id       is 'Who took the invitation up: the first to sign in whose verified address it is. Null until then.';
comment on column council.review_guest.begins_at       is 'From when access holds, by the clock of the database.';
comment on column council.review_guest.ends_at         is 'When access ends by itself.';
comment on column council.review_guest.invited_at      is 'When the invitation was written.';
comment on column council.review_guest.invited_by      is 'Who invited.';
comment on column council.review_guest.invited_by_name is 'What that person was called then.';
comment on column council.review_guest.version         is 'Counts changes, so that two people do not overwrite each other.';
create index invitations_by_address on council.review_guest (email) where person_id is null;
create index invitations_of_a_person on council.review_guest (person_id);

create table shared.paper (
  council_id        uuid not null references published.council,
  paper_id          uuid not null default gen_random_uuid(),
  title             text not null check (length(title) between 1 and 400),
  made_from         text not null check (made_from ~ '^/' and length(made_from) <= 400),
  content           text not null check (length(content) <= 20000000),
  note              text not null default '' check (length(note) <= 2000),
  audience          text not null check (audience in ('review-team', 'board', 'region', 'all-councils')),
  review_id         uuid,
  visible_from      timestamptz not null default clock_timestamp(),
  visible_until     timestamptz not null,
  shared_by         uuid references access.person,
  shared_by_name    text not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid references access.person,
  withdrawn_by_name text not null default '',
  version           integer not null default 0,
  primary key (council_id, paper_id),
  constraint a_team_is_that_of_a_review check ((audience = 'review-team') = (review_id is not null)),
  constraint it_ends_after_it_begins check (visible_until >= visible_from),
  constraint shared_with_the_team_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  shared.paper                   is 'A paper as a council let others read it. What it says never changes; who may read it ends by itself.';
comment on column shared.paper.council_id        is 'The council. Never changes.';
comment on column shared.paper.paper_id          is 'Names the paper within the council, and in its permanent link.';
comment on column shared.paper.title             is 'What it is called.';
comment on column shared.paper.made_from         is 'What it was made of: the path of the plan or meeting within the council''s space, for a newer version.';
comment on column shared.paper.content           is 'Its parts in order, as JSON. Never changes.';
comment on column shared.paper.note              is 'What the council says to whoever reads it.';
comment on column shared.paper.audience          is 'Who may read it: the team of a review, the board of the council''s region, councils and boards of the region, or all of them.';
comment on column shared.paper.review_id         is 'The review whose team may read it; null for other audiences.';
comment on column shared.paper.visible_from      is 'From when it may be read.';
comment on column shared.paper.visible_until     is 'Until when it may be read.';
comment on column shared.paper.shared_by         is 'Who shared it.';
comment on column shared.paper.shared_by_name    is 'What that person was called then.';
comment on column shared.paper.withdrawn_at      is 'When it was taken back; null while it was not.';
comment on column shared.paper.withdrawn_by      is 'Who took it back.';
comment on column shared.paper.withdrawn_by_name is 'What that person was called then.';
comment on column shared.paper.version           is 'Counts changes, so that two people do not overwrite each other.';

create table shared.look (
  council_id  uuid not null references published.council,
  look_no     bigint generated always as identity,
  paper_id    uuid not null,
  person_id   uuid references access.person,
  person_name text not null check (length(person_name) <= 400),
  taken_as    text not null check (taken_as in ('page', 'docx', 'pdf')),
  looked_at   timestamptz not null default clock_timestamp(),
  primary key (council_id, look_no),
  constraint look_at_an_own_paper foreign key (council_id, paper_id) references shared.paper on delete cascade
);
comment on table  shared.look             is 'Somebody of another council or a board read a shared paper. Kept for the council that shared it.';
comment on column shared.look.council_id  is 'The council that shared the paper.';
comment on column shared.look.look_no     is 'Names the look within the council.';
comment on column shared.look.paper_id    is 'The paper.';
comment on column shared.look.person_id   is 'Who.';
comment on column shared.look.person_name is 'What that person is called.';
comment on column shared.look.taken_as    is 'Read as a page, or taken away as a document.';
comment on column shared.look.looked_at   is 'When.';
create index looks_at_a_paper on shared.look (council_id, paper_id, looked_at);

create function access.is_guest_of(the_council uuid, the_review uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from council.review_guest g
                  where g.council_id = the_council and g.review_id = the_review and g.person_id = access.current_person()
                    and g.begins_at <= now() and now() < g.ends_at);
comment on function access.is_guest_of(uuid, uuid) is 'Whether the person of this transaction belongs to the team of a review now.';

create function access.take_up_invitations() returns integer language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  with taken as (
    update council.review_guest g set person_id = p.person_id
      from access.person p
     where p.person_id = access.current_person() and p.email <> '' and g.email = lower(p.email) and g.person_id is null
    returning 1)
  select count(*)::integer from taken;
end;
comment on function access.take_up_invitations() is 'Gives the person of this transaction the invitations to an address that the identity provider has verified to be theirs; how many.';

revoke execute on function access.is_guest_of(uuid, uuid), access.take_up_invitations() from public;
grant execute on function access.is_guest_of(uuid, uuid) to yardstick_app, yardstick_sharing;
grant execute on function access.take_up_invitations() to yardstick_app;

alter table council.review_guest enable row level security;
alter table council.review_guest force  row level security;
alter table shared.paper         enable row level security;
alter table shared.paper         force  row level security;
alter table shared.look          enable row level security;
alter table shared.look          force  row level security;

create policy own_rows on council.review_guest to yardstick_app
  using (council_id = (select council.current_id())) with check (council_id = (select council.current_id()));
create policy own_rows on shared.paper to yardstick_app
  using (council_id = (select council.current_id())) with check (council_id = (select council.current_id()));
create policy own_rows on shared.look for select to yardstick_app using (council_id = (select council.current_id()));

create policy administrators_insert on council.review_guest as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on council.review_guest as restrictive for update to yardstick_app using (council.may_approve());
create policy administrators_insert on shared.paper as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on shared.paper as restrictive for update to yardstick_app using (council.may_approve());

-- A review whose team has been shown something stays, and with it who was invited and who looked.
create policy what_was_shared_stays on council.review as restrictive for delete to yardstick_app
  using (not exists (select from shared.paper p where p.council_id = review.council_id and p.review_id = review.review_id)
         and not exists (select from council.review_guest g where g.council_id = review.council_id and g.review_id = review.review_id));

-- Nobody signs with somebody else's name.
create policy signed_at_first on council.review_guest as restrictive for insert to yardstick_app
  with check (invited_by is not distinct from access.current_person() and person_id is null);
create policy signed_at_first on shared.paper as restrictive for insert to yardstick_app
  with check (shared_by is not distinct from access.current_person() and withdrawn_by is null and withdrawn_at is null);

-- The two functions above read and write invitations as the owner, who sees those of the person of the transaction alone.
create policy invitations_of_the_person on council.review_guest to yardstick_owner
  using (person_id = access.current_person()
         or person_id is null and email = (select lower(p.email) from access.person p where p.person_id = access.current_person()))
  with check (person_id = access.current_person());
create policy functions_of_the_owner on shared.paper for select to yardstick_owner using (true);
create policy functions_of_the_owner on shared.look for insert to yardstick_owner with check (true);

create function shared.may_read(the_audience text, the_council uuid, the_review uuid, from_when timestamptz, until_when timestamptz, taken_back timestamptz)
  returns boolean language sql stable
  set search_path = pg_catalog
  return from_when <= now() and now() < until_when and taken_back is null
     and (the_audience = 'all-councils' and cardinality(access.viewers_regions()) > 0
          or the_audience = 'region' and shared.region_of(the_council) = any (access.viewers_regions())
          or the_audience = 'board' and access.sits_on_board_of(shared.region_of(the_council))
          or the_audience = 'review-team' and access.is_guest_of(the_council, the_review));
comment on function shared.may_read(text, uuid, uuid, timestamptz, timestamptz, timestamptz) is 'Whether the person of this transaction is in the audience of a paper now.';
create policy audience on shared.paper for select to yardstick_sharing
  using (shared.may_read(audience, council_id, review_id, visible_from, visible_until, withdrawn_at));

create function access.note_look(the_council uuid, the_paper uuid, the_form text) returns boolean language sql volatile security definer
  set search_path = pg_catalog
begin atomic
  with seen as (
    insert into shared.look (council_id, paper_id, person_id, person_name, taken_as)
    select p.council_id, p.paper_id, w.person_id, w.name, the_form
      from shared.paper p, access.person w
     where p.council_id = the_council and p.paper_id = the_paper and w.person_id = access.current_person()
       and shared.may_read(p.audience, p.council_id, p.review_id, p.visible_from, p.visible_until, p.withdrawn_at)
    returning 1)
  select exists (select from seen);
end;
comment on function access.note_look(uuid, uuid, text) is 'Leaves behind that the person of this transaction opens a shared paper; false, and nothing left, for who is not in its audience.';

revoke execute on function shared.may_read(text, uuid, uuid, timestamptz, timestamptz, timestamptz), access.note_look(uuid, uuid, text) from public;
grant execute on function shared.may_read(text, uuid, uuid, timestamptz, timestamptz, timestamptz) to yardstick_sharing;
grant execute on function access.note_look(uuid, uuid, text) to yardstick_app;

grant select on council.review_guest to yardstick_app;
grant insert (council_id, guest_id, review_id, email, part, begins_at, ends_at, invited_by, invited_by_name) on council.review_guest to yardstick_app;
grant update (part, begins_at, ends_at, version) on council.review_guest to yardstick_app;
grant select on shared.paper, shared.look to yardstick_app;
grant insert (council_id, paper_id, title, made_from, content, note, audience, review_id, visible_until, shared_by, shared_by_name)
  on shared.paper to yardstick_app;
grant update (visible_until, withdrawn_at, withdrawn_by, withdrawn_by_name, version) on shared.paper to yardstick_app;
-- Who in the council shared it, and with which review, is the council's own business.
grant select (council_id, paper_id, title, content, note, audience, visible_from, visible_until, withdrawn_at, review_id)
  on shared.paper to yardstick_sharing;

create trigger audit after insert or update or delete on council.review_guest
  for each row execute function council.write_audit_event('email', 'invited_by_name');
create trigger audit after insert or update or delete on shared.paper
  for each row execute function council.write_audit_event('content', 'shared_by_name', 'withdrawn_by_name');
create trigger audit after insert or update or delete on shared.look
  for each row execute function council.write_audit_event('person_name');

-- A council that leaves takes its papers along.
create policy leaving on shared.paper for delete to yardstick_owner using (council.space_is_due(council_id));

create or replace function council.delete_due_spaces() returns integer language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  going     council.leaving;
  its_table regclass;
  gone      integer := 0;
begin
  -- Nobody works in the name of a council here: what guards a council's own changes is not asked.
  perform set_config('app.council_id', '', true);
  for going in select * from council.leaving l where council.space_is_due(l.council_id) and l.done_at is null and l.called_off_at is null loop
    -- What was shared on paper goes in any case: it names reviews, plans and meetings that are no longer there.
    delete from shared.paper t where t.council_id = going.council_id;
    if not going.keep_released then
      delete from shared.released_figure t where t.council_id = going.council_id;
      delete from shared.release t where t.council_id = going.council_id;
    end if;
    for its_table in
      with recursive pointed (relation, depth) as (
        select c.oid, 0 from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'council' and c.relkind = 'r' and c.relname not in ('leaving', 'audit_event')
        union
        select k.conrelid, p.depth + 1 from pg_constraint k join pointed p on k.confrelid = p.relation
         where k.contype = 'f' and k.conrelid <> k.confrelid
      )
      select p.relation from pointed p join pg_class c on c.oid = p.relation join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'council'
       group by p.relation order by max(p.depth) desc
    loop
      execute format('delete from %s where council_id = $1', its_table) using going.council_id;
    end loop;
    -- Last, as each of the lines above has written to it.
    delete from council.audit_event t where t.council_id = going.council_id;
    update council.leaving t set done_at = now() where t.council_id = going.council_id and t.asked_at = going.asked_at;
    gone := gone + 1;
  end loop;
  return gone;
end
$$;
