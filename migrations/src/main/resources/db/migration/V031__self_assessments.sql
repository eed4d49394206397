-- The yearly self-assessment of a council: questions as data, answers with evidence, the director's sign-off, and what has become of it.

create table published.question_set (
  question_set text     primary key check (question_set ~ '^[a-z0-9-]{2,40}$'),
  title        text     not null,
  source       text     not null,
  position     smallint not null unique
);
comment on table  published.question_set              is 'Questions that a yearly self-assessment answers, such as those of an inspectorate or a region. Another set is another row, no code.';
comment on column published.question_set.question_set is 'Its short name.';
comment on column published.question_set.title        is 'What it is called.';
comment on column published.question_set.source       is 'Who asks them, and where.';
comment on column published.question_set.position     is 'Order in which sets are offered.';

create table published.assessment_question (
  question     text     primary key check (question ~ '^[a-z0-9-]{2,60}$'),
  question_set text     not null references published.question_set,
  position     smallint not null check (position between 1 and 60),
  body         text     not null,
  hint         text     not null default '',
  constraint one_question_of_a_number unique (question_set, position)
);
comment on table  published.assessment_question              is 'A question of a self-assessment. Its words never change once it was answered: other words are another question.';
comment on column published.assessment_question.question     is 'Its short name, which is also in addresses.';
comment on column published.assessment_question.question_set is 'The set it belongs to.';
comment on column published.assessment_question.position     is 'Order.';
comment on column published.assessment_question.body         is 'What is asked.';
comment on column published.assessment_question.hint         is 'What an answer tells; empty for nothing.';
grant select on published.question_set, published.assessment_question to yardstick_app;

insert into published.question_set (question_set, title, source, position) values
  ('annual-engagement', 'The three questions of the annual engagement meeting',
   'Ofsted: inspecting local authority children''s services, the self-evaluation of social work practice that is shared before the annual engagement meeting', 1);
insert into published.assessment_question (question, question_set, position, body, hint) values
  ('what-we-know', 'annual-engagement', 1, 'What do you know about the quality and impact of social work practice in your local authority?',
   'What is strong, what is not, and what difference it makes to children. Say less of what is done and more of what has become of it.'),
  ('how-we-know', 'annual-engagement', 2, 'How do you know it?',
   'Audits, figures beside those of others, what children and families say, inspections and reviews by peers.'),
  ('what-we-plan', 'annual-engagement', 3, 'What are your plans for the next twelve months to maintain or improve practice?',
   'What will be done, by when, and how it will be seen that it has helped.');

create table council.self_assessment (
  council_id    uuid not null references published.council,
  assessment_id uuid not null,
  year          smallint not null check (year between 2000 and 2100),
  question_set  text not null references published.question_set,
  author        text not null check (length(author) between 1 and 160),
  begun_at      timestamptz not null default clock_timestamp(),
  begun_by      uuid references access.person,
  begun_by_name text not null,
  version       integer not null default 0,
  primary key (council_id, assessment_id),
  constraint one_self_assessment_a_year unique (council_id, year)
);
comment on table  council.self_assessment               is 'What a council says of itself once a year. Its own; others read what is shared of it.';
comment on column council.self_assessment.council_id    is 'The council. Never changes.';
comment on column council.self_assessment.assessment_id is 'Names it within its council.';
comment on column council.self_assessment.year          is 'The year that begins on 1 April of it: 2026 is 2026-27.';
comment on column council.self_assessment.question_set  is 'The questions it answers.';
comment on column council.self_assessment.author        is 'The role of who answers for the text, never a name.';
comment on column council.self_assessment.begun_at      is 'When it was begun.';
comment on column council.self_assessment.begun_by      is 'Who began it.';
comment on column council.self_assessment.begun_by_name is 'What that person was called then.';
comment on column council.self_assessment.version       is 'Counts changes of the author, so that two people do not overwrite each other.';

create table council.assessment_answer (
  council_id      uuid not null references published.council,
  assessment_id   uuid not null,
  question        text not null references published.assessment_question,
  body            text not null default '' check (length(body) <= 20000),
  written_at      timestamptz not null default clock_timestamp(),
  written_by      uuid references access.person,
  written_by_name text not null,
  version         integer not null default 0,
  primary key (council_id, assessment_id, question),
  constraint answer_in_an_own_assessment foreign key (council_id, assessment_id) references council.self_assessment on delete cascade
);
comment on table  council.assessment_answer                 is 'What a self-assessment answers to a question.';
comment on column council.assessment_answer.council_id      is 'The council. Never changes.';
comment on column council.assessment_answer.assessment_id   is 'The self-assessment.';
comment on column council.assessment_answer.question        is 'The question.';
comment on column council.assessment_answer.body            is 'The answer in paragraphs; empty while there is none.';
comment on column council.assessment_answer.written_at      is 'When it was saved as it is.';
comment on column council.assessment_answer.written_by      is 'Who saved it.';
comment on column council.assessment_answer.written_by_name is 'What that person was called then.';
comment on column council.assessment_answer.version         is 'Counts changes, so that two people do not overwrite each other.';

