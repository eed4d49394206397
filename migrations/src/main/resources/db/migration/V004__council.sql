-- What a council writes down for itself: targets, commentary, its choice of key indicators, and who changed what.

create function council.may_edit() returns boolean language sql stable parallel safe
  set search_path = pg_catalog
  return coalesce(current_setting('app.role', true), '') in ('editor', 'administrator');
comment on function council.may_edit() is 'Whether this transaction works for somebody who may change the council''s rows.';
grant execute on function council.may_edit() to yardstick_app;

create table council.audit_event (
  council_id uuid   not null references published.council,
  event_no   bigint generated always as identity,
  at         timestamptz not null default clock_timestamp(),
  person_id  uuid,
  system     text,
  request_id text,
  action     text   not null check (action in ('insert', 'update', 'delete')),
  table_name text   not null,
  before     jsonb,
  after      jsonb,
  primary key (council_id, event_no)
);
comment on table  council.audit_event            is 'Every change of a council''s rows and of who may see them, written by the database itself in the same transaction.';
comment on column council.audit_event.council_id is 'The council whose row changed.';
comment on column council.audit_event.event_no   is 'Order of events.';
comment on column council.audit_event.at         is 'When.';
comment on column council.audit_event.person_id  is 'Who; null for a computer system or the operator.';
comment on column council.audit_event.system     is 'Which computer system, where it was one.';
comment on column council.audit_event.request_id is 'The request, as in the log.';
comment on column council.audit_event.action     is 'What happened to the row.';
comment on column council.audit_event.table_name is 'The table, with its schema.';
comment on column council.audit_event.before     is 'The row before, without names of people; null for a row that is new.';
comment on column council.audit_event.after      is 'The row after, without names of people; null for a row that is gone.';

create table council.target (
  council_id   uuid    not null references published.council,
  target_id    uuid    not null default gen_random_uuid(),
  indicator_id integer not null references published.indicator,
  period       text    not null check (length(period) between 4 and 20),
  value        numeric not null,
  note         text    not null default '' check (length(note) <= 2000),
  version      integer not null default 0,
  primary key (council_id, target_id),
  constraint one_target_for_an_indicator_and_period unique (council_id, indicator_id, period)
);
comment on table  council.target              is 'What a council wants an indicator to be in a period. Its own; nobody else sees it.';
comment on column council.target.council_id   is 'The council. Never changes.';
comment on column council.target.target_id    is 'Names the target within its council.';
comment on column council.target.indicator_id is 'The indicator.';
comment on column council.target.period       is 'The period, labelled as the indicator''s periods are; may lie in the future.';
comment on column council.target.value        is 'The value aimed for, in the indicator''s unit.';
comment on column council.target.note         is 'Why, in the council''s words.';
comment on column council.target.version      is 'Counts changes, so that two people do not overwrite each other.';

create table council.commentary (
  council_id    uuid    not null references published.council,
  commentary_id uuid    not null default gen_random_uuid(),
  indicator_id  integer not null references published.indicator,
  period        text    not null check (length(period) between 4 and 20),
  body          text    not null check (length(body) between 1 and 4000),
  written_by    uuid    references access.person,
  written_by_name text  not null,
  written_at    timestamptz not null default now(),
  version       integer not null default 0,
  primary key (council_id, commentary_id)
);
comment on table  council.commentary               is 'What a council says about its own figure. Its own; nobody else sees it.';
comment on column council.commentary.council_id    is 'The council. Never changes.';
comment on column council.commentary.commentary_id is 'Names the commentary within its council.';
comment on column council.commentary.indicator_id  is 'The indicator.';
comment on column council.commentary.period        is 'The period it speaks of.';
comment on column council.commentary.body          is 'The text.';
comment on column council.commentary.written_by    is 'Who wrote it last; null for a computer system.';
comment on column council.commentary.written_by_name is 'What that person was called then.';
comment on column council.commentary.written_at    is 'When it was last written.';
comment on column council.commentary.version       is 'Counts changes, so that two people do not overwrite each other.';
create index commentary_on_an_indicator on council.commentary (council_id, indicator_id);

