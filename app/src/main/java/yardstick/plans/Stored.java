package yardstick.plans;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where one kind of part is kept. Written with jOOQ, so that a change of order is one statement.
 *
 * @param within what it is in order within, besides its plan; null where that is the plan alone
 * @param most how many there is room for
 * @param moves whether it may move to be within another
 */
record Stored(
        Table<?> table,
        Field<UUID> council,
        Field<UUID> plan,
        Field<UUID> id,
        @Nullable Field<UUID> within,
        Field<Short> position,
        Field<Integer> version,
        int most,
        boolean moves) {

    /** Whether there is no room for one more beside those that are there. */
    boolean isFull(
            DSLContext sql, CouncilId whose, UUID of, UUID key, Map<Field<?>, Object> columns) {
        var there = order(sql, whose, of, columns);
        return there.size() >= most && !there.containsKey(key);
    }

    /** Adds one at a place, unless it is there already; says whether it was added now. */
    boolean add(
            DSLContext sql,
            CouncilId whose,
            UUID of,
            UUID key,
            Map<Field<?>, Object> columns,
            int place) {
        var others = order(sql, whose, of, columns);
        var row = new HashMap<Field<?>, Object>(columns);
        row.put(council, whose.value());
        row.put(plan, of);
        row.put(id, key);
        row.put(position, free(others.values()));
        int added = sql.insertInto(table).set(row).onConflict(council, id).doNothing().execute();
        if (added == 1) {
            var all = new ArrayList<>(others.keySet());
            all.add(Math.clamp(place - 1L, 0, all.size()), key);
            others.put(key, free(others.values()));
            arrange(sql, whose, all, others);
        }
        return added == 1;
    }

    /** Changes one that is still at this version; says whether it was. */
    boolean change(
            DSLContext sql,
            CouncilId whose,
            UUID of,
            UUID key,
            int at,
            Map<Field<?>, Object> columns,
            int place) {
        var before = order(sql, whose, of, columns);
        var row = new HashMap<Field<?>, Object>(columns);
        if (!before.containsKey(key)) {
            row.put(position, free(before.values()));
        }
        if (within != null && !moves) {
            row.remove(within);
        }
        row.put(version, version.plus(1));
        int changed = sql.update(table).set(row).where(isAt(whose, of, key, at)).execute();
        if (changed == 0) {
            return false;
        }
        var now = order(sql, whose, of, columns);
        var all = new ArrayList<>(now.keySet());
        all.remove(key);
        all.add(Math.clamp(place - 1L, 0, all.size()), key);
        arrange(sql, whose, all, now);
        return true;
    }

    /** Takes one away that is still at this version; says whether it was. */
    boolean remove(DSLContext sql, CouncilId whose, UUID of, UUID key, int at) {
        return sql.deleteFrom(table).where(isAt(whose, of, key, at)).execute() == 1;
    }

    /** Those that stand in order with a part, with their positions. */
    private Map<UUID, Short> order(
            DSLContext sql, CouncilId whose, UUID of, Map<Field<?>, Object> columns) {
        return sql.select(id, position)
                .from(table)
                .where(council.eq(whose.value()))
                .and(plan.eq(of))
                .and(siblings(columns))
                .orderBy(position, id)
                .fetchMap(id, position);
    }

    private Condition siblings(Map<Field<?>, Object> columns) {
        return within == null ? noCondition() : within.eq((UUID) columns.get(within));
    }

    /** The first position that nothing has: where one was taken away, there is a gap. */
    private static short free(Collection<Short> taken) {
        short free = 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }

    /** Writes positions from 1, of those alone whose position changes. */
    private void arrange(DSLContext sql, CouncilId whose, List<UUID> all, Map<UUID, Short> before) {
        var moved = new HashMap<UUID, Short>();
        for (int i = 0; i < all.size(); i++) {
            short place = (short) (i + 1);
            var was = before.get(all.get(i));
            if (was == null || was != place) {
                moved.put(all.get(i), place);
            }
        }
        if (!moved.isEmpty()) {
            sql.update(table)
                    .set(position, case_(id).mapValues(moved))
                    .where(council.eq(whose.value()))
                    .and(id.in(moved.keySet()))
                    .execute();
        }
    }

    private Condition isAt(CouncilId whose, UUID of, UUID key, int at) {
        return council.eq(whose.value()).and(plan.eq(of)).and(id.eq(key)).and(version.eq(at));
    }
}
