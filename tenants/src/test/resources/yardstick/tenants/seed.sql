-- Two invented councils, and for each at least one row in every private table. The matrix of
-- WallMatrix is made from what stands here: a table without a row fails the build.
-- Elmshire's identities begin with e1, Oakford's with 0a, the platform's with 99.

insert into published.area (code, kind, name) values ('E12000099', 'region', 'The Shires');
insert into published.area (code, kind, name, dfe_code, region_id)
select v.code, 'council', v.name, v.dfe, r.area_id
  from published.area r,
       (values ('E10000901', 'Elmshire', '901'), ('E10000902', 'Oakford', '902')) as v (code, name, dfe)
 where r.code = 'E12000099';
insert into published.council (council_id, area_id)
select ('e1000000-0000-0000-0000-000000000001')::uuid, area_id from published.area where code = 'E10000901';
insert into published.council (council_id, area_id)
select ('0a000000-0000-0000-0000-000000000001')::uuid, area_id from published.area where code = 'E10000902';
insert into published.indicator (code, source_code, title, chart_title, definition, method, unit, polarity, decimal_places,
    period_type, quartile_bands, discontinued, supplier, source, source_link)
values ('children-in-need', 'CIN', 'Children in need', '', '', '', 'count', 'neither', 0,
    'snapshot-31-march', true, false, '', '', ''),
       ('re-referrals', 'REREF', 'Re-referrals', '', '', '', '%', 'low', 1,
    'financial-year', true, false, '', '', '');

insert into access.person (person_id, issuer, subject, username, name)
values ('e1000000-0000-0000-0000-0000000000aa', 'seed', 'elmshire', 'elmshire', 'An Elmshire officer'),
       ('0a000000-0000-0000-0000-0000000000aa', 'seed', 'oakford', 'oakford', 'An Oakford officer'),
       ('99000000-0000-0000-0000-0000000000aa', 'seed', 'platform', 'platform', 'The platform administrator'),
       ('99000000-0000-0000-0000-0000000000bb', 'seed', 'nobody', 'nobody', 'An officer of no council'),
       ('99000000-0000-0000-0000-0000000000cc', 'seed', 'board', 'board', 'A member of the board of The Shires'),
       ('99000000-0000-0000-0000-0000000000dd', 'seed', 'reviewer', 'reviewer', 'A peer reviewer of no council');
insert into access.membership (council_id, person_id, role)
values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-0000000000aa', 'editor'),
       ('0a000000-0000-0000-0000-000000000001', '0a000000-0000-0000-0000-0000000000aa', 'editor');
insert into access.appointment (person_id, kind)
values ('e1000000-0000-0000-0000-0000000000aa', 'peer-reviewer'),
       ('0a000000-0000-0000-0000-0000000000aa', 'peer-reviewer'),
       ('99000000-0000-0000-0000-0000000000aa', 'platform-administrator'),
       ('99000000-0000-0000-0000-0000000000dd', 'peer-reviewer');
insert into access.appointment (person_id, kind, region_id)
select '99000000-0000-0000-0000-0000000000cc', 'board-member', area_id from published.area where code = 'E12000099';
insert into access.integration (client_id, council_id, role)
values ('elmshire-integration', 'e1000000-0000-0000-0000-000000000001', 'editor'),
       ('oakford-integration', '0a000000-0000-0000-0000-000000000001', 'editor');
insert into access.session (session_hash, person_id, csrf_token, id_token, ends_at)
values (sha256('elmshire'), 'e1000000-0000-0000-0000-0000000000aa', 'seed', 'seed', now() + interval '1 day'),
       (sha256('oakford'), '0a000000-0000-0000-0000-0000000000aa', 'seed', 'seed', now() + interval '1 day');

insert into council.target (council_id, target_id, indicator_id, period, value, note)
select v.council::uuid, v.target::uuid, i.indicator_id, '2027', 30, v.note
  from published.indicator i,
       (values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-000000000011', 'Elmshire''s target'),
               ('0a000000-0000-0000-0000-000000000001', '0a000000-0000-0000-0000-000000000011', 'Oakford''s target'))
         as v (council, target, note)
 where i.code = 'children-in-need';
insert into council.commentary (council_id, indicator_id, period, body, written_by, written_by_name)
select v.council::uuid, i.indicator_id, '2025', v.body, v.person::uuid, 'A writer'
  from published.indicator i,
       (values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-0000000000aa', 'Elmshire''s words'),
               ('0a000000-0000-0000-0000-000000000001', '0a000000-0000-0000-0000-0000000000aa', 'Oakford''s words'))
         as v (council, person, body)
 where i.code = 'children-in-need';
