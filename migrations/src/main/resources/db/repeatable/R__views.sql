-- Views are never numbered: this file runs again whenever it changes. Every view runs with its reader's rights.

create or replace view published.current_load with (security_invoker = true) as
  select load_id, finished_at, example
    from published.load
   where finished_at is not null and changed
   order by load_id desc
   limit 1;
comment on view   published.current_load             is 'The last run of the loader that changed anything: what caches are keyed by.';
comment on column published.current_load.load_id     is 'The run.';
comment on column published.current_load.finished_at is 'When it committed.';
comment on column published.current_load.example     is 'Whether what is shown is the built-in example.';
grant select on published.current_load to yardstick_app, yardstick_loader;
