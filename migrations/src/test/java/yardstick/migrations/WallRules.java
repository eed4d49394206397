package yardstick.migrations;

import java.util.List;

/** What keeps one council's rows from another: policies, keys, indexes, the audit trail. */
final class WallRules {

    private static final String PRIVATE_TABLES =
            """
            with tables as (
              select c.*, c.oid::regclass::text as full_name, n.nspname as schema
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p', 'f')
                 and (n.nspname in ('council', 'access')
                      or n.nspname = 'shared' and exists (
                        select from pg_attribute a
                         where a.attrelid = c.oid and a.attname = 'council_id'))),
            columns as (
              select attrelid, attnum, attname from pg_attribute
               where attnum > 0 and not attisdropped)
            """;

    private static final String NEW_TABLE =
            "create table council.note (council_id uuid not null, note_id uuid, body text";

    static final List<SchemaRule> ALL =
            List.of(
                    new SchemaRule(
                            "row-level security is on for every private table",
                            PRIVATE_TABLES
                                    + "select full_name from tables where not relrowsecurity",
                            NEW_TABLE + ")",
                            "council.note"),
                    new SchemaRule(
                            "row-level security is forced on every private table",
                            PRIVATE_TABLES
                                    + "select full_name from tables where not relforcerowsecurity",
                            "alter table council.target no force row level security",
                            "council.target"),
                    new SchemaRule(
                            "every private table has a policy that lets somebody in",
                            PRIVATE_TABLES
                                    + """
                                    select full_name from tables where not exists (
                                      select from pg_policy where polrelid = tables.oid and polpermissive
                                         -- Those of whoever deletes what is due let nobody work.
                                         and polname not like 'leaving%')
                                    """,
                            "drop policy own_rows on council.target",
                            "council.target"),
                    new SchemaRule(
                            "every policy names the role it is for",
                            "select polrelid::regclass || ' ' || polname from pg_policy"
                                    + " where 0 = any (polroles)",
                            "create policy anybody on council.target for select using (true)",
                            "council.target anybody"),
                    new SchemaRule(
                            "nothing in a policy is volatile, which would make every read a scan",
                            """
                            select p.polrelid::regclass || ' ' || p.polname || ' ' || f.proname
                              from pg_policy p
                              join pg_proc f on f.provolatile = 'v' and f.prokind = 'f'
                               and concat(pg_get_expr(p.polqual, p.polrelid),
                                          pg_get_expr(p.polwithcheck, p.polrelid))
                                   ~ ('\\m' || f.proname || '\\(')
                            """,
                            "alter function council.may_edit() volatile",
                            "council.target editors_insert may_edit"),
                    new SchemaRule(
                            "a policy asks for the council once a statement, not once a row",
                            """
                            select p.polrelid::regclass || ' ' || p.polname
                              from pg_policy p
                             where regexp_replace(concat(pg_get_expr(p.polqual, p.polrelid),
                                                         pg_get_expr(p.polwithcheck, p.polrelid)),
                                                  'SELECT council\\.(current_id|may_edit)\\(\\)', '', 'g')
                                   ~ 'council\\.(current_id|may_edit)\\('
                            """,
                            "alter policy own_rows on council.target"
                                    + " using (council_id = council.current_id())",
                            "council.target own_rows"),
                    new SchemaRule(
                            "every key of a council's table begins with council_id",
                            PRIVATE_TABLES
                                    + """
                                    select full_name || ' ' || i.indexrelid::regclass
                                      from tables join pg_index i on i.indrelid = tables.oid
                                      join columns on attrelid = oid and attnum = i.indkey[0]
                                     where schema in ('council', 'shared') and i.indisunique
                                       and attname <> 'council_id'
                                    """,
                            NEW_TABLE + ", unique (body, council_id))",
                            "council.note council.note_body_council_id_key"),
                    new SchemaRule(
                            "every council's table can be read by council from an index",
                            PRIVATE_TABLES
                                    + """
                                    select full_name from tables
                                     where schema in ('council', 'shared') and not exists (
                                       select from pg_index i
                                         join columns on attrelid = oid and attnum = i.indkey[0]
                                        where i.indrelid = tables.oid and attname = 'council_id'
                                          and i.indpred is null)
                                    """,
                            NEW_TABLE + ")",
                            "council.note"),
                    new SchemaRule(
                            "a council's row points at rows of the same council, or at what was"
                                    + " reviewed",
                            PRIVATE_TABLES
                                    + """
                                    select full_name || ' ' || k.conname
                                      from tables
                                      join pg_constraint k on k.conrelid = tables.oid and k.contype = 'f'
                                      join columns here on here.attrelid = k.conrelid
                                       and here.attnum = k.conkey[1]
                                      join columns there on there.attrelid = k.confrelid
                                       and there.attnum = k.confkey[1]
                                     where schema in ('council', 'shared')
                                       and not (here.attname = 'council_id'
                                                and there.attname = 'council_id')
                                       and not exists (
                                         select from reviewed r where r.kind = 'reference'
                                            and k.confrelid::regclass::text
                                                like replace(r.name, '*', '%'))
                                    """,
                            NEW_TABLE
                                    + ", note_no uuid unique); alter table council.note"
                                    + " add foreign key (note_id) references council.note (note_no)",
                            "council.note note_note_id_fkey"),
                    new SchemaRule(
                            "every change of a row that belongs to a council is in the audit trail",
                            PRIVATE_TABLES
                                    + """
                                    select full_name from tables
                                      join columns on attrelid = oid and attname = 'council_id'
                                     where full_name <> 'council.audit_event' and not exists (
                                       select from pg_trigger t
                                        where t.tgrelid = tables.oid and t.tgenabled in ('O', 'A')
                                          and t.tgfoid = 'council.write_audit_event'::regproc
                                          and t.tgqual is null and t.tgattr = ''::int2vector
                                          and t.tgtype & 31 = 1 + 4 + 8 + 16)
                                    """,
                            "alter table council.target disable trigger audit",
                            "council.target"),
                    new SchemaRule(
                            "the audit trail refuses to be changed",
                            """
                            select 'council.audit_event' where not exists (
                              select from pg_trigger t
                               where t.tgrelid = 'council.audit_event'::regclass
                                 and t.tgenabled in ('O', 'A') and t.tgqual is null
                                 and t.tgfoid = 'council.refuse_change'::regproc
                                 and t.tgtype = 2 + 8 + 16 + 32)
                            """,
                            "drop trigger never_changed on council.audit_event",
                            "council.audit_event"),
                    new SchemaRule(
                            "the audit trail of one council stays when another leaves",
                            """
                            select 'council.audit_event' where not exists (
                              select from pg_trigger t
                               where t.tgrelid = 'council.audit_event'::regclass
                                 and t.tgenabled in ('O', 'A') and t.tgqual is null
                                 and t.tgfoid = 'council.refuse_change'::regproc
                                 and t.tgtype = 1 + 2 + 8)
                            """,
                            "drop trigger never_deleted on council.audit_event",
                            "council.audit_event"),
                    new SchemaRule(
                            "a council that leaves leaves nothing behind",
                            PRIVATE_TABLES
                                    + """
                                    select full_name from tables
                                     where schema in ('council', 'shared')
                                       and full_name <> 'council.leaving'
                                       and not exists (
                                         select from pg_constraint k
                                          where k.conrelid = tables.oid and k.contype = 'f'
                                            and k.confdeltype = 'c')
                                       and (not exists (
                                              select from pg_policy p
                                               where p.polrelid = tables.oid and p.polname = 'leaving'
                                                 and p.polcmd = 'd')
                                            or schema = 'shared' and not exists (
                                              select from pg_proc f
                                               where f.oid = 'council.delete_due_spaces'::regproc
                                                 and strpos(f.prosrc,
                                                       'delete from ' || full_name || ' ') > 0))
                                    """,
                            "drop policy leaving on council.target",
                            "council.target"));

    private WallRules() {}
}
