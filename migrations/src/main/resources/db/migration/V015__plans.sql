-- What a council has promised to do, how it stands, who was shown it, and what was decided.

-- A plan and what it is rated by

create table council.plan (
  council_id     uuid not null references published.council,
  plan_id        uuid not null default gen_random_uuid(),
  kind           text not null check (kind in ('improvement-plan', 'development-plan', 'peer-review-action-plan', 'other')),
  title          text not null check (length(title) between 1 and 160),
  introduction   text not null default '' check (length(introduction) <= 8000),
  starts_on      date not null,
  ends_on        date,
  rhythm         text not null check (rhythm in ('monthly', 'every-8-weeks', 'every-2-months', 'quarterly', 'every-6-months')),
  review_id      uuid,
  closed_at      timestamptz,
  closed_by      uuid references access.person,
  closed_by_name text not null default '',
  version        integer not null default 0,
  primary key (council_id, plan_id),
  constraint a_plan_ends_after_it_starts check (ends_on is null or ends_on >= starts_on),
  constraint plan_of_an_own_review foreign key (council_id, review_id) references council.review
);
comment on table  council.plan                is 'What a council has promised to do: an improvement plan, a development plan or the answer to a peer review. Its own; nobody else sees it.';
comment on column council.plan.council_id     is 'The council. Never changes.';
comment on column council.plan.plan_id        is 'Names the plan within its council.';
comment on column council.plan.kind           is 'What kind of plan it is.';
comment on column council.plan.title          is 'What staff call it.';
comment on column council.plan.introduction   is 'What it is for, in the council''s words.';
comment on column council.plan.starts_on      is 'First day it is in force.';
comment on column council.plan.ends_on        is 'Last day; null while none is set.';
comment on column council.plan.rhythm         is 'How often its actions are rated and reported. An older rating is stale.';
comment on column council.plan.review_id      is 'The peer review that it answers; null for other plans.';
comment on column council.plan.closed_at      is 'When it was closed; null while it is open.';
comment on column council.plan.closed_by      is 'Who closed it.';
comment on column council.plan.closed_by_name is 'What that person was called then.';
comment on column council.plan.version        is 'Counts changes, so that two people do not overwrite each other.';

create table council.rating_step (
  council_id uuid not null references published.council,
  plan_id    uuid not null,
  step_no    smallint not null check (step_no between 1 and 12),
  label      text not null check (length(label) between 1 and 40),
  definition text not null default '' check (length(definition) <= 1000),
  points     numeric,
  tone       text not null check (tone in ('red', 'orange', 'amber', 'green', 'blue', 'grey')),
  is_done    boolean not null default false,
  primary key (council_id, plan_id, step_no),
  constraint one_step_of_a_label unique (council_id, plan_id, label) deferrable initially deferred,
  constraint step_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade
);
comment on table  council.rating_step            is 'One step of a plan''s own scale of ratings, with what it means.';
comment on column council.rating_step.council_id is 'The council. Never changes.';
comment on column council.rating_step.plan_id    is 'The plan.';
comment on column council.rating_step.step_no    is 'Order on the scale, the least progress first.';
comment on column council.rating_step.label      is 'What is printed: 3, or Amber.';
comment on column council.rating_step.definition is 'What it means, in the plan''s words.';
comment on column council.rating_step.points     is 'What it counts in a mean; null where the scale has no numbers.';
comment on column council.rating_step.tone       is 'The colour beside the word.';
comment on column council.rating_step.is_done    is 'Whether an action so rated is completed.';

create table council.priority (
  council_id  uuid not null references published.council,
  plan_id     uuid not null,
  priority_id uuid not null default gen_random_uuid(),
  position    smallint not null check (position between 1 and 60),
  title       text not null check (length(title) between 1 and 600),
  version     integer not null default 0,
  primary key (council_id, priority_id),
  constraint priority_within_its_plan unique (council_id, plan_id, priority_id),
  constraint one_priority_of_a_number unique (council_id, plan_id, position) deferrable,
  constraint priority_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade
);
comment on table  council.priority             is 'A priority, or theme, of a plan.';
comment on column council.priority.council_id  is 'The council. Never changes.';
comment on column council.priority.plan_id     is 'The plan.';
comment on column council.priority.priority_id is 'Names the priority within its council.';
comment on column council.priority.position    is 'Its number in the plan.';
comment on column council.priority.title       is 'What it says.';
comment on column council.priority.version     is 'Counts changes, so that two people do not overwrite each other.';

create table council.outcome (
  council_id  uuid not null references published.council,
  plan_id     uuid not null,
  outcome_id  uuid not null default gen_random_uuid(),
  priority_id uuid not null,
  position    smallint not null check (position between 1 and 200),
  body        text not null check (length(body) between 1 and 2000),
  version     integer not null default 0,
  primary key (council_id, outcome_id),
  constraint outcome_within_its_plan unique (council_id, plan_id, outcome_id),
  constraint outcome_of_an_own_priority foreign key (council_id, plan_id, priority_id) references council.priority (council_id, plan_id, priority_id) on delete cascade
);
comment on table  council.outcome             is 'What will be different when a priority has been met.';
comment on column council.outcome.council_id  is 'The council. Never changes.';
comment on column council.outcome.plan_id     is 'The plan.';
comment on column council.outcome.outcome_id  is 'Names the outcome within its council.';
comment on column council.outcome.priority_id is 'The priority.';
comment on column council.outcome.position    is 'Order within the priority.';
comment on column council.outcome.body        is 'What it says.';
comment on column council.outcome.version     is 'Counts changes, so that two people do not overwrite each other.';

