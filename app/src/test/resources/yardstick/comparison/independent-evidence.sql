-- What a figure can bear, worked out once more over what every edition said (PostgreSQL): one row for each council and
-- indicator in the latest period for which anybody has a value. The table of current figures is not read: which value
-- counts is decided here again. Where LAIT has an indicator, LAIT's value; else the one published last; counts from the
-- other files.

with said as (
  select o.indicator_id, o.first_year, o.area_id, o.edition_id, o.value, o.numerator, o.denominator,
         e.content = 'lait' as of_lait, e.published_on
    from published.observation o join published.edition e using (edition_id)
), carried as (
  select distinct indicator_id from said where of_lait
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
), latest as (
  select indicator_id, max(first_year) as first_year from chosen where value is not null group by 1
), known as materialized (
  select f.indicator_id, f.first_year, f.area_id, f.value,
         case when f.value is not null then f.numerator end as numerator,
         case when f.value is not null then f.denominator end as denominator, a.kind,
         max(scale(trim_scale(f.value))) filter (where a.kind = 'council')
           over (partition by f.indicator_id, f.first_year) as places
    from chosen f
    join published.area a using (area_id)
    join latest l on l.indicator_id = f.indicator_id and f.first_year in (l.first_year, l.first_year - 1)
), cut as (
  select indicator_id, first_year,
         percentile_cont(0.25) within group (order by value) as lower_quartile,
         percentile_cont(0.75) within group (order by value) as upper_quartile
    from known where kind = 'council' and value is not null group by 1, 2
), beside as (
  select n.area_id, f.indicator_id, f.first_year, count(f.value) as counted, sum(f.value) as neighbour_sum,
         percentile_cont(0.5) within group (order by f.value) as neighbour_median,
         min(f.value) as least, max(f.value) as most,
         string_agg(a.code || '=' || f.value, ',' order by n.position) as by_code
    from published.neighbour n
    join known f on f.area_id = n.neighbour_id
    join latest using (indicator_id, first_year)
    join published.area a on a.area_id = n.neighbour_id
   where n.model = ? and f.value is not null
   group by 1, 2, 3
)
select i.source_code, i.unit, i.per, i.polarity, i.quartile_bands, a.code,
       own.value, own.numerator, own.denominator, own.places,
       before.value as value_before, before.numerator as numerator_before, before.denominator as denominator_before,
       before.places as places_before,
       england.value as england,
       c.lower_quartile, c.upper_quartile,
       b.counted, b.neighbour_sum, b.neighbour_median, b.least, b.most, b.by_code
  from published.council k
  join published.area a using (area_id)
 cross join latest l
  join published.indicator i using (indicator_id)
  left join known own on own.indicator_id = l.indicator_id and own.first_year = l.first_year and own.area_id = a.area_id
  left join known before on before.indicator_id = l.indicator_id and before.first_year = l.first_year - 1
                        and before.area_id = a.area_id
  left join known england on england.indicator_id = l.indicator_id and england.first_year = l.first_year
                         and england.kind = 'england'
  left join cut c on c.indicator_id = l.indicator_id and c.first_year = l.first_year
  left join beside b on b.indicator_id = l.indicator_id and b.first_year = l.first_year and b.area_id = a.area_id
