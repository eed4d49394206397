-- Published data: every file an edition, every figure with its edition and its row in the file.

create table published.load (
  load_id     integer generated always as identity primary key,
  started_at  timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  folder      text        not null,
  example     boolean     not null default false,
  changed     boolean     not null default false
);
comment on table  published.load             is 'One run of the loader over a folder.';
comment on column published.load.load_id     is 'Names the run; later runs have higher numbers.';
comment on column published.load.started_at  is 'When the run began.';
comment on column published.load.finished_at is 'When the run committed.';
comment on column published.load.folder      is 'The last part of the folder''s name; never a path of a machine.';
comment on column published.load.example     is 'Whether the run loaded the small built-in example instead of published files.';
comment on column published.load.changed     is 'Whether anything was different afterwards.';

create table published.edition (
  edition_id       integer generated always as identity primary key,
  load_id          integer not null references published.load,
  content          text    not null check (content in
                     ('lait', 'lait-dictionary', 'neighbours', 'council-codes', 'successions', 'ees', 'population', 'inspections', 'example')),
  publisher        text    not null,
  title            text    not null,
  label            text    not null,
  published_on     date,
  published_to_day boolean not null,
  file_name        text    not null,
  sha256           text    not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  row_count        integer not null check (row_count >= 0),
  loaded_at        timestamptz not null default clock_timestamp(),
  constraint only_code_lists_are_undated check (published_on is not null or content in ('council-codes', 'successions'))
);
comment on table  published.edition                  is 'One published file, as it was when it was loaded. Editions are kept for ever.';
comment on column published.edition.edition_id       is 'Names the edition.';
comment on column published.edition.load_id          is 'The run that brought it.';
comment on column published.edition.content          is 'What kind of file it is, recognised by its content.';
comment on column published.edition.publisher        is 'Who published the file.';
comment on column published.edition.title            is 'The publication, such as "Children in need".';
comment on column published.edition.label            is 'The publisher''s or our word for the edition, such as "April 2026".';
comment on column published.edition.published_on     is 'Publication date; the first of the month where only the month is known; null for code lists, which carry none.';
comment on column published.edition.published_to_day is 'False where only the month of publication is known.';
comment on column published.edition.file_name        is 'The file''s name within the loaded folder.';
comment on column published.edition.sha256           is 'SHA-256 of the file''s bytes; the same bytes are never loaded twice.';
comment on column published.edition.row_count        is 'Rows of data in the file.';
comment on column published.edition.loaded_at        is 'When it was loaded.';

create table published.load_file (
  load_id    integer not null references published.load,
  file_name  text    not null,
  content    text,
  outcome    text    not null check (outcome in ('loaded', 'unchanged', 'refused', 'not-recognised')),
  edition_id integer references published.edition,
  rows_read  integer not null default 0,
  rows_refused integer not null default 0,
  figures_new       integer not null default 0,
  figures_unchanged integer not null default 0,
  figures_revised   integer not null default 0,
  missing_by_reason jsonb   not null default '{}',
  unmapped_columns  text[]  not null default '{}',
  primary key (load_id, file_name)
);
comment on table  published.load_file                   is 'What became of one file in one run of the loader.';
comment on column published.load_file.load_id           is 'The run.';
comment on column published.load_file.file_name         is 'The file''s name within the folder.';
comment on column published.load_file.content           is 'What kind of file it was recognised as; null when it was not.';
comment on column published.load_file.outcome           is 'Loaded, unchanged (the same bytes are an edition already), refused whole, or not recognised.';
comment on column published.load_file.edition_id        is 'The edition it became or already was.';
comment on column published.load_file.rows_read         is 'Rows of data read.';
comment on column published.load_file.rows_refused      is 'Rows left out of a file that was loaded, each group with a message that says why.';
comment on column published.load_file.figures_new       is 'Figures for which there was nothing before.';
comment on column published.load_file.figures_unchanged is 'Figures that were there with the same value.';
comment on column published.load_file.figures_revised   is 'Figures whose value differs from an earlier edition''s.';
comment on column published.load_file.missing_by_reason is 'How many values were missing, by reason.';
comment on column published.load_file.unmapped_columns  is 'Columns and categories that feed no indicator, named so that none is dropped in silence.';

