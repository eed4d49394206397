package yardstick.papers;

import yardstick.tenants.Refusal;
import yardstick.web.Typed;

import java.util.Map;
import java.util.UUID;

/** What a shared paper is made of. */
sealed interface Source {

    /** A plan, as it stands today. */
    record OfPlan(UUID plan) implements Source {

        @Override
        public String path() {
            return "/plans/" + plan;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("plan", plan.toString());
        }
    }

    /** The pack of a meeting. */
    record OfMeeting(UUID board, UUID meeting) implements Source {

        @Override
        public String path() {
            return "/boards/%s/meetings/%s".formatted(board, meeting);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("board", board.toString(), "meeting", meeting.toString());
        }
    }

    /** Its address within the council's space. */
    String path();

    /** How an address or a form names it. */
    Map<String, String> fields();

    /** What an address or a form names; refuses the request where that is nothing. */
    static Source read(Map<String, ?> sent) {
        return sent.containsKey("plan")
                ? new OfPlan(id(sent, "plan"))
                : new OfMeeting(id(sent, "board"), id(sent, "meeting"));
    }

    private static UUID id(Map<String, ?> sent, String field) {
        return Typed.id(Typed.line(sent, field))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