insert into council.key_indicator (council_id, indicator_id, position)
select c.council_id, i.indicator_id, 1 from published.council c, published.indicator i where i.code = 'children-in-need';
insert into council.comparison_group (council_id, group_id, name)
select council_id, council_id, 'Our group' from published.council;
insert into council.comparison_group_member (council_id, group_id, member_id, position)
select council_id, council_id, council_id, 1 from published.council;
insert into council.indicator_set (council_id, set_id, name)
select council_id, council_id, 'Our set' from published.council;
insert into council.indicator_set_member (council_id, set_id, indicator_id, position)
select c.council_id, c.council_id, i.indicator_id, 1 from published.council c, published.indicator i where i.code = 'children-in-need';

-- Own figures: a draft, an approved submission with a figure, and what is released to whom.
insert into council.approval_rule (council_id, one_person_may_approve) select council_id, false from published.council;
insert into council.submission (council_id, submission_id, data_set_id, origin, made_by_name)
select council_id, council_id, 1, 'form', 'A writer' from published.council;
insert into council.submission_row (council_id, submission_id, row_no, indicator, period, numerator)
select council_id, council_id, 1, 'q-protection-plans', '2025-26 Q1', '42' from published.council;
insert into council.submission (council_id, submission_id, data_set_id, origin, made_by_name, state)
select council_id, '00000000-0000-0000-0000-0000000000a1', 1, 'form', 'A writer', 'approved' from published.council;
insert into council.figure (council_id, indicator_no, first_day, revision, submission_id, status, value, numerator)
select council_id, 1018, '2025-04-01', 1, '00000000-0000-0000-0000-0000000000a1', 'final', 42, 42 from published.council;
insert into shared.release (council_id, release_id, data_set_id, release_no, audience, released_by_name, rule)
select council_id, '00000000-0000-0000-0000-0000000000b1', 1, 1, 'region', 'A releaser', 'seed' from published.council;
insert into shared.release (council_id, release_id, data_set_id, release_no, audience, visible_from, withdrawn_at, released_by_name, rule)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000b2', 2, 1, 'all-councils', now(), null, 'A releaser', 'seed'),
       ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000b3', 2, 2, 'public', now(), null, 'A releaser', 'seed'),
       ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000b4', 2, 3, 'public', now(), now(), 'A releaser', 'seed'),
       ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000b5', 2, 4, 'public', now() + interval '1 day', null, 'A releaser', 'seed');
insert into shared.released_figure (council_id, release_id, indicator_no, first_day, status, value)
select council_id, release_id, case data_set_id when 1 then 1018 else 2001 end, '2025-04-01', 'final', 42 from shared.release;
insert into shared.released_figure (council_id, release_id, indicator_no, first_day, status, value)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000b1', 1018, '2025-07-01', 'final', 43);
insert into council.leaving (council_id, asked_by_name, delete_from, keep_released, called_off_at, called_off_by)
values ('e1000000-0000-0000-0000-000000000001', 'An asker', now() + interval '40 days', true, now(), 'e1000000-0000-0000-0000-0000000000aa'),
       ('0a000000-0000-0000-0000-000000000001', 'An asker', now() + interval '40 days', true, now(), '0a000000-0000-0000-0000-0000000000aa');
-- Inspections: a published one with a note beside it, and one of the council's own with all that hangs on it.
insert into published.load (folder) values ('seed');
insert into published.edition (load_id, content, publisher, title, label, published_on, published_to_day, file_name, sha256, row_count)
select max(load_id), 'inspections', 'Ofsted', 'Outcomes', 'seed', '2025-09-25', true, 'seed.ods', repeat('0', 64), 2 from published.load;
insert into published.inspection (edition_id, area_id, framework, kind, inspected_on, source_row)
select e.edition_id, c.area_id, 'ILACS', 'standard inspection', '2024-10-14', 1
  from published.edition e, published.council c where e.file_name = 'seed.ods';
insert into council.inspection_note (council_id, note_id, published_inspection_id, body, written_by, written_by_name)
select c.council_id, c.council_id, i.inspection_id, 'A note', p.person_id, 'A writer'
  from published.council c
  join published.inspection i using (area_id)
  join access.person p on left(p.person_id::text, 2) = left(c.council_id::text, 2);
