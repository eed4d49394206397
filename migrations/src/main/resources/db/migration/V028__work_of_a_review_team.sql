-- What a review team writes: beside papers, as evidence, as drafts of its findings. Only the team sees it until it releases a letter.

alter table council.review add column round text not null default '' check (length(round) <= 160);
comment on column council.review.round is 'The round of reviews that it belongs to, such as three councils that review each other; empty for none.';
grant update (round) on council.review to yardstick_app;

alter table council.review_guest add column mailed_at timestamptz;
comment on column council.review_guest.mailed_at is 'When the last letter to the guest was taken by the mail server; null while none was.';
grant update (mailed_at) on council.review_guest to yardstick_app;

create table shared.team_letter (
  council_id       uuid not null references published.council,
  letter_id        uuid not null,
  review_id        uuid not null,
  content          text not null check (length(content) <= 2000000),
  released_at      timestamptz not null default clock_timestamp(),
  released_by      uuid references access.person,
  released_by_part text not null check (length(released_by_part) <= 160),
  primary key (council_id, letter_id),
  constraint letter_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade
);
comment on table  shared.team_letter                  is 'The letter of a review team to its host, as it was released. Never changes.';
comment on column shared.team_letter.council_id       is 'The council that was reviewed.';
comment on column shared.team_letter.letter_id        is 'Names the letter within the council.';
comment on column shared.team_letter.review_id        is 'The review.';
comment on column shared.team_letter.content          is 'Its parts in order, as JSON, as a shared paper has them.';
comment on column shared.team_letter.released_at      is 'When the host could read it first.';
comment on column shared.team_letter.released_by      is 'Who of the team released it.';
comment on column shared.team_letter.released_by_part is 'That person''s part in the review, never a name.';
create index letters_of_a_review on shared.team_letter (council_id, review_id, released_at);

create table shared.team_entry (
  council_id      uuid not null references published.council,
  entry_id        uuid not null,
  review_id       uuid not null,
  kind            text not null check (kind in ('comment', 'interview', 'case-audit', 'observation', 'document', 'data',
                                                'strength', 'area-to-consider', 'recommendation', 'key-message')),
  line_no         smallint,
  paper_id        uuid,
  section         text not null default '' check (length(section) <= 400),
  how_many        integer check (how_many between 0 and 999999),
  body            text not null check (length(body) between 1 and 4000),
  written_by      uuid references access.person,
  written_by_part text not null check (length(written_by_part) <= 160),
  written_at      timestamptz not null default clock_timestamp(),
  letter_id       uuid,
  version         integer not null default 0,
  primary key (council_id, entry_id),
  constraint a_comment_is_beside_a_paper check (paper_id is null or kind = 'comment'),
  constraint entry_of_an_own_review foreign key (council_id, review_id) references council.review on delete cascade,
  constraint entry_on_an_own_line foreign key (council_id, review_id, line_no) references council.line_of_enquiry on delete set null (line_no),
  constraint entry_beside_an_own_paper foreign key (council_id, paper_id) references shared.paper on delete set null (paper_id),
  constraint entry_of_an_own_letter foreign key (council_id, letter_id) references shared.team_letter
);
comment on table  shared.team_entry                 is 'Something that a review team writes down: a comment, evidence, or a draft of a finding. The host sees those of a released letter alone.';
comment on column shared.team_entry.council_id      is 'The council that is reviewed.';
comment on column shared.team_entry.entry_id        is 'Names the entry within the council.';
comment on column shared.team_entry.review_id       is 'The review.';
comment on column shared.team_entry.kind            is 'A comment; evidence by an interview, case audit, observation, document or data; or a draft of what the letter will say.';
comment on column shared.team_entry.line_no         is 'The line of enquiry it belongs to; null for none.';
comment on column shared.team_entry.paper_id        is 'The shared paper that a comment stands beside; null for none.';
comment on column shared.team_entry.section         is 'The part of that paper, by its heading; empty for all of it.';
comment on column shared.team_entry.how_many        is 'How many, such as cases audited; null where it was not said.';
comment on column shared.team_entry.body            is 'What it says.';
comment on column shared.team_entry.written_by      is 'Who of the team wrote it as it is.';
comment on column shared.team_entry.written_by_part is 'That person''s part in the review, never a name.';
comment on column shared.team_entry.written_at      is 'When it was written as it is.';
comment on column shared.team_entry.letter_id       is 'The letter in which it was released; null before. It never changes afterwards.';
comment on column shared.team_entry.version         is 'Counts changes, so that two people do not overwrite each other.';
create index entries_of_a_review on shared.team_entry (council_id, review_id, written_at);