create table council.assessment_evidence (
  council_id    uuid not null references published.council,
  evidence_id   uuid not null,
  assessment_id uuid not null,
  question      text not null references published.assessment_question,
  path          text not null check (path ~ '^/(councils|compare)/[A-Z][0-9]{8}([/?][A-Za-z0-9/?&=%._~+,-]*)?$' and length(path) <= 400),
  title         text not null check (length(title) between 1 and 400),
  why           text not null default '' check (length(why) <= 1000),
  added_at      timestamptz not null default clock_timestamp(),
  primary key (council_id, evidence_id),
  constraint evidence_of_an_own_assessment foreign key (council_id, assessment_id) references council.self_assessment on delete cascade
);
comment on table  council.assessment_evidence               is 'A page of the portal that an answer of a self-assessment points to. Taken away and added, never changed.';
comment on column council.assessment_evidence.council_id    is 'The council. Never changes.';
comment on column council.assessment_evidence.evidence_id   is 'Names it within the council.';
comment on column council.assessment_evidence.assessment_id is 'The self-assessment.';
comment on column council.assessment_evidence.question      is 'The question whose answer it bears out.';
comment on column council.assessment_evidence.path          is 'The page''s path: of the council''s own space, or of what is published of any council.';
comment on column council.assessment_evidence.title         is 'What the page is called.';
comment on column council.assessment_evidence.why           is 'What it shows.';
comment on column council.assessment_evidence.added_at      is 'When it was added.';
create index evidence_of_an_assessment on council.assessment_evidence (council_id, assessment_id, question, added_at);

create table council.assessment_signing (
  council_id    uuid not null references published.council,
  signing_id    uuid not null,
  assessment_id uuid not null,
  kind          text not null check (kind in ('signed', 'opened')),
  role          text not null check (length(role) between 1 and 160),
  reason        text not null default '' check (length(reason) <= 2000),
  at            timestamptz not null default clock_timestamp(),
  signed_by     uuid references access.person,
  signed_by_name text not null,
  primary key (council_id, signing_id),
  constraint nothing_is_opened_without_a_reason check (kind = 'signed' or reason <> ''),
  constraint signing_of_an_own_assessment foreign key (council_id, assessment_id) references council.self_assessment on delete cascade
);
comment on table  council.assessment_signing               is 'A self-assessment was signed off, or opened again. The latest line says what holds; none ever changes.';
comment on column council.assessment_signing.council_id    is 'The council. Never changes.';
comment on column council.assessment_signing.signing_id    is 'Names it within the council.';
comment on column council.assessment_signing.assessment_id is 'The self-assessment.';
comment on column council.assessment_signing.kind          is 'Signed off, or opened again, which takes the sign-off away.';
comment on column council.assessment_signing.role          is 'As what that person did it, such as Director of Children''s Services.';
comment on column council.assessment_signing.reason        is 'Why it was opened again; empty for a sign-off.';
comment on column council.assessment_signing.at            is 'When.';
comment on column council.assessment_signing.signed_by      is 'Who.';
comment on column council.assessment_signing.signed_by_name is 'What that person was called then.';
create index signings_of_an_assessment on council.assessment_signing (council_id, assessment_id, at);

create table council.assessment_status (
  council_id    uuid not null references published.council,
  status_id     uuid not null,
  assessment_id uuid not null,
  body          text not null check (length(body) between 1 and 8000),
  said_at       timestamptz not null default clock_timestamp(),
  said_by       uuid references access.person,
  said_by_name  text not null,
  primary key (council_id, status_id),
  constraint status_of_an_own_assessment foreign key (council_id, assessment_id) references council.self_assessment on delete cascade
);
comment on table  council.assessment_status               is 'What a council says has become of a self-assessment, half a year after it was signed off and whenever else. Written once.';
comment on column council.assessment_status.council_id    is 'The council. Never changes.';
comment on column council.assessment_status.status_id     is 'Names it within the council.';
comment on column council.assessment_status.assessment_id is 'The self-assessment.';
comment on column council.assessment_status.body          is 'What has become of it.';
comment on column council.assessment_status.said_at       is 'When.';
comment on column council.assessment_status.said_by       is 'Who.';
comment on column council.assessment_status.said_by_name  is 'What that person was called then.';
create index statuses_of_an_assessment on council.assessment_status (council_id, assessment_id, said_at);

do $$
declare
  its_table text;