create table published.load_message (
  load_id    integer not null references published.load,
  message_no integer not null,
  file_name  text    not null,
  line       integer,
  severity   text    not null check (severity in ('refused', 'warning', 'note')),
  message    text    not null,
  primary key (load_id, message_no)
);
comment on table  published.load_message            is 'One thing the loader has to say about a line of a file.';
comment on column published.load_message.load_id    is 'The run.';
comment on column published.load_message.message_no is 'Order within the run.';
comment on column published.load_message.file_name  is 'The file.';
comment on column published.load_message.line       is 'Line or row in the file, the header being line 1; null for the file as a whole.';
comment on column published.load_message.severity   is 'Refused: the file did not load. Warning: loaded, but look. Note: for the record.';
comment on column published.load_message.message    is 'What was found and what to do.';

create table published.area (
  area_id integer generated always as identity primary key,
  code    text not null unique,
  kind    text not null check (kind in ('council', 'region', 'part', 'england')),
  name    text not null,
  dfe_code text unique,
  region_id integer references published.area,
  part_id   integer references published.area
);
comment on table  published.area           is 'Anything with a code that has figures: a council, one of nine regions, Inner or Outer London, England.';
comment on column published.area.area_id   is 'Our own number for it, the same for ever.';
comment on column published.area.code      is 'The current ONS code, or the last one of an abolished council.';
comment on column published.area.kind      is 'Council, region, part of a region (Inner or Outer London) or England.';
comment on column published.area.name      is 'Name as people say it.';
comment on column published.area.dfe_code  is 'The Department for Education''s number, such as 882.';
comment on column published.area.region_id is 'The region a council or part lies in.';
comment on column published.area.part_id   is 'Inner or Outer London for a London borough.';

create table published.council (
  council_id   uuid    primary key,
  area_id      integer not null unique references published.area,
  exists_from  date,
  exists_until date
);
comment on table  published.council              is 'An upper-tier English council with children''s services, today''s or abolished.';
comment on column published.council.council_id   is 'The council''s identity in this product; stays when codes change.';
comment on column published.council.area_id      is 'The council as an area that has figures.';
comment on column published.council.exists_from  is 'First day of the council where known.';
comment on column published.council.exists_until is 'First day on which the council no longer existed; null for today''s councils.';

create table published.council_code (
  council_id uuid not null references published.council,
  ons_code   text not null unique,
  until      date,
  primary key (council_id, ons_code)
);
comment on table  published.council_code            is 'Every ONS code a council has had. Files of earlier years carry the older ones.';
comment on column published.council_code.council_id is 'The council.';
comment on column published.council_code.ons_code   is 'The code.';
comment on column published.council_code.until      is 'First day on which the code no longer applied; null for the current one.';

create table published.council_succession (
  council_id   uuid not null references published.council,
  successor_id uuid not null references published.council,
  happened_on  date not null,
  note         text not null,
  primary key (council_id, successor_id)
);
comment on table  published.council_succession              is 'Which council took over from an abolished one.';
comment on column published.council_succession.council_id   is 'The abolished council.';
comment on column published.council_succession.successor_id is 'A council that took over all or part of it.';
comment on column published.council_succession.happened_on  is 'The day it happened.';
comment on column published.council_succession.note         is 'How: merged, split, or in part.';

