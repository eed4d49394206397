-- The web role may not look into Flyway's own table, but has to know at start whether the schema fits its build.
create or replace function published.schema_version() returns text language sql stable security definer
  set search_path = pg_catalog
  return (select h.version from public.flyway_schema_history h
           where h.success and h.version is not null order by h.installed_rank desc limit 1);
comment on function published.schema_version() is 'Number of the last migration that was run, such as 004.';
revoke execute on function published.schema_version() from public;
grant execute on function published.schema_version() to yardstick_app, yardstick_loader;
