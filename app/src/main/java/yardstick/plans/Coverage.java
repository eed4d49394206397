package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * How a plan answers what an inspection or a peer review asks.
 *
 * @param source the inspection or peer review, and when it was
 * @param sentence how much of it has an action
 * @param missing what has none in this plan
 */
public record Coverage(String source, String sentence, List<Missing> missing) {

    /**
     * Something that no action answers.
     *
     * @param name its number
     * @param body what it says
     * @param source where it comes from
     * @param elsewhere that another plan answers it; empty when none does
     */
    public record Missing(String name, String body, String source, String elsewhere) {

        static Missing of(Call call) {
            return new Missing(
                    call.name(),
                    call.body(),
                    call.source() + ", " + Words.day(call.on()),
                    call.elsewhere() == 0
                            ? ""
                            : Words.number(call.elsewhere(), "action") + " of another plan");
        }
    }

    /**
     * Of everything that a plan answers in part, and of the peer review that it is the answer to.
     */
    static List<Coverage> of(List<Call> calls, @Nullable UUID review) {
        var sources = new LinkedHashMap<UUID, List<Call>>();
        for (var call : calls) {
            sources.computeIfAbsent(call.within(), any -> new ArrayList<>()).add(call);
        }
        return sources.entrySet().stream()
                .filter(
                        source ->
                                source.getKey().equals(review)
                                        || source.getValue().stream().anyMatch(c -> c.here() > 0))
                .map(source -> of(source.getValue()))
                .toList();
    }

    private static Coverage of(Collection<Call> calls) {
        var first = calls.iterator().next();
        var missing = calls.stream().filter(call -> call.here() == 0).toList();
        var what = first.kind() == Origin.Kind.RECOMMENDATION ? "recommendation" : "finding";
        return new Coverage(
                first.source() + ", " + Words.day(first.on()),
                missing.isEmpty()
                        ? "Each of its %s has an action in this plan."
                                .formatted(Words.number(calls.size(), what))
                        : "%,d of its %s %s no action in this plan."
                                .formatted(
                                        missing.size(),
                                        Words.number(calls.size(), what),
                                        missing.size() == 1 ? "has" : "have"),
                missing.stream().map(Missing::of).toList());
    }
}
