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
       ('99000000-0000-0000-0000-0000000000aa', 'seed', 'platform', 'platform', 'The platform administrator');
insert into access.membership (council_id, person_id, role)
values ('e1000000-0000-0000-0000-000000000001', 'e1000000-0000-0000-0000-0000000000aa', 'editor'),
       ('0a000000-0000-0000-0000-000000000001', '0a000000-0000-0000-0000-0000000000aa', 'editor');
insert into access.appointment (person_id, kind)
values ('e1000000-0000-0000-0000-0000000000aa', 'peer-reviewer'),
       ('0a000000-0000-0000-0000-0000000000aa', 'peer-reviewer'),
       ('99000000-0000-0000-0000-0000000000aa', 'platform-administrator');
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
-- council.audit_event: the rows above have filled it.
