-- A progress update that came with a plan's file was written when the file was, and not on the day on which somebody
-- brought it here: it says for which report it was. The build before this one neither reads nor writes the column.

alter table council.progress add column said_for date;
comment on column council.progress.said_for is 'The day of the report that it was for, as the file says that it came with; null: the day on which it was written.';

-- What imports have brought so far was said for the last report that came with it. An import writes all within a moment.
-- Policies and guards stand in the way of the owner too, and the audit keeps what people change.
alter table council.progress no force row level security;
alter table council.rating no force row level security;
alter table council.plan_import no force row level security;
alter table council.progress disable trigger user;
update council.progress p
   set said_for = (select max(r.rated_for) from council.rating r
                    where (r.council_id, r.plan_id) = (p.council_id, p.plan_id)
                      and r.rated_at between p.written_at - interval '1 minute' and p.written_at + interval '1 minute')
  from council.plan_import i
 where (i.council_id, i.plan_id) = (p.council_id, p.plan_id) and p.kind = 'progress';
alter table council.progress enable trigger user;
alter table council.plan_import force row level security;
alter table council.rating force row level security;
alter table council.progress force row level security;
