-- A council's own figures: what is collected, what a council enters and approves, and what it lets others see.

do $$
begin
  if not exists (select from pg_roles where rolname = 'yardstick_sharing') then
    raise exception 'The role yardstick_sharing is missing.'
      using hint = 'Create it with the last lines of db/roles.sql as the administrator of the PostgreSQL server.';
  end if;
end
$$;

create schema shared;
comment on schema shared is 'What councils collect together, and the protected figures that they have let others see. The only way to another council''s figures.';
grant usage on schema shared to yardstick_app, yardstick_sharing;
-- To know who is looking. Nothing in schema council is granted: that is what the role is for.
grant usage on schema access to yardstick_sharing;
grant usage on schema published to yardstick_sharing;
grant select on all tables in schema published to yardstick_sharing;
grant execute on function access.current_person() to yardstick_sharing;

-- What is collected

create table shared.data_set (
  data_set_id             integer primary key,
  code                    text    not null unique check (code ~ '^[a-z0-9-]{1,60}$'),
  title                   text    not null,
  description             text    not null,
  period_kind             text    not null check (period_kind in ('month', 'quarter', 'financial-year', 'three-years')),
  due_in_days             integer not null check (due_in_days between 0 and 400),
  others_only_if_submitted boolean not null default false,
  source                  text    not null
);
comment on table  shared.data_set                 is 'A list of indicators that councils collect together, and when.';
comment on column shared.data_set.data_set_id     is 'Our own number for it.';
comment on column shared.data_set.code            is 'Its name in addresses, files and the API.';
comment on column shared.data_set.title           is 'Its name.';
comment on column shared.data_set.description     is 'What it is for.';
comment on column shared.data_set.period_kind     is 'What a period of it is.';
comment on column shared.data_set.due_in_days     is 'Within how many days of a period''s end a council gives its figures.';
comment on column shared.data_set.others_only_if_submitted is 'Whether a council sees the others'' figures of a period only when it has released its own.';
comment on column shared.data_set.source          is 'Where the list comes from.';

create table shared.collected_indicator (
  indicator_no         integer  primary key,
  data_set_id          integer  not null references shared.data_set,
  code                 text     not null unique check (code ~ '^[a-z0-9-]{1,80}$'),
  position             smallint not null,
  title                text     not null,
  definition           text     not null,
  numerator            text     not null,
  numerator_quantity   text     not null,
  denominator          text,
  denominator_quantity text,
  per                  integer  not null default 1 check (per in (1, 100, 10000)),
  unit                 text     not null,
  decimal_places       smallint not null default 0 check (decimal_places between 0 and 2),
  polarity             text     not null default 'neither' check (polarity in ('high', 'low', 'neither')),
  nature               text     not null check (nature in ('at-end', 'during', 'average')),
  published_code       text,
  unique (data_set_id, position),
  constraint a_denominator_and_its_quantity check ((denominator is null) = (denominator_quantity is null)),
  constraint only_ratios_are_per_something check (per = 1 or denominator is not null)
);
comment on table  shared.collected_indicator                      is 'An indicator as councils collect it during the year.';
comment on column shared.collected_indicator.indicator_no         is 'Our own number for it.';
comment on column shared.collected_indicator.data_set_id          is 'The data set it belongs to.';
comment on column shared.collected_indicator.code                 is 'Its name in addresses, files and the API.';
comment on column shared.collected_indicator.position             is 'Order in the data set.';
comment on column shared.collected_indicator.title                is 'Its name.';
comment on column shared.collected_indicator.definition           is 'What is counted.';
comment on column shared.collected_indicator.numerator            is 'What the numerator counts; of a mean, the children behind it.';
comment on column shared.collected_indicator.numerator_quantity   is 'Names what is counted: two indicators with the same quantity count the same children.';
comment on column shared.collected_indicator.denominator          is 'What the denominator counts; null for counts and means.';
comment on column shared.collected_indicator.denominator_quantity is 'Names what the denominator counts.';
comment on column shared.collected_indicator.per                  is '100 for a percentage, 10,000 for a rate, 1 for a count or a mean.';
comment on column shared.collected_indicator.unit                 is 'What one step means.';
comment on column shared.collected_indicator.decimal_places       is 'Places to show.';
comment on column shared.collected_indicator.polarity             is 'Which way is better.';
comment on column shared.collected_indicator.nature               is 'Whether it is counted at the end of a period, during it, or is an average.';
comment on column shared.collected_indicator.published_code       is 'The published indicator that measures the same, if there is one.';