create table council.finding_status (
  council_id   uuid not null references published.council,
  status_id    uuid not null,
  finding_id   uuid not null,
  body         text not null check (length(body) between 1 and 4000),
  said_at      timestamptz not null default clock_timestamp(),
  said_by      uuid references access.person,
  said_by_name text not null,
  primary key (council_id, status_id),
  constraint status_of_an_own_finding foreign key (council_id, finding_id) references council.review_finding on delete cascade
);
comment on table  council.finding_status              is 'What a council says has become of a finding of a peer review. Written once.';
comment on column council.finding_status.council_id   is 'The council. Never changes.';
comment on column council.finding_status.status_id    is 'Names it within the council.';
comment on column council.finding_status.finding_id   is 'The finding.';
comment on column council.finding_status.body         is 'What has become of it.';
comment on column council.finding_status.said_at      is 'When.';
comment on column council.finding_status.said_by      is 'Who.';
comment on column council.finding_status.said_by_name is 'What that person was called then.';
create index statuses_of_a_finding on council.finding_status (council_id, finding_id, said_at);

alter table shared.team_letter    enable row level security;
alter table shared.team_letter    force  row level security;
alter table shared.team_entry     enable row level security;
alter table shared.team_entry     force  row level security;
alter table council.finding_status enable row level security;
alter table council.finding_status force  row level security;

create policy own_rows on shared.team_letter for select to yardstick_app using (council_id = (select council.current_id()));
create policy own_rows on shared.team_entry for select to yardstick_app
  using (council_id = (select council.current_id()) and letter_id is not null);
create policy own_rows on council.finding_status to yardstick_app
  using (council_id = (select council.current_id())) with check (council_id = (select council.current_id()));
create policy editors_insert on council.finding_status as restrictive for insert to yardstick_app with check ((select council.may_edit()));
create policy signed_at_first on council.finding_status as restrictive for insert to yardstick_app
  with check (said_by is not distinct from access.current_person());
grant select on shared.team_letter, shared.team_entry to yardstick_app;
grant select, insert on council.finding_status to yardstick_app;

-- Who works for the host belongs to no team of its own reviews, whoever invited them: or the host would read drafts and write its letter.
create function access.is_of_team(the_council uuid, the_review uuid) returns boolean language sql stable
  set search_path = pg_catalog
  return access.is_guest_of(the_council, the_review) and the_council <> all (access.viewers_councils());
comment on function access.is_of_team(uuid, uuid) is 'Whether the person of this transaction belongs to the team of a review now, and does not work for the council that is reviewed.';
revoke execute on function access.is_of_team(uuid, uuid) from public;

create function access.part_in_team(the_council uuid, the_review uuid) returns text language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select g.part from council.review_guest g
   where g.council_id = the_council and g.review_id = the_review and g.person_id = access.current_person()
     and g.begins_at <= now() and now() < g.ends_at and access.is_of_team(the_council, the_review)
   order by g.ends_at desc limit 1;
end;
comment on function access.part_in_team(uuid, uuid) is 'As what the person of this transaction belongs to the team of a review now; null where they do not.';
revoke execute on function access.part_in_team(uuid, uuid) from public;

-- The functions below read and write as the owner, and only for somebody of the team, now.
create policy the_team on shared.team_letter to yardstick_owner
  using (access.is_of_team(council_id, review_id)) with check (access.is_of_team(council_id, review_id));
create policy the_team on shared.team_entry to yardstick_owner
  using (access.is_of_team(council_id, review_id)) with check (access.is_of_team(council_id, review_id));
create policy the_team on council.review for select to yardstick_owner using (access.is_of_team(council_id, review_id));
create policy the_team on council.review_team for select to yardstick_owner using (access.is_of_team(council_id, review_id));
create policy the_team on council.line_of_enquiry for select to yardstick_owner using (access.is_of_team(council_id, review_id));
create policy the_team on council.review_method for select to yardstick_owner using (access.is_of_team(council_id, review_id));

