-- What councils collect together. This file runs again whenever it changes. A code never changes its meaning and none is
-- taken away: figures point at them. Add a line, or mend its words.

insert into shared.data_set (data_set_id, code, title, description, period_kind, due_in_days, others_only_if_submitted, expected, source) values
  (1, 'regional-quarterly', 'Regional quarterly data set',
   'What the councils of a region tell each other after every quarter, long before it is published.',
   'quarter', 35, true, true, 'Core data set that the regions agree on (ADCS), written down anew'),
  (2, 'monthly-digest', 'Monthly performance digest',
   'What a council''s own managers and its scrutiny committee look at every month.',
   'month', 15, false, false, 'Thurrock Council, Children''s Services Overview and Scrutiny Committee, 13 February 2018, item 8'),
  (3, 'adoption-scorecard', 'Adoption scorecard',
   'How long children wait for an adoptive family, as averages over three years. No open feed gives these for councils.',
   'three-years', 180, false, true, 'Adoption scorecards, Department for Education; thresholds as printed there'),
  (4, 'children-missing-education', 'Children missing education',
   'Children of school age who are not on a school''s roll and are taught nowhere else, by phase and by reason.',
   'quarter', 35, false, true, 'Thurrock Council, Children''s Services Overview and Scrutiny Committee, 13 February 2018, item 9'),
  (5, 'plans-by-category-and-age', 'Child protection plans by category and age',
   'Children who were the subject of a plan on the last day, by the category of the plan and by age.',
   'quarter', 35, false, true, 'Categories and ages of the children in need census, Department for Education')
on conflict (data_set_id) do update set code = excluded.code, title = excluded.title, description = excluded.description,
  period_kind = excluded.period_kind, due_in_days = excluded.due_in_days,
  others_only_if_submitted = excluded.others_only_if_submitted, expected = excluded.expected, source = excluded.source;

insert into shared.collected_indicator (indicator_no, data_set_id, code, position, title, definition, numerator, numerator_quantity,
  denominator, denominator_quantity, per, unit, decimal_places, polarity, nature, published_code)