-- Actions

create table council.action (
  council_id     uuid not null references published.council,
  plan_id        uuid not null,
  action_id      uuid not null default gen_random_uuid(),
  priority_id    uuid not null,
  outcome_id     uuid,
  position       smallint not null check (position between 1 and 2000),
  reference      text not null default '' check (length(reference) <= 40),
  title          text not null check (length(title) between 1 and 1000),
  starts_on      date,
  target_on      date,
  target_words   text not null default '' check (length(target_words) <= 100),
  closed_on      date,
  closed_how     text check (closed_how in ('with-evidence', 'without-evidence')),
  closed_because text not null default '' check (length(closed_because) <= 2000),
  closed_by      uuid references access.person,
  closed_by_name text not null default '',
  version        integer not null default 0,
  primary key (council_id, action_id),
  constraint action_within_its_plan unique (council_id, plan_id, action_id),
  constraint a_closed_action_says_how check ((closed_on is null) = (closed_how is null)),
  constraint action_of_an_own_priority foreign key (council_id, plan_id, priority_id) references council.priority (council_id, plan_id, priority_id) on delete cascade,
  constraint action_for_an_own_outcome foreign key (council_id, plan_id, outcome_id) references council.outcome (council_id, plan_id, outcome_id)
);
comment on table  council.action                is 'Something a plan says will be done, and by when.';
comment on column council.action.council_id     is 'The council. Never changes.';
comment on column council.action.plan_id        is 'The plan.';
comment on column council.action.action_id      is 'Names the action within its council.';
comment on column council.action.priority_id    is 'The priority it serves.';
comment on column council.action.outcome_id     is 'The outcome it serves; null where the plan does not say.';
comment on column council.action.position       is 'Order within the priority.';
comment on column council.action.reference      is 'How papers refer to it, such as 3.2.';
comment on column council.action.title          is 'What will be done.';
comment on column council.action.starts_on      is 'When work begins; null where the plan does not say.';
comment on column council.action.target_on      is 'The day by which it is done; null where the plan sets no day.';
comment on column council.action.target_words   is 'When, as the plan prints it: Ongoing, Monthly, Jan-18.';
comment on column council.action.closed_on      is 'The day it was closed; null while it is open.';
comment on column council.action.closed_how     is 'Whether evidence stood behind the closing.';
comment on column council.action.closed_because is 'What was achieved, or why it was closed without evidence.';
comment on column council.action.closed_by      is 'Who closed it; null while it is open.';
comment on column council.action.closed_by_name is 'What that person was called then.';
comment on column council.action.version        is 'Counts changes, so that two people do not overwrite each other.';

create table council.action_owner (
  council_id uuid not null references published.council,
  plan_id    uuid not null,
  action_id  uuid not null,
  role       text not null check (length(role) between 1 and 120),
  position   smallint not null check (position between 1 and 20),
  primary key (council_id, plan_id, action_id, role),
  constraint owner_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id) on delete cascade
);
comment on table  council.action_owner            is 'A role that answers for an action.';
comment on column council.action_owner.council_id is 'The council. Never changes.';
comment on column council.action_owner.plan_id    is 'The plan.';
comment on column council.action_owner.action_id  is 'The action.';
comment on column council.action_owner.role       is 'The role, never a person''s name.';
comment on column council.action_owner.position   is 'Order; the first leads.';

create table council.milestone (
  council_id   uuid not null references published.council,
  plan_id      uuid not null,
  milestone_id uuid not null default gen_random_uuid(),
  action_id    uuid not null,
  position     smallint not null check (position between 1 and 200),
  body         text not null check (length(body) between 1 and 2000),
  target_on    date,
  target_words text not null default '' check (length(target_words) <= 100),
  owners       text not null default '' check (length(owners) <= 400),
  reached_on   date,
  version      integer not null default 0,
  primary key (council_id, milestone_id),
  constraint one_milestone_of_a_number unique (council_id, plan_id, action_id, position) deferrable,
  constraint milestone_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id) on delete cascade
);
comment on table  council.milestone              is 'A step on the way of an action.';
comment on column council.milestone.council_id   is 'The council. Never changes.';
comment on column council.milestone.plan_id      is 'The plan.';
comment on column council.milestone.milestone_id is 'Names the milestone within its council.';
comment on column council.milestone.action_id    is 'The action.';
comment on column council.milestone.position     is 'Its number within the action.';
comment on column council.milestone.body         is 'What is reached.';
comment on column council.milestone.target_on    is 'The day by which it is reached; null where the plan sets no day.';
comment on column council.milestone.target_words is 'When, as the plan prints it.';
comment on column council.milestone.owners       is 'The roles that answer for it, separated by semicolons; empty: those of the action.';
comment on column council.milestone.reached_on   is 'The day it was reached; null while it is not.';
comment on column council.milestone.version      is 'Counts changes, so that two people do not overwrite each other.';

