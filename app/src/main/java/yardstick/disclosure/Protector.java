package yardstick.disclosure;

import yardstick.disclosure.Protection.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what a release must not show. First every small number, then, as long as the audit finds
 * one that can be worked out, the smallest number beside it that is not zero and not known already.
 * If there is none left, everything in the sum. Source of the order: Hitman heuristic (Hundepool
 * and others, Statistical Disclosure Control, 2012, section 4.4), which prefers small sacrifices.
 */
public final class Protector {

    /** Which rule this is; part of every release, so that an earlier one can be understood. */
    public static final String RULE = "1 to 5, secondary by audit, version 1";

    private Protector() {}

    /** What must not be shown of a table, audited from every viewpoint. */
    public static Protection protect(Table table) {
        var suppressed = new HashMap<String, Reason>();
        var exposed = new ArrayList<String>();
        for (var part : table.parts()) {
            var decision = new Decision(new Numbered(part));
            decision.settle();
            suppressed.putAll(decision.suppressed());
            exposed.addAll(decision.exposed());
        }
        return new Protection(Map.copyOf(suppressed), List.copyOf(exposed));
    }

    /** Only what is small by itself: not safe where anything adds up. */
    public static Protection withoutSecondary(Table table) {
        var suppressed = new HashMap<String, Reason>();
        for (var part : table.parts()) {
            suppressed.putAll(new Decision(new Numbered(part)).suppressed());
        }
        return new Protection(Map.copyOf(suppressed), List.of());
    }
}
