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

-- An earlier edition said something else than the current figure. Small or large: every difference counts.
create or replace view published.revision with (security_invoker = true) as
  select o.indicator_id, o.first_year, o.area_id,
         o.value as old_value, o.missing as old_missing, o.edition_id as old_edition_id, o.source_row as old_source_row,
         f.value as current_value, f.missing as current_missing, f.edition_id as current_edition_id
    from published.observation o
    join published.edition oe on oe.edition_id = o.edition_id
    join published.figure f using (indicator_id, first_year, area_id)
    join published.edition fe on fe.edition_id = f.edition_id
   where oe.published_on < fe.published_on
     and o.value is distinct from f.value;
comment on view   published.revision                    is 'Where an edition published before the current one has another value: what was said, and what is said now.';
comment on column published.revision.indicator_id       is 'The indicator.';
comment on column published.revision.first_year         is 'The period, by its first year.';
comment on column published.revision.area_id            is 'The area.';
comment on column published.revision.old_value          is 'What the earlier edition said; null when missing.';
comment on column published.revision.old_missing        is 'Why it had no value.';
comment on column published.revision.old_edition_id     is 'The earlier edition.';
comment on column published.revision.old_source_row     is 'The row in its file.';
comment on column published.revision.current_value      is 'The current value; null when missing.';
comment on column published.revision.current_missing    is 'Why there is none.';
comment on column published.revision.current_edition_id is 'The edition it comes from.';
grant select on published.revision to yardstick_app, yardstick_loader;