create table council.success_measure (
  council_id      uuid not null references published.council,
  plan_id         uuid not null,
  measure_id      uuid not null default gen_random_uuid(),
  action_id       uuid not null,
  position        smallint not null check (position between 1 and 60),
  body            text not null default '' check (length(body) <= 2000),
  evidenced_by    text not null default '' check (length(evidenced_by) <= 1000),
  indicator_id    integer references published.indicator,
  indicator_no    integer references shared.collected_indicator,
  baseline        numeric,
  baseline_period text not null default '' check (length(baseline_period) <= 40),
  target          numeric,
  target_period   text not null default '' check (length(target_period) <= 40),
  version         integer not null default 0,
  primary key (council_id, measure_id),
  constraint one_indicator_at_most check (indicator_id is null or indicator_no is null),
  constraint a_measure_says_something check (body <> '' or indicator_id is not null or indicator_no is not null),
  constraint measure_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id) on delete cascade
);
comment on table  council.success_measure                 is 'How a council will know that an action works: an indicator with a baseline and a target, or words with how they are evidenced.';
comment on column council.success_measure.council_id      is 'The council. Never changes.';
comment on column council.success_measure.plan_id         is 'The plan.';
comment on column council.success_measure.measure_id      is 'Names the success measure within its council.';
comment on column council.success_measure.action_id       is 'The action.';
comment on column council.success_measure.position        is 'Order within the action.';
comment on column council.success_measure.body            is 'What will be seen, in words; may be empty where an indicator says it.';
comment on column council.success_measure.evidenced_by    is 'How it is evidenced.';
comment on column council.success_measure.indicator_id    is 'The published indicator that should move; null where it is none.';
comment on column council.success_measure.indicator_no    is 'The collected indicator that should move; null where it is none.';
comment on column council.success_measure.baseline        is 'Where it stood when the action began, in the indicator''s unit.';
comment on column council.success_measure.baseline_period is 'The period of the baseline.';
comment on column council.success_measure.target          is 'Where it should stand, in the indicator''s unit.';
comment on column council.success_measure.target_period   is 'The period by which it should stand there.';
comment on column council.success_measure.version         is 'Counts changes, so that two people do not overwrite each other.';

create table council.action_recommendation (
  council_id        uuid not null references published.council,
  plan_id           uuid not null,
  action_id         uuid not null,
  recommendation_id uuid not null,
  primary key (council_id, plan_id, action_id, recommendation_id),
  constraint answer_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id) on delete cascade,
  constraint answer_to_an_own_recommendation foreign key (council_id, recommendation_id) references council.recommendation on delete cascade
);
comment on table  council.action_recommendation                   is 'That an action answers a recommendation of an inspection; many to many.';
comment on column council.action_recommendation.council_id        is 'The council. Never changes.';
comment on column council.action_recommendation.plan_id           is 'The plan.';
comment on column council.action_recommendation.action_id         is 'The action.';
comment on column council.action_recommendation.recommendation_id is 'The recommendation.';

create table council.action_finding (
  council_id uuid not null references published.council,
  plan_id    uuid not null,
  action_id  uuid not null,
  finding_id uuid not null,
  primary key (council_id, plan_id, action_id, finding_id),
  constraint answer_by_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id) on delete cascade,
  constraint answer_to_an_own_finding foreign key (council_id, finding_id) references council.review_finding on delete cascade
);
comment on table  council.action_finding            is 'That an action answers a finding of a peer review; many to many.';
comment on column council.action_finding.council_id is 'The council. Never changes.';
comment on column council.action_finding.plan_id    is 'The plan.';
comment on column council.action_finding.action_id  is 'The action.';
comment on column council.action_finding.finding_id is 'The finding.';

-- What is said and shown about an action: kept for ever

create table council.attachment (
  council_id    uuid not null references published.council,
  attachment_id uuid not null default gen_random_uuid(),
  file_name     text not null check (length(file_name) between 1 and 120),
  media_type    text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/csv', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation')),
  bytes         bytea check (octet_length(bytes) between 1 and 5242880),
  fingerprint   text not null check (length(fingerprint) = 64),
  added_at      timestamptz not null default now(),
  added_by      uuid references access.person,
  added_by_name text not null,
  removed_at      timestamptz,
  removed_by      uuid references access.person,
  removed_by_name text not null default '',
  primary key (council_id, attachment_id),
  constraint a_file_is_there_or_was_removed check ((bytes is null) = (removed_at is not null))
);
comment on table  council.attachment               is 'A file that a council keeps here, as it came.';
comment on column council.attachment.council_id    is 'The council. Never changes.';
comment on column council.attachment.attachment_id is 'Names the file within its council.';
comment on column council.attachment.file_name     is 'A safe name of ours, made from what it was called.';
comment on column council.attachment.media_type    is 'What it was found to be.';
comment on column council.attachment.bytes         is 'The file, 5 MB at most; null when it was removed.';
comment on column council.attachment.fingerprint   is 'SHA-256 of the bytes, in hexadecimal.';
comment on column council.attachment.added_at      is 'When it came.';
comment on column council.attachment.added_by      is 'Who brought it; null for a computer system.';
comment on column council.attachment.added_by_name is 'What that person was called then.';
comment on column council.attachment.removed_at    is 'When its bytes were removed, such as for naming a child; null while they are there.';
comment on column council.attachment.removed_by    is 'Who removed them.';
comment on column council.attachment.removed_by_name is 'What that person was called then.';

