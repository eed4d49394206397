-- What a council puts together to compare with, again and again: groups of councils and sets of indicators.

create table council.comparison_group (
  council_id uuid    not null references published.council,
  group_id   uuid    not null default gen_random_uuid(),
  name       text    not null check (length(name) between 1 and 80),
  version    integer not null default 0,
  primary key (council_id, group_id),
  constraint one_comparison_group_of_a_name unique (council_id, name)
);
comment on table  council.comparison_group            is 'A group of councils that a council compares itself with. Its own; nobody else sees it.';
comment on column council.comparison_group.council_id is 'The council whose group it is. Never changes.';
comment on column council.comparison_group.group_id   is 'Names the group within its council.';
comment on column council.comparison_group.name       is 'What the council calls it.';
comment on column council.comparison_group.version    is 'Counts changes, of the members too, so that two people do not overwrite each other.';

create table council.comparison_group_member (
  council_id uuid     not null references published.council,
  group_id   uuid     not null,
  member_id  uuid     not null references published.council,
  position   smallint not null check (position between 1 and 40),
  primary key (council_id, group_id, member_id),
  constraint member_of_an_own_group foreign key (council_id, group_id) references council.comparison_group on delete cascade
);
comment on table  council.comparison_group_member            is 'A council in a comparison group.';
comment on column council.comparison_group_member.council_id is 'The council whose group it is. Never changes.';
comment on column council.comparison_group_member.group_id   is 'The group.';
comment on column council.comparison_group_member.member_id  is 'The council that is in it.';
comment on column council.comparison_group_member.position   is 'Order in the group.';

create table council.indicator_set (
  council_id uuid    not null references published.council,
  set_id     uuid    not null default gen_random_uuid(),
  name       text    not null check (length(name) between 1 and 80),
  version    integer not null default 0,
  primary key (council_id, set_id),
  constraint one_indicator_set_of_a_name unique (council_id, name)
);
comment on table  council.indicator_set            is 'A set of indicators that a council looks at together. Its own; nobody else sees it.';
comment on column council.indicator_set.council_id is 'The council whose set it is. Never changes.';
comment on column council.indicator_set.set_id     is 'Names the set within its council.';
comment on column council.indicator_set.name       is 'What the council calls it.';
comment on column council.indicator_set.version    is 'Counts changes, of the members too, so that two people do not overwrite each other.';

create table council.indicator_set_member (
  council_id   uuid     not null references published.council,
  set_id       uuid     not null,
  indicator_id integer  not null references published.indicator,
  position     smallint not null check (position between 1 and 60),
  primary key (council_id, set_id, indicator_id),
  constraint member_of_an_own_set foreign key (council_id, set_id) references council.indicator_set on delete cascade
);
comment on table  council.indicator_set_member              is 'An indicator in a set.';
comment on column council.indicator_set_member.council_id   is 'The council whose set it is. Never changes.';
comment on column council.indicator_set_member.set_id       is 'The set.';
comment on column council.indicator_set_member.indicator_id is 'The indicator that is in it.';
comment on column council.indicator_set_member.position     is 'Order in the set.';

alter table council.comparison_group        enable row level security;
alter table council.comparison_group        force  row level security;
alter table council.comparison_group_member enable row level security;
alter table council.comparison_group_member force  row level security;
alter table council.indicator_set           enable row level security;
alter table council.indicator_set           force  row level security;
alter table council.indicator_set_member    enable row level security;
alter table council.indicator_set_member    force  row level security;

create policy own_rows on council.comparison_group to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.comparison_group_member to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.indicator_set to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.indicator_set_member to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());

-- Restrictive: whatever is permitted elsewhere, a viewer changes nothing.
create policy editors_insert on council.comparison_group as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.comparison_group as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.comparison_group as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.comparison_group_member as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.comparison_group_member as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.comparison_group_member as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.indicator_set as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.indicator_set as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.indicator_set as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.indicator_set_member as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.indicator_set_member as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.indicator_set_member as restrictive for delete to yardstick_app using (council.may_edit());

-- Columns are named so that a row can never be handed to another council.
grant select, insert, delete on council.comparison_group, council.comparison_group_member,
  council.indicator_set, council.indicator_set_member to yardstick_app;
grant update (name, version) on council.comparison_group, council.indicator_set to yardstick_app;
grant update (position) on council.comparison_group_member, council.indicator_set_member to yardstick_app;

create trigger audit after insert or update or delete on council.comparison_group
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.comparison_group_member
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.indicator_set
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.indicator_set_member
  for each row execute function council.write_audit_event();
