-- Who has given what of a data set, and when: the answer must not wait for one's own figures, as the figures themselves may.

create function shared.completeness(data_set integer)
  returns table (council_id uuid, first_day date, given_at timestamptz, latest_at timestamptz, figures bigint, suppressed bigint, missing bigint)
  language sql stable security definer
  set search_path = pg_catalog
begin atomic
  with seen as (
    select r.council_id, r.release_id, r.release_no, r.visible_from
      from shared.release r
     where r.data_set_id = data_set and r.withdrawn_at is null and r.visible_from <= now()
       -- The policy "audience" says the same of a release; its figures' further condition is left out on purpose.
       and (r.council_id = any (access.viewers_councils())
            or r.audience = 'public' and access.viewer_is_known()
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
comment on function shared.completeness(integer) is 'For each council and period of a data set that this transaction''s person or system is in the audience of: when figures were first given, when last, how many the last release holds, and how many of those are suppressed or missing. Counts only; no figure.';
revoke execute on function shared.completeness(integer) from public;
grant execute on function shared.completeness(integer) to yardstick_sharing;
