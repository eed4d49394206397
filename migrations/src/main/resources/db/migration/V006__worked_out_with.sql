-- A rate that a file does not give is worked out from its count and another file's population. Where the population came
-- in a later load, the rate belongs to both editions: nobody could have known it before the second was there.

alter table published.observation
  add column worked_out_with_edition_id integer,
  add constraint observation_worked_out_with_edition_id_fkey
    foreign key (worked_out_with_edition_id) references published.edition not enforced;
comment on column published.observation.worked_out_with_edition_id is 'The other edition that the value was divided by, where the file gives only a count; the value is known once both are there.';
