-- A long file brings 20,000 rows. Whether what they are added to is still a draft is asked once a statement and no longer
-- once a row, which took a third of the time. Changes and removals, which come one by one, are asked about as before.

create function council.guard_added_rows() returns trigger language plpgsql
  set search_path = pg_catalog as $$
declare
  its_submission uuid;
begin
  -- Rows of another council, and a reader's, have been refused by the policies with their words and not with ours.
  if not council.may_edit() then
    return null;
  end if;
  for its_submission in select distinct a.submission_id from added a where a.council_id = council.current_id() loop
    -- The share lock makes the rows wait for a submission that is being submitted at this moment.
    perform from council.submission s
      where s.council_id = council.current_id() and s.submission_id = its_submission and s.state = 'draft' for share;
    if not found then
      raise exception 'Only a draft can be changed.' using errcode = '23514';
    end if;
  end loop;
  return null;
end
$$;
comment on function council.guard_added_rows() is 'Lets rows be added to drafts only.';
revoke execute on function council.guard_added_rows() from public;

drop trigger guard on council.submission_row;
create trigger guard before update or delete on council.submission_row
  for each row execute function council.guard_submission_row();
create trigger guard_added after insert on council.submission_row referencing new table as added
  for each statement execute function council.guard_added_rows();