create function access.guest_reviews()
  returns table (council_id uuid, review_id uuid, title text, kind text, begins_on date, ends_on date, focus text, round text,
                 part text, begins_at timestamptz, ends_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select r.council_id, r.review_id, r.title, r.kind, r.begins_on, r.ends_on, r.focus, r.round, g.part, g.begins_at, g.ends_at
    from council.review_guest g join council.review r on r.council_id = g.council_id and r.review_id = g.review_id
   where g.person_id = access.current_person() and g.begins_at <= now() and now() < g.ends_at
     and r.council_id <> all (access.viewers_councils())
   order by r.begins_on, r.title;
end;
comment on function access.guest_reviews() is 'The reviews to whose team the person of this transaction belongs now: what host and team have agreed.';

create function access.review_parts(the_council uuid, the_review uuid)
  returns table (part text, place smallint, kind text, how_many integer, body text)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select 'team', t.position, '', null::integer, t.role || case t.from_body when '' then '' else ', ' || t.from_body end
    from council.review_team t
   where t.council_id = the_council and t.review_id = the_review and access.is_of_team(the_council, the_review)
  union all
  select 'line', l.line_no, '', null::integer, l.body
    from council.line_of_enquiry l
   where l.council_id = the_council and l.review_id = the_review and access.is_of_team(the_council, the_review)
  union all
  select 'method', m.position, m.kind, m.how_many, m.note
    from council.review_method m
   where m.council_id = the_council and m.review_id = the_review and access.is_of_team(the_council, the_review)
   order by 1, 2;
end;
comment on function access.review_parts(uuid, uuid) is 'Team, lines of enquiry and methods of a review, for somebody who belongs to its team now.';

create function access.team_entries(the_council uuid, the_review uuid) returns setof shared.team_entry
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select e.* from shared.team_entry e
   where e.council_id = the_council and e.review_id = the_review and access.is_of_team(the_council, the_review)
   order by e.line_no nulls last, e.kind, e.written_at;
end;
comment on function access.team_entries(uuid, uuid) is 'Everything that a review team has written, for somebody who belongs to it now.';

create function access.team_letters(the_council uuid, the_review uuid) returns setof shared.team_letter
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  select l.* from shared.team_letter l
   where l.council_id = the_council and l.review_id = the_review and access.is_of_team(the_council, the_review)
   order by l.released_at;
end;
comment on function access.team_letters(uuid, uuid) is 'The letters that a review team has released, for somebody who belongs to it now.';

create function access.write_team_entry(the_council uuid, the_review uuid, the_entry uuid, the_kind text, the_line smallint,
    the_paper uuid, the_section text, the_number integer, the_body text, the_version integer) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  the_part text := access.part_in_team(the_council, the_review);
begin
  if the_part is null
     or the_paper is not null and not exists (select from shared.paper p
                                               where p.council_id = the_council and p.paper_id = the_paper and p.review_id = the_review) then
    return 'refused';
  end if;
  insert into shared.team_entry (council_id, review_id, entry_id, kind, line_no, paper_id, section, how_many, body, written_by, written_by_part)
  select the_council, the_review, the_entry, the_kind, the_line, the_paper, the_section, the_number, the_body,
         access.current_person(), the_part
   where the_version < 0
  on conflict do nothing;
  if the_version < 0 then
    return case when exists (select from shared.team_entry e
                              where e.council_id = the_council and e.review_id = the_review and e.entry_id = the_entry
                                and (e.kind, e.line_no, e.paper_id, e.section, e.how_many, e.body)
                                    is not distinct from (the_kind, the_line, the_paper, the_section, the_number, the_body))
                then 'saved' else 'overtaken' end;
  end if;
  update shared.team_entry e
     set kind = the_kind, line_no = the_line, paper_id = the_paper, section = the_section, how_many = the_number, body = the_body,
         written_by = access.current_person(), written_by_part = the_part, written_at = clock_timestamp(), version = e.version + 1
   where e.council_id = the_council and e.review_id = the_review and e.entry_id = the_entry
     and e.version = the_version and e.letter_id is null;
  return case when found then 'saved' else 'overtaken' end;
end
$$;
comment on function access.write_team_entry(uuid, uuid, uuid, text, smallint, uuid, text, integer, text, integer) is 'Writes an entry of a review team for somebody who belongs to it now: a new one for a version below nought, sent twice once; else one that is still at the version and was not released. Says saved, overtaken or refused.';

create function access.remove_team_entry(the_council uuid, the_review uuid, the_entry uuid, the_version integer) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog as $$
begin
  if not access.is_of_team(the_council, the_review) then
    return 'refused';
  end if;
  delete from shared.team_entry e
   where e.council_id = the_council and e.review_id = the_review and e.entry_id = the_entry
     and e.version = the_version and e.letter_id is null;
  return case when found then 'saved' else 'overtaken' end;
end
$$;
comment on function access.remove_team_entry(uuid, uuid, uuid, integer) is 'Takes away an entry that was not released, for somebody who belongs to the team now. Says saved, overtaken or refused.';

create function access.release_team_letter(the_council uuid, the_review uuid, the_letter uuid, the_content text, the_entries uuid[], the_versions integer[])
  returns text language plpgsql volatile security definer
  set search_path = pg_catalog as $$
declare
  the_part text := access.part_in_team(the_council, the_review);
begin
  if the_part is null then
    return 'refused';
  end if;
  -- One after the other, so that nothing is released twice.
  perform pg_advisory_xact_lock(hashtextextended(the_review::text, 28));
  if exists (select from shared.team_letter l where l.council_id = the_council and l.letter_id = the_letter) then
    return 'saved';
  end if;
  -- What was looked at must be what is there, a draft of a finding, and nobody else may have released it.
  perform 1 from shared.team_entry e where e.council_id = the_council and e.review_id = the_review for update;
  if (select count(*) from unnest(the_entries, the_versions) looked (entry_id, version)
        join shared.team_entry e on e.council_id = the_council and e.review_id = the_review and e.entry_id = looked.entry_id
                                and e.version = looked.version and e.letter_id is null
                                and e.kind in ('strength', 'area-to-consider', 'recommendation', 'key-message')) <> cardinality(the_entries) then
    return 'overtaken';
  end if;
  insert into shared.team_letter (council_id, letter_id, review_id, content, released_by, released_by_part)
  values (the_council, the_letter, the_review, the_content, access.current_person(), the_part);
  update shared.team_entry e set letter_id = the_letter
   where e.council_id = the_council and e.review_id = the_review and e.entry_id = any (the_entries);
  return 'saved';
end
$$;
comment on function access.release_team_letter(uuid, uuid, uuid, text, uuid[], integer[]) is 'Releases a letter of a review team with the drafts it was made of to the host, if each is still at the version that was looked at. Sent twice it is released once. Says saved, overtaken or refused.';

revoke execute on function access.guest_reviews(), access.review_parts(uuid, uuid), access.team_entries(uuid, uuid),
  access.team_letters(uuid, uuid),
  access.write_team_entry(uuid, uuid, uuid, text, smallint, uuid, text, integer, text, integer),
  access.remove_team_entry(uuid, uuid, uuid, integer),
  access.release_team_letter(uuid, uuid, uuid, text, uuid[], integer[]) from public;
grant execute on function access.guest_reviews(), access.review_parts(uuid, uuid), access.team_entries(uuid, uuid),
  access.team_letters(uuid, uuid),
  access.write_team_entry(uuid, uuid, uuid, text, smallint, uuid, text, integer, text, integer),
  access.remove_team_entry(uuid, uuid, uuid, integer),
  access.release_team_letter(uuid, uuid, uuid, text, uuid[], integer[]) to yardstick_app;

create trigger audit after insert or update or delete on shared.team_letter
  for each row execute function council.write_audit_event('content', 'released_by_part');
-- The host's trail tells that the team wrote, and nothing of what.
create trigger audit after insert or update or delete on shared.team_entry
  for each row execute function council.write_audit_event('kind', 'line_no', 'paper_id', 'section', 'how_many', 'body', 'written_by_part');
create trigger audit after insert or update or delete on council.finding_status
  for each row execute function council.write_audit_event('said_by_name');
