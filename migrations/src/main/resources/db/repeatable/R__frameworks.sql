-- Frameworks of inspection. This file runs again whenever it changes. Inspections name frameworks, areas, grades and kinds of
-- visit by the words here: add a line, or mend what is said about one; none is renamed or taken away.

insert into published.framework (framework, name, inspectorate, subject, first_day, last_day, about) values
  ('SLAC', 'Safeguarding and looked after children inspections', 'Ofsted and the Care Quality Commission', 'children''s services', '2009-04-01', '2012-07-31',
   'Safeguarding and looked after children were judged apart. The third of its four grades was "adequate".'),
  ('CP-2012', 'Inspection of local authority arrangements for the protection of children', 'Ofsted', 'children''s services', '2012-05-01', '2013-10-31',
   'Looked at the protection of children only. The third of its four grades was "adequate".'),
  ('SIF', 'Single inspection framework', 'Ofsted', 'children''s services', '2013-11-01', '2017-12-31',
   'Adoption and care leavers were graded within looked after children; its third grade was "requires improvement".'),
  ('ILACS', 'Inspection of local authority children''s services', 'Ofsted', 'children''s services', '2018-01-01', null,
   'Care leavers have been judged on their own since 1 January 2023; before, together with children in care.'),
  ('LSCB', 'Review of the local safeguarding children board', 'Ofsted', 'board', '2013-11-01', '2017-12-31',
   'The board was reviewed, not the council: it was made together with an inspection under the SIF.'),
  ('JTAI', 'Joint targeted area inspection', 'Ofsted, the Care Quality Commission, and the inspectorates of constabulary and of probation', 'joint', '2016-02-01', null,
   'Looks at how partners answer one theme, or at the front door. Gives findings in a letter, and no grades.'),
  ('SEND-2016', 'Local area special educational needs and disability inspection, 2016 to 2022', 'Ofsted and the Care Quality Commission', 'special needs', '2016-05-01', '2022-12-31',
   'Its one outcome was whether a written statement of action was required.'),
  ('SEND-2023', 'Area special educational needs and disability inspection, from 2023', 'Ofsted and the Care Quality Commission', 'special needs', '2023-01-01', null,
   'Has one of three outcomes, which do not continue those of the framework before.')
on conflict (framework) do update set name = excluded.name, inspectorate = excluded.inspectorate, subject = excluded.subject,
  first_day = excluded.first_day, last_day = excluded.last_day, about = excluded.about;

insert into published.judgement_area (framework, judgement_area, position, full_name, first_day, last_day, about)
select v.framework, v.area, v.position, v.full_name, coalesce(v.first_day::date, f.first_day), coalesce(v.last_day::date, f.last_day), v.about
  from (values
  ('SLAC',  'Safeguarding', 1, 'Overall effectiveness of safeguarding services', null, null, ''),
  ('SLAC',  'Looked after children', 2, 'Overall effectiveness of services for looked after children', null, null, ''),
  ('CP-2012', 'Overall effectiveness', 1, 'Overall effectiveness', null, null, ''),
  ('CP-2012', 'Help and protection', 2, 'The effectiveness of the help and protection provided to children, young people, families and carers', null, null, ''),
  ('CP-2012', 'Quality of practice', 3, 'The quality of practice', null, null, ''),
  ('CP-2012', 'Leadership and governance', 4, 'Leadership and governance', null, null, ''),
  ('SIF',   'Overall effectiveness', 1, 'Overall effectiveness', null, null, ''),
  ('SIF',   'Help and protection', 2, 'Children who need help and protection', null, null, ''),
  ('SIF',   'Looked after and achieving permanence', 3, 'Children looked after and achieving permanence', null, null, ''),
  ('SIF',   'Adoption performance', 4, 'Adoption performance', null, null, 'Graded within looked after and achieving permanence.'),
  ('SIF',   'Care leavers', 5, 'Experiences and progress of care leavers', null, null, 'Graded within looked after and achieving permanence.'),
  ('SIF',   'Leadership, management and governance', 6, 'Leadership, management and governance', null, null, ''),
  ('ILACS', 'Overall effectiveness', 1, 'Overall effectiveness', null, null, ''),
  ('ILACS', 'Impact of leaders', 2, 'The impact of leaders on social work practice with children and families', null, null, ''),
  ('ILACS', 'Help and protection', 3, 'The experiences and progress of children who need help and protection', null, null, ''),
  ('ILACS', 'Children in care', 4, 'The experiences and progress of children in care', null, null, 'Until 31 December 2022 it was about care leavers too.'),
  ('ILACS', 'Care leavers', 5, 'The experiences and progress of care leavers', '2023-01-01', null, 'Until 31 December 2022 part of children in care.'),
  ('LSCB',  'Effectiveness of the board', 1, 'Effectiveness of the Local Safeguarding Children Board', null, null, ''),
  ('SEND-2016', 'Outcome', 1, 'Whether a written statement of action is required', null, null, ''),
  ('SEND-2023', 'Outcome', 1, 'Experiences and outcomes of children and young people with special educational needs and disabilities', null, null, ''))
    as v (framework, area, position, full_name, first_day, last_day, about)
  join published.framework f on f.framework = v.framework
on conflict (framework, judgement_area) do update set position = excluded.position, full_name = excluded.full_name,
  first_day = excluded.first_day, last_day = excluded.last_day, about = excluded.about;

insert into published.grade (framework, grade, position) values
  ('SLAC',  'Outstanding', 1), ('SLAC', 'Good', 2), ('SLAC', 'Adequate', 3), ('SLAC', 'Inadequate', 4),
  ('CP-2012', 'Outstanding', 1), ('CP-2012', 'Good', 2), ('CP-2012', 'Adequate', 3), ('CP-2012', 'Inadequate', 4),
  ('SIF',   'Outstanding', 1), ('SIF',  'Good', 2), ('SIF',  'Requires improvement', 3), ('SIF', 'Inadequate', 4),
  ('ILACS', 'Outstanding', 1), ('ILACS', 'Good', 2), ('ILACS', 'Requires improvement to be good', 3), ('ILACS', 'Inadequate', 4),
  ('LSCB',  'Outstanding', 1), ('LSCB', 'Good', 2), ('LSCB', 'Requires improvement', 3), ('LSCB', 'Inadequate', 4),
  ('SEND-2016', 'Written statement of action not required', 1), ('SEND-2016', 'Written statement of action required', 2),
  ('SEND-2023', 'Typically positive experiences and outcomes', 1), ('SEND-2023', 'Inconsistent experiences and outcomes', 2),
  ('SEND-2023', 'Widespread and/or systemic failings', 3)
on conflict (framework, grade) do update set position = excluded.position;

insert into published.visit_kind (framework, kind, position, graded) values
  ('SLAC',  'inspection', 1, true),
  ('CP-2012', 'inspection', 1, true),
  ('SIF',   'inspection', 1, true), ('SIF', 'monitoring visit', 2, false),
  ('ILACS', 'standard inspection', 1, true), ('ILACS', 'short inspection', 2, true), ('ILACS', 'focused visit', 3, false),
  ('ILACS', 'monitoring visit', 4, false), ('ILACS', 'inspection', 5, true),
  ('LSCB',  'review', 1, true),
  ('JTAI',  'joint inspection', 1, false),
  ('SEND-2016', 'inspection', 1, true), ('SEND-2016', 'revisit', 2, false),
  ('SEND-2023', 'full inspection', 1, true), ('SEND-2023', 'monitoring inspection', 2, false), ('SEND-2023', 'thematic visit', 3, false)
on conflict (framework, kind) do update set position = excluded.position, graded = excluded.graded;
