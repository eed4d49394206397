package yardstick.sets;

import static org.jooq.impl.DSL.excluded;

import static yardstick.db.council.Tables.COMPARISON_GROUP;
import static yardstick.db.council.Tables.COMPARISON_GROUP_MEMBER;
import static yardstick.db.council.Tables.INDICATOR_SET;
import static yardstick.db.council.Tables.INDICATOR_SET_MEMBER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

import yardstick.comparison.Catalogue;
import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Where one kind is kept. Written with jOOQ, not row by row: a change touches the set, the members
 * that are gone, and those that are new or moved, and nothing else, as every row leaves a line in
 * the audit trail.
 *
 * @param <M> what a member's key is
 * @param member makes the key of a member from its code
 */
record Stored<M>(
        Table<?> sets,
        Field<UUID> council,
        Field<UUID> id,
        Field<String> name,
        Field<Integer> version,
        Table<?> members,
        Field<UUID> memberCouncil,
        Field<UUID> memberSet,
        Field<M> memberKey,
        Field<Short> position,
        BiFunction<Catalogue, String, M> member) {

    private static final Stored<UUID> GROUPS =
            new Stored<>(
                    COMPARISON_GROUP,
                    COMPARISON_GROUP.COUNCIL_ID,
                    COMPARISON_GROUP.GROUP_ID,
                    COMPARISON_GROUP.NAME,
                    COMPARISON_GROUP.VERSION,
                    COMPARISON_GROUP_MEMBER,
                    COMPARISON_GROUP_MEMBER.COUNCIL_ID,
                    COMPARISON_GROUP_MEMBER.GROUP_ID,
                    COMPARISON_GROUP_MEMBER.MEMBER_ID,
                    COMPARISON_GROUP_MEMBER.POSITION,
                    (catalogue, code) -> catalogue.findCouncil(code).orElseThrow().id());

    private static final Stored<Integer> INDICATORS =
            new Stored<>(
                    INDICATOR_SET,
                    INDICATOR_SET.COUNCIL_ID,
                    INDICATOR_SET.SET_ID,
                    INDICATOR_SET.NAME,
                    INDICATOR_SET.VERSION,
                    INDICATOR_SET_MEMBER,
                    INDICATOR_SET_MEMBER.COUNCIL_ID,
                    INDICATOR_SET_MEMBER.SET_ID,
                    INDICATOR_SET_MEMBER.INDICATOR_ID,
                    INDICATOR_SET_MEMBER.POSITION,
                    (catalogue, code) -> catalogue.findIndicator(code).orElseThrow().id());

    static Stored<?> of(Kind kind) {
        return kind == Kind.GROUPS ? GROUPS : INDICATORS;
    }

    /** Adds one. */
    void add(DSLContext sql, Catalogue catalogue, CouncilId whose, UUID set, SetForm form) {
        sql.insertInto(sets, council, id, name).values(whose.value(), set, form.name()).execute();
        write(sql, whose, set, keys(catalogue, form));
    }

    /** Changes one that is still at this version; says whether it was. */
    boolean change(DSLContext sql, Catalogue catalogue, CouncilId whose, UUID set, SetForm form) {
        int changed =
                sql.update(sets)
                        .set(name, form.name())
                        .set(version, version.plus(1))
                        .where(isAt(whose, set, form.version()))
                        .execute();
        if (changed == 0) {
            return false;
        }
        var keys = keys(catalogue, form);
        sql.deleteFrom(members)
                .where(memberCouncil.eq(whose.value()))
                .and(memberSet.eq(set))
                .and(memberKey.notIn(keys))
                .execute();
        write(sql, whose, set, keys);
        return true;
    }

    /** Takes one away, with its members, that is still at this version; says whether it was. */
    boolean remove(DSLContext sql, CouncilId whose, UUID set, int atVersion) {
        return sql.deleteFrom(sets).where(isAt(whose, set, atVersion)).execute() == 1;
    }

    private Condition isAt(CouncilId whose, UUID set, int atVersion) {
        return council.eq(whose.value()).and(id.eq(set)).and(version.eq(atVersion));
    }

    private List<M> keys(Catalogue catalogue, SetForm form) {
        return form.members().stream().map(code -> member.apply(catalogue, code)).toList();
    }

    private void write(DSLContext sql, CouncilId whose, UUID set, List<M> keys) {
        var insert = sql.insertInto(members, memberCouncil, memberSet, memberKey, position);
        for (int i = 0; i < keys.size(); i++) {
            insert = insert.values(whose.value(), set, keys.get(i), (short) (i + 1));
        }
        insert.onConflict(memberCouncil, memberSet, memberKey)
                .doUpdate()
                .set(position, excluded(position))
                .where(position.ne(excluded(position)))
                .execute();
    }
}
