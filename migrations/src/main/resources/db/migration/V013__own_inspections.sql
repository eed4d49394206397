-- Frameworks of inspection as data, and what a council keeps of its own inspections.

create table published.framework (
  framework   text     primary key check (framework ~ '^[A-Z0-9-]{2,20}$'),
  name        text     not null,
  inspectorate text    not null,
  subject     text     not null check (subject in ('children''s services', 'special needs', 'joint', 'board')),
  first_day   date     not null,
  last_day    date,
  about       text     not null default '',
  constraint no_framework_ends_before_it_begins check (last_day >= first_day)
);
comment on table  published.framework              is 'A framework under which inspectorates inspect: its own areas, its own scale, its own kinds of visit. Nothing of one is compared with another.';
comment on column published.framework.framework    is 'Its short name, such as ILACS; an inspection names it by this.';
comment on column published.framework.name         is 'Its full name.';
comment on column published.framework.inspectorate is 'Who inspects.';
comment on column published.framework.subject      is 'What it inspects; a framework takes the place of an earlier one on the same subject.';
comment on column published.framework.first_day    is 'The first day on which an inspection could be under it.';
comment on column published.framework.last_day     is 'The last such day; null while it is in force.';
comment on column published.framework.about        is 'What a reader must know before reading across its break.';

create table published.judgement_area (
  framework      text     not null references published.framework,
  judgement_area text     not null,
  position       smallint not null,
  full_name      text     not null,
  first_day      date     not null,
  last_day       date,
  about          text     not null default '',
  primary key (framework, judgement_area),
  constraint no_area_ends_before_it_begins check (last_day >= first_day)
);
comment on table  published.judgement_area                is 'What a framework judges under one heading, from when to when.';
comment on column published.judgement_area.framework      is 'The framework.';
comment on column published.judgement_area.judgement_area is 'Its short name; a judgement names it by this.';
comment on column published.judgement_area.position       is 'Order in the framework.';
comment on column published.judgement_area.full_name      is 'As the framework calls it.';
comment on column published.judgement_area.first_day      is 'The first day of inspections that judge it.';
comment on column published.judgement_area.last_day       is 'The last such day; null while it is judged.';
comment on column published.judgement_area.about          is 'What changed in it during its life.';

create table published.grade (
  framework text     not null references published.framework,
  grade     text     not null,
  position  smallint not null check (position >= 1),
  primary key (framework, grade),
  constraint one_grade_of_a_place unique (framework, position)
);
comment on table  published.grade           is 'The scale of a framework, in order. A framework without rows gives no grades.';
comment on column published.grade.framework is 'The framework.';
comment on column published.grade.grade     is 'The grade, in the framework''s words.';
comment on column published.grade.position  is 'Its place, 1 the best. Means nothing beside a grade of another framework.';

create table published.visit_kind (
  framework text     not null references published.framework,
  kind      text     not null,
  position  smallint not null,
  graded    boolean  not null,
  primary key (framework, kind)
);
comment on table  published.visit_kind           is 'A kind of visit under a framework.';
comment on column published.visit_kind.framework is 'The framework.';
comment on column published.visit_kind.kind      is 'Its name, such as focused visit; an inspection names it by this.';
comment on column published.visit_kind.position  is 'Order in the framework.';
comment on column published.visit_kind.graded    is 'Whether it gives judgements on the framework''s scale.';

grant select on published.framework, published.judgement_area, published.grade, published.visit_kind
  to yardstick_app, yardstick_loader, yardstick_sharing;

-- What a council keeps itself