select 1000 + n, 1, code, n, title, definition, numerator, quantity, denominator, denominator_quantity, per,
       case per when 100 then 'Percentage' when 10000 then 'Rate per 10,000 children' else unit end,
       case when per = 1 and nature <> 'average' then 0 else 1 end, polarity, nature, published
  from (values
  ( 1, 'q-early-help-assessments', 'Early help assessments completed', 'Assessments for early help completed in the quarter.', 'Early help assessments completed', 'early-help-assessments', null, null, 1, 'Number', 'neither', 'during', null),
  ( 2, 'q-contacts', 'Contacts', 'Contacts with children''s social care received in the quarter.', 'Contacts received', 'contacts', null, null, 1, 'Number', 'neither', 'during', null),
  ( 3, 'q-contacts-to-referral', 'Contacts that became referrals', 'Of the contacts received in the quarter, those that became a referral.', 'Contacts that became a referral', 'contacts-to-referral', 'Contacts received', 'contacts', 100, '', 'neither', 'during', null),
  ( 4, 'q-referrals', 'Referrals', 'Referrals to children''s social care in the quarter.', 'Referrals', 'referrals', null, null, 1, 'Number', 'neither', 'during', null),
  ( 5, 'q-referral-rate', 'Referrals per 10,000', 'Referrals in the quarter per 10,000 children; not multiplied to a year.', 'Referrals', 'referrals', 'Children aged 0 to 17', 'children-0-17', 10000, '', 'neither', 'during', null),
  ( 6, 'q-re-referrals', 'Re-referrals within 12 months', 'Of the referrals in the quarter, those within 12 months of an earlier one.', 'Referrals within 12 months of another', 're-referrals', 'Referrals', 'referrals', 100, '', 'low', 'during', 'rereferral'),
  ( 7, 'q-assessments', 'Assessments completed', 'Statutory assessments completed in the quarter.', 'Assessments completed', 'assessments', null, null, 1, 'Number', 'neither', 'during', null),
  ( 8, 'q-assessments-in-45-days', 'Assessments within 45 working days', 'Of the assessments completed in the quarter, those completed within 45 working days.', 'Assessments completed within 45 working days', 'assessments-in-45-days', 'Assessments completed', 'assessments', 100, '', 'high', 'during', 'continue-assess-comp'),
  ( 9, 'q-assessments-no-further-action', 'Assessments that ended in no further action', 'Of the assessments completed in the quarter, those after which social care did nothing more.', 'Assessments that ended in no further action', 'assessments-no-further-action', 'Assessments completed', 'assessments', 100, '', 'neither', 'during', null),
  (10, 'q-section-47', 'Section 47 enquiries', 'Enquiries under section 47 begun in the quarter.', 'Section 47 enquiries', 'section-47', null, null, 1, 'Number', 'neither', 'during', null),
  (11, 'q-section-47-rate', 'Section 47 enquiries per 10,000', 'Enquiries begun in the quarter per 10,000 children; not multiplied to a year.', 'Section 47 enquiries', 'section-47', 'Children aged 0 to 17', 'children-0-17', 10000, '', 'neither', 'during', null),
  (12, 'q-section-47-to-conference', 'Section 47 enquiries that led to a conference', 'Of the enquiries of the quarter, those that led to an initial child protection conference.', 'Section 47 enquiries that led to a conference', 'section-47-to-conference', 'Section 47 enquiries', 'section-47', 100, '', 'neither', 'during', null),
  (13, 'q-conferences', 'Initial child protection conferences', 'Children who were the subject of an initial conference in the quarter.', 'Children at an initial conference', 'conferences', null, null, 1, 'Number', 'neither', 'during', null),
  (14, 'q-conferences-in-15-days', 'Initial conferences within 15 working days', 'Of the children at an initial conference, those whose conference was within 15 working days of the strategy discussion.', 'Children whose conference was within 15 working days', 'conferences-in-15-days', 'Children at an initial conference', 'conferences', 100, '', 'high', 'during', 'cp-conf-15days'),
  (15, 'q-conferences-to-plan', 'Initial conferences that led to a plan', 'Of the children at an initial conference, those who became the subject of a plan.', 'Children who became the subject of a plan', 'conferences-to-plan', 'Children at an initial conference', 'conferences', 100, '', 'neither', 'during', null),
  (16, 'q-children-in-need', 'Children in need', 'Children in need on the last day of the quarter.', 'Children in need', 'children-in-need', null, null, 1, 'Number', 'neither', 'at-end', null),
  (17, 'q-children-in-need-rate', 'Children in need per 10,000', 'Children in need on the last day of the quarter per 10,000 children.', 'Children in need', 'children-in-need', 'Children aged 0 to 17', 'children-0-17', 10000, '', 'neither', 'at-end', null),
  (18, 'q-protection-plans', 'Children on a child protection plan', 'Children who were the subject of a plan on the last day of the quarter.', 'Children on a plan', 'protection-plans', null, null, 1, 'Number', 'neither', 'at-end', 'cpp-num'),
  (19, 'q-protection-plan-rate', 'Children on a child protection plan per 10,000', 'Children who were the subject of a plan on the last day of the quarter per 10,000 children.', 'Children on a plan', 'protection-plans', 'Children aged 0 to 17', 'children-0-17', 10000, '', 'neither', 'at-end', 'cpp-rate'),
  (20, 'q-plans-begun', 'Child protection plans begun', 'Plans begun in the quarter.', 'Plans begun', 'plans-begun', null, null, 1, 'Number', 'neither', 'during', null),
  (21, 'q-plans-ended', 'Child protection plans ended', 'Plans ended in the quarter.', 'Plans ended', 'plans-ended', null, null, 1, 'Number', 'neither', 'during', null),
  (22, 'q-second-plans', 'Plans for a second or further time', 'Of the plans begun in the quarter, those of children who had been on a plan before.', 'Plans begun of children who had one before', 'second-plans', 'Plans begun', 'plans-begun', 100, '', 'neither', 'during', 'prevregcpr'),
  (23, 'q-plans-two-years', 'Plans of two years or more', 'Of the children on a plan on the last day, those on it for two years or more.', 'Children on a plan for two years or more', 'plans-two-years', 'Children on a plan', 'protection-plans', 100, '', 'low', 'at-end', 'cpplans2yrsactive'),
  (24, 'q-plan-reviews-in-time', 'Child protection reviews in time', 'Of the children whose plan was due for review, those whose reviews were all in time.', 'Children whose reviews were in time', 'plan-reviews-in-time', 'Children due for review', 'plan-reviews-due', 100, '', 'high', 'during', 'revcp'),
  (25, 'q-plan-visits-in-time', 'Visits to children on a plan in time', 'Of the children on a plan on the last day, those visited in time.', 'Children visited in time', 'plan-visits-in-time', 'Children on a plan', 'protection-plans', 100, '', 'high', 'at-end', null),
  (26, 'q-looked-after', 'Children looked after', 'Children looked after on the last day of the quarter.', 'Children looked after', 'looked-after', null, null, 1, 'Number', 'neither', 'at-end', 'lacnum'),
  (27, 'q-looked-after-rate', 'Children looked after per 10,000', 'Children looked after on the last day of the quarter per 10,000 children.', 'Children looked after', 'looked-after', 'Children aged 0 to 17', 'children-0-17', 10000, '', 'neither', 'at-end', 'lac'),
  (28, 'q-asylum-seeking', 'Unaccompanied asylum-seeking children looked after', 'Unaccompanied asylum-seeking children looked after on the last day of the quarter.', 'Unaccompanied asylum-seeking children', 'asylum-seeking', null, null, 1, 'Number', 'neither', 'at-end', 'unacc-asylmn-seek-childn'),
  (29, 'q-began-to-be-looked-after', 'Children who began to be looked after', 'Children who began to be looked after in the quarter.', 'Children who began to be looked after', 'began-to-be-looked-after', null, null, 1, 'Number', 'neither', 'during', null),
  (30, 'q-ceased-to-be-looked-after', 'Children who ceased to be looked after', 'Children who ceased to be looked after in the quarter.', 'Children who ceased to be looked after', 'ceased-to-be-looked-after', null, null, 1, 'Number', 'neither', 'during', null),
  (31, 'q-three-placements', 'Children looked after with three or more placements', 'Of the children looked after on the last day, those with three or more placements in the year so far.', 'Children with three or more placements', 'three-placements', 'Children looked after', 'looked-after', 100, '', 'low', 'at-end', 'lacstable-2016on'),
  (32, 'q-long-term-stability', 'Long-term stability of placements', 'Of the children under 16 looked after for two and a half years, those in the same placement for two.', 'Children in the same placement for two years', 'long-term-stable', 'Children under 16 looked after for two and a half years', 'long-term-looked-after', 100, '', 'high', 'at-end', 'lac-longstable-percent'),
  (33, 'q-placed-far-away', 'Children placed more than 20 miles from home', 'Of the children looked after on the last day, those placed more than 20 miles from home and outside of the council.', 'Children placed more than 20 miles away', 'placed-far-away', 'Children looked after', 'looked-after', 100, '', 'low', 'at-end', 'lacdistance'),
  (34, 'q-foster-care', 'Children looked after in foster care', 'Of the children looked after on the last day, those in foster care.', 'Children in foster care', 'foster-care', 'Children looked after', 'looked-after', 100, '', 'neither', 'at-end', 'lac-foster-placements'),
  (35, 'q-residential-care', 'Children looked after in residential care', 'Of the children looked after on the last day, those in children''s homes and secure homes.', 'Children in residential care', 'residential-care', 'Children looked after', 'looked-after', 100, '', 'neither', 'at-end', null),
  (36, 'q-looked-after-reviews-in-time', 'Reviews of children looked after in time', 'Of the children looked after whose review was due, those whose reviews were all in time.', 'Children whose reviews were in time', 'looked-after-reviews-in-time', 'Children due for review', 'looked-after-reviews-due', 100, '', 'high', 'during', null),
  (37, 'q-health-assessments', 'Health assessments up to date', 'Of the children looked after for a year or more, those whose health assessment is up to date.', 'Children whose health assessment is up to date', 'health-assessments', 'Children looked after for a year or more', 'looked-after-a-year', 100, '', 'high', 'at-end', 'lachealth-percent'),
  (38, 'q-dental-checks', 'Dental checks up to date', 'Of the children looked after for a year or more, those whose dental check is up to date.', 'Children whose dental check is up to date', 'dental-checks', 'Children looked after for a year or more', 'looked-after-a-year', 100, '', 'high', 'at-end', 'lacdental-percent'),
  (39, 'q-missing-children', 'Children looked after who went missing', 'Of the children looked after in the quarter, those who went missing at least once.', 'Children who went missing', 'missing-children', 'Children looked after at any time in the quarter', 'looked-after-at-any-time', 100, '', 'low', 'during', null),
  (40, 'q-care-leavers-in-education-or-work', 'Care leavers in education, employment or training', 'Of the care leavers aged 19 to 21, those in education, employment or training on the last day.', 'Care leavers in education, employment or training', 'care-leavers-in-education-or-work', 'Care leavers aged 19 to 21', 'care-leavers-19-21', 100, '', 'high', 'at-end', 'careleavereet'),
  (41, 'q-care-leavers-suitably-housed', 'Care leavers in suitable accommodation', 'Of the care leavers aged 19 to 21, those in suitable accommodation on the last day.', 'Care leavers in suitable accommodation', 'care-leavers-suitably-housed', 'Care leavers aged 19 to 21', 'care-leavers-19-21', 100, '', 'high', 'at-end', 'careleaveracc'),
  (42, 'q-care-leavers-in-touch', 'Care leavers in touch', 'Of the care leavers aged 19 to 21, those with whom the council is in touch.', 'Care leavers in touch', 'care-leavers-in-touch', 'Care leavers aged 19 to 21', 'care-leavers-19-21', 100, '', 'high', 'at-end', null),
  (43, 'q-adopted', 'Children adopted', 'Children looked after who were adopted in the quarter.', 'Children adopted', 'adopted', null, null, 1, 'Number', 'neither', 'during', null),
  (44, 'q-special-guardianship', 'Special guardianship orders', 'Children who ceased to be looked after because of a special guardianship order in the quarter.', 'Children who left by special guardianship', 'special-guardianship', null, null, 1, 'Number', 'neither', 'during', null),
  (45, 'q-social-work-vacancies', 'Social worker vacancies', 'Of the posts of children''s social workers on the last day, those that nobody held permanently.', 'Vacant posts', 'social-work-vacancies', 'Posts', 'social-work-posts', 100, '', 'low', 'at-end', 'work-force-vac-rate'),
  (46, 'q-agency-social-workers', 'Agency social workers', 'Of the children''s social workers on the last day, those from an agency.', 'Agency social workers', 'agency-social-workers', 'Social workers', 'social-workers', 100, '', 'low', 'at-end', 'work-force-agecy-rate'),
  (47, 'q-caseload', 'Average caseload', 'Children and young people for each social worker who holds cases, on the last day.', 'Children with a social worker', 'open-cases', null, null, 1, 'Children for each social worker', 'low', 'average', 'work-force-avgnumcase-sw')
  ) as v (n, code, title, definition, numerator, quantity, denominator, denominator_quantity, per, unit, polarity, nature, published)