create table published.indicator (
  indicator_id   integer generated always as identity primary key,
  code           text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  source_code    text not null unique,
  title          text not null,
  chart_title    text not null,
  definition     text not null,
  method         text not null,
  unit           text not null,
  per            integer not null default 1 check (per in (1, 100, 1000, 10000, 100000)),
  polarity       text not null check (polarity in ('high', 'low', 'neither')),
  decimal_places smallint not null check (decimal_places between 0 and 4),
  period_type    text not null check (period_type in
                   ('snapshot-31-march', 'financial-year', 'academic-year', 'calendar-year', 'snapshot-30-september',
                    'snapshot-january', 'three-years', 'quarter', 'month')),
  quartile_bands boolean not null,
  discontinued   boolean not null,
  supplier       text not null,
  source         text not null,
  source_link    text not null,
  last_update    date,
  next_update    date
);
comment on table  published.indicator                is 'What is watched, and how it is expressed.';
comment on column published.indicator.indicator_id   is 'Our own number for it, the same for ever.';
comment on column published.indicator.code           is 'A stable, unique slug of ours, used in addresses and the API.';
comment on column published.indicator.source_code    is 'What the publisher calls it: LAIT''s Measure_short, trimmed.';
comment on column published.indicator.title          is 'The indicator''s name.';
comment on column published.indicator.chart_title    is 'The publisher''s longer title.';
comment on column published.indicator.definition     is 'What is counted, in the publisher''s words.';
comment on column published.indicator.method         is 'How it is worked out, in the publisher''s words; empty where none is given.';
comment on column published.indicator.unit           is 'What one step means, such as "rate per 10,000" or "%".';
comment on column published.indicator.per            is 'The base of a rate or percentage: value = numerator / denominator x per. 1 for counts, days and means.';
comment on column published.indicator.polarity       is 'Which way is better; "neither" where there is no good direction.';
comment on column published.indicator.decimal_places is 'Places to show.';
comment on column published.indicator.period_type    is 'What a period of this indicator is.';
comment on column published.indicator.quartile_bands is 'False where the publisher says the distribution is unsuitable for bands.';
comment on column published.indicator.discontinued   is 'Whether the publisher has stopped it. Its figures are kept.';
comment on column published.indicator.supplier       is 'Who supplies the figures to the publisher.';
comment on column published.indicator.source         is 'The publication the figures come from.';
comment on column published.indicator.source_link    is 'Where the publication can be found; empty where none is given.';
comment on column published.indicator.last_update    is 'When the publisher last updated it.';
comment on column published.indicator.next_update    is 'When the publisher expects the next update.';

create table published.indicator_topic (
  indicator_id integer  not null references published.indicator,
  topic        text     not null,
  position     smallint not null,
  primary key (indicator_id, topic)
);
comment on table  published.indicator_topic              is 'The topics an indicator is listed under; some have two.';
comment on column published.indicator_topic.indicator_id is 'The indicator.';
comment on column published.indicator_topic.topic        is 'The publisher''s topic.';
comment on column published.indicator_topic.position     is 'Order in which the publisher lists it.';

create table published.indicator_period (
  indicator_id integer  not null references published.indicator,
  first_year   smallint not null,
  period       text     not null,
  status       text check (status in ('provisional', 'revised', 'final', 'outturn')),
  has_value    boolean  not null,
  primary key (indicator_id, first_year),
  unique (indicator_id, period)
);
comment on table  published.indicator_period              is 'A period for which the source published the indicator.';
comment on column published.indicator_period.indicator_id is 'The indicator.';
comment on column published.indicator_period.first_year   is 'The first calendar year in the label: orders periods, and two are consecutive when it differs by one.';
comment on column published.indicator_period.period       is 'The publisher''s label without a status in brackets, such as 2024-25.';
comment on column published.indicator_period.status       is 'What the publisher said about it: provisional, revised, final, outturn; null when nothing.';
comment on column published.indicator_period.has_value    is 'Whether any area has a value in it.';

-- Foreign keys of the two large tables are written down but not enforced row by row: 640,000 rows times three or four
-- look-ups would be most of a load's time. Triggers below check each statement's rows as a set instead.
create table published.observation (
  edition_id   integer  not null,
  indicator_id integer  not null,
  area_id      integer  not null,
  first_year   smallint not null,
  source_row   integer  not null,
  value        numeric,
  missing      text check (missing in
                 ('suppressed', 'not-available', 'not-applicable', 'low-reliability', 'rounds-to-zero', 'not-stated')),
  numerator    numeric,
  denominator  numeric,
  primary key (indicator_id, first_year, area_id, edition_id),
  foreign key (edition_id) references published.edition not enforced,
  foreign key (indicator_id) references published.indicator not enforced,
  foreign key (area_id) references published.area not enforced,
  constraint a_value_or_the_reason_there_is_none check ((value is null) = (missing is not null))
);
comment on table  published.observation              is 'What one edition says about one indicator, area and period. Never changed, never deleted.';
comment on column published.observation.edition_id   is 'The edition.';
comment on column published.observation.indicator_id is 'The indicator.';
comment on column published.observation.area_id      is 'The area.';
comment on column published.observation.first_year   is 'The period, by its first year.';
comment on column published.observation.source_row   is 'Row in the file, the header being row 1.';
comment on column published.observation.value        is 'The value as published, cleaned to 15 significant digits; null when missing.';
comment on column published.observation.missing      is 'Why there is no value.';
comment on column published.observation.numerator    is 'How many were counted, where the edition says so.';
comment on column published.observation.denominator  is 'How many could have been counted, where the edition says so.';