create table council.own_inspection (
  council_id      uuid    not null references published.council,
  inspection_id   uuid    not null default gen_random_uuid(),
  framework       text    not null,
  kind            text    not null,
  published_inspection_id integer references published.inspection,
  inspected_on    date    not null,
  inspected_until date,
  published_on    date,
  theme           text    not null default '' check (length(theme) <= 300),
  summary         text    not null default '' check (length(summary) <= 4000),
  source          text    not null check (length(source) between 1 and 500),
  link            text    not null default '' check (length(link) <= 500 and (link = '' or link ~ '^https?://')),
  written_by      uuid    references access.person,
  written_by_name text    not null,
  written_at      timestamptz not null default now(),
  version         integer not null default 0,
  primary key (council_id, inspection_id),
  constraint kind_of_its_framework foreign key (framework, kind) references published.visit_kind,
  constraint one_framework_for_its_judgements unique (council_id, inspection_id, framework),
  constraint one_record_of_a_published_inspection unique (council_id, published_inspection_id),
  constraint no_visit_ends_before_it_begins check (inspected_until >= inspected_on),
  constraint no_report_before_the_visit check (published_on >= inspected_on)
);
comment on table  council.own_inspection                 is 'An inspection as the council itself has recorded it. Its own; nobody else sees it. Published inspections stand in schema published and are never changed here.';
comment on column council.own_inspection.council_id      is 'The council. Never changes.';
comment on column council.own_inspection.inspection_id   is 'Names the inspection within its council.';
comment on column council.own_inspection.framework       is 'The framework.';
comment on column council.own_inspection.kind            is 'The kind of visit under it.';
comment on column council.own_inspection.published_inspection_id is 'The published inspection whose report this record adds to; its judgements are read there. Null for a record of its own.';
comment on column council.own_inspection.inspected_on    is 'First day of the visit.';
comment on column council.own_inspection.inspected_until is 'Last day of the visit; null where it is not known.';
comment on column council.own_inspection.published_on    is 'When the report or letter was published; null where it is not known.';
comment on column council.own_inspection.theme           is 'What a visit looked at.';
comment on column council.own_inspection.summary         is 'What the council says it found, in the council''s words.';
comment on column council.own_inspection.source          is 'Where it was read, such as the title of the report or letter.';
comment on column council.own_inspection.link            is 'Where that can be found; empty where nowhere.';
comment on column council.own_inspection.written_by      is 'Who wrote the record last; null for a computer system.';
comment on column council.own_inspection.written_by_name is 'What that person was called then.';
comment on column council.own_inspection.written_at      is 'When it was last written.';
comment on column council.own_inspection.version         is 'Counts changes, of the judgements too, so that two people do not overwrite each other.';

create table council.own_judgement (
  council_id     uuid not null references published.council,
  inspection_id  uuid not null,
  framework      text not null,
  judgement_area text not null,
  grade          text not null,
  primary key (council_id, inspection_id, judgement_area),
  constraint judgement_of_an_own_inspection foreign key (council_id, inspection_id, framework)
    references council.own_inspection (council_id, inspection_id, framework) on delete cascade,
  constraint area_of_its_framework  foreign key (framework, judgement_area) references published.judgement_area,
  constraint grade_of_its_framework foreign key (framework, grade) references published.grade
);
comment on table  council.own_judgement                is 'What an inspection that a council has recorded found in one area, in its framework''s own scale.';
comment on column council.own_judgement.council_id     is 'The council. Never changes.';
comment on column council.own_judgement.inspection_id  is 'The inspection.';
comment on column council.own_judgement.framework      is 'The inspection''s framework: a grade of another cannot be written here.';
comment on column council.own_judgement.judgement_area is 'The area judged.';
comment on column council.own_judgement.grade          is 'The grade.';

create table council.recommendation (
  council_id        uuid    not null references published.council,
  recommendation_id uuid    not null default gen_random_uuid(),
  inspection_id     uuid    not null,
  number            integer not null check (number between 1 and 999),
  body              text    not null check (length(body) between 1 and 2000),
  paragraphs        text    not null default '' check (length(paragraphs) <= 200),
  version           integer not null default 0,
  primary key (council_id, recommendation_id),
  constraint one_recommendation_of_a_number unique (council_id, inspection_id, number),
  constraint recommendation_of_an_own_inspection foreign key (council_id, inspection_id)
    references council.own_inspection on delete cascade
);
comment on table  council.recommendation                   is 'What an inspection asks a council to do. Actions of plans answer it.';
comment on column council.recommendation.council_id        is 'The council. Never changes.';
comment on column council.recommendation.recommendation_id is 'Names the recommendation within its council.';
comment on column council.recommendation.inspection_id     is 'The inspection, as the council has recorded it.';
comment on column council.recommendation.number            is 'Its number in the report.';
comment on column council.recommendation.body              is 'What is asked.';
comment on column council.recommendation.paragraphs        is 'The paragraphs of the report that it rests on, as the report refers to them.';
comment on column council.recommendation.version           is 'Counts changes, so that two people do not overwrite each other.';