union all
select 2000 + n, 2, code, n, title, definition, numerator, quantity, denominator, denominator_quantity, per,
       case per when 100 then 'Percentage' else unit end,
       case when per = 100 then 2 when nature = 'average' then 0 else 0 end, polarity, nature, published
  from (values
  ( 1, 'm-contacts', 'Contacts', 'Contacts with children''s social care received in the month.', 'Contacts received', 'contacts', null, null, 1, 'Number', 'neither', 'during', null),
  ( 2, 'm-referrals', 'Referrals', 'Referrals to children''s social care in the month.', 'Referrals', 'referrals', null, null, 1, 'Number', 'neither', 'during', null),
  ( 3, 'm-looked-after', 'Children looked after', 'Children looked after on the last day of the month.', 'Children looked after', 'looked-after', null, null, 1, 'Number', 'neither', 'at-end', 'lacnum'),
  ( 4, 'm-asylum-seeking', 'Unaccompanied asylum-seeking children looked after', 'Unaccompanied asylum-seeking children looked after on the last day of the month.', 'Unaccompanied asylum-seeking children', 'asylum-seeking', null, null, 1, 'Number', 'neither', 'at-end', 'unacc-asylmn-seek-childn'),
  ( 5, 'm-protection-plans', 'Children on a child protection plan', 'Children who were the subject of a plan on the last day of the month.', 'Children on a plan', 'protection-plans', null, null, 1, 'Number', 'neither', 'at-end', 'cpp-num'),
  ( 6, 'm-plans-begun', 'Child protection plans begun', 'Plans begun in the month.', 'Plans begun', 'plans-begun', null, null, 1, 'Number', 'neither', 'during', null),
  ( 7, 'm-long-term-stability', 'Long-term stability of placements', 'Of the children under 16 looked after for two and a half years, those in the same placement for two, on the last day of the month.', 'Children in the same placement for two years', 'long-term-stable', 'Children under 16 looked after for two and a half years', 'long-term-looked-after', 100, '', 'high', 'at-end', 'lac-longstable-percent'),
  ( 8, 'm-three-placements', 'Children looked after with three or more placements', 'Of the children looked after on the last day of the month, those with three or more placements in the year so far.', 'Children with three or more placements', 'three-placements', 'Children looked after', 'looked-after', 100, '', 'low', 'at-end', 'lacstable-2016on'),
  ( 9, 'm-placed-within', 'Children placed within the council', 'Of the children looked after on the last day of the month, those placed within the council''s own area.', 'Children placed within the council', 'placed-within', 'Children looked after', 'looked-after', 100, '', 'high', 'at-end', null),
  (10, 'm-missing-episodes', 'Times that children looked after went missing', 'Times in the month that a child looked after went missing from placement.', 'Times missing', 'missing-episodes', null, null, 1, 'Number', 'low', 'during', null),
  (11, 'm-adopted', 'Children adopted', 'Children looked after who were adopted in the month.', 'Children adopted', 'adopted', null, null, 1, 'Number', 'neither', 'during', null),
  (12, 'm-days-to-adoptive-family', 'Days from entering care to the adoptive family', 'Average days between a child''s entering care and moving in with the adoptive family, for the children adopted in the year so far.', 'Children adopted in the year so far', 'adopted-in-the-year', null, null, 1, 'Days', 'low', 'average', null),
  (13, 'm-care-leavers-in-education-or-work', 'Care leavers in education, employment or training', 'Of the care leavers aged 19 to 21, those in education, employment or training on the last day of the month.', 'Care leavers in education, employment or training', 'care-leavers-in-education-or-work', 'Care leavers aged 19 to 21', 'care-leavers-19-21', 100, '', 'high', 'at-end', 'careleavereet'),
  (14, 'm-care-leavers-suitably-housed', 'Care leavers in suitable accommodation', 'Of the care leavers aged 19 to 21, those in suitable accommodation on the last day of the month.', 'Care leavers in suitable accommodation', 'care-leavers-suitably-housed', 'Care leavers aged 19 to 21', 'care-leavers-19-21', 100, '', 'high', 'at-end', 'careleaveracc')
  ) as v (n, code, title, definition, numerator, quantity, denominator, denominator_quantity, per, unit, polarity, nature, published)
