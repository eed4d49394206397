-- When work on an outcome begins and by when it is expected: plans print a time line of their priorities. The build
-- before this one neither reads nor writes the new columns. No constraint puts one day before the other: a paper
-- prints outcomes that are expected before work on them begins, and what is printed is kept.

alter table council.outcome add column begins_on date;
alter table council.outcome add column expected_on date;
comment on column council.outcome.begins_on   is 'The day on which work on it begins; the first of the month where a month alone is given; null where nothing is said.';
comment on column council.outcome.expected_on is 'The day by which it is expected; the last of the month where a month alone is given; null where nothing is said.';
grant update (begins_on, expected_on) on council.outcome to yardstick_app;