create table council.inspection_fact (
  council_id    uuid    not null references published.council,
  fact_id       uuid    not null default gen_random_uuid(),
  inspection_id uuid    not null,
  position      integer not null check (position between 1 and 999),
  label         text    not null check (length(label) between 1 and 300),
  value         text    not null check (length(value) between 1 and 100),
  as_at         text    not null default '' check (length(as_at) <= 100),
  paragraph     text    not null default '' check (length(paragraph) <= 200),
  version       integer not null default 0,
  primary key (council_id, fact_id),
  constraint fact_of_an_own_inspection foreign key (council_id, inspection_id)
    references council.own_inspection on delete cascade
);
comment on table  council.inspection_fact               is 'A figure of the area as a report states it: text, never reckoned with.';
comment on column council.inspection_fact.council_id    is 'The council. Never changes.';
comment on column council.inspection_fact.fact_id       is 'Names the fact within its council.';
comment on column council.inspection_fact.inspection_id is 'The inspection, as the council has recorded it.';
comment on column council.inspection_fact.position      is 'Order in the report.';
comment on column council.inspection_fact.label         is 'What is stated.';
comment on column council.inspection_fact.value         is 'The value as printed.';
comment on column council.inspection_fact.as_at         is 'Of when it is, as printed; empty where the report does not say.';
comment on column council.inspection_fact.paragraph     is 'The paragraph or heading of the report where it stands.';
comment on column council.inspection_fact.version       is 'Counts changes, so that two people do not overwrite each other.';
create index facts_of_an_inspection on council.inspection_fact (council_id, inspection_id, position);

create table council.inspection_note (
  council_id      uuid    not null references published.council,
  note_id         uuid    not null default gen_random_uuid(),
  published_inspection_id integer not null references published.inspection,
  body            text    not null check (length(body) between 1 and 4000),
  written_by      uuid    references access.person,
  written_by_name text    not null,
  written_at      timestamptz not null default now(),
  version         integer not null default 0,
  primary key (council_id, note_id)
);
comment on table  council.inspection_note                 is 'What a council notes beside a published inspection, which itself is never changed. Its own; nobody else sees it.';
comment on column council.inspection_note.council_id      is 'The council. Never changes.';
comment on column council.inspection_note.note_id         is 'Names the note within its council.';
comment on column council.inspection_note.published_inspection_id is 'The published inspection.';
comment on column council.inspection_note.body            is 'The text.';
comment on column council.inspection_note.written_by      is 'Who wrote it last; null for a computer system.';
comment on column council.inspection_note.written_by_name is 'What that person was called then.';
comment on column council.inspection_note.written_at      is 'When it was last written.';
comment on column council.inspection_note.version         is 'Counts changes, so that two people do not overwrite each other.';
create index notes_on_an_inspection on council.inspection_note (council_id, published_inspection_id);

-- Who may do what

alter table council.own_inspection  enable row level security;
alter table council.own_inspection  force  row level security;
alter table council.own_judgement   enable row level security;
alter table council.own_judgement   force  row level security;
alter table council.recommendation  enable row level security;
alter table council.recommendation  force  row level security;
alter table council.inspection_fact enable row level security;
alter table council.inspection_fact force  row level security;
alter table council.inspection_note enable row level security;
alter table council.inspection_note force  row level security;

create policy own_rows on council.own_inspection to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.own_judgement to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.recommendation to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.inspection_fact to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());
create policy own_rows on council.inspection_note to yardstick_app
  using (council_id = council.current_id()) with check (council_id = council.current_id());