create table shared.sum_rule (
  data_set_id integer not null references shared.data_set,
  name        text    not null,
  total_no    integer not null references shared.collected_indicator,
  part_no     integer not null references shared.collected_indicator,
  primary key (data_set_id, name, part_no),
  constraint nothing_is_part_of_itself check (total_no <> part_no)
);
comment on table  shared.sum_rule             is 'That the numerator of a total is the sum of the numerators of its parts: one row a part.';
comment on column shared.sum_rule.data_set_id is 'The data set.';
comment on column shared.sum_rule.name        is 'Names the sum within its data set.';
comment on column shared.sum_rule.total_no    is 'The total; the same in all rows of one sum.';
comment on column shared.sum_rule.part_no     is 'One of its parts.';

create table shared.threshold (
  indicator_no integer not null references shared.collected_indicator,
  from_day     date    not null,
  until_day    date,
  value        numeric not null,
  source       text    not null,
  primary key (indicator_no, from_day)
);
comment on table  shared.threshold              is 'A national threshold of a collected indicator, for the periods that end while it holds.';
comment on column shared.threshold.indicator_no is 'The indicator.';
comment on column shared.threshold.from_day     is 'The first last day of a period to which it applies.';
comment on column shared.threshold.until_day    is 'The last one; null while no end is known.';
comment on column shared.threshold.value        is 'The threshold, in the indicator''s unit.';
comment on column shared.threshold.source       is 'Who set it, and where that can be read.';

grant select on shared.data_set, shared.collected_indicator, shared.sum_rule, shared.threshold to yardstick_app, yardstick_sharing;

-- What a council enters

create table council.approval_rule (
  council_id             uuid    not null references published.council,
  one_person_may_approve boolean not null default false,
  version                integer not null default 0,
  primary key (council_id)
);
comment on table  council.approval_rule            is 'How a council approves its own figures. No row: two people are needed.';
comment on column council.approval_rule.council_id is 'The council. Never changes.';
comment on column council.approval_rule.one_person_may_approve is 'Whether the administrator who submits may approve too.';
comment on column council.approval_rule.version    is 'Counts changes, so that two people do not overwrite each other.';

create table council.submission (
  council_id        uuid    not null references published.council,
  submission_id     uuid    not null default gen_random_uuid(),
  data_set_id       integer not null references shared.data_set,
  origin            text    not null check (origin in ('file', 'form', 'api')),
  file_name         text    not null default '' check (length(file_name) <= 200),
  fingerprint       text    not null default '' check (length(fingerprint) <= 64),
  idempotency_key   text    check (length(idempotency_key) between 1 and 200),
  state             text    not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'discarded')),
  made_by           uuid    references access.person,
  made_by_name      text    not null,
  made_at           timestamptz not null default now(),
  submitted_by      uuid    references access.person,
  submitted_by_name text    not null default '',
  submitted_at      timestamptz,
  decided_by        uuid    references access.person,
  decided_by_name   text    not null default '',
  decided_at        timestamptz,
  remark            text    not null default '' check (length(remark) <= 2000),
  version           integer not null default 0,
  primary key (council_id, submission_id),
  constraint one_submission_of_a_key unique (council_id, idempotency_key)
);
comment on table  council.submission                   is 'Figures of a data set on their way in: a file, a form or a batch from a computer system. Its own; nobody else sees it.';
comment on column council.submission.council_id        is 'The council. Never changes.';
comment on column council.submission.submission_id     is 'Names the submission within its council.';
comment on column council.submission.data_set_id       is 'The data set.';
comment on column council.submission.origin            is 'How it came.';
comment on column council.submission.file_name         is 'What the file was called; empty where there was none.';
comment on column council.submission.fingerprint       is 'SHA-256 of what came, in hexadecimal.';
comment on column council.submission.idempotency_key   is 'The sender''s own name for the batch, so that sending it again changes nothing; null where there was none.';
comment on column council.submission.state             is 'Draft, submitted for approval, approved, or discarded. The last two are for ever.';
comment on column council.submission.made_by           is 'Who brought it in; null for a computer system.';
comment on column council.submission.made_by_name      is 'What that person, or system, was called then.';
comment on column council.submission.made_at           is 'When.';
comment on column council.submission.submitted_by      is 'Who submitted it; null for a computer system, and for a draft.';
comment on column council.submission.submitted_by_name is 'What that person was called then.';
comment on column council.submission.submitted_at      is 'When; null for a draft.';
comment on column council.submission.decided_by        is 'Who approved or discarded it.';
comment on column council.submission.decided_by_name   is 'What that person was called then.';
comment on column council.submission.decided_at        is 'When it was approved or discarded.';
comment on column council.submission.remark            is 'Why it was returned or discarded.';
comment on column council.submission.version           is 'Counts changes of its state, so that two people do not overwrite each other.';
create index submissions_by_data_set on council.submission (council_id, data_set_id, made_at desc);

