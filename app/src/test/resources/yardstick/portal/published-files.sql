-- The published files as tables (DuckDB), for tests that work a page's figures out once more. Exact decimals.

create table published as
  select trim("Short Desc") as code,
         cast(left("Years", 4) as integer) as first_year,
         cast("LA Number" as integer) as area,
         cast(case when "Values" <> '-' then printf('%.15g', cast("Values" as double)) end as decimal(38, 18)) as value
    from read_parquet('lait/bds_long_0.parquet')
   where "Years" <> '0';

create table latest as
  select code, max(first_year) as first_year from published where value is not null group by code;

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
