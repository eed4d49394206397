-- What is published of the children whom councils count, and who gives a data set.

create table shared.published_count (
  quantity       text not null,
  published_code text not null,
  of_quantity    text,
  sum_name       text not null default '',
  primary key (quantity, published_code),
  constraint only_counts_are_added_up check (sum_name = '' or of_quantity is null)
);
comment on table  shared.published_count                is 'Which published indicators say how many a number that councils count is: everybody is taken to know it when figures are released. Says nothing about what stands beside what.';
comment on column shared.published_count.quantity       is 'What is counted, as shared.collected_indicator names numerators and denominators.';
comment on column shared.published_count.published_code is 'The published indicator: a count, a rate or a percentage.';
comment on column shared.published_count.of_quantity    is 'Of what the published indicator is a rate or percentage; null for a count.';
comment on column shared.published_count.sum_name       is 'Published counts of one quantity with the same name are added up to it; empty where one says it alone.';
grant select on shared.published_count to yardstick_app, yardstick_sharing;

alter table shared.data_set
  add column expected   boolean not null default true,
  add column of_regions text[]  not null default '{}';
comment on column shared.data_set.expected   is 'Whether it is expected of a council to give it; else whoever wishes does.';
comment on column shared.data_set.of_regions is 'ONS codes of the regions whose councils give it; empty for all regions.';