create table council.submission_row (
  council_id    uuid    not null references published.council,
  submission_id uuid    not null,
  row_no        integer not null check (row_no between 1 and 20000),
  place         text    not null default '' check (length(place) <= 100),
  indicator     text    not null default '' check (length(indicator) <= 500),
  period        text    not null default '' check (length(period) <= 100),
  numerator     text    not null default '' check (length(numerator) <= 100),
  denominator   text    not null default '' check (length(denominator) <= 100),
  value         text    not null default '' check (length(value) <= 100),
  status        text    not null default '' check (length(status) <= 100),
  reason        text    not null default '' check (length(reason) <= 100),
  note          text    not null default '' check (length(note) <= 2000),
  version       integer not null default 0,
  primary key (council_id, submission_id, row_no),
  constraint row_of_an_own_submission foreign key (council_id, submission_id) references council.submission
);
comment on table  council.submission_row               is 'One figure as it was entered, right or wrong, so that nothing entered is lost.';
comment on column council.submission_row.council_id    is 'The council. Never changes.';
comment on column council.submission_row.submission_id is 'The submission.';
comment on column council.submission_row.row_no        is 'Order in the submission.';
comment on column council.submission_row.place         is 'Where it stood in what came, such as "Sheet1 row 14"; empty for what was typed.';
comment on column council.submission_row.indicator     is 'The indicator''s code, as entered.';
comment on column council.submission_row.period        is 'The period, as entered.';
comment on column council.submission_row.numerator     is 'The numerator, as entered.';
comment on column council.submission_row.denominator   is 'The denominator, as entered.';
comment on column council.submission_row.value         is 'The value, as entered.';
comment on column council.submission_row.status        is 'Provisional, revised or final, as entered.';
comment on column council.submission_row.reason        is 'Why there is no value, as entered.';
comment on column council.submission_row.note          is 'What the council says about it, such as why it jumps.';
comment on column council.submission_row.version       is 'Counts changes, so that two people do not overwrite each other.';

