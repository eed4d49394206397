-- How councils moved between two periods that lie apart, worked out once more over what every edition said
-- (PostgreSQL): one row for each indicator and each council that is asked for, from the first period since 2015 for
-- which the council has a value to the last. Which value counts is decided as in independent-evidence.sql.

with said as (
  select o.indicator_id, o.first_year, o.area_id, o.edition_id, o.value, o.numerator, o.denominator,
         e.content = 'lait' as of_lait, e.published_on
    from published.observation o join published.edition e using (edition_id)
   where o.first_year >= 2015
), carried as (
  select distinct o.indicator_id from published.observation o join published.edition e using (edition_id)
   where e.content = 'lait'
), chosen as materialized (
  select s.indicator_id, s.first_year, s.area_id,
         (array_agg(s.value order by s.published_on desc, s.edition_id desc)
           filter (where s.of_lait or c.indicator_id is null))[1] as value,
         (array_agg(s.numerator order by s.published_on desc, s.edition_id desc)
           filter (where not s.of_lait and coalesce(s.numerator, s.denominator) is not null))[1] as numerator,
         (array_agg(s.denominator order by s.published_on desc, s.edition_id desc)
           filter (where not s.of_lait and coalesce(s.numerator, s.denominator) is not null))[1] as denominator
    from said s left join carried c using (indicator_id)
   group by 1, 2, 3
), places as (
  select f.indicator_id, f.first_year, max(scale(trim_scale(f.value))) as places
    from chosen f join published.area a using (area_id)
   where a.kind = 'council' and f.value is not null
   group by 1, 2
), span as (
  select f.indicator_id, f.area_id, a.code, min(f.first_year) as first_year, max(f.first_year) as last_year
    from chosen f join published.area a using (area_id)
   where f.value is not null and a.code = any (?)
   group by 1, 2, 3
), moved as (
  select s.indicator_id, s.area_id, count(*) as counted,
         percentile_cont(0.5) within group (order by now.value - was.value) as median
    from span s
    join published.neighbour n on n.area_id = s.area_id and n.model = '2025'
    join chosen was on was.indicator_id = s.indicator_id and was.first_year = s.first_year
                   and was.area_id = n.neighbour_id and was.value is not null
    join chosen now on now.indicator_id = s.indicator_id and now.first_year = s.last_year
                   and now.area_id = n.neighbour_id and now.value is not null
   group by 1, 2
)
select i.code as indicator, i.unit, i.per, i.period_type, s.code, s.first_year, s.last_year,
       now.value, now.numerator, now.denominator, coalesce(p.places, 0) as places,
       was.value as value_before, was.numerator as numerator_before, was.denominator as denominator_before,
       coalesce(q.places, 0) as places_before,
       m.counted, m.median
  from span s
  join published.indicator i using (indicator_id)
  join chosen now on now.indicator_id = s.indicator_id and now.first_year = s.last_year and now.area_id = s.area_id
  join chosen was on was.indicator_id = s.indicator_id and was.first_year = s.first_year and was.area_id = s.area_id
  left join places p on p.indicator_id = s.indicator_id and p.first_year = s.last_year
  left join places q on q.indicator_id = s.indicator_id and q.first_year = s.first_year
  left join moved m on m.indicator_id = s.indicator_id and m.area_id = s.area_id