union all
select 3000 + n, 3, code, n, title, definition, numerator, quantity, denominator, denominator_quantity, per, unit, places, polarity, nature, null
  from (values
  ( 1, 'a1', 'A1: from entering care to the adoptive family', 'Average days between entering care and moving in with the adoptive family, for children adopted in the three years.', 'Children adopted', 'adopted-in-three-years', null, null, 1, 'Days', 0, 'low', 'average'),
  ( 2, 'a2', 'A2: from the court''s order to the match', 'Average days between the court''s placement order and the match to an adoptive family, for children adopted in the three years.', 'Children adopted with a placement order', 'adopted-with-order', null, null, 1, 'Days', 0, 'low', 'average'),
  ( 3, 'a10', 'A10: from entering care to the adoptive family, stopped at a foster carer who adopts', 'As A1, but where the foster carer adopts the clock stops on the day of the foster placement. Never to be mixed with A1.', 'Children adopted', 'adopted-in-three-years', null, null, 1, 'Days', 0, 'low', 'average'),
  ( 4, 'a3', 'A3: children who wait less than 14 months', 'Of the children who entered care and were adopted or wait to be, those who moved in with the adoptive family within 14 months.', 'Children who waited less than 14 months', 'waited-less', 'Children adopted or waiting', 'adopted-or-waiting', 100, 'Percentage', 0, 'high', 'during')
  ) as v (n, code, title, definition, numerator, quantity, denominator, denominator_quantity, per, unit, places, polarity, nature)