create table council.evidence (
  council_id        uuid not null references published.council,
  plan_id           uuid not null,
  evidence_id       uuid not null default gen_random_uuid(),
  action_id         uuid not null,
  title             text not null check (length(title) between 1 and 300),
  link              text not null default '' check (length(link) <= 600 and (link = '' or link ~ '^https?://')),
  attachment_id     uuid,
  added_at          timestamptz not null default clock_timestamp(),
  added_by          uuid references access.person,
  added_by_name     text not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid references access.person,
  withdrawn_by_name text not null default '',
  primary key (council_id, evidence_id),
  constraint evidence_within_its_plan unique (council_id, plan_id, evidence_id),
  constraint evidence_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id),
  constraint evidence_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade,
  constraint evidence_in_an_own_file foreign key (council_id, attachment_id) references council.attachment on delete set null (attachment_id)
);
comment on table  council.evidence                   is 'Something that shows what an action has achieved: a file, a link or a statement. Never changed; it can be withdrawn.';
comment on column council.evidence.council_id        is 'The council. Never changes.';
comment on column council.evidence.plan_id           is 'The plan.';
comment on column council.evidence.evidence_id       is 'Names the evidence within its council.';
comment on column council.evidence.action_id         is 'The action.';
comment on column council.evidence.title             is 'What it is.';
comment on column council.evidence.link              is 'Where it is, for a link; the portal never fetches it.';
comment on column council.evidence.attachment_id     is 'The file; null for a link or a statement.';
comment on column council.evidence.added_at          is 'When it was added.';
comment on column council.evidence.added_by          is 'Who added it.';
comment on column council.evidence.added_by_name     is 'What that person was called then.';
comment on column council.evidence.withdrawn_at      is 'When it was withdrawn; null while it holds.';
comment on column council.evidence.withdrawn_by      is 'Who withdrew it.';
comment on column council.evidence.withdrawn_by_name is 'What that person was called then.';

create table council.rating (
  council_id    uuid not null references published.council,
  plan_id       uuid not null,
  rating_id     uuid not null default gen_random_uuid(),
  action_id     uuid not null,
  rated_for     date not null,
  rated_as      text not null check (rated_as in ('owner', 'board')),
  step_no       smallint not null,
  reason        text not null default '' check (length(reason) <= 2000),
  evidence_id   uuid,
  rated_at      timestamptz not null default clock_timestamp(),
  rated_by      uuid references access.person,
  rated_by_name text not null,
  primary key (council_id, plan_id, rating_id),
  constraint rating_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id),
  constraint rating_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade,
  constraint rating_on_the_plans_scale foreign key (council_id, plan_id, step_no) references council.rating_step,
  constraint rating_on_own_evidence foreign key (council_id, plan_id, evidence_id) references council.evidence (council_id, plan_id, evidence_id)
);
comment on table  council.rating               is 'How an action stands in somebody''s judgement on a day. Never changed: a later rating of the same day replaces it, and both stay.';
comment on column council.rating.council_id    is 'The council. Never changes.';
comment on column council.rating.plan_id       is 'The plan.';
comment on column council.rating.rating_id     is 'Names the rating within its council.';
comment on column council.rating.action_id     is 'The action.';
comment on column council.rating.rated_for     is 'The day of the report it is for.';
comment on column council.rating.rated_as      is 'Whether the action''s owner or the board rates; the two may differ.';
comment on column council.rating.step_no       is 'The step on the plan''s scale.';
comment on column council.rating.reason        is 'Why.';
comment on column council.rating.evidence_id   is 'What it rests on; null where nothing is named.';
comment on column council.rating.rated_at      is 'When it was written.';
comment on column council.rating.rated_by      is 'Who wrote it.';
comment on column council.rating.rated_by_name is 'What that person was called then.';

create table council.progress (
  council_id      uuid not null references published.council,
  plan_id         uuid not null,
  progress_id     uuid not null default gen_random_uuid(),
  action_id       uuid not null,
  kind            text not null check (kind in ('progress', 'comment')),
  body            text not null check (length(body) between 1 and 4000),
  written_at      timestamptz not null default clock_timestamp(),
  written_by      uuid references access.person,
  written_by_name text not null,
  primary key (council_id, progress_id),
  constraint progress_of_an_own_action foreign key (council_id, plan_id, action_id) references council.action (council_id, plan_id, action_id),
  constraint progress_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade
);
comment on table  council.progress                 is 'A progress update on an action, or a comment on it. Never changed.';
comment on column council.progress.council_id      is 'The council. Never changes.';
comment on column council.progress.plan_id         is 'The plan.';
comment on column council.progress.progress_id     is 'Names it within its council.';
comment on column council.progress.action_id       is 'The action.';
comment on column council.progress.kind            is 'Whether it reports progress or comments on it.';
comment on column council.progress.body            is 'The text.';
comment on column council.progress.written_at      is 'When it was written.';
comment on column council.progress.written_by      is 'Who wrote it.';
comment on column council.progress.written_by_name is 'What that person was called then.';

create table council.risk (
  council_id uuid not null references published.council,
  plan_id    uuid not null,
  risk_id    uuid not null default gen_random_uuid(),
  position   smallint not null check (position between 1 and 100),
  body       text not null check (length(body) between 1 and 2000),
  impact     text not null check (impact in ('low', 'medium', 'high')),
  likelihood text not null check (likelihood in ('low', 'medium', 'high')),
  overall    text not null check (overall in ('low', 'medium', 'high')),
  mitigation text not null default '' check (length(mitigation) <= 4000),
  revised    text check (revised in ('low', 'medium', 'high')),
  owner      text not null default '' check (length(owner) <= 120),
  version    integer not null default 0,
  primary key (council_id, risk_id),
  constraint risk_to_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade
);
comment on table  council.risk            is 'A risk to a plan, and what is done about it.';
comment on column council.risk.council_id is 'The council. Never changes.';
comment on column council.risk.plan_id    is 'The plan.';
comment on column council.risk.risk_id    is 'Names the risk within its council.';
comment on column council.risk.position   is 'Order in the register.';
comment on column council.risk.body       is 'What might happen.';
comment on column council.risk.impact     is 'How much harm it would do.';
comment on column council.risk.likelihood is 'How likely it is.';
comment on column council.risk.overall    is 'The risk before anything is done.';
comment on column council.risk.mitigation is 'What is done about it.';
comment on column council.risk.revised    is 'The risk that remains; null while nobody has said.';
comment on column council.risk.owner      is 'The role that answers for it.';
comment on column council.risk.version    is 'Counts changes, so that two people do not overwrite each other.';

