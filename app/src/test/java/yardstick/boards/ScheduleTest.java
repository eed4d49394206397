package yardstick.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@DisplayName("What is due when")
class ScheduleTest {

    private static final UUID BOARD = UUID.randomUUID();

    private static Board board(Rhythm rhythm) {
        return new Board(BOARD, "Board", rhythm, List.of(), 0);
    }

    private static List<Meeting> meetings(String... days) {
        return Stream.of(days)
                .map(day -> new Meeting(UUID.randomUUID(), BOARD, LocalDate.parse(day), "", 0))
                .toList();
    }

    private static Reported plan(Rhythm rhythm, @Nullable String last) {
        return new Reported(
                UUID.randomUUID(),
                "Plan",
                rhythm,
                LocalDate.of(2017, 4, 1),
                true,
                last == null ? null : LocalDate.parse(last));
    }

    private static List<String> said(Schedule schedule) {
        return schedule.sittings().stream()
                .map(s -> s.on() + (s.set() ? "" : " expected") + (s.due().isEmpty() ? "" : " due"))
                .toList();
    }

    /** Thurrock's peer review action plan, paper 000: reported to a board every 8 weeks. */
    @Test
    void a_plan_reported_every_8_weeks_is_due_at_the_first_meeting_that_its_rhythm_reaches() {
        var schedule =
                Schedule.of(
                        board(Rhythm.EVERY_8_WEEKS),
                        meetings("2018-02-13", "2018-04-10"),
                        List.of(plan(Rhythm.EVERY_8_WEEKS, "2018-01-31")),
                        LocalDate.of(2018, 2, 1));

        assertThat(said(schedule))
                .containsExactly(
                        "2018-02-13",
                        "2018-04-10 due",
                        "2018-06-05 expected due",
                        "2018-07-31 expected due",
                        "2018-09-25 expected due");
    }

    @Test
    void a_board_that_meets_more_often_is_shown_a_plan_when_it_is_due_and_not_before() {
        var schedule =
                Schedule.of(
                        board(Rhythm.MONTHLY),
                        meetings("2018-02-01", "2018-03-01", "2018-04-03", "2018-05-01"),
                        List.of(plan(Rhythm.EVERY_8_WEEKS, "2018-01-31")),
                        LocalDate.of(2018, 2, 1));

        assertThat(said(schedule).subList(0, 4))
                .containsExactly("2018-02-01", "2018-03-01", "2018-04-03 due", "2018-05-01");
    }

    /** Southend's improvement board, paper 004: every two months, first in October 2016. */
    @Test
    void a_board_meets_every_two_months_and_never_at_a_weekend() {
        assertThat(Schedule.from(Rhythm.EVERY_2_MONTHS, LocalDate.of(2016, 10, 12), 6))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2016-10-12",
                        "2016-12-12",
                        "2017-02-13",
                        "2017-04-12",
                        "2017-06-12",
                        "2017-08-14");
    }

    @Test
    void the_last_day_of_a_month_does_not_creep_forward() {
        assertThat(Schedule.from(Rhythm.MONTHLY, LocalDate.of(2018, 1, 31), 5))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2018-01-31", "2018-02-28", "2018-04-02", "2018-04-30", "2018-05-31");
    }

    @Test
    void a_report_is_overdue_the_day_after_its_rhythm_has_passed_and_a_closed_plan_never() {
        var plan = plan(Rhythm.EVERY_8_WEEKS, "2018-01-31");
        var closed =
                new Reported(
                        plan.plan(), "Plan", plan.rhythm(), plan.startsOn(), false, plan.last());

        assertThat(plan.due()).isEqualTo("2018-03-28");
        assertThat(plan.isOverdue(LocalDate.of(2018, 3, 28))).isFalse();
        assertThat(plan.isOverdue(LocalDate.of(2018, 3, 29))).isTrue();
        assertThat(closed.isOverdue(LocalDate.of(2018, 3, 29))).isFalse();
        assertThat(plan(Rhythm.QUARTERLY, null).due())
                .as("never reported: one rhythm after it began")
                .isEqualTo("2017-07-01");
    }

    @Test
    void what_was_put_off_comes_back_on_its_day_until_it_is_settled() {
        var board = board(Rhythm.QUARTERLY);
        var meeting = meetings("2018-02-13").getFirst();
        var open = deferral(meeting, null);
        var settled = deferral(meeting, LocalDate.of(2018, 3, 1));

        var calendar =
                Calendar.of(
                        List.of(board),
                        List.of(meeting),
                        List.of(),
                        List.of(open, settled),
                        LocalDate.of(2018, 4, 11));

        assertThat(calendar.overdue()).singleElement().extracting(e -> e.back()).isEqualTo(open);
        assertThat(calendar.held()).hasSize(1);
        assertThat(calendar.toCome())
                .extracting(e -> e.what())
                .containsOnly(Calendar.What.EXPECTED);
    }

    @Test
    void what_was_put_off_stands_on_the_first_meeting_on_or_after_its_day() {
        var meetings = meetings("2018-02-13", "2018-04-03", "2018-04-10", "2018-06-05");
        var open = deferral(meetings.getFirst(), null);

        assertThat(meetings)
                .filteredOn(meeting -> MeetingPage.comesBack(open, meeting, meetings))
                .extracting(Meeting::heldOn)
                .containsExactly(LocalDate.of(2018, 4, 10));
    }

    private static Decision deferral(Meeting meeting, @Nullable LocalDate settled) {
        return new Decision(
                UUID.randomUUID(),
                BOARD,
                meeting.id(),
                meeting.heldOn(),
                Decision.Kind.DEFERRAL,
                "Look again at training",
                null,
                LocalDate.of(2018, 4, 10),
                settled,
                "Clerk",
                0);
    }
}