union all
select 4000 + phase_no * 10 + reason_no, 4, 'cme-' || phase || '-' || reason, phase_no * 10 + reason_no,
       'Children missing education: ' || phase_words || ', ' || reason_words,
       'Children missing education on the last day of the quarter: ' || phase_words || ', ' || reason_words || '.',
       'Children missing education', 'cme-' || phase || '-' || reason, null, null, 1, 'Number', 0, 'low', 'at-end', null
  from (values (0, 'all', 'all phases'), (1, 'primary', 'primary'), (2, 'secondary', 'secondary')) as p (phase_no, phase, phase_words),
       (values (0, 'all', 'all reasons'), (1, 'no-place', 'waiting for a school place'), (2, 'moved', 'moved and not traced'),
               (3, 'new-arrival', 'new in the country'), (4, 'left-roll', 'taken off a roll'), (5, 'other', 'another reason'))
         as r (reason_no, reason, reason_words)
union all
select 5000 + category_no * 10 + age_no, 5, 'plans-' || category || '-' || age, category_no * 10 + age_no,
       'Child protection plans: ' || category_words || ', ' || age_words,
       'Children who were the subject of a plan on the last day of the quarter: ' || category_words || ', ' || age_words || '.',
       'Children on a plan',
       case when category_no = 0 and age_no = 0 then 'protection-plans' else 'plans-' || category || '-' || age end,
       null, null, 1, 'Number', 0, 'neither', 'at-end', case when category_no = 0 and age_no = 0 then 'cpp-num' end
  from (values (0, 'all', 'all categories'), (1, 'neglect', 'neglect'), (2, 'emotional', 'emotional abuse'), (3, 'physical', 'physical abuse'),
               (4, 'sexual', 'sexual abuse'), (5, 'multiple', 'more than one category')) as c (category_no, category, category_words),
       (values (0, 'all', 'all ages'), (1, 'unborn-and-under-1', 'unborn and under 1'), (2, '1-to-4', '1 to 4'), (3, '5-to-9', '5 to 9'),
               (4, '10-to-15', '10 to 15'), (5, '16-and-over', '16 and over')) as a (age_no, age, age_words)