create table council.printed_score (
  council_id  uuid not null references published.council,
  plan_id     uuid not null,
  priority_id uuid not null,
  rated_for   date not null,
  printed     numeric not null,
  source      text not null check (length(source) between 1 and 300),
  primary key (council_id, plan_id, priority_id, rated_for),
  constraint score_of_an_own_priority foreign key (council_id, plan_id, priority_id) references council.priority (council_id, plan_id, priority_id) on delete cascade
);
comment on table  council.printed_score             is 'A priority''s score as a paper printed it, to stand beside what the ratings give.';
comment on column council.printed_score.council_id  is 'The council. Never changes.';
comment on column council.printed_score.plan_id     is 'The plan.';
comment on column council.printed_score.priority_id is 'The priority.';
comment on column council.printed_score.rated_for   is 'The day of the report.';
comment on column council.printed_score.printed     is 'The score as printed.';
comment on column council.printed_score.source      is 'The paper.';

-- Boards, meetings, versions

create table council.board (
  council_id uuid not null references published.council,
  board_id   uuid not null default gen_random_uuid(),
  name       text not null check (length(name) between 1 and 160),
  rhythm     text not null check (rhythm in ('monthly', 'every-8-weeks', 'every-2-months', 'quarterly', 'every-6-months')),
  version    integer not null default 0,
  primary key (council_id, board_id),
  constraint one_board_of_a_name unique (council_id, name)
);
comment on table  council.board            is 'A board or committee that receives plans.';
comment on column council.board.council_id is 'The council. Never changes.';
comment on column council.board.board_id   is 'Names the board within its council.';
comment on column council.board.name       is 'What it is called.';
comment on column council.board.rhythm     is 'How often it meets.';
comment on column council.board.version    is 'Counts changes, so that two people do not overwrite each other.';

create table council.plan_board (
  council_id uuid not null references published.council,
  plan_id    uuid not null,
  board_id   uuid not null,
  primary key (council_id, plan_id, board_id),
  constraint board_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade,
  constraint plan_of_an_own_board foreign key (council_id, board_id) references council.board on delete cascade
);
comment on table  council.plan_board            is 'That a board receives a plan.';
comment on column council.plan_board.council_id is 'The council. Never changes.';
comment on column council.plan_board.plan_id    is 'The plan.';
comment on column council.plan_board.board_id   is 'The board.';

create table council.meeting (
  council_id uuid not null references published.council,
  meeting_id uuid not null default gen_random_uuid(),
  board_id   uuid not null,
  held_on    date not null,
  note       text not null default '' check (length(note) <= 4000),
  version    integer not null default 0,
  primary key (council_id, meeting_id),
  constraint one_meeting_of_a_board_a_day unique (council_id, board_id, held_on),
  constraint meeting_of_an_own_board foreign key (council_id, board_id) references council.board on delete cascade
);
comment on table  council.meeting            is 'A meeting of a board, past or to come.';
comment on column council.meeting.council_id is 'The council. Never changes.';
comment on column council.meeting.meeting_id is 'Names the meeting within its council.';
comment on column council.meeting.board_id   is 'The board.';
comment on column council.meeting.held_on    is 'The day.';
comment on column council.meeting.note       is 'What should be known about it.';
comment on column council.meeting.version    is 'Counts changes, so that two people do not overwrite each other.';

create table council.decision (
  council_id      uuid not null references published.council,
  decision_id     uuid not null default gen_random_uuid(),
  meeting_id      uuid not null,
  kind            text not null check (kind in ('decision', 'deferral')),
  body            text not null check (length(body) between 1 and 4000),
  action_id       uuid,
  until_on        date,
  settled_on      date,
  written_at      timestamptz not null default clock_timestamp(),
  written_by      uuid references access.person,
  written_by_name text not null,
  version         integer not null default 0,
  primary key (council_id, decision_id),
  constraint decision_of_an_own_meeting foreign key (council_id, meeting_id) references council.meeting on delete cascade,
  constraint decision_on_an_own_action foreign key (council_id, action_id) references council.action on delete set null (action_id)
);
comment on table  council.decision                 is 'What a meeting decided, or put off.';
comment on column council.decision.council_id      is 'The council. Never changes.';
comment on column council.decision.decision_id     is 'Names the decision within its council.';
comment on column council.decision.meeting_id      is 'The meeting.';
comment on column council.decision.kind            is 'Whether it was decided or put off.';
comment on column council.decision.body            is 'What was decided, or put off and why.';
comment on column council.decision.action_id       is 'The action it is about; null where it is about none.';
comment on column council.decision.until_on        is 'When it comes back; null where no day was set.';
comment on column council.decision.settled_on      is 'The day it was carried out or taken up again; null while it is open.';
comment on column council.decision.written_at      is 'When it was written down.';
comment on column council.decision.written_by      is 'Who wrote it down.';
comment on column council.decision.written_by_name is 'What that person was called then.';
comment on column council.decision.version         is 'Counts changes, so that two people do not overwrite each other.';