create table council.key_indicator (
  council_id   uuid     not null references published.council,
  indicator_id integer  not null references published.indicator,
  position     smallint not null check (position between 1 and 40),
  primary key (council_id, indicator_id)
);
comment on table  council.key_indicator              is 'The indicators a council has chosen for its front page. No rows: the default set.';
comment on column council.key_indicator.council_id   is 'The council. Never changes.';
comment on column council.key_indicator.indicator_id is 'The indicator.';
comment on column council.key_indicator.position     is 'Order on the page.';

alter table council.audit_event   enable row level security;
alter table council.audit_event   force  row level security;
alter table council.target        enable row level security;
alter table council.target        force  row level security;
alter table council.commentary    enable row level security;
alter table council.commentary    force  row level security;
alter table council.key_indicator enable row level security;
alter table council.key_indicator force  row level security;

create policy own_rows on council.target to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.commentary to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.key_indicator to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.audit_event for select to yardstick_app
  using (council_id = council.current_id());
-- Not even the owner writes an event by hand: outside a trigger the depth is 0.
create policy written_by_the_trigger on council.audit_event for insert to yardstick_owner
  with check (pg_catalog.pg_trigger_depth() > 0);

-- Restrictive: whatever is permitted elsewhere, a viewer changes nothing.
create policy editors_insert on council.target as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.target as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.target as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.commentary as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.commentary as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.commentary as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.key_indicator as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.key_indicator as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.key_indicator as restrictive for delete to yardstick_app using (council.may_edit());

-- Nobody signs with somebody else's name. It also keeps the key check from telling whether a person exists.
create policy signed_at_first on council.commentary as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_change on council.commentary as restrictive for update to yardstick_app
  using (true) with check (written_by is not distinct from access.current_person());

-- Columns are named so that a row can never be handed to another council.
grant select, insert, delete on council.target, council.commentary, council.key_indicator to yardstick_app;
grant update (period, value, note, version) on council.target to yardstick_app;
grant update (body, written_by, written_by_name, written_at, version) on council.commentary to yardstick_app;
grant update (position) on council.key_indicator to yardstick_app;
grant select on council.audit_event to yardstick_app;

create function council.write_audit_event() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  -- Columns that the trigger names hold names of people. The trail keeps their ids only.
  left_out text[] := coalesce(tg_argv, '{}');
  who      uuid   := access.current_person();
  client   text   := nullif(current_setting('app.system', true), '');
begin
  if session_user = 'yardstick_app' and who is null and client is null then
    raise exception 'A change must say who makes it.'
      using hint = 'Work through Tenancy, on behalf of a person or a computer system.';
  end if;
  insert into council.audit_event (council_id, person_id, system, request_id, action, table_name, before, after)
  values (case tg_op when 'DELETE' then old.council_id else new.council_id end,
          who,
          client,
          nullif(current_setting('app.request_id', true), ''),
          lower(tg_op),
          tg_table_schema || '.' || tg_table_name,
          case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end,
          case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end);
  return null;
end
$$;
comment on function council.write_audit_event() is 'Writes the audit trail. A change whose trail cannot be written does not happen. Arguments: columns to leave out.';

create trigger audit after insert or update or delete on council.target
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.commentary
  for each row execute function council.write_audit_event('written_by_name');
create trigger audit after insert or update or delete on council.key_indicator
  for each row execute function council.write_audit_event();
-- No council is named while the platform administrator works here: the row itself says whose it is.
create trigger audit after insert or update or delete on access.membership
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on access.integration
  for each row execute function council.write_audit_event();

create function council.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  raise exception 'The audit trail is never changed.';
end
$$;
comment on function council.refuse_change() is 'Keeps what is written for ever.';
create trigger never_changed before update or delete or truncate on council.audit_event
  for each statement execute function council.refuse_change();