on conflict (indicator_no) do update set code = excluded.code, position = excluded.position, title = excluded.title,
  definition = excluded.definition, numerator = excluded.numerator, numerator_quantity = excluded.numerator_quantity,
  denominator = excluded.denominator, denominator_quantity = excluded.denominator_quantity, per = excluded.per, unit = excluded.unit,
  decimal_places = excluded.decimal_places, polarity = excluded.polarity, nature = excluded.nature, published_code = excluded.published_code;

-- Rows and columns of the two tables: phase by reason, category by age. Number 0 is the margin.
insert into shared.sum_rule (data_set_id, name, total_no, part_no)
select t.data_set_id, 'across ' || t.code, t.indicator_no, p.indicator_no
  from shared.collected_indicator t
  join shared.collected_indicator p on p.data_set_id = t.data_set_id and p.indicator_no / 10 = t.indicator_no / 10 and p.indicator_no % 10 > 0
 where t.data_set_id in (4, 5) and t.indicator_no % 10 = 0
union all
select t.data_set_id, 'down ' || t.code, t.indicator_no, p.indicator_no
  from shared.collected_indicator t
  join shared.collected_indicator p on p.data_set_id = t.data_set_id and p.indicator_no % 10 = t.indicator_no % 10
                                   and p.indicator_no / 10 > t.indicator_no / 10
 where t.data_set_id in (4, 5) and (t.indicator_no / 10) % 100 = 0
on conflict do nothing;

-- Averages of three years that end on 31 March: thresholds by the last year, in days (639 is 21 months). A year
-- whose threshold we have not read anywhere has none here.
insert into shared.threshold (indicator_no, from_day, until_day, value, source)
select 3000 + i, from_day::date, until_day::date, value, 'Department for Education, adoption scorecards'
  from (values (1, '2012-03-31', '2012-03-31', 639), (1, '2014-03-31', '2014-03-31', 547), (1, '2015-03-31', '2015-03-31', 487), (1, '2016-03-31', null, 426),
               (2, '2012-03-31', '2012-03-31', 213), (2, '2014-03-31', '2014-03-31', 182), (2, '2015-03-31', '2015-03-31', 152), (2, '2016-03-31', null, 121))
       as v (i, from_day, until_day, value)
on conflict (indicator_no, from_day) do update set until_day = excluded.until_day, value = excluded.value, source = excluded.source;