create table council.frozen_plan (
  council_id     uuid not null references published.council,
  plan_id        uuid not null,
  frozen_id      uuid not null default gen_random_uuid(),
  presented_on   date not null,
  meeting_id     uuid,
  title          text not null check (length(title) between 1 and 200),
  content        jsonb not null,
  frozen_at      timestamptz not null default clock_timestamp(),
  frozen_by      uuid references access.person,
  frozen_by_name text not null,
  primary key (council_id, frozen_id),
  constraint version_of_an_own_plan foreign key (council_id, plan_id) references council.plan,
  constraint version_for_an_own_meeting foreign key (council_id, meeting_id) references council.meeting
);
comment on table  council.frozen_plan                is 'A plan as it was presented, whole and for ever.';
comment on column council.frozen_plan.council_id     is 'The council. Never changes.';
comment on column council.frozen_plan.plan_id        is 'The plan.';
comment on column council.frozen_plan.frozen_id      is 'Names the version within its council.';
comment on column council.frozen_plan.presented_on   is 'The day it was presented.';
comment on column council.frozen_plan.meeting_id     is 'The meeting; null where it was presented elsewhere.';
comment on column council.frozen_plan.title          is 'What this version is called.';
comment on column council.frozen_plan.content        is 'All of the plan, as the class that reads it describes.';
comment on column council.frozen_plan.frozen_at      is 'When it was frozen.';
comment on column council.frozen_plan.frozen_by      is 'Who froze it.';
comment on column council.frozen_plan.frozen_by_name is 'What that person was called then.';

create table council.plan_import (
  council_id   uuid not null references published.council,
  import_id    uuid not null default gen_random_uuid(),
  file_name    text not null check (length(file_name) <= 200),
  fingerprint  text not null check (length(fingerprint) = 64),
  tables       jsonb not null,
  mapping      jsonb not null default '{}',
  plan_id      uuid,
  made_at      timestamptz not null default now(),
  made_by      uuid references access.person,
  made_by_name text not null,
  version      integer not null default 0,
  primary key (council_id, import_id),
  constraint import_of_an_own_plan foreign key (council_id, plan_id) references council.plan on delete cascade
);
comment on table  council.plan_import              is 'A plan on its way in from a file: the tables that were found, and what each column is said to be. Nothing of it is in a plan before it is accepted.';
comment on column council.plan_import.council_id   is 'The council. Never changes.';
comment on column council.plan_import.import_id    is 'Names the import within its council.';
comment on column council.plan_import.file_name    is 'What the file was called.';
comment on column council.plan_import.fingerprint  is 'SHA-256 of the file, in hexadecimal.';
comment on column council.plan_import.tables       is 'The tables of the file, as text cells.';
comment on column council.plan_import.mapping      is 'What each column is.';
comment on column council.plan_import.plan_id      is 'The plan that came of it; null while it is not accepted.';
comment on column council.plan_import.made_at      is 'When it came.';
comment on column council.plan_import.made_by      is 'Who brought it.';
comment on column council.plan_import.made_by_name is 'What that person was called then.';
comment on column council.plan_import.version      is 'Counts changes, so that two people do not overwrite each other.';

create index actions_of_a_priority    on council.action (council_id, plan_id, priority_id, position);
create index ratings_of_an_action     on council.rating (council_id, plan_id, rated_as, action_id, rated_for desc, rated_at desc);
create index reports_of_a_plan       on council.rating (council_id, plan_id, rated_as, rated_for desc);
create index progress_of_an_action    on council.progress (council_id, plan_id, action_id, written_at desc);
create index evidence_of_an_action    on council.evidence (council_id, plan_id, action_id);
create index answers_to_recommendations on council.action_recommendation (council_id, recommendation_id);
-- When an action came into a plan, and when a date was moved, only the trail knows.
create index trail_of_actions        on council.audit_event (council_id, at) where table_name in ('council.plan', 'council.action', 'council.milestone');
create index answers_to_findings      on council.action_finding (council_id, finding_id);

-- The same wall around each: its own council, and nothing changed by a viewer.

do $$
declare
  its_table text;
