-- Functions are never numbered: this file runs again whenever it changes. Each runs with its caller's rights.

create or replace function published.figures_of(indicators integer[], editions integer[])
  returns table (indicator_id integer, first_year smallint, area_id integer, value numeric, missing text,
                 edition_id integer, source_row integer, numerator numeric, denominator numeric,
                 detail_edition_id integer, detail_source_row integer)
  language sql stable as $$
  with said as (
    select o.*, e.content, e.published_on, bool_or(e.content = 'lait') over (partition by o.indicator_id) as in_lait
      from published.observation o
      join published.edition e on e.edition_id = o.edition_id
     where o.indicator_id = any ($1)
       and ($2 is null or o.edition_id = any ($2)
                          and (o.worked_out_with_edition_id is null or o.worked_out_with_edition_id = any ($2)))
  ), best as (
    select distinct on (s.indicator_id, s.first_year, s.area_id) s.*
      from said s
     where not s.in_lait or s.content = 'lait'
     order by s.indicator_id, s.first_year, s.area_id, s.published_on desc, s.edition_id desc
  ), counted as (
    select distinct on (s.indicator_id, s.first_year, s.area_id) s.*
      from said s
     where s.content <> 'lait' and (s.numerator is not null or s.denominator is not null)
     order by s.indicator_id, s.first_year, s.area_id, s.published_on desc, s.edition_id desc
  ), explained as (
    select distinct on (s.indicator_id, s.first_year, s.area_id) s.*
      from said s
     where s.content <> 'lait'
     order by s.indicator_id, s.first_year, s.area_id, s.published_on desc, s.edition_id desc
  )
  select b.indicator_id, b.first_year, b.area_id, b.value,
         case when b.missing = 'not-stated' then coalesce(x.missing, b.missing) else b.missing end,
         b.edition_id, b.source_row,
         c.numerator, c.denominator,
         case when b.value is null then x.edition_id else c.edition_id end,
         case when b.value is null then x.source_row else c.source_row end
    from best b
    left join counted c on b.value is not null
      and (c.indicator_id, c.first_year, c.area_id) = (b.indicator_id, b.first_year, b.area_id)
    left join explained x on b.missing = 'not-stated' and x.missing is not null
      and (x.indicator_id, x.first_year, x.area_id) = (b.indicator_id, b.first_year, b.area_id)
$$;
comment on function published.figures_of(integer[], integer[]) is
  'The one rule of which value is the figure, for some indicators as some editions had them (null: all editions). Where LAIT has an indicator, LAIT''s value, from its latest edition; else the value published last. Other files bring numerator, denominator and the reason for a value that LAIT does not state. The loader fills table figure with it; figures as of an earlier day are read from it.';
revoke execute on function published.figures_of(integer[], integer[]) from public;
grant execute on function published.figures_of(integer[], integer[]) to yardstick_app, yardstick_loader;

create or replace function published.periods_of(editions integer[])
  returns table (indicator_id integer, first_year smallint, period text, status text, has_value boolean, parts integer[])
  language sql stable as $$
  with said as (
    select p.*, e.content, e.published_on, bool_or(e.content = 'lait') over (partition by p.indicator_id) as in_lait
      from published.edition_period p
      join published.edition e on e.edition_id = p.edition_id
     where p.edition_id = any ($1) and p.needs_edition_id = any ($1)
  )
  select distinct on (s.indicator_id, s.first_year)
         s.indicator_id, s.first_year, s.period, s.status, s.has_value, s.parts
    from said s
   where not s.in_lait or s.content = 'lait'
   order by s.indicator_id, s.first_year, s.published_on desc, s.edition_id desc, s.has_value desc
$$;
comment on function published.periods_of(integer[]) is
  'The periods for which some editions published indicators, by the same rule as figures_of: LAIT''s where LAIT has the indicator, each as the edition published last says.';
revoke execute on function published.periods_of(integer[]) from public;
grant execute on function published.periods_of(integer[]) to yardstick_app, yardstick_loader;

create or replace function council.matches(body text, words text) returns boolean language sql stable
  set search_path = pg_catalog
  return to_tsvector('english', body) @@ websearch_to_tsquery('english', words);
comment on function council.matches(text, text) is 'Whether a text holds what somebody searches for: English words in any form, "several words" together, -without.';
create or replace function council.relevance(body text, words text) returns real language sql stable
  set search_path = pg_catalog
  return ts_rank(to_tsvector('english', body), websearch_to_tsquery('english', words));
comment on function council.relevance(text, text) is 'How well a text fits what somebody searches for; more is better.';
create or replace function council.excerpt(body text, words text) returns text language sql stable
  set search_path = pg_catalog
  return ts_headline('english', body, websearch_to_tsquery('english', words),
                     'StartSel="", StopSel="", MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "');
comment on function council.excerpt(text, text) is 'The part of a text around the words that somebody searches for.';
revoke execute on function council.matches(text, text), council.relevance(text, text), council.excerpt(text, text) from public;
grant execute on function council.matches(text, text), council.relevance(text, text), council.excerpt(text, text) to yardstick_app;