begin
  foreach its_table in array array[
    'self_assessment', 'assessment_answer', 'assessment_evidence', 'assessment_signing', 'assessment_status']
  loop
    execute format('alter table council.%I enable row level security', its_table);
    execute format('alter table council.%I force row level security', its_table);
    execute format('create policy own_rows on council.%I to yardstick_app
      using (council_id = (select council.current_id())) with check (council_id = (select council.current_id()))', its_table);
    execute format('grant select, insert on council.%I to yardstick_app', its_table);
    if its_table <> 'assessment_signing' then
      execute format('create policy editors_insert on council.%I as restrictive for insert to yardstick_app with check ((select council.may_edit()))', its_table);
    end if;
  end loop;
end
$$;

create policy editors_update on council.self_assessment as restrictive for update to yardstick_app using ((select council.may_edit()));
create policy editors_update on council.assessment_answer as restrictive for update to yardstick_app using ((select council.may_edit()));
create policy editors_delete on council.assessment_evidence as restrictive for delete to yardstick_app using ((select council.may_edit()));

-- Signing off, and taking that away, is an administrator's.
create policy administrators_insert on council.assessment_signing as restrictive for insert to yardstick_app
  with check ((select council.may_approve()));

-- Nobody signs with somebody else's name.
create policy signed_at_first on council.self_assessment as restrictive for insert to yardstick_app
  with check (begun_by is not distinct from access.current_person());
create policy signed_at_first on council.assessment_answer as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_change on council.assessment_answer as restrictive for update to yardstick_app
  using (true) with check (written_by is not distinct from access.current_person());
create policy signed_at_first on council.assessment_signing as restrictive for insert to yardstick_app
  with check (signed_by is not distinct from access.current_person());
create policy signed_at_first on council.assessment_status as restrictive for insert to yardstick_app
  with check (said_by is not distinct from access.current_person());

-- What hangs from it goes along with it when its council leaves.
create policy leaving on council.self_assessment for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.self_assessment for select to yardstick_owner using (council.space_is_due(council_id));

grant update (author, version) on council.self_assessment to yardstick_app;
grant update (body, written_at, written_by, written_by_name, version) on council.assessment_answer to yardstick_app;
grant delete on council.assessment_evidence to yardstick_app;

create function council.assessment_is_signed(the_council uuid, the_assessment uuid) returns boolean language sql stable
  set search_path = pg_catalog
  return coalesce((select s.kind = 'signed' from council.assessment_signing s
                    where s.council_id = the_council and s.assessment_id = the_assessment
                    order by s.at desc limit 1), false);
comment on function council.assessment_is_signed(uuid, uuid) is 'Whether the sign-off of a self-assessment holds: its latest line says so.';
grant execute on function council.assessment_is_signed(uuid, uuid) to yardstick_app;

-- Whoever writes waits for whoever signs, and the other way round: nothing slips in below a signature.
create function council.keep_what_is_signed() returns trigger language plpgsql
  set search_path = pg_catalog as $$
declare
  its_council    uuid := case tg_op when 'DELETE' then old.council_id else new.council_id end;
  its_assessment uuid := case tg_op when 'DELETE' then old.assessment_id else new.assessment_id end;
begin
  perform 1 from council.self_assessment a where a.council_id = its_council and a.assessment_id = its_assessment for share;
  if council.assessment_is_signed(its_council, its_assessment) then
    raise exception 'A self-assessment that is signed off does not change.'
      using errcode = 'insufficient_privilege', hint = 'An administrator opens it again, and says why.';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
comment on function council.keep_what_is_signed() is 'Refuses changes below a sign-off that holds.';
grant execute on function council.keep_what_is_signed() to yardstick_app;

create function council.sign_by_turns() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  perform 1 from council.self_assessment a where a.council_id = new.council_id and a.assessment_id = new.assessment_id for update;
  if council.assessment_is_signed(new.council_id, new.assessment_id) = (new.kind = 'signed') then
    raise exception 'What is signed off is opened before it is signed again, and what is open is not opened.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function council.sign_by_turns() is 'Lets signing off and opening again follow each other only.';
grant execute on function council.sign_by_turns() to yardstick_app;

-- A council that leaves is deleted by the owner, and with it what it has signed.
create trigger signed_stays before update on council.self_assessment
  for each row when (current_user = 'yardstick_app') execute function council.keep_what_is_signed();
create trigger signed_stays before insert or update or delete on council.assessment_answer
  for each row when (current_user = 'yardstick_app') execute function council.keep_what_is_signed();
create trigger signed_stays before insert or update or delete on council.assessment_evidence
  for each row when (current_user = 'yardstick_app') execute function council.keep_what_is_signed();
create trigger by_turns before insert on council.assessment_signing
  for each row when (current_user = 'yardstick_app') execute function council.sign_by_turns();

create trigger audit after insert or update or delete on council.self_assessment
  for each row execute function council.write_audit_event('begun_by_name');
create trigger audit after insert or update or delete on council.assessment_answer
  for each row execute function council.write_audit_event('written_by_name');
create trigger audit after insert or update or delete on council.assessment_evidence
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.assessment_signing
  for each row execute function council.write_audit_event('signed_by_name');
create trigger audit after insert or update or delete on council.assessment_status
  for each row execute function council.write_audit_event('said_by_name');

-- Moderation by another council's people and reading by two directors are reviews: guests by invitation, their workspace, their letter.
alter table council.review drop constraint review_kind_check;
alter table council.review add constraint review_kind_check
  check (kind in ('regional-peer-review', 'peer-review', 'send-peer-review', 'diagnostic', 'other',
                  'moderation-of-self-assessment', 'self-assessment-to-directors'));
