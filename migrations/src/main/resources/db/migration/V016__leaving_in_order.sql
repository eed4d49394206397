-- A council that leaves takes every table of its own along: those that point at others before those they point at.

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