create table council.figure (
  council_id    uuid     not null references published.council,
  indicator_no  integer  not null references shared.collected_indicator,
  first_day     date     not null,
  revision      smallint not null check (revision >= 1),
  submission_id uuid     not null,
  status        text     not null check (status in ('provisional', 'revised', 'final')),
  value         numeric,
  missing       text     check (missing in ('suppressed', 'not-available', 'not-applicable', 'low-reliability')),
  numerator     numeric  check (numerator >= 0),
  denominator   numeric  check (denominator >= 0),
  note          text     not null default '' check (length(note) <= 2000),
  approved_at   timestamptz not null default clock_timestamp(),
  primary key (council_id, indicator_no, first_day, revision),
  constraint a_value_or_a_reason check ((value is null) <> (missing is null)),
  constraint figure_of_an_own_submission foreign key (council_id, submission_id) references council.submission
);
comment on table  council.figure               is 'A council''s own figure as it was approved, before any protection. A correction is a further revision; none is ever changed. Its own; nobody else sees it.';
comment on column council.figure.council_id    is 'The council. Never changes.';
comment on column council.figure.indicator_no  is 'The collected indicator.';
comment on column council.figure.first_day     is 'The first day of the period; what a period is, the data set says.';
comment on column council.figure.revision      is '1 for the first approved; the highest holds.';
comment on column council.figure.submission_id is 'The submission it came with.';
comment on column council.figure.status        is 'Provisional, revised or final, as the council marks it.';
comment on column council.figure.value         is 'The value in the indicator''s unit, unrounded; null where missing.';
comment on column council.figure.missing       is 'Why there is no value.';
comment on column council.figure.numerator     is 'The numerator, where it is known.';
comment on column council.figure.denominator   is 'The denominator, where it is known.';
comment on column council.figure.note          is 'What the council says about it.';
comment on column council.figure.approved_at   is 'When it was approved.';

-- What a council lets others see

create table shared.release (
  council_id        uuid    not null references published.council,
  release_id        uuid    not null default gen_random_uuid(),
  data_set_id       integer not null references shared.data_set,
  release_no        integer not null check (release_no >= 1),
  audience          text    not null check (audience in ('region', 'all-councils', 'public')),
  visible_from      timestamptz not null default now(),
  released_at       timestamptz not null default clock_timestamp(),
  released_by       uuid    references access.person,
  released_by_name  text    not null,
  note              text    not null default '' check (length(note) <= 2000),
  rule              text    not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid    references access.person,
  withdrawn_by_name text    not null default '',
  withdrawn_because text    not null default '' check (length(withdrawn_because) <= 2000),
  primary key (council_id, release_id),
  constraint one_release_of_a_number unique (council_id, data_set_id, release_no)
);
comment on table  shared.release                   is 'An act of letting others see figures of a data set. Never changed, only withdrawn.';
comment on column shared.release.council_id        is 'The council whose figures they are. Never changes.';
comment on column shared.release.release_id        is 'Names the release within its council.';
comment on column shared.release.data_set_id       is 'The data set.';
comment on column shared.release.release_no        is 'Counts the council''s releases of the data set; of two at once, one finds its number taken.';
comment on column shared.release.audience          is 'Who may see it: councils and boards of the region, all councils and boards, or everybody.';
comment on column shared.release.visible_from      is 'From when they may.';
comment on column shared.release.released_at       is 'When it was frozen.';
comment on column shared.release.released_by       is 'Who released it.';
comment on column shared.release.released_by_name  is 'What that person was called then; only the council itself is shown it.';
comment on column shared.release.note              is 'What the council says to whoever sees it.';
comment on column shared.release.rule              is 'Which version of the disclosure rule protected it.';
comment on column shared.release.withdrawn_at      is 'When it was withdrawn; null while it holds.';
comment on column shared.release.withdrawn_by      is 'Who withdrew it.';
comment on column shared.release.withdrawn_by_name is 'What that person was called then.';
comment on column shared.release.withdrawn_because is 'Why.';

create table shared.released_figure (
  council_id   uuid    not null references published.council,
  release_id   uuid    not null,
  indicator_no integer not null references shared.collected_indicator,
  first_day    date    not null,
  status       text    not null check (status in ('provisional', 'revised', 'final')),
  value        numeric,
  missing      text    check (missing in ('suppressed', 'not-available', 'not-applicable', 'low-reliability')),
  numerator    numeric,
  denominator  numeric,
  primary key (council_id, release_id, indicator_no, first_day),
  constraint figure_of_an_own_release foreign key (council_id, release_id) references shared.release,
  constraint a_value_or_a_reason check ((value is null) <> (missing is null)),
  constraint what_is_hidden_is_hidden_whole check (missing is null or (numerator is null and denominator is null))
);
comment on table  shared.released_figure              is 'A figure as others see it: protected when it was released, and never changed. Nothing here tells what was hidden.';
comment on column shared.released_figure.council_id   is 'The council. Never changes.';
comment on column shared.released_figure.release_id   is 'The release.';
comment on column shared.released_figure.indicator_no is 'The collected indicator.';
comment on column shared.released_figure.first_day    is 'The first day of the period.';
comment on column shared.released_figure.status       is 'Provisional, revised or final.';
comment on column shared.released_figure.value        is 'The value in the indicator''s unit, unrounded; null where missing.';
comment on column shared.released_figure.missing      is 'Why others see no value.';
comment on column shared.released_figure.numerator    is 'The numerator, where others may know it.';
comment on column shared.released_figure.denominator  is 'The denominator, where others may know it.';
create index released_figures_by_indicator on shared.released_figure (indicator_no, first_day);

