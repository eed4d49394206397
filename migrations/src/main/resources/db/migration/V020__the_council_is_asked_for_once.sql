-- A policy that calls a function calls it for every row: a plan of 500 actions with five years of ratings asked 60,000 times
-- which council this is. As a subquery it is asked once a statement; the answer cannot change within one.

do $$
declare
  policy record;
begin
  for policy in
    select p.polname, p.polrelid::regclass as its_table,
           pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('council', 'shared', 'access')
       and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'council\.(current_id|may_edit)\(\)'
  loop
    execute format('alter policy %I on %s', policy.polname, policy.its_table)
      || coalesce(' using (' || regexp_replace(policy.reads, 'council\.(current_id|may_edit)\(\)', '(select council.\1())', 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(policy.writes, 'council\.(current_id|may_edit)\(\)', '(select council.\1())', 'g') || ')', '');
  end loop;
end
$$;