create table published.figure (
  indicator_id integer  not null,
  first_year   smallint not null,
  area_id      integer  not null,
  value        numeric,
  missing      text check (missing in
                 ('suppressed', 'not-available', 'not-applicable', 'low-reliability', 'rounds-to-zero', 'not-stated')),
  edition_id   integer  not null,
  source_row   integer  not null,
  numerator    numeric,
  denominator  numeric,
  detail_edition_id integer,
  detail_source_row integer,
  primary key (indicator_id, first_year, area_id) include (value, missing),
  foreign key (indicator_id) references published.indicator not enforced,
  foreign key (area_id) references published.area not enforced,
  foreign key (edition_id) references published.edition not enforced,
  foreign key (detail_edition_id) references published.edition not enforced,
  constraint a_value_or_the_reason_there_is_none check ((value is null) = (missing is not null))
);
comment on table  published.figure                   is 'The current figure, worked out from all observations: the value published last, or LAIT''s where LAIT has the indicator.';
comment on column published.figure.indicator_id      is 'The indicator.';
comment on column published.figure.first_year        is 'The period, by its first year.';
comment on column published.figure.area_id           is 'The area.';
comment on column published.figure.value             is 'The value, cleaned to 15 significant digits; null when missing.';
comment on column published.figure.missing           is 'Why there is no value.';
comment on column published.figure.edition_id        is 'The edition the value comes from.';
comment on column published.figure.source_row        is 'Its row in that edition''s file.';
comment on column published.figure.numerator         is 'How many were counted, from the detail edition.';
comment on column published.figure.denominator       is 'How many could have been counted, from the detail edition.';
comment on column published.figure.detail_edition_id is 'The edition that brought numerator, denominator or the reason for a missing value.';
comment on column published.figure.detail_source_row is 'The row in the detail edition''s file.';
create index figures_of_an_area on published.figure (area_id, indicator_id, first_year) include (value, missing);

create function published.refuse_unknown_references() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from (select distinct edition_id from came) c
              where not exists (select from published.edition e where e.edition_id = c.edition_id))
  or exists (select from (select distinct indicator_id from came) c
              where not exists (select from published.indicator i where i.indicator_id = c.indicator_id))
  or exists (select from (select distinct area_id from came) c
              where not exists (select from published.area a where a.area_id = c.area_id)) then
    raise foreign_key_violation using message = format('%s names an edition, indicator or area that does not exist', tg_table_name);
  end if;
  return null;
end
$$;
comment on function published.refuse_unknown_references() is 'Checks the foreign keys of all rows that one statement brought.';
create trigger references_exist after insert on published.observation
  referencing new table as came for each statement execute function published.refuse_unknown_references();
create trigger references_exist after insert on published.figure
  referencing new table as came for each statement execute function published.refuse_unknown_references();
create trigger changed_references_exist after update on published.figure
  referencing new table as came for each statement execute function published.refuse_unknown_references();

create table published.disagreement (
  indicator_id     integer  not null references published.indicator,
  first_year       smallint not null,
  area_id          integer  not null references published.area,
  other_edition_id integer  not null references published.edition,
  other_source_row integer  not null,
  value            numeric,
  other_value      numeric,
  reason           text     not null,
  primary key (indicator_id, first_year, area_id, other_edition_id)
);
comment on table  published.disagreement                  is 'Where another file of the same age differs from the current figure by more than rounding. Listed, not resolved in silence.';
comment on column published.disagreement.indicator_id     is 'The indicator.';
comment on column published.disagreement.first_year       is 'The period, by its first year.';
comment on column published.disagreement.area_id          is 'The area.';
comment on column published.disagreement.other_edition_id is 'The edition that disagrees.';
comment on column published.disagreement.other_source_row is 'The row in its file.';
comment on column published.disagreement.value            is 'The current value; null when missing.';
comment on column published.disagreement.other_value      is 'What the other edition says; null when missing.';
comment on column published.disagreement.reason           is 'How they differ, in words.';