-- Who may do what

create function council.may_approve() returns boolean language sql stable parallel safe
  set search_path = pg_catalog
  return coalesce(current_setting('app.role', true), '') = 'administrator';
comment on function council.may_approve() is 'Whether this transaction works for somebody who may approve and release the council''s figures.';
grant execute on function council.may_approve() to yardstick_app;

create function access.viewers_councils() returns uuid[] language sql stable security definer
  set search_path = pg_catalog
  return array(select m.council_id from access.membership m
                where m.person_id = access.current_person()
                  and m.valid_from <= now() and (m.valid_until is null or now() < m.valid_until)
                union
               select i.council_id from access.integration i
                where i.client_id = nullif(current_setting('app.system', true), ''));
comment on function access.viewers_councils() is 'The councils for which this transaction''s person or system may act now.';

create function access.viewers_regions() returns integer[] language sql stable security definer
  set search_path = pg_catalog
  return array(select r.region_id from published.council c join published.area r on r.area_id = c.area_id
                where c.council_id = any (access.viewers_councils()) and r.region_id is not null
                union
               select a.region_id from access.appointment a
                where a.person_id = access.current_person() and a.kind = 'board-member' and a.region_id is not null
                  and a.valid_from <= now() and (a.valid_until is null or now() < a.valid_until));
comment on function access.viewers_regions() is 'The regions in which this transaction''s person or system has a council or sits on the board.';

create function access.sits_on_board_of(region integer) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from access.appointment a
                  where a.person_id = access.current_person() and a.kind = 'board-member' and a.region_id = region
                    and a.valid_from <= now() and (a.valid_until is null or now() < a.valid_until));
comment on function access.sits_on_board_of(integer) is 'Whether this transaction''s person sits on the board of a region now.';

create function access.viewer_is_known() returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from access.person p where p.person_id = access.current_person())
      or exists (select from access.integration i where i.client_id = nullif(current_setting('app.system', true), ''));
comment on function access.viewer_is_known() is 'Whether this transaction works for anybody who has signed in.';

create function shared.region_of(council uuid) returns integer language sql stable
  set search_path = pg_catalog
  return (select r.region_id from published.council c join published.area r on r.area_id = c.area_id where c.council_id = council);
comment on function shared.region_of(uuid) is 'The region a council lies in.';

-- Runs as the owner, who is bound by FORCE too: it counts only releases of the councils that are looking.
create function shared.has_given_its_own(data_set integer, day date) returns boolean language sql stable security definer
  set search_path = pg_catalog
  return exists (select from shared.release r join shared.released_figure f using (council_id, release_id)
                  where r.council_id = any (access.viewers_councils()) and r.data_set_id = data_set
                    and r.withdrawn_at is null and r.visible_from <= now() and f.first_day = day);
comment on function shared.has_given_its_own(integer, date) is 'Whether a council of this transaction''s person or system has released figures of the data set for the period that begins on the day.';

revoke execute on all functions in schema shared from public;
grant execute on function shared.region_of(uuid), shared.has_given_its_own(integer, date) to yardstick_app, yardstick_sharing;
grant execute on function access.viewers_councils(), access.viewers_regions(), access.sits_on_board_of(integer), access.viewer_is_known()
  to yardstick_app, yardstick_sharing;

