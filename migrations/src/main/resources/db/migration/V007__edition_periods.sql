-- What each edition says of periods: whoever asks for the figures of an earlier day needs to know which periods there were
-- then, and must not go through half a million observations to find out.

create table published.edition_period (
  edition_id       integer  not null references published.edition,
  indicator_id     integer  not null references published.indicator,
  first_year       smallint not null,
  needs_edition_id integer  not null references published.edition,
  period           text,
  status           text check (status in ('provisional', 'revised', 'final', 'outturn')),
  has_value        boolean  not null,
  parts            integer[] not null default '{}',
  primary key (edition_id, indicator_id, first_year, needs_edition_id)
);
comment on table  published.edition_period                  is 'A period for which one edition published an indicator. Never deleted.';
comment on column published.edition_period.edition_id       is 'The edition.';
comment on column published.edition_period.indicator_id     is 'The indicator.';
comment on column published.edition_period.first_year       is 'The period, by its first year.';
comment on column published.edition_period.needs_edition_id is 'The other edition that values were worked out with; the edition itself where it needs none.';
comment on column published.edition_period.period           is 'The label, where the edition has one that people read; null elsewhere.';
comment on column published.edition_period.status           is 'What the edition said about it: provisional, revised, final, outturn; null when nothing.';
comment on column published.edition_period.has_value        is 'Whether any area has a value in it.';
comment on column published.edition_period.parts            is 'Inner and Outer London, where they have a value in it.';

insert into published.edition_period (edition_id, indicator_id, first_year, needs_edition_id, period, status, has_value, parts)
select o.edition_id, o.indicator_id, o.first_year, coalesce(o.worked_out_with_edition_id, o.edition_id),
       case when e.content <> 'ees' then p.period end, case when e.content <> 'ees' then p.status end,
       bool_or(o.value is not null),
       coalesce(array_agg(o.area_id) filter (where a.kind = 'part' and o.value is not null), '{}')
  from published.observation o
  join published.edition e on e.edition_id = o.edition_id
  join published.area a on a.area_id = o.area_id
  left join published.indicator_period p on (p.indicator_id, p.first_year) = (o.indicator_id, o.first_year)
 group by o.edition_id, o.indicator_id, o.first_year, coalesce(o.worked_out_with_edition_id, o.edition_id), e.content, p.period, p.status;

grant select on published.edition_period to yardstick_app;
grant select, insert, update on published.edition_period to yardstick_loader;