create table published.population (
  edition_id integer  not null references published.edition,
  area_id    integer  not null references published.area,
  year       smallint not null,
  children   integer  not null check (children >= 0),
  source_row integer  not null,
  primary key (area_id, year, edition_id)
);
comment on table  published.population            is 'Mid-year population estimates of children aged 0 to 17, by edition.';
comment on column published.population.edition_id is 'The edition.';
comment on column published.population.area_id    is 'The area.';
comment on column published.population.year       is 'The year whose middle is meant. A rate at 31 March of year Y divides by year Y-1.';
comment on column published.population.children   is 'Children aged 0 to 17.';
comment on column published.population.source_row is 'Row in the file.';

create table published.neighbour_model (
  model      text    primary key,
  title      text    not null,
  edition_id integer not null references published.edition
);
comment on table  published.neighbour_model            is 'A version of the statistical neighbour lists.';
comment on column published.neighbour_model.model      is 'Its year, such as 2025.';
comment on column published.neighbour_model.title      is 'Its name, such as "May 2025 model".';
comment on column published.neighbour_model.edition_id is 'The file it was first loaded from.';

create table published.neighbour (
  model        text     not null references published.neighbour_model,
  area_id      integer  not null references published.area,
  position     smallint not null check (position between 1 and 10),
  neighbour_id integer  not null references published.area,
  closeness    text     not null check (closeness in
                 ('Extremely close', 'Very close', 'Close', 'Somewhat close', 'Not close')),
  primary key (model, area_id, position),
  unique (model, area_id, neighbour_id),
  constraint a_council_is_not_its_own_neighbour check (area_id <> neighbour_id)
);
comment on table  published.neighbour              is 'The ten councils most like one council, in order. Not mutual.';
comment on column published.neighbour.model        is 'The model.';
comment on column published.neighbour.area_id      is 'The council.';
comment on column published.neighbour.position     is '1 is the most similar.';
comment on column published.neighbour.neighbour_id is 'The neighbour.';
comment on column published.neighbour.closeness    is 'The publisher''s word for how similar it is.';

create table published.inspection (
  inspection_id integer generated always as identity primary key,
  edition_id    integer not null references published.edition,
  area_id       integer not null references published.area,
  framework     text    not null,
  kind          text    not null,
  inspected_on  date    not null,
  published_on  date,
  theme         text,
  link          text,
  source_row    integer not null,
  unique (area_id, kind, inspected_on)
);
comment on table  published.inspection               is 'A visit of an inspectorate to a council under a named framework.';
comment on column published.inspection.inspection_id is 'Names the inspection.';
comment on column published.inspection.edition_id    is 'The edition that told of it first.';
comment on column published.inspection.area_id       is 'The council inspected.';
comment on column published.inspection.framework     is 'The framework, such as ILACS.';
comment on column published.inspection.kind          is 'The kind of visit, such as standard inspection or focused visit.';
comment on column published.inspection.inspected_on  is 'First day of the visit.';
comment on column published.inspection.published_on  is 'When the report or letter was published.';
comment on column published.inspection.theme         is 'What a focused visit looked at.';
comment on column published.inspection.link          is 'The inspectorate''s page.';
comment on column published.inspection.source_row    is 'Row in the sheet.';

create table published.judgement (
  inspection_id  integer  not null references published.inspection,
  position       smallint not null,
  judgement_area text     not null,
  grade          text     not null,
  primary key (inspection_id, position),
  unique (inspection_id, judgement_area)
);
comment on table  published.judgement                is 'What an inspection found in one judgement area, in its framework''s own scale.';
comment on column published.judgement.inspection_id  is 'The inspection.';
comment on column published.judgement.position       is 'Order of the areas in the framework.';
comment on column published.judgement.judgement_area is 'The area judged.';
comment on column published.judgement.grade          is 'The grade, as published.';

grant select on all tables in schema published to yardstick_app;
-- Editions and observations are for ever: the loader adds to them and takes nothing away.
grant select, insert on all tables in schema published to yardstick_loader;
grant update on published.load, published.area, published.council, published.council_code, published.council_succession,
  published.indicator, published.indicator_topic, published.indicator_period, published.figure,
  published.disagreement, published.neighbour_model, published.neighbour, published.inspection to yardstick_loader;
grant update (row_count) on published.edition to yardstick_loader;
grant delete on published.figure, published.indicator_topic, published.indicator_period, published.disagreement,
  published.judgement to yardstick_loader;
grant usage on all sequences in schema published to yardstick_loader;
-- After a load the planner must know what came.
grant maintain on all tables in schema published to yardstick_loader;
