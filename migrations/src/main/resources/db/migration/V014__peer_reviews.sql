-- The peer reviews of a council: who came, what they asked, how they looked, what they found, and what the council says to it.

create table council.review (
  council_id       uuid not null references published.council,
  review_id        uuid not null default gen_random_uuid(),
  title            text not null check (length(title) between 1 and 160),
  kind             text not null check (kind in ('regional-peer-review', 'peer-review', 'send-peer-review', 'diagnostic', 'other')),
  begins_on        date not null,
  ends_on          date not null,
  letter_on        date,
  focus            text not null default '' check (length(focus) <= 4000),
  summary          text not null default '' check (length(summary) <= 8000),
  may_be_disclosed boolean not null default false,
  version          integer not null default 0,
  primary key (council_id, review_id),
  constraint a_review_ends_after_it_begins check (ends_on >= begins_on)
);
comment on table  council.review                  is 'A peer review: other councils look at this one for some days. Its own; nobody else sees it.';
comment on column council.review.council_id       is 'The council. Never changes.';
comment on column council.review.review_id        is 'Names the review within its council.';
comment on column council.review.title            is 'What staff call it.';
comment on column council.review.kind             is 'What kind of review it is.';
comment on column council.review.begins_on        is 'First day on site.';
comment on column council.review.ends_on          is 'Last day on site.';
comment on column council.review.letter_on        is 'The day of the letter with its findings; null before there is one.';
comment on column council.review.focus            is 'What it looked at.';
comment on column council.review.summary          is 'What it came to, in the council''s words.';
comment on column council.review.may_be_disclosed is 'Whether its letter may be shown to the inspectorate.';
comment on column council.review.version          is 'Counts changes, so that two people do not overwrite each other.';

create table council.review_team (
  council_id      uuid not null references published.council,
  review_id       uuid not null,
  position        smallint not null check (position between 1 and 40),
  role            text not null check (length(role) between 1 and 160),
  from_body       text not null default '' check (length(from_body) <= 160),
  from_council_id uuid references published.council,
  primary key (council_id, review_id, position),
  constraint team_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  council.review_team                 is 'A member of the review team: a role from another council or body.';
comment on column council.review_team.council_id      is 'The council. Never changes.';
comment on column council.review_team.review_id       is 'The review.';
comment on column council.review_team.position        is 'Order.';
comment on column council.review_team.role            is 'The role, never a person''s name.';
comment on column council.review_team.from_body       is 'The council or body the member comes from, in words.';
comment on column council.review_team.from_council_id is 'The same as a council; null where it is none.';

create table council.line_of_enquiry (
  council_id uuid not null references published.council,
  review_id  uuid not null,
  line_no    smallint not null check (line_no between 1 and 40),
  body       text not null check (length(body) between 1 and 1000),
  primary key (council_id, review_id, line_no),
  constraint line_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  council.line_of_enquiry            is 'A question that host and team agreed before the review.';
comment on column council.line_of_enquiry.council_id is 'The council. Never changes.';
comment on column council.line_of_enquiry.review_id  is 'The review.';
comment on column council.line_of_enquiry.line_no    is 'Order.';
comment on column council.line_of_enquiry.body       is 'The question.';

create table council.review_method (
  council_id uuid not null references published.council,
  review_id  uuid not null,
  position   smallint not null check (position between 1 and 40),
  kind       text not null check (kind in ('interviews', 'case-audits', 'observation', 'documents', 'data', 'other')),
  how_many   integer check (how_many >= 0),
  note       text not null default '' check (length(note) <= 1000),
  primary key (council_id, review_id, position),
  constraint method_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  council.review_method            is 'How the team found out.';
comment on column council.review_method.council_id is 'The council. Never changes.';
comment on column council.review_method.review_id  is 'The review.';
comment on column council.review_method.position   is 'Order.';
comment on column council.review_method.kind       is 'The method.';
comment on column council.review_method.how_many   is 'How many, such as cases audited; null where it was not said.';
comment on column council.review_method.note       is 'What of, with whom.';

create table council.review_finding (
  council_id  uuid not null references published.council,
  review_id   uuid not null,
  finding_id  uuid not null default gen_random_uuid(),
  kind        text not null check (kind in ('strength', 'area-to-consider', 'recommendation', 'key-message')),
  position    smallint not null check (position between 1 and 200),
  line_no     smallint,
  body        text not null check (length(body) between 1 and 4000),
  answer      text check (answer in ('accepted', 'not-accepted')),
  answer_note text not null default '' check (length(answer_note) <= 4000),
  version     integer not null default 0,
  primary key (council_id, finding_id),
  constraint one_finding_of_a_number unique (council_id, review_id, kind, position),
  constraint finding_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade,
  constraint finding_on_an_own_line foreign key (council_id, review_id, line_no) references council.line_of_enquiry
);
comment on table  council.review_finding             is 'A strength, an area to consider, a recommendation or a key message of a review.';
comment on column council.review_finding.council_id  is 'The council. Never changes.';
comment on column council.review_finding.review_id   is 'The review.';
comment on column council.review_finding.finding_id  is 'Names the finding within its council.';
comment on column council.review_finding.kind        is 'What it is.';
comment on column council.review_finding.position    is 'Its number among its kind.';
comment on column council.review_finding.line_no     is 'The line of enquiry it belongs to; null where it belongs to none.';
comment on column council.review_finding.body        is 'What it says.';
comment on column council.review_finding.answer      is 'Whether the council accepts it; null while it has not said.';
comment on column council.review_finding.answer_note is 'What the council says to it.';
comment on column council.review_finding.version     is 'Counts changes, so that two people do not overwrite each other.';

-- The same wall around each: its own council, and nothing changed by a viewer.

do $$
declare
  its_table text;
begin
  foreach its_table in array array[
    'review', 'review_team', 'line_of_enquiry', 'review_method', 'review_finding']
  loop
    execute format('alter table council.%I enable row level security', its_table);
    execute format('alter table council.%I force row level security', its_table);
    execute format('create policy own_rows on council.%I to yardstick_app
      using (council_id = council.current_id()) with check (council_id = council.current_id())', its_table);
    execute format('create policy editors_insert on council.%I as restrictive for insert to yardstick_app with check (council.may_edit())', its_table);
    execute format('create policy editors_update on council.%I as restrictive for update to yardstick_app using (council.may_edit())', its_table);
    execute format('create policy editors_delete on council.%I as restrictive for delete to yardstick_app using (council.may_edit())', its_table);
    execute format('grant select, insert on council.%I to yardstick_app', its_table);
  end loop;
end
$$;

-- What hangs from a review goes along with it when its council leaves.
create policy leaving on council.review for delete to yardstick_owner using (council.space_is_due(council_id));
create policy leaving_read on council.review for select to yardstick_owner using (council.space_is_due(council_id));

-- Columns are named so that a row can never be handed to another council or plan, and what is kept for ever has no grant at all.
grant delete on council.review, council.review_team, council.line_of_enquiry, council.review_method, council.review_finding to yardstick_app;
grant update (title, kind, begins_on, ends_on, letter_on, focus, summary, may_be_disclosed, version) on council.review to yardstick_app;
grant update (role, from_body, from_council_id) on council.review_team to yardstick_app;
grant update (body) on council.line_of_enquiry to yardstick_app;
grant update (kind, how_many, note) on council.review_method to yardstick_app;
grant update (kind, position, line_no, body, answer, answer_note, version) on council.review_finding to yardstick_app;

create trigger audit after insert or update or delete on council.review
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.review_team
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.line_of_enquiry
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.review_method
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.review_finding
  for each row execute function council.write_audit_event();
