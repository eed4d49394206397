package yardstick.migrations;

import java.util.List;

/** What holds for tables, columns, views and functions of all schemas. */
final class TableRules {

    private static final String TABLES =
            """
            with tables as (
              select c.oid, c.relkind, n.nspname as schema, c.relname as name,
                     n.nspname || '.' || c.relname as full_name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname in ('published', 'council', 'shared', 'access')
                 and c.relkind in ('r', 'p', 'v', 'm', 'f'))
            """;

    static final List<SchemaRule> ALL =
            List.of(
                    new SchemaRule(
                            "every table and view says what it is",
                            TABLES
                                    + "select full_name from tables where obj_description(oid) is null",
                            "create table published.silent (id integer primary key)",
                            "published.silent"),
                    new SchemaRule(
                            "every column says what it holds",
                            TABLES
                                    + """
                                    select full_name || '.' || attname
                                      from tables join pg_attribute on attrelid = oid
                                     where attnum > 0 and not attisdropped
                                       and col_description(oid, attnum) is null
                                    """,
                            "alter table council.target add column silent text",
                            "council.target.silent"),
                    new SchemaRule(
                            "every function says what it does",
                            """
                            select p.oid::regproc::text from pg_proc p
                             where pronamespace in ('published'::regnamespace,
                                     'council'::regnamespace, 'shared'::regnamespace,
                                     'access'::regnamespace)
                               and obj_description(p.oid, 'pg_proc') is null
                            """,
                            "create function council.silent() returns int language sql return 1",
                            "council.silent"),
                    new SchemaRule(
                            "every table has a primary key",
                            TABLES
                                    + """
                                    select full_name from tables
                                     where relkind in ('r', 'p') and not exists (
                                       select from pg_constraint
                                        where conrelid = tables.oid and contype = 'p')
                                    """,
                            "create table published.heap (id integer)",
                            "published.heap"),
                    new SchemaRule(
                            "every view runs with the rights of whoever reads it",
                            """
                            select n.nspname || '.' || c.relname
                              from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where c.relkind = 'v'
                               and n.nspname in ('published', 'council', 'shared', 'access')
                               and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                            """,
                            "create view council.open as select * from council.target",
                            "council.open"),
                    new SchemaRule(
                            "nothing is materialised, because row-level security does not reach it",
                            TABLES + "select full_name from tables where relkind = 'm'",
                            "create materialized view council.frozen as select 1 as one",
                            "council.frozen"),
                    new SchemaRule(
                            "words with a check stand where an enum would hide from the index",
                            """
                            select typname::text from pg_type
                             where typtype = 'e'
                               and typnamespace in ('published'::regnamespace,
                                     'council'::regnamespace, 'shared'::regnamespace,
                                     'access'::regnamespace)
                            """,
                            "create type council.colour as enum ('red', 'green')",
                            "colour"));

    private TableRules() {}
}
