-- Targets and commentary on what is collected during the year, too. The build before this one neither reads nor
-- writes the new column, and a target that it writes is as it was.

alter table council.target alter column indicator_id drop not null;
alter table council.target add column indicator_no integer references shared.collected_indicator;
alter table council.target add constraint published_or_collected check (num_nonnulls(indicator_id, indicator_no) = 1);
alter table council.target add constraint one_target_for_a_collected_indicator_and_period unique (council_id, indicator_no, period);
comment on column council.target.indicator_id is 'The published indicator; null for a collected one.';
comment on column council.target.indicator_no is 'The collected indicator; null for a published one.';

alter table council.commentary alter column indicator_id drop not null;
alter table council.commentary add column indicator_no integer references shared.collected_indicator;
alter table council.commentary add constraint published_or_collected check (num_nonnulls(indicator_id, indicator_no) = 1);
comment on column council.commentary.indicator_id is 'The published indicator; null for a collected one.';
comment on column council.commentary.indicator_no is 'The collected indicator; null for a published one.';
create index commentary_on_a_collected_indicator on council.commentary (council_id, indicator_no);