-- Restrictive: whatever is permitted elsewhere, a viewer changes nothing.
create policy editors_insert on council.own_inspection as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.own_inspection as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.own_inspection as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.own_judgement as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.own_judgement as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.own_judgement as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.recommendation as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.recommendation as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.recommendation as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.inspection_fact as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.inspection_fact as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.inspection_fact as restrictive for delete to yardstick_app using (council.may_edit());
create policy editors_insert on council.inspection_note as restrictive for insert to yardstick_app with check (council.may_edit());
create policy editors_update on council.inspection_note as restrictive for update to yardstick_app using (council.may_edit());
create policy editors_delete on council.inspection_note as restrictive for delete to yardstick_app using (council.may_edit());

-- Nobody signs with somebody else's name. It also keeps the key check from telling whether a person exists.
create policy signed_at_first on council.own_inspection as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_change on council.own_inspection as restrictive for update to yardstick_app
  using (true) with check (written_by is not distinct from access.current_person());
create policy signed_at_first on council.inspection_note as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_change on council.inspection_note as restrictive for update to yardstick_app
  using (true) with check (written_by is not distinct from access.current_person());

-- Columns are named so that a row can never be handed to another council.
grant select, insert, delete on council.own_inspection, council.own_judgement, council.recommendation, council.inspection_fact,
  council.inspection_note to yardstick_app;
grant update (framework, kind, inspected_on, inspected_until, published_on, theme, summary, source, link, written_by, written_by_name,
  written_at, version) on council.own_inspection to yardstick_app;
grant update (grade) on council.own_judgement to yardstick_app;
grant update (number, body, paragraphs, version) on council.recommendation to yardstick_app;
grant update (position, label, value, as_at, paragraph, version) on council.inspection_fact to yardstick_app;
grant update (body, written_by, written_by_name, written_at, version) on council.inspection_note to yardstick_app;

create trigger audit after insert or update or delete on council.own_inspection
  for each row execute function council.write_audit_event('written_by_name');
create trigger audit after insert or update or delete on council.own_judgement
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.recommendation
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.inspection_fact
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.inspection_note
  for each row execute function council.write_audit_event('written_by_name');

-- A council that leaves takes these along too. Judgements, recommendations and facts go with their inspection.
create policy leaving on council.own_inspection for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.own_inspection for select to yardstick_owner using (council.space_is_due(council_id));
create policy leaving on council.inspection_note for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.inspection_note for select to yardstick_owner using (council.space_is_due(council_id));

create or replace function council.delete_due_spaces() returns integer language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  going council.leaving;
  gone  integer := 0;
begin
  -- Nobody works in the name of a council here: what guards a council's own changes is not asked.
  perform set_config('app.council_id', '', true);
  for going in select * from council.leaving l where council.space_is_due(l.council_id) and l.done_at is null and l.called_off_at is null loop
    if not going.keep_released then
      delete from shared.released_figure t where t.council_id = going.council_id;
      delete from shared.release t where t.council_id = going.council_id;
    end if;
    delete from council.inspection_note t where t.council_id = going.council_id;
    delete from council.own_inspection t where t.council_id = going.council_id;
    delete from council.figure t where t.council_id = going.council_id;
    delete from council.submission_row t where t.council_id = going.council_id;
    delete from council.submission t where t.council_id = going.council_id;
    delete from council.approval_rule t where t.council_id = going.council_id;
    delete from council.indicator_set t where t.council_id = going.council_id;
    delete from council.comparison_group t where t.council_id = going.council_id;
    delete from council.key_indicator t where t.council_id = going.council_id;
    delete from council.commentary t where t.council_id = going.council_id;
    delete from council.target t where t.council_id = going.council_id;
    -- Last, as each of the lines above has written to it.
    delete from council.audit_event t where t.council_id = going.council_id;
    update council.leaving t set done_at = now() where t.council_id = going.council_id and t.asked_at = going.asked_at;
    gone := gone + 1;
  end loop;
  return gone;
end
$$;