-- What everybody can read of the same children. A stock is published as it stands at a year's end, which is the end of a
-- month and a quarter too; of what is counted during months and quarters the year is published, which is their sum.
delete from shared.published_count;
insert into shared.published_count (quantity, published_code, of_quantity, sum_name) values
  ('referrals', 'cpp-total-numref', null, ''),
  ('referrals', 'cpp-total-rateper10-000', 'children-0-17', ''),
  ('re-referrals', 'rereferral', 'referrals', ''),
  ('assessments-in-45-days', 'continue-assess-comp', 'assessments', ''),
  ('section-47', 'section-47', 'children-0-17', ''),
  ('conferences', 'iscp-conf', 'children-0-17', ''),
  ('conferences', '10-icpc', null, 'by days'),
  ('conferences', '15-icpc', null, 'by days'),
  ('conferences', '20-icpc', null, 'by days'),
  ('conferences', '21-icpc', null, 'by days'),
  ('conferences-in-15-days', 'cp-conf-15days', 'conferences', ''),
  ('conferences-in-15-days', '10-icpc', null, 'by days'),
  ('conferences-in-15-days', '15-icpc', null, 'by days'),
  ('children-in-need', 'cin', 'children-0-17', ''),
  ('protection-plans', 'cpp-num', null, ''),
  ('protection-plans', 'cpp-rate', 'children-0-17', ''),
  ('plans-begun', 'cpp-abuse', null, ''),
  ('plans-begun', 'cpp-abuse-rate', 'children-0-17', ''),
  ('plans-ended', 'deregcpr', 'children-0-17', ''),
  ('second-plans', 'reregcpr', null, ''),
  ('second-plans', 'prevregcpr', 'plans-begun', ''),
  ('plans-two-years', 'cpplans2yrsactive', 'protection-plans', ''),
  ('looked-after', 'lacnum', null, ''),
  ('looked-after', 'lac', 'children-0-17', ''),
  ('asylum-seeking', 'unacc-asylmn-seek-childn', null, ''),
  ('asylum-seeking', 'unacc-asylmn-seek-childn-percent', 'looked-after', ''),
  ('began-to-be-looked-after', 'lacnum-start', null, ''),
  ('began-to-be-looked-after', 'lac-start-rate', 'children-0-17', ''),
  ('ceased-to-be-looked-after', 'lacceased', null, ''),
  ('ceased-to-be-looked-after', 'lac-cease-rate', 'children-0-17', ''),
  ('three-placements', 'lacstablenum-2016on', null, ''),
  ('three-placements', 'lacstable-2016on', 'looked-after', ''),
  ('long-term-stable', 'lac-longstablenum', null, ''),
  ('long-term-stable', 'lac-longstable-percent', 'long-term-looked-after', ''),
  ('placed-far-away', 'lacdistance', 'looked-after', ''),
  ('foster-care', 'lac-foster-placements', 'looked-after', ''),
  ('residential-care', 'lac-sechome-and-childhome', 'looked-after', ''),
  ('health-assessments', 'lachealth-percent', 'looked-after-a-year', ''),
  ('dental-checks', 'lacdental-percent', 'looked-after-a-year', ''),
  ('care-leavers-19-21', 'nocareleavers', null, ''),
  ('care-leavers-in-education-or-work', 'careleavereetnum', null, ''),
  ('care-leavers-in-education-or-work', 'careleavereet', 'care-leavers-19-21', ''),
  ('care-leavers-suitably-housed', 'nocareleaveracc', null, ''),
  ('care-leavers-suitably-housed', 'careleaveracc', 'care-leavers-19-21', ''),
  ('adopted', 'no-of-lac-adopted', null, ''),
  ('adopted', 'percent-of-lac-adopted', 'ceased-to-be-looked-after', ''),
  ('adopted', 'lacnum-adopt-appunop', null, 'by consent'),
  ('adopted', 'lacnum-adopt-consentdisp', null, 'by consent'),
  ('special-guardianship', 'lac-ceased-sgo', null, ''),
  ('special-guardianship', 'lac-ceased-sgo-percent', 'ceased-to-be-looked-after', ''),
  ('social-work-vacancies', 'work-force-vac-rate', 'social-work-posts', ''),
  ('agency-social-workers', 'work-force-agecy-rate', 'social-workers', '');