alter table council.approval_rule  enable row level security;
alter table council.approval_rule  force  row level security;
alter table council.submission     enable row level security;
alter table council.submission     force  row level security;
alter table council.submission_row enable row level security;
alter table council.submission_row force  row level security;
alter table council.figure         enable row level security;
alter table council.figure         force  row level security;
alter table shared.release         enable row level security;
alter table shared.release         force  row level security;
alter table shared.released_figure enable row level security;
alter table shared.released_figure force  row level security;

create policy own_rows on council.approval_rule to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.submission to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.submission_row to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.figure to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on shared.release to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on shared.released_figure to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy functions_of_the_owner on shared.release for select to yardstick_owner using (true);
create policy functions_of_the_owner on shared.released_figure for select to yardstick_owner using (true);

create policy audience on shared.release for select to yardstick_sharing
  using (visible_from <= now() and withdrawn_at is null
         and (council_id = any ((select access.viewers_councils())::uuid[])
              or audience = 'public' and (select access.viewer_is_known())
              or audience = 'all-councils' and cardinality((select access.viewers_regions())::integer[]) > 0
              or audience = 'region' and shared.region_of(council_id) = any ((select access.viewers_regions())::integer[])));
-- A release that cannot be seen hides its figures: the inner read is under the policy above.
create policy audience on shared.released_figure for select to yardstick_sharing
  using (exists (select from shared.release r join shared.data_set d on d.data_set_id = r.data_set_id
                  where r.council_id = released_figure.council_id and r.release_id = released_figure.release_id
                    and (not d.others_only_if_submitted
                         or r.council_id = any ((select access.viewers_councils())::uuid[])
                         or access.sits_on_board_of(shared.region_of(r.council_id))
                         or shared.has_given_its_own(r.data_set_id, released_figure.first_day))));

-- Restrictive: whatever is permitted elsewhere, a viewer changes nothing, and only an administrator approves and releases.
create policy administrators_insert on council.approval_rule as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on council.approval_rule as restrictive for update to yardstick_app using (council.may_approve());
create policy editors_insert on council.submission as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.submission as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_insert on council.submission_row as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.submission_row as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.submission_row as restrictive for delete to yardstick_app using (council.may_edit());
create policy administrators_insert on council.figure as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_insert on shared.release as restrictive for insert to yardstick_app with check (council.may_approve());
create policy administrators_update on shared.release as restrictive for update to yardstick_app using (council.may_approve());
create policy administrators_insert on shared.released_figure as restrictive for insert to yardstick_app with check (council.may_approve());

-- Nobody signs with somebody else's name. It also keeps the key check from telling whether a person exists.
create policy signed_at_first on council.submission as restrictive for insert to yardstick_app
  with check (made_by is not distinct from access.current_person() and submitted_by is null and decided_by is null);
create policy signed_at_first on shared.release as restrictive for insert to yardstick_app
  with check (released_by is not distinct from access.current_person() and withdrawn_by is null and withdrawn_at is null);

-- Columns are named so that a row can never be handed to another council, and what is kept for ever has no grant at all.
grant select, insert on council.approval_rule, council.submission, council.figure to yardstick_app;
grant select, insert, delete on council.submission_row to yardstick_app;
grant update (one_person_may_approve, version) on council.approval_rule to yardstick_app;
grant update (state, submitted_by, submitted_by_name, submitted_at, decided_by, decided_by_name, decided_at, remark, version)
  on council.submission to yardstick_app;
grant update (indicator, period, numerator, denominator, value, status, reason, note, version) on council.submission_row to yardstick_app;
grant select, insert on shared.release, shared.released_figure to yardstick_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawn_because) on shared.release to yardstick_app;
-- Who in the council released it, and why it was withdrawn, is the council's own business.
grant select (council_id, release_id, data_set_id, release_no, audience, visible_from, released_at, note, rule, withdrawn_at)
  on shared.release to yardstick_sharing;
grant select on shared.released_figure to yardstick_sharing;

-- The life of a submission, whoever writes to it.

create function council.guard_submission() returns trigger language plpgsql
  set search_path = pg_catalog as $$
