-- What a person wants to be told of, on a page and by mail. What there is to tell is worked out each time and kept nowhere.

create table access.notice_choice (
  person_id uuid primary key references access.person,
  kinds     text[] not null default '{shared,due,stale,comment,edition}',
  by_mail   text not null default 'never' check (by_mail in ('never', 'daily', 'weekly')),
  seen_at   timestamptz,
  mailed_at timestamptz,
  turn_at   timestamptz not null default now(),
  constraint only_kinds_that_there_are check (kinds <@ array['shared', 'due', 'stale', 'comment', 'edition'])
);
comment on table  access.notice_choice           is 'What a person wants to be told of, how, and what they have seen. Theirs alone; who has none is told of everything, and by no letter.';
comment on column access.notice_choice.person_id is 'The person.';
comment on column access.notice_choice.kinds     is 'What they want to be told of.';
comment on column access.notice_choice.by_mail   is 'How often by letter, if there is something new.';
comment on column access.notice_choice.seen_at   is 'Up to which moment they have seen what there was; null where they never said so.';
comment on column access.notice_choice.mailed_at is 'Up to which moment letters have told them; null before the first.';
comment on column access.notice_choice.turn_at   is 'When they last chose how often, or the last turn of letters that came to them: each comes once.';
create index people_who_get_letters on access.notice_choice (turn_at) where by_mail <> 'never';

alter table access.notice_choice enable row level security;
alter table access.notice_choice force  row level security;
create policy your_own on access.notice_choice to yardstick_app
  using (person_id = (select access.current_person())) with check (person_id = (select access.current_person()));
-- The two functions below run as the owner.
create policy functions_of_the_owner on access.notice_choice to yardstick_owner using (true) with check (true);

grant select on access.notice_choice to yardstick_app;
grant insert (person_id, kinds, by_mail, seen_at) on access.notice_choice to yardstick_app;
grant update (kinds, by_mail, seen_at, mailed_at, turn_at) on access.notice_choice to yardstick_app;

create function access.letters_due(daily timestamptz, weekly timestamptz) returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select c.person_id from access.notice_choice c
   where access.current_person() is null and council.current_id() is null
     and (c.by_mail = 'daily' and c.turn_at < daily or c.by_mail = 'weekly' and c.turn_at < weekly)
   order by c.turn_at, c.person_id;
end;
comment on function access.letters_due(timestamptz, timestamptz) is 'Who gets letters and has not had a turn since these moments: ids and nothing else, and for a transaction that speaks for nobody.';

create function access.take_turn(person uuid, daily timestamptz, weekly timestamptz) returns access.caller
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
begin
  -- Of two who try at once one waits, then finds that the turn was taken.
  update access.notice_choice c set turn_at = case c.by_mail when 'daily' then daily else weekly end
   where c.person_id = person and access.current_person() is null and council.current_id() is null
     and (c.by_mail = 'daily' and c.turn_at < daily or c.by_mail = 'weekly' and c.turn_at < weekly);
  if not found then
    return null;
  end if;
  return access.caller_of(person);
end
$$;
comment on function access.take_turn(uuid, timestamptz, timestamptz) is 'Takes the turn of somebody whose letter is due, and says what they may do now; nulls where it is not due or somebody else has taken it, and for a transaction that speaks for somebody.';

create function access.guest_invitations() returns table (council_id uuid, review_id uuid, since timestamptz)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select g.council_id, g.review_id, greatest(g.begins_at, g.invited_at)
    from council.review_guest g
   where g.person_id = access.current_person() and g.begins_at <= now() and now() < g.ends_at
     and g.council_id <> all (access.viewers_councils());
end;
comment on function access.guest_invitations() is 'Since when the person of this transaction has been able to open each of the reviews to whose team they belong now.';

revoke execute on function access.letters_due(timestamptz, timestamptz), access.take_turn(uuid, timestamptz, timestamptz),
  access.guest_invitations() from public;
grant execute on function access.letters_due(timestamptz, timestamptz), access.take_turn(uuid, timestamptz, timestamptz),
  access.guest_invitations() to yardstick_app;