insert into council.own_inspection (council_id, inspection_id, framework, kind, inspected_on, source, written_by, written_by_name)
select c.council_id, c.council_id, 'SIF', 'inspection', '2016-04-25', 'The report', p.person_id, 'A writer'
  from published.council c
  join access.person p on left(p.person_id::text, 2) = left(c.council_id::text, 2);
insert into council.own_judgement (council_id, inspection_id, framework, judgement_area, grade)
select council_id, council_id, 'SIF', 'Overall effectiveness', 'Requires improvement' from published.council;
insert into council.recommendation (council_id, recommendation_id, inspection_id, number, body)
select council_id, council_id, council_id, 1, 'Improve' from published.council;
insert into council.inspection_fact (council_id, fact_id, inspection_id, position, label, value)
select council_id, council_id, council_id, 1, 'Children in need', '999' from published.council;
-- Inspections' recommendations, peer reviews and plans: what hangs from what is seeded so that whatever may go can go.
insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)
select council_id, council_id, 'Our review', 'peer-review', '2025-05-09', '2025-05-11' from published.council;
insert into council.review_team (council_id, review_id, position, role) select council_id, council_id, 1, 'Head of Service' from published.council;
insert into council.line_of_enquiry (council_id, review_id, line_no, body) select council_id, council_id, 1, 'Threshold' from published.council;
insert into council.review_method (council_id, review_id, position, kind) select council_id, council_id, 1, 'case-audits' from published.council;
insert into council.review_finding (council_id, review_id, finding_id, kind, position, body)
select council_id, council_id, council_id, 'recommendation', 1, 'Do it' from published.council;
insert into council.plan (council_id, plan_id, kind, title, starts_on, rhythm)
select council_id, council_id, 'improvement-plan', 'Our plan', '2025-04-01', 'monthly' from published.council;
insert into council.rating_step (council_id, plan_id, step_no, label, tone) select council_id, council_id, 1, 'Red', 'red' from published.council;
insert into council.priority (council_id, plan_id, priority_id, position, title) select council_id, council_id, council_id, 1, 'First' from published.council;
insert into council.outcome (council_id, plan_id, outcome_id, priority_id, position, body)
select council_id, council_id, council_id, council_id, 1, 'It is different' from published.council;
insert into council.action (council_id, plan_id, action_id, priority_id, position, title)
select council_id, council_id, council_id, council_id, 1, 'Do it' from published.council;
insert into council.action_owner (council_id, plan_id, action_id, role, position) select council_id, council_id, council_id, 'Head of Service', 1 from published.council;
insert into council.milestone (council_id, plan_id, milestone_id, action_id, position, body) select council_id, council_id, council_id, council_id, 1, 'Begin' from published.council;
insert into council.success_measure (council_id, plan_id, measure_id, action_id, position, body) select council_id, council_id, council_id, council_id, 1, 'Seen' from published.council;
insert into council.action_recommendation (council_id, plan_id, action_id, recommendation_id)
select r.council_id, r.council_id, r.council_id, min(r.recommendation_id::text)::uuid from council.recommendation r group by r.council_id;
insert into council.action_finding (council_id, plan_id, action_id, finding_id) select council_id, council_id, council_id, council_id from published.council;
insert into council.attachment (council_id, attachment_id, file_name, media_type, fingerprint, added_by, added_by_name, removed_at, removed_by)
select council_id, council_id, 'removed.txt', 'text/plain', repeat('0', 64), person_id, 'A writer', now(), person_id from access.membership;
insert into council.evidence (council_id, plan_id, evidence_id, action_id, title, attachment_id, added_by, added_by_name, withdrawn_at, withdrawn_by)
select council_id, council_id, council_id, council_id, 'An audit', council_id, person_id, 'A writer', now(), person_id from access.membership;
insert into council.rating (council_id, plan_id, action_id, rated_for, rated_as, step_no, rated_by, rated_by_name)
select council_id, council_id, council_id, '2025-05-01', 'owner', 1, person_id, 'A writer' from access.membership;
insert into council.progress (council_id, plan_id, action_id, kind, body, written_by, written_by_name)
select council_id, council_id, council_id, 'progress', 'Begun', person_id, 'A writer' from access.membership;
insert into council.risk (council_id, plan_id, position, body, impact, likelihood, overall)
select council_id, council_id, 1, 'Posts are empty', 'high', 'medium', 'high' from published.council;
insert into council.printed_score (council_id, plan_id, priority_id, rated_for, printed, source)
select council_id, council_id, council_id, '2025-05-01', 1.5, 'A paper' from published.council;
insert into council.board (council_id, board_id, name, rhythm) select council_id, council_id, 'Improvement board', 'monthly' from published.council;
insert into council.plan_board (council_id, plan_id, board_id) select council_id, council_id, council_id from published.council;
insert into council.meeting (council_id, meeting_id, board_id, held_on) select council_id, council_id, council_id, '2025-05-13' from published.council;
insert into council.decision (council_id, meeting_id, kind, body, written_by, written_by_name)
select council_id, council_id, 'decision', 'Go on', person_id, 'A writer' from access.membership;
insert into council.frozen_plan (council_id, plan_id, presented_on, title, content, frozen_by, frozen_by_name)
select council_id, council_id, '2025-05-13', 'As presented', '{}', person_id, 'A writer' from access.membership;
insert into council.plan_import (council_id, file_name, fingerprint, tables, made_by, made_by_name)
select council_id, 'plan.csv', repeat('0', 64), '[]', person_id, 'A writer' from access.membership;
insert into access.email_domain (council_id, domain) select council_id, 'example.org' from published.council;
insert into council.invitation (council_id, email, role, token_hash, invited_by, expires_at)
select council_id, 'somebody@example.org', 'viewer', sha256(council_id::text::bytea), person_id, now() + interval '7 days' from access.membership;
insert into access.account_call (on_behalf_of, asked_by, about_subject, call, status)
select council_id, person_id, '', 'look-up', 200 from access.membership;
insert into access.logout_token (issuer, jti, good_until) values ('seed', 'one', now() + interval '1 day'), ('seed', 'another', now() + interval '1 day');
insert into council.download (council_id, person_id, address) select council_id, person_id, '/leaving/archive.zip' from access.membership;
-- council.audit_event: the rows above have filled it.