declare
  who uuid := access.current_person();
begin
  -- Another council's row, or a reader's change, is for the policies to refuse, with their words and not with ours.
  if new.council_id is distinct from council.current_id() or not council.may_edit() then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'A submission begins as a draft.' using errcode = '23514';
    end if;
    return new;
  end if;
  if old.state in ('approved', 'discarded') and new is distinct from old then
    raise exception 'This submission is closed: it was % already.', old.state using errcode = '23514';
  end if;
  if new.state = old.state then
    if (new.submitted_by, new.decided_by) is distinct from (old.submitted_by, old.decided_by) then
      raise exception 'Only a change of state is signed.' using errcode = '23514';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (('draft', 'submitted'), ('draft', 'discarded'), ('submitted', 'draft'),
                                    ('submitted', 'approved'), ('submitted', 'discarded')) then
    raise exception 'A submission cannot go from % to %.', old.state, new.state using errcode = '23514';
  end if;
  if new.state = 'submitted' and new.submitted_by is distinct from who
     or new.state in ('approved', 'discarded') and new.decided_by is distinct from who then
    raise exception 'Nobody signs with somebody else''s name.' using errcode = '42501';
  end if;
  if new.state = 'approved' then
    if not council.may_approve() then
      raise exception 'Only an administrator of the council approves.' using errcode = '42501';
    end if;
    if old.submitted_by = who
       and not exists (select from council.approval_rule r where r.council_id = new.council_id and r.one_person_may_approve) then
      raise exception 'Somebody else must approve what you submitted.' using errcode = '42501';
    end if;
  end if;
  return new;
end
$$;
comment on function council.guard_submission() is 'Keeps a submission on its way from draft to submitted to approved, and four eyes on it.';
create trigger guard before insert or update on council.submission
  for each row execute function council.guard_submission();

create function council.guard_submission_row() returns trigger language plpgsql
  set search_path = pg_catalog as $$
declare
  its_council    uuid := case tg_op when 'DELETE' then old.council_id else new.council_id end;
  its_submission uuid := case tg_op when 'DELETE' then old.submission_id else new.submission_id end;
begin
  if its_council is distinct from council.current_id() or not council.may_edit() then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  -- The share lock makes a row wait for a submission that is being submitted at this moment.
  perform from council.submission s
    where s.council_id = its_council and s.submission_id = its_submission and s.state = 'draft' for share;
  if not found then
    raise exception 'Only a draft can be changed.' using errcode = '23514';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
comment on function council.guard_submission_row() is 'Keeps the rows of what was submitted as they were.';
create trigger guard before insert or update or delete on council.submission_row
  for each row execute function council.guard_submission_row();

create function council.guard_figure() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  if new.council_id = council.current_id() and not exists (select from council.submission s
                  where s.council_id = new.council_id and s.submission_id = new.submission_id and s.state = 'approved') then
    raise exception 'Only what was approved becomes a figure.' using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function council.guard_figure() is 'Lets in figures of approved submissions only.';
create trigger guard before insert on council.figure
  for each row execute function council.guard_figure();

create function shared.guard_release() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  if old.withdrawn_at is not null then
    raise exception 'This release was withdrawn already.' using errcode = '23514';
  end if;
  if new.withdrawn_at is not null and new.withdrawn_by is distinct from access.current_person() then
    raise exception 'Nobody signs with somebody else''s name.' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function shared.guard_release() is 'A release is withdrawn once, and by whoever says so.';
create trigger guard before update on shared.release
  for each row execute function shared.guard_release();

revoke execute on all functions in schema shared from public;
revoke execute on all functions in schema council from public;

create trigger audit after insert or update or delete on council.approval_rule
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.submission
  for each row execute function council.write_audit_event('made_by_name', 'submitted_by_name', 'decided_by_name');
create trigger audit after insert or update or delete on council.submission_row
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.figure
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on shared.release
  for each row execute function council.write_audit_event('released_by_name', 'withdrawn_by_name');
create trigger audit after insert or update or delete on shared.released_figure
  for each row execute function council.write_audit_event();