begin
  foreach its_table in array array[
    'plan', 'rating_step', 'priority', 'outcome', 'action', 'action_owner', 'milestone', 'success_measure', 'action_recommendation', 'action_finding', 'attachment', 'evidence', 'rating', 'progress', 'risk', 'printed_score', 'board', 'plan_board', 'meeting', 'decision', 'frozen_plan', 'plan_import']
  loop
    execute format('alter table council.%I enable row level security', its_table);
    execute format('alter table council.%I force row level security', its_table);
    execute format('create policy own_rows on council.%I to yardstick_app
      using (council_id = council.current_id()) with check (council_id = council.current_id())', its_table);
    execute format('grant select, insert on council.%I to yardstick_app', its_table);
  end loop;
end
$$;

-- Columns are named so that a row can never be handed to another council or plan, and what is kept for ever has no grant at all.
grant delete on council.plan, council.rating_step, council.priority, council.outcome, council.action, council.action_owner, council.milestone, council.success_measure, council.action_recommendation, council.action_finding, council.attachment, council.risk, council.printed_score, council.board, council.plan_board, council.meeting, council.decision, council.plan_import
  to yardstick_app;
grant update (kind, title, introduction, starts_on, ends_on, rhythm, review_id, closed_at, closed_by, closed_by_name, version) on council.plan to yardstick_app;
grant update (label, definition, points, tone, is_done) on council.rating_step to yardstick_app;
grant update (position, title, version) on council.priority to yardstick_app;
grant update (priority_id, position, body, version) on council.outcome to yardstick_app;
grant update (priority_id, outcome_id, position, reference, title, starts_on, target_on, target_words, closed_on, closed_how, closed_because, closed_by, closed_by_name, version) on council.action to yardstick_app;
grant update (position) on council.action_owner to yardstick_app;
grant update (position, body, target_on, target_words, owners, reached_on, version) on council.milestone to yardstick_app;
grant update (position, body, evidenced_by, indicator_id, indicator_no, baseline, baseline_period, target, target_period, version) on council.success_measure to yardstick_app;
grant update (position, body, impact, likelihood, overall, mitigation, revised, owner, version) on council.risk to yardstick_app;
grant update (printed, source) on council.printed_score to yardstick_app;
grant update (name, rhythm, version) on council.board to yardstick_app;
grant update (held_on, note, version) on council.meeting to yardstick_app;
grant update (kind, body, action_id, until_on, settled_on, version) on council.decision to yardstick_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_by_name) on council.evidence to yardstick_app;
grant update (file_name, bytes, removed_at, removed_by, removed_by_name) on council.attachment to yardstick_app;
grant update (mapping, plan_id, version) on council.plan_import to yardstick_app;

-- Nothing is changed by a viewer. A verb without a grant needs no policy, and one that a stricter policy below decides has none.
do $$
declare
  its record;
begin
  for its in
    select c.relname as name, c.oid,
           has_table_privilege('yardstick_app', c.oid, 'delete') as goes,
           has_any_column_privilege('yardstick_app', c.oid, 'update') as changes,
           exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c') as goes_along
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'council' and c.relname = any (array[
       'plan', 'rating_step', 'priority', 'outcome', 'action', 'action_owner', 'milestone', 'success_measure', 'action_recommendation', 'action_finding', 'attachment', 'evidence', 'rating', 'progress', 'risk', 'printed_score', 'board', 'plan_board', 'meeting', 'decision', 'frozen_plan', 'plan_import'])
  loop
    if its.name <> 'frozen_plan' then
      execute format('create policy editors_insert on council.%I as restrictive for insert to yardstick_app with check (council.may_edit())', its.name);
    end if;
    if its.changes and its.name <> 'attachment' then
      execute format('create policy editors_update on council.%I as restrictive for update to yardstick_app using (council.may_edit())', its.name);
    end if;
    if its.goes and its.name not in ('plan', 'priority', 'action', 'rating_step', 'attachment') then
      execute format('create policy editors_delete on council.%I as restrictive for delete to yardstick_app using (council.may_edit())', its.name);
    end if;
    -- A council that leaves: what hangs from a plan or a board goes along with it.
    if not its.goes_along or its.name = 'plan_import' then
      execute format('create policy leaving on council.%I for delete to yardstick_owner using (council.space_is_due(council_id))', its.name);
      execute format('create policy leaving_read on council.%I for select to yardstick_owner using (council.space_is_due(council_id))', its.name);
    end if;
  end loop;
end
$$;

-- Administrators close plans, freeze versions and delete what nobody has presented yet.
create policy administrators_insert on council.frozen_plan as restrictive for insert to yardstick_app with check (council.may_approve());
-- They also remove a file that should not be here; that it was here stays.
create policy administrators_update on council.attachment as restrictive for update to yardstick_app
  using (council.may_approve())
  with check (bytes is null and removed_by is not distinct from access.current_person());
create policy shown_by_no_evidence on council.attachment as restrictive for delete to yardstick_app
  using (council.may_edit() and not exists (select from council.evidence e
                      where (e.council_id, e.attachment_id) = (attachment.council_id, attachment.attachment_id)));
-- What somebody has said about an action stays, and so does whatever it hangs from.
create policy nothing_said_yet on council.action as restrictive for delete to yardstick_app
  using (council.may_edit() and not exists (select from council.rating r where r.council_id = action.council_id and r.action_id = action.action_id)
         and not exists (select from council.progress p where p.council_id = action.council_id and p.action_id = action.action_id)
         and not exists (select from council.evidence e where e.council_id = action.council_id and e.action_id = action.action_id));
create policy nothing_said_yet on council.priority as restrictive for delete to yardstick_app
  using (council.may_edit() and not exists (select from council.action a where a.council_id = priority.council_id and a.priority_id = priority.priority_id));
create policy nothing_said_yet on council.rating_step as restrictive for delete to yardstick_app
  using (council.may_edit() and not exists (select from council.rating r
                      where (r.council_id, r.plan_id, r.step_no) = (rating_step.council_id, rating_step.plan_id, rating_step.step_no)));
create policy nothing_said_yet on council.plan as restrictive for delete to yardstick_app
  using (council.may_approve()
         and not exists (select from council.rating r where r.council_id = plan.council_id and r.plan_id = plan.plan_id)
         and not exists (select from council.frozen_plan f where f.council_id = plan.council_id and f.plan_id = plan.plan_id));

-- Nobody signs with somebody else's name. It also keeps the key check from telling whether a person exists.
create policy signed_at_first on council.plan as restrictive for insert to yardstick_app
  with check (closed_at is null and closed_by is null);
create policy signed_at_first on council.action as restrictive for insert to yardstick_app
  with check (closed_on is null and closed_by is null);