-- What is shared on paper: with the team of each council's review, and by Oakford with everybody there is.
update access.person set email = 'Reviewer@example.org' where username = 'reviewer';
insert into council.review_guest (council_id, review_id, email, part, person_id, begins_at, ends_at, invited_by_name)
select council_id, council_id, 'reviewer@example.org', 'Lead reviewer',
       case when council_id = '0a000000-0000-0000-0000-000000000001' then '99000000-0000-0000-0000-0000000000dd'::uuid end,
       now(), now() + interval '1 day', 'An inviter' from published.council;
insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000c1', 'An earlier review', 'peer-review', '2024-05-09', '2024-05-11');
insert into council.review_guest (council_id, review_id, email, part, person_id, begins_at, ends_at, invited_by_name)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000c1', 'reviewer@example.org', 'Lead reviewer',
        '99000000-0000-0000-0000-0000000000dd', now() - interval '2 days', now() - interval '1 day', 'An inviter');
insert into shared.paper (council_id, paper_id, title, made_from, content, audience, review_id, visible_until, shared_by_name)
select council_id, council_id, 'Our plan', '/plans/1', '{}', 'review-team', council_id, now() + interval '1 day', 'A sharer' from published.council;
insert into shared.paper (council_id, paper_id, title, made_from, content, audience, review_id, visible_from, visible_until, withdrawn_at, shared_by_name)
select '0a000000-0000-0000-0000-000000000001', paper, 'Our plan', '/plans/1', '{}', audience, review, now() - interval '2 days', until, back, 'A sharer'
  from (values
    ('00000000-0000-0000-0000-0000000000d1'::uuid, 'region', null::uuid, now() + interval '1 day', null::timestamptz),
    ('00000000-0000-0000-0000-0000000000d2', 'board', null, now() + interval '1 day', null),
    ('00000000-0000-0000-0000-0000000000d3', 'all-councils', null, now() + interval '1 day', null),
    ('00000000-0000-0000-0000-0000000000d4', 'all-councils', null, now() + interval '1 day', now()),
    ('00000000-0000-0000-0000-0000000000d5', 'all-councils', null, now() - interval '1 day', null),
    ('00000000-0000-0000-0000-0000000000d6', 'review-team', '00000000-0000-0000-0000-0000000000c1', now() + interval '1 day', null))
    as papers (paper, audience, review, until, back);
insert into shared.paper (council_id, paper_id, title, made_from, content, audience, visible_until, shared_by_name)
values ('e1000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000d7', 'Our plan', '/plans/1', '{}', 'board',
        now() + interval '1 day', 'A sharer');
