-- The rules of comparing, once more, over the published files themselves (DuckDB). Exact decimals: no double is ever
-- added, divided or compared; a double is only what LAIT's text is read as before it is cleaned to 15 digits.

create table published as
  select trim("Short Desc") as code,
         cast(left("Years", 4) as integer) as first_year,
         cast("LA Number" as integer) as area,
         "Region" as region,
         cast(case when "Values" <> '-' then printf('%.15g', cast("Values" as double)) end as decimal(38, 18)) as value
    from read_parquet('lait/bds_long_0.parquet')
   where "Years" <> '0';

-- High or low anywhere, else neither; a flag on any of an indicator's rows counts.
create table rules as
  select trim(Measure_short) as code,
         coalesce(max(Polarity) filter (Polarity in ('High', 'Low')), 'Neither') as polarity,
         count(*) filter (No_Quartile = 'N') = 0 as bands
    from read_csv('lait/lait_data_dictionary.csv', all_varchar = true)
   group by 1;

create table neighbour (model varchar, area integer, neighbour integer);
insert into neighbour
  select '2025', cast(old_la_code as integer), cast(neighbour as integer)
    from (unpivot (select old_la_code, SN_1, SN_2, SN_3, SN_4, SN_5, SN_6, SN_7, SN_8, SN_9, SN_10
                     from read_csv('neighbours/sn_model_2025_wide.csv', all_varchar = true))
              on columns(* exclude (old_la_code)) into name place value neighbour);
insert into neighbour
  select '2021', cast(trim(column00) as integer), cast(trim(neighbour) as integer)
    from (unpivot (select column00, column05, column07, column09, column11, column13, column15, column17,
                          column19, column21, column23
                     from read_csv('neighbours/New_Statistical_Neighbour_Groupings_April_2021.csv',
                                   header = false, skip = 1, all_varchar = true, null_padding = true))
              on columns(* exclude (column00)) into name place value neighbour)
   where regexp_matches(trim(column00), '^[0-9]+$') and regexp_matches(trim(neighbour), '^[0-9]+$');

create table wider (name varchar, area integer, part_of integer);
insert into wider values
  ('north east', 980, 980), ('north west', 981, 981), ('yorkshire and the humber', 982, 982),
  ('east midlands', 983, 983), ('west midlands', 984, 984), ('east of england', 985, 985),
  ('inner london', 987, 986), ('outer london', 988, 986), ('south east', 989, 989), ('south west', 990, 990);

create table council as
  select distinct p.area, w.area as part, w.part_of as region
    from published p join wider w on w.name = lower(p.region)
   where p.area < 970;

-- Inner or Outer London stands for London where it has a value in the indicator's latest period.
create table shown as
  with latest as (select code, max(first_year) as first_year from published where value is not null group by code)
  select l.code, w.area as part, case when p.value is null then w.part_of else w.area end as region
    from latest l cross join wider w
    left join published p on p.code = l.code and p.first_year = l.first_year and p.area = w.area;

create table ranked as
  select code, first_year, area, value,
         rank() over lowest as rank_from_lowest,
         rank() over highest as rank_from_highest
    from published
   where area < 970 and value is not null
  window lowest as (partition by code, first_year order by value),
         highest as (partition by code, first_year order by value desc);

-- R type 7: h = (n - 1) p; the value at floor(h) and the fraction of the step to the next. All of it times 100,
-- so that nothing is divided.
create table cut as
  with sorted as (
    select code, first_year, count(*) as ranked, list(value order by value) as v from ranked group by code, first_year)
  select code, first_year, ranked,
         100 * v[1 + (ranked - 1) * 25 // 100]
           + (v[least(ranked, 2 + (ranked - 1) * 25 // 100)] - v[1 + (ranked - 1) * 25 // 100]) * ((ranked - 1) * 25 % 100) as q1,
         100 * v[1 + (ranked - 1) * 50 // 100]
           + (v[least(ranked, 2 + (ranked - 1) * 50 // 100)] - v[1 + (ranked - 1) * 50 // 100]) * ((ranked - 1) * 50 % 100) as q2,
         100 * v[1 + (ranked - 1) * 75 // 100]
           + (v[least(ranked, 2 + (ranked - 1) * 75 // 100)] - v[1 + (ranked - 1) * 75 // 100]) * ((ranked - 1) * 75 % 100) as q3
    from sorted;

create table beside as
  select p.code, p.first_year, n.model, n.area, count(*) as neighbours,
         count(p.value) as counted, sum(p.value) as neighbour_sum
    from published p join neighbour n on n.neighbour = p.area
   group by all;

create view sums as
  select p.code, p.first_year, p.area, r.polarity, r.bands,
         own.value, before.value as before,
         coalesce(c.ranked, 0) as ranked, k.rank_from_lowest, k.rank_from_highest,
         case when own.value is null then null
              when 100 * own.value <= c.q1 then 1
              when 100 * own.value <= c.q2 then 2
              when 100 * own.value <= c.q3 then 3
              else 4 end as quarter,
         coalesce(b.neighbours, 0) as neighbours, coalesce(b.counted, 0) as counted, b.neighbour_sum,
         coalesce(e.neighbours, 0) as neighbours_2021, coalesce(e.counted, 0) as counted_2021,
         e.neighbour_sum as neighbour_sum_2021,
         region.value as region, england.value as england
    from (select p.code, p.first_year, o.area, o.part
            from (select distinct code, first_year from published) p cross join council o) p
    join rules r on r.code = p.code
    left join published own on own.code = p.code and own.first_year = p.first_year and own.area = p.area
    left join published before on before.code = p.code and before.first_year = p.first_year - 1 and before.area = p.area
    left join ranked k on k.code = p.code and k.first_year = p.first_year and k.area = p.area
    left join cut c on c.code = p.code and c.first_year = p.first_year
    left join beside b on b.model = '2025' and b.code = p.code and b.first_year = p.first_year and b.area = p.area
    left join beside e on e.model = '2021' and e.code = p.code and e.first_year = p.first_year and e.area = p.area
    left join shown s on s.code = p.code and s.part = p.part
    left join published region on region.code = p.code and region.first_year = p.first_year and region.area = s.region
    left join published england on england.code = p.code and england.first_year = p.first_year and england.area = 970
   order by p.code, p.first_year;
