package yardstick.migrations;

import java.util.List;

/** What the roles may do and, above all, what they may not. */
final class RoleRules {

    private static final String ROLES =
            """
            with roles as (select * from pg_roles
                            where rolname in ('yardstick_app', 'yardstick_loader')),
            tables as (
              select c.oid, n.nspname as schema, n.nspname || '.' || c.relname as full_name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname in ('published', 'council', 'shared', 'access')
                 and c.relkind in ('r', 'p', 'v', 'm', 'f')),
            functions as (
              select p.*, p.oid::regproc::text as full_name from pg_proc p
               where pronamespace in ('published'::regnamespace, 'council'::regnamespace,
                                      'shared'::regnamespace, 'access'::regnamespace))
            """;

    static final List<SchemaRule> ALL =
            List.of(
                    new SchemaRule(
                            "no role of ours stands above row-level security",
                            """
                            select rolname::text from pg_roles
                             where rolname like 'yardstick\\_%'
                               and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
                                    or rolreplication)
                            """,
                            "alter role yardstick_app bypassrls",
                            "yardstick_app"),
                    new SchemaRule(
                            "the web and the loader can become nobody else",
                            ROLES
                                    + """
                                    select rolname || ' ' || roleid::regrole
                                      from roles join pg_auth_members m on m.member = roles.oid
                                     where not (rolname = 'yardstick_app'
                                                and roleid = 'yardstick_sharing'::regrole
                                                and m.set_option and not m.inherit_option
                                                and not m.admin_option)
                                    """,
                            "grant yardstick_owner to yardstick_app",
                            "yardstick_app yardstick_owner"),
                    new SchemaRule(
                            "who reads what councils share reaches nothing that they keep, and"
                                    + " changes nothing",
                            ROLES
                                    + """
                                    select full_name from tables, unnest(
                                             '{select,insert,update}'::text[]) as verb
                                     where has_any_column_privilege('yardstick_sharing', oid, verb)
                                       and (verb <> 'select' or schema in ('council', 'access'))
                                    union all
                                    select full_name from tables
                                     where has_table_privilege('yardstick_sharing', oid, 'delete')
                                    union all
                                    select nspname::text from pg_namespace
                                     where nspname = 'council'
                                       and has_schema_privilege(
                                             'yardstick_sharing', pg_namespace.oid, 'usage')
                                    union all
                                    select rolname || ' ' || roleid::regrole
                                      from pg_roles r join pg_auth_members m on m.member = r.oid
                                     where rolname = 'yardstick_sharing'
                                    """,
                            "grant select (value) on council.figure to yardstick_sharing",
                            "council.figure"),
                    new SchemaRule(
                            "the web and the loader own nothing",
                            ROLES
                                    + """
                                    select rolname::text from roles
                                      join pg_shdepend d on d.refobjid = roles.oid
                                     where d.deptype = 'o'
                                    """,
                            "alter table published.load owner to yardstick_loader",
                            "yardstick_loader"),
                    new SchemaRule(
                            "the web and the loader make nothing in a schema or the database",
                            ROLES
                                    + """
                                    select rolname || ' ' || nspname from roles, pg_namespace
                                     where has_schema_privilege(rolname, pg_namespace.oid, 'create')
                                       and nspname !~ '^pg_(toast_)?temp'
                                    union all
                                    select rolname || ' database' from roles
                                     where has_database_privilege(
                                             rolname, current_database(), 'create')
                                        or rolname = 'yardstick_app' and has_database_privilege(
                                             rolname, current_database(), 'temporary')
                                    """,
                            "grant create on schema council to public",
                            "yardstick_loader council"),
                    new SchemaRule(
                            "the web and the loader never truncate, point at, hang triggers on or"
                                    + " maintain a table",
                            ROLES
                                    + """
                                    select rolname || ' ' || verb || ' ' || full_name
                                      from roles, tables,
                                           unnest('{truncate,references,trigger,maintain}'::text[])
                                             as verb
                                     where has_table_privilege(rolname, tables.oid, verb)
                                       -- The loader says "analyze" after a load.
                                       and (rolname, verb, schema)
                                             <> ('yardstick_loader', 'maintain', 'published')
                                    """,
                            "grant truncate on council.target to yardstick_app",
                            "yardstick_app truncate council.target"),
                    new SchemaRule(
                            "the web reads all that is published",
                            ROLES
                                    + """
                                    select full_name from tables where schema = 'published'
                                       and not has_table_privilege('yardstick_app', oid, 'select')
                                    """,
                            "revoke select on published.figure from yardstick_app",
                            "published.figure"),
                    new SchemaRule(
                            "the web changes nothing that is published",
                            ROLES
                                    + """
                                    select full_name from tables where schema = 'published'
                                       and (has_any_column_privilege('yardstick_app', oid, 'insert')
                                            or has_any_column_privilege(
                                                 'yardstick_app', oid, 'update')
                                            or has_table_privilege('yardstick_app', oid, 'delete'))
                                    """,
                            "grant update (value) on published.figure to yardstick_app",
                            "published.figure"),
                    new SchemaRule(
                            "the loader reaches nothing that is a council's or a person's",
                            ROLES
                                    + """
                                    select full_name from tables, unnest(
                                             '{select,insert,update}'::text[]) as verb
                                     where schema <> 'published'
                                       and has_any_column_privilege('yardstick_loader', oid, verb)
                                    union all
                                    select full_name from tables where schema <> 'published'
                                       and has_table_privilege('yardstick_loader', oid, 'delete')
                                    union all
                                    select nspname::text from pg_namespace
                                     where nspname in ('council', 'shared', 'access')
                                       and has_schema_privilege('yardstick_loader', pg_namespace.oid, 'usage')
                                    """,
                            "grant select (note) on council.target to yardstick_loader",
                            "council.target"),
                    new SchemaRule(
                            "a row is never handed to another council",
                            ROLES
                                    + """
                                    select full_name from tables
                                      join pg_attribute on attrelid = oid
                                     where attname = 'council_id' and schema <> 'published'
                                       and has_column_privilege(
                                             'yardstick_app', oid, attnum, 'update')
                                    """,
                            "grant update on council.target to yardstick_app",
                            "council.target"),
                    new SchemaRule(
                            "the web reads the audit trail and does nothing else with it",
                            ROLES
                                    + """
                                    select full_name from tables
                                     where full_name = 'council.audit_event'
                                       and (has_any_column_privilege('yardstick_app', oid, 'insert')
                                            or has_any_column_privilege(
                                                 'yardstick_app', oid, 'update')
                                            or has_table_privilege('yardstick_app', oid, 'delete')
                                            or not has_table_privilege(
                                                 'yardstick_app', oid, 'select'))
                                    """,
                            "grant insert on council.audit_event to yardstick_app",
                            "council.audit_event"),
                    new SchemaRule(
                            "no function may be run by just anybody",
                            ROLES
                                    + """
                                    select full_name from functions
                                     where has_function_privilege('public', oid, 'execute')
                                    """,
                            "grant execute on function council.may_edit() to public",
                            "council.may_edit"),
                    new SchemaRule(
                            "a function that runs with its owner's rights was reviewed",
                            ROLES
                                    + """
                                    select full_name from functions
                                     where prosecdef and full_name not in (
                                       select name from reviewed where kind = 'definer')
                                    """,
                            "alter function council.current_id() security definer",
                            "council.current_id"),
                    new SchemaRule(
                            "a function that runs with its owner's rights looks in pg_catalog only,"
                                    + " and its owner is bound by policies",
                            ROLES
                                    + """
                                    select full_name from functions
                                     where prosecdef
                                       and (not coalesce(proconfig, '{}')
                                              @> '{search_path=pg_catalog}'
                                            or proowner <> 'yardstick_owner'::regrole)
                                    """,
                            "alter function access.sign_out(bytea) reset search_path",
                            "access.sign_out"));

    private RoleRules() {}
}