insert into shared.look (council_id, paper_id, person_name, taken_as)
select council_id, council_id, 'A reader', 'page' from published.council;
insert into access.account_call (on_behalf_of, asked_by, about_subject, call, status)
values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-0000000000aa', 'asked', 'ask-for-password', 204);

-- Somebody whom Elmshire's administrator sees, and somebody who is invited.
insert into access.person (person_id, issuer, subject, username, name)
values ('e1000000-0000-0000-0000-0000000000bb', 'seed', 'colleague', 'colleague', 'Another Elmshire officer');
insert into access.membership (council_id, person_id, role)
values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-0000000000bb', 'viewer');
update access.person set email = 'Somebody@example.org' where username = 'nobody';
-- An invitation holds as long as whoever invites runs the council.
update access.membership set role = 'administrator' where person_id = 'e1000000-0000-0000-0000-0000000000aa';
insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)
select council_id, '00000000-0000-0000-0000-0000000000c2', 'Nobody was invited', 'other', '2025-06-09', '2025-06-11' from published.council;
insert into shared.team_letter (council_id, letter_id, review_id, content, released_by_part)
select council_id, council_id, council_id, '{}', 'Head of Service' from published.council;
insert into shared.team_entry (council_id, entry_id, review_id, kind, body, written_by_part, letter_id)
select council_id, council_id, council_id, 'strength', 'It works', 'Head of Service', council_id from published.council;
-- The review whose guest's access has ended has all of it, too.
insert into council.review_team (council_id, review_id, position, role)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000c1', 1, 'Head of Service');
insert into shared.team_letter (council_id, letter_id, review_id, content, released_by_part)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000c1', '{}', 'Head of Service');
insert into shared.team_entry (council_id, entry_id, review_id, kind, body, written_by_part, letter_id)
values ('0a000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000c1', 'strength', 'It worked',
        'Head of Service', '00000000-0000-0000-0000-0000000000c1');
insert into council.finding_status (council_id, status_id, finding_id, body, said_by_name)
select council_id, council_id, council_id, 'Done', 'An editor' from published.council;
insert into council.self_assessment (council_id, assessment_id, year, question_set, author, begun_by_name)
select council_id, council_id, 2025, 'annual-engagement', 'Head of Service', 'An editor' from published.council;
insert into council.assessment_answer (council_id, assessment_id, question, body, written_by, written_by_name)
select c.council_id, c.council_id, 'what-we-know', 'Practice is sound', p.person_id, 'An editor'
  from published.council c
  join access.person p on p.person_id = overlay(c.council_id::text placing 'aa' from 35)::uuid;
insert into council.assessment_evidence (council_id, evidence_id, assessment_id, question, path, title)
select council_id, council_id, council_id, 'what-we-know', '/compare/E06000033/inspections', 'Inspections' from published.council;
insert into council.assessment_signing (council_id, signing_id, assessment_id, kind, role, reason, at, signed_by_name)
select council_id, gen_random_uuid(), council_id, kind, 'Director', reason, now() + after, 'A director'
  from published.council, (values ('signed', '', interval '0'), ('opened', 'A figure was wrong', interval '1 minute')) s (kind, reason, after);
insert into council.assessment_status (council_id, status_id, assessment_id, body, said_by_name)
select council_id, council_id, council_id, 'Half is done', 'An editor' from published.council;

-- The board of the region: both councils are on it, and have their letter in a pack.
insert into council.board_membership (council_id, joined_by, joined_by_name)
select council_id, person_id, 'A joiner' from access.membership where role <> 'viewer';
insert into council.board_letter (council_id, pack_id, data_set_id, letter)
select council_id, '00000000-0000-0000-0000-0000000000b1', 1, case when row_number() over () = 1 then 'A' else 'B' end from published.council;
insert into shared.board_meeting (region_id, meeting_id, held_on)
select area_id, '00000000-0000-0000-0000-0000000000b2', '2026-01-15' from published.area where code = 'E12000099';
insert into shared.board_pack (region_id, pack_id, edition, quarter, content, releases, made_by_name)
select area_id, '00000000-0000-0000-0000-0000000000b1', edition, '2025-07-01', '{}', array(select release_id from shared.release where withdrawn_at is null and audience = 'region'), 'A maker'
  from published.area, unnest(array['named', 'nameless']) edition where code = 'E12000099';

-- What two of them want to be told of.
insert into access.notice_choice (person_id, by_mail, turn_at)
values ('e1000000-0000-0000-0000-0000000000aa', 'daily', '2025-01-01'),
       ('0a000000-0000-0000-0000-0000000000aa', 'never', '2025-01-01');
