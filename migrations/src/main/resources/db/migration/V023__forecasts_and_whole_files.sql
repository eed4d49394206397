-- What a report prints beside its figures can be entered beside them: the council's own forecast and the figure of a group
-- that it compares itself with. And a file is kept as a draft whatever is wrong with its cells. The version of the portal
-- that was there before writes neither of the new columns, and a target that it writes is as it was.

alter table council.target add column kind text not null default 'target' check (kind in ('target', 'forecast', 'comparator'));
alter table council.target add column name text not null default '' check (length(name) <= 100);
alter table council.target add constraint only_a_comparator_has_a_name check ((kind = 'comparator') = (name <> ''));
alter table council.target add constraint only_a_target_for_what_is_published check (kind = 'target' or indicator_no is not null);
alter table council.target drop constraint one_target_for_an_indicator_and_period;
alter table council.target drop constraint one_target_for_a_collected_indicator_and_period;
alter table council.target add constraint one_target_for_an_indicator_and_period unique (council_id, indicator_id, period, kind, name);
alter table council.target add constraint one_target_for_a_collected_indicator_and_period unique (council_id, indicator_no, period, kind, name);
grant update (name) on council.target to yardstick_app;
comment on table  council.target       is 'What a council wants an indicator to be in a period, expects it to be, or compares it with. Its own; nobody else sees it.';
comment on column council.target.kind  is 'Whether it is a target, the council''s own forecast, or the figure of a group that it compares itself with.';
comment on column council.target.name  is 'Whose figure a comparator is, such as a comparator group; empty for the others.';
comment on column council.target.value is 'The value aimed for, expected or compared with, in the indicator''s unit.';

alter table council.submission_row drop constraint submission_row_indicator_check;
alter table council.submission_row drop constraint submission_row_period_check;
alter table council.submission_row drop constraint submission_row_numerator_check;
alter table council.submission_row drop constraint submission_row_denominator_check;
alter table council.submission_row drop constraint submission_row_value_check;
alter table council.submission_row drop constraint submission_row_status_check;
alter table council.submission_row drop constraint submission_row_reason_check;
alter table council.submission_row drop constraint submission_row_note_check;
alter table council.submission_row add constraint no_text_longer_than_a_cell check (
  greatest(length(indicator), length(period), length(numerator), length(denominator), length(value), length(status),
           length(reason), length(note)) <= 5000);
alter table council.submission_row add column faults text not null default '' check (length(faults) <= 1000000);
grant update (faults) on council.submission_row to yardstick_app;
comment on column council.submission_row.faults is 'What was wrong with the row''s cells in the file that its texts do not show, such as a formula, with what stood in columns that nobody asked for; empty once the row is mended.';
