-- What a council publishes is there for everybody, signed in or not: "public" no longer asks who is looking.

alter policy audience on shared.release
  using (visible_from <= now() and withdrawn_at is null
         and (audience = 'public'
              or council_id = any ((select access.viewers_councils())::uuid[])
              or audience = 'all-councils' and cardinality((select access.viewers_regions())::integer[]) > 0
              or audience = 'region' and shared.region_of(council_id) = any ((select access.viewers_regions())::integer[])));

-- Whoever has not given their own could sign out and look: what is public is kept from nobody.
alter policy audience on shared.released_figure
  using (exists (select from shared.release r join shared.data_set d on d.data_set_id = r.data_set_id
                  where r.council_id = released_figure.council_id and r.release_id = released_figure.release_id
                    and (not d.others_only_if_submitted
                         or r.audience = 'public'
                         or r.council_id = any ((select access.viewers_councils())::uuid[])
                         or access.sits_on_board_of(shared.region_of(r.council_id))
                         or shared.has_given_its_own(r.data_set_id, released_figure.first_day))));

create or replace function shared.completeness(data_set integer)
  returns table (council_id uuid, first_day date, given_at timestamptz, latest_at timestamptz, figures bigint, suppressed bigint, missing bigint)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  with seen as (
    select r.council_id, r.release_id, r.release_no, r.visible_from
      from shared.release r
     where r.data_set_id = data_set and r.withdrawn_at is null and r.visible_from <= now()
       -- The policy "audience" says the same of a release; its figures' further condition is left out on purpose.
       and (r.audience = 'public'
            or r.council_id = any (access.viewers_councils())
            or r.audience = 'all-councils' and cardinality(access.viewers_regions()) > 0
            or r.audience = 'region' and shared.region_of(r.council_id) = any (access.viewers_regions()))
  ), counted as (
    select s.council_id, f.first_day, s.release_no, s.visible_from, count(*) figures,
           count(*) filter (where f.missing = 'suppressed') suppressed,
           count(*) filter (where f.missing <> 'suppressed') missing
      from seen s join shared.released_figure f on f.council_id = s.council_id and f.release_id = s.release_id
     group by s.council_id, f.first_day, s.release_no, s.visible_from
  )
  select distinct on (c.council_id, c.first_day)
         c.council_id, c.first_day, min(c.visible_from) over (partition by c.council_id, c.first_day), c.visible_from,
         c.figures, c.suppressed, c.missing
    from counted c
   order by c.council_id, c.first_day, c.release_no desc;
end;

drop function access.viewer_is_known();

alter table shared.paper drop constraint paper_audience_check;
alter table shared.paper add constraint paper_audience_check
  check (audience in ('review-team', 'board', 'region', 'all-councils', 'public'));
comment on column shared.paper.audience is 'Who may read it: the team of a review, the board of the council''s region, councils and boards of the region, all of them, or everybody without signing in.';

create or replace function shared.may_read(the_audience text, the_council uuid, the_review uuid, from_when timestamptz, until_when timestamptz, taken_back timestamptz)
  returns boolean language sql stable
  set search_path = pg_catalog
  return from_when <= now() and now() < until_when and taken_back is null
     and (the_audience = 'public'
          or the_audience = 'all-councils' and cardinality(access.viewers_regions()) > 0
          or the_audience = 'region' and shared.region_of(the_council) = any (access.viewers_regions())
          or the_audience = 'board' and access.sits_on_board_of(shared.region_of(the_council))
          or the_audience = 'review-team' and access.is_guest_of(the_council, the_review));