create policy signed_at_first on council.attachment as restrictive for insert to yardstick_app
  with check (added_by is not distinct from access.current_person() and removed_at is null and removed_by is null);
create policy signed_at_first on council.evidence as restrictive for insert to yardstick_app
  with check (added_by is not distinct from access.current_person() and withdrawn_at is null and withdrawn_by is null);
create policy signed_at_first on council.rating as restrictive for insert to yardstick_app
  with check (rated_by is not distinct from access.current_person());
create policy signed_at_first on council.progress as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_first on council.decision as restrictive for insert to yardstick_app
  with check (written_by is not distinct from access.current_person());
create policy signed_at_first on council.frozen_plan as restrictive for insert to yardstick_app
  with check (frozen_by is not distinct from access.current_person());
create policy signed_at_first on council.plan_import as restrictive for insert to yardstick_app
  with check (made_by is not distinct from access.current_person());
create policy signed_at_change on council.evidence as restrictive for update to yardstick_app
  using (true) with check (withdrawn_at is not null and withdrawn_by is not distinct from access.current_person());

create function council.guard_plan() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  if new.council_id is distinct from council.current_id() or not council.may_edit() then
    return new;
  end if;
  if old.closed_at is not null and new.closed_at is not null then
    raise exception 'This plan is closed.' using errcode = '23514';
  end if;
  if (old.closed_at is null) <> (new.closed_at is null) and not council.may_approve() then
    raise exception 'Only an administrator of the council closes a plan, or opens it again.' using errcode = '42501';
  end if;
  if new.closed_by is distinct from (case when new.closed_at is null then null else access.current_person() end) then
    raise exception 'Nobody signs with somebody else''s name.' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function council.guard_plan() is 'Keeps a closed plan as it was, and lets only administrators close one.';
create trigger guard before update on council.plan
  for each row execute function council.guard_plan();

create function council.guard_action() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  if new.council_id = council.current_id() and (new.closed_on, new.closed_by) is distinct from (old.closed_on, old.closed_by)
     and new.closed_by is distinct from (case when new.closed_on is null then null else access.current_person() end) then
    raise exception 'Nobody signs with somebody else''s name.' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function council.guard_action() is 'Whoever closes an action signs for it.';
create trigger sign before update on council.action
  for each row execute function council.guard_action();

create function council.guard_plan_part() returns trigger language plpgsql
  set search_path = pg_catalog as $$
declare
  its_council uuid := case tg_op when 'DELETE' then old.council_id else new.council_id end;
  its_plan    uuid := case tg_op when 'DELETE' then old.plan_id else new.plan_id end;
begin
  if its_council is distinct from council.current_id() or not council.may_edit() then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  -- The share lock makes a change wait for a plan that is being closed at this moment. A plan that is gone takes its parts along.
  perform from council.plan p
    where p.council_id = its_council and p.plan_id = its_plan and p.closed_at is not null for share;
  if found then
    raise exception 'This plan is closed.' using errcode = '23514';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
comment on function council.guard_plan_part() is 'Keeps the parts of a closed plan as they were.';
do $$
declare
  its_table text;
begin
  foreach its_table in array array['rating_step', 'priority', 'outcome', 'action', 'action_owner', 'milestone', 'success_measure',
    'action_recommendation', 'action_finding', 'evidence', 'rating', 'progress', 'risk', 'printed_score', 'plan_board']
  loop
    execute format('create trigger guard before insert or update or delete on council.%I
      for each row execute function council.guard_plan_part()', its_table);
  end loop;
end
$$;

-- A plan that nobody rated can be deleted: the files that its evidence showed go along. By the plan and not by the
-- evidence, whose rows the key deletes in the owner's name.
create function council.drop_files() returns trigger language plpgsql
  set search_path = pg_catalog as $$
begin
  delete from council.attachment a
   where a.council_id = old.council_id
     and not exists (select from council.evidence e where (e.council_id, e.attachment_id) = (a.council_id, a.attachment_id));
  return null;
end
$$;
comment on function council.drop_files() is 'Takes files along that no evidence shows any more.';
create trigger drop_files after delete on council.plan
  for each row execute function council.drop_files();
revoke execute on all functions in schema council from public;

create trigger audit after insert or update or delete on council.plan
  for each row execute function council.write_audit_event('closed_by_name');
create trigger audit after insert or update or delete on council.rating_step
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.priority
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.outcome
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.action
  for each row execute function council.write_audit_event('closed_by_name');
create trigger audit after insert or update or delete on council.action_owner
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.milestone
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.success_measure
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.action_recommendation
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.action_finding
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.attachment
  for each row execute function council.write_audit_event('file_name', 'added_by_name', 'removed_by_name', 'bytes');
create trigger audit after insert or update or delete on council.evidence
  for each row execute function council.write_audit_event('added_by_name', 'withdrawn_by_name');
create trigger audit after insert or update or delete on council.rating
  for each row execute function council.write_audit_event('rated_by_name');
create trigger audit after insert or update or delete on council.progress
  for each row execute function council.write_audit_event('written_by_name');
create trigger audit after insert or update or delete on council.risk
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.printed_score
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.board
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.plan_board
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.meeting
  for each row execute function council.write_audit_event();
create trigger audit after insert or update or delete on council.decision
  for each row execute function council.write_audit_event('written_by_name');
create trigger audit after insert or update or delete on council.frozen_plan
  for each row execute function council.write_audit_event('frozen_by_name', 'content');
create trigger audit after insert or update or delete on council.plan_import
  for each row execute function council.write_audit_event('made_by_name', 'tables');
