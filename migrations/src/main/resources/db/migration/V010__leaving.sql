-- A council may leave: it takes everything along, and after a waiting time its space is deleted.

create table council.leaving (
  council_id        uuid    not null references published.council,
  asked_at          timestamptz not null default now(),
  asked_by          uuid    references access.person,
  asked_by_name     text    not null,
  delete_from       timestamptz not null,
  keep_released     boolean not null,
  called_off_at     timestamptz,
  called_off_by     uuid    references access.person,
  done_at           timestamptz,
  primary key (council_id, asked_at),
  constraint time_to_think_again check (delete_from >= asked_at + interval '30 days')
);
comment on table  council.leaving               is 'That a council wants its space deleted. The row stays, so that it is known why nothing is there.';
comment on column council.leaving.council_id    is 'The council. Never changes.';
comment on column council.leaving.asked_at      is 'When it was asked for.';
comment on column council.leaving.asked_by      is 'Who asked.';
comment on column council.leaving.asked_by_name is 'What that person was called then.';
comment on column council.leaving.delete_from   is 'From when the space is deleted, thirty days later at the earliest.';
comment on column council.leaving.keep_released is 'Whether what others were let see stays.';
comment on column council.leaving.called_off_at is 'When the council thought again; null while it has not.';
comment on column council.leaving.called_off_by is 'Who called it off.';
comment on column council.leaving.done_at       is 'When the space was deleted; null before.';
create unique index one_way_out_at_a_time on council.leaving (council_id) where called_off_at is null and done_at is null;

alter table council.leaving enable row level security;
alter table council.leaving force  row level security;
create policy own_rows on council.leaving to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy administrators_insert on council.leaving as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on council.leaving as restrictive for update to yardstick_app using (council.may_approve());
create policy signed_at_first on council.leaving as restrictive for insert to yardstick_app
  with check (asked_by is not distinct from access.current_person() and called_off_at is null and done_at is null);
create policy signed_at_change on council.leaving as restrictive for update to yardstick_app
  using (true) with check (called_off_by is not distinct from access.current_person() and done_at is null);
create policy functions_of_the_owner on council.leaving for select to yardstick_owner using (true);
create policy functions_that_mark on council.leaving for update to yardstick_owner using (true) with check (true);
grant select, insert on council.leaving to yardstick_app;
grant update (called_off_at, called_off_by) on council.leaving to yardstick_app;
create trigger audit after insert or update or delete on council.leaving
  for each row execute function council.write_audit_event('asked_by_name');

create function council.space_is_due(council uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from council.leaving l
                  where l.council_id = council and l.called_off_at is null and l.done_at is null and l.delete_from <= now());
comment on function council.space_is_due(uuid) is 'Whether a council has asked for its space to be deleted, and the waiting time is over.';
revoke execute on function council.space_is_due(uuid) from public;

-- The owner, who is bound by the policies like everybody, is let in to delete what is due and nothing else.
do $$
declare
  its_table regclass;
begin
  for its_table in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'council' or n.nspname = 'shared' and c.relrowsecurity)
       and c.oid <> 'council.leaving'::regclass
       -- Members of a group or a set go with it.
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c')
  loop
    execute format('create policy leaving on %s for delete to yardstick_owner using (council.space_is_due(council_id))', its_table);
    if not exists (select from pg_policy where polrelid = its_table and polname = 'functions_of_the_owner') then
      execute format('create policy leaving_read on %s for select to yardstick_owner using (council.space_is_due(council_id))', its_table);
    end if;
  end loop;
end
$$;

-- The trail of a council that has left goes with it; otherwise it is never changed. The trigger on the statement keeps
-- everybody away while nobody leaves, the one on the row keeps the others' trails while somebody does.
create or replace function council.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' and tg_level = 'STATEMENT'
     and exists (select from council.leaving l where council.space_is_due(l.council_id)) then
    return null;
  end if;
  if tg_op = 'DELETE' and tg_level = 'ROW' and council.space_is_due(old.council_id) then
    return old;
  end if;
  raise exception 'The audit trail is never changed.';
end
$$;
create trigger never_deleted before delete on council.audit_event
  for each row execute function council.refuse_change();

create function council.delete_due_spaces() returns integer language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  going council.leaving;
  gone  integer := 0;
begin
  -- Nobody works in the name of a council here: what guards a council's own changes is not asked.
  perform set_config('app.council_id', '', true);
  for going in select * from council.leaving l where council.space_is_due(l.council_id) and l.done_at is null and l.called_off_at is null loop
    if not going.keep_released then
      delete from shared.released_figure t where t.council_id = going.council_id;
      delete from shared.release t where t.council_id = going.council_id;
    end if;
    delete from council.figure t where t.council_id = going.council_id;
    delete from council.submission_row t where t.council_id = going.council_id;
    delete from council.submission t where t.council_id = going.council_id;
    delete from council.approval_rule t where t.council_id = going.council_id;
    delete from council.indicator_set t where t.council_id = going.council_id;
    delete from council.comparison_group t where t.council_id = going.council_id;
    delete from council.key_indicator t where t.council_id = going.council_id;
    delete from council.commentary t where t.council_id = going.council_id;
    delete from council.target t where t.council_id = going.council_id;
    -- Last, as each of the lines above has written to it.
    delete from council.audit_event t where t.council_id = going.council_id;
    update council.leaving t set done_at = now() where t.council_id = going.council_id and t.asked_at = going.asked_at;
    gone := gone + 1;
  end loop;
  return gone;
end
$$;
comment on function council.delete_due_spaces() is 'Deletes the space of every council that has asked for it and whose waiting time is over; says how many. Anybody may call it: it does what was asked for and due, and nothing twice.';
revoke execute on function council.delete_due_spaces() from public;
grant execute on function council.delete_due_spaces() to yardstick_app;

create function council.described() returns table (table_name text, column_name text, says text) language sql stable
  set search_path = pg_catalog
begin atomic
  select n.nspname || '.' || c.relname, a.attname::text, col_description(c.oid, a.attnum)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where n.nspname in ('council', 'shared') and c.relkind = 'r'
   order by n.nspname, c.relname, a.attnum;
end;
comment on function council.described() is 'What each column of a council''s own tables holds, for whoever takes them away.';
revoke execute on function council.described() from public;
grant execute on function council.described() to yardstick_app;
