package yardstick.notices;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.notices.Somebody.change;
import static yardstick.notices.Somebody.expect;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.DemoPeople;
import yardstick.portal.MailServer;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** The clock is handed to the job; everything else is real. */
@DisplayName("A letter of what is new")
class NoticeLettersTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final NoticeLetters LETTERS = PORTAL.context().getBean(NoticeLetters.class);

    /** A Monday to come: by then whoever has chosen today has had no turn. */
    private static final LocalDate MONDAY =
            LocalDate.now(Days.LONDON)
                    .plusDays(1)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    private final Somebody reader = new Somebody(DemoPeople.SOUTHEND);
    private final String title = "Thing " + UUID.randomUUID();
    private final UUID plan;

    NoticeLettersTest() throws SQLException {
        plan =
                new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor")
                        .plan(SmallPlan.of(title));
    }

    @AfterEach
    void nobodyWantsLetters() throws SQLException {
        change("update access.notice_choice set by_mail = 'never'");
    }

    @Test
    void says_how_much_is_new_and_nothing_of_what() throws SQLException {
        reader.sees();
        reader.chooses("daily", Kind.COMMENT, Kind.SHARED);
        Happening.said(plan, "null");
        Happening.said(plan, "null");
        Happening.letter(title);

        LETTERS.write(at(MONDAY, 9));

        var letter = only(reader);
        assertThat(letter.subject()).isEqualTo("What is new for you in Yardstick");
        assertThat(letter.plain())
                .startsWith(
                        "1 new thing was shared with you.\r\n\r\n2 things were said in your plans.")
                .contains(
                        PORTAL.address() + "/notifications\r\n",
                        PORTAL.address() + "/notifications/choices\r\n");
        var html = Jsoup.parse(letter.html());
        assertThat(html.select("p").eachText()).contains("2 things were said in your plans.");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactly(
                        PORTAL.address() + "/notifications",
                        PORTAL.address() + "/notifications/choices");
        for (var text : List.of(letter.plain(), letter.html(), letter.subject())) {
            assertThat(text.replaceAll("https?://[^\\s\"<]+", ""))
                    .as("no figure, no title, no council")
                    .doesNotContain("987654", title, "Southend", "Thing ")
                    .doesNotContainPattern("\\d{2}");
        }
    }

    @Test
    void goes_once_whoever_writes_it() throws Exception {
        reader.chooses("daily", Kind.STALE);
        try (var other = PORTAL.anotherInstance(Map.of());
                var both = Executors.newFixedThreadPool(2)) {
            var another = other.getApplicationContext().getBean(NoticeLetters.class);
            var start = new CyclicBarrier(2);
            var sent =
                    both.invokeAll(
                            List.<Callable<Integer>>of(
                                    () -> {
                                        start.await();
                                        return LETTERS.write(at(MONDAY, 9));
                                    },
                                    () -> {
                                        start.await();
                                        return another.write(at(MONDAY, 9));
                                    }));

            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(1);
        }
        only(reader);
        assertThat(LETTERS.write(at(MONDAY, 10))).as("an hour later").isZero();
        only(reader);
    }

    @Test
    void does_not_go_where_nothing_is_new() throws SQLException {
        reader.chooses("daily", Kind.COMMENT, Kind.STALE);
        reader.sees();
        LETTERS.write(at(MONDAY, 9));
        assertThat(letters(reader)).isEmpty();

        Happening.said(plan, "null");
        LETTERS.write(at(MONDAY.plusDays(1), 9));
        assertThat(only(reader).plain()).startsWith("1 thing was said in your plans.");
        LETTERS.write(at(MONDAY.plusDays(2), 9));
        only(reader);
        assertThat(reader.told(Kind.COMMENT)).as("told by letter, not seen").hasSize(1);
    }

    @Test
    void goes_at_eight_in_london_and_on_mondays() throws SQLException {
        reader.chooses("weekly", Kind.STALE);
        var sunday = MONDAY.plusDays(6);
        change("update access.notice_choice set turn_at = '%s'", at(MONDAY, 9));

        LETTERS.write(at(sunday, 12));
        LETTERS.write(at(sunday.plusDays(1), 7));
        assertThat(letters(reader)).isEmpty();
        LETTERS.write(at(sunday.plusDays(1), 8));
        only(reader);
        assertThat(Turn.at(Instant.parse("2026-07-06T07:00:00Z")).weekly().toInstant())
                .as("summer time")
                .isEqualTo(Instant.parse("2026-07-06T07:00:00Z"));
        assertThat(Turn.at(Instant.parse("2026-07-06T06:59:59Z")).daily().toInstant())
                .isEqualTo(Instant.parse("2026-07-05T07:00:00Z"));
    }

    @Test
    void is_read_with_the_rights_of_now() throws SQLException {
        var left = new Somebody(DemoPeople.SOUTHEND);
        var guest = new Somebody(null);
        var paper = Happening.paper(title, "review-team");
        var invitation = Happening.guest(paper, guest.email());
        for (var each : List.of(left, guest)) {
            each.page("/notifications");
            each.chooses("daily", Kind.values());
        }
        change(
                "update access.membership set valid_until = now() where person_id = '%s'",
                left.id());
        LETTERS.write(at(MONDAY, 9));
        assertThat(letters(left)).as("no right is left").isEmpty();
        assertThat(only(guest).plain()).startsWith("2 new things were shared with you.");

        change("update council.review_guest set ends_at = now() where guest_id = '%s'", invitation);
        Happening.paper("Later " + title, "region");
        change("update access.notice_choice set mailed_at = null");
        LETTERS.write(at(MONDAY.plusDays(1), 9));
        only(guest);
        assertThat(letters(left)).isEmpty();
    }

    @Test
    void of_one_that_fails_stops_no_other_and_is_tried_again() throws SQLException {
        var first = new Somebody(DemoPeople.SOUTHEND);
        first.chooses("daily", Kind.STALE);
        reader.chooses("daily", Kind.STALE);
        change("update access.person set email = 'no address' where person_id = '%s'", first.id());
        change(
                "update access.notice_choice set turn_at = now() - interval '1 day'"
                        + " where person_id = '%s'",
                first.id());

        assertThat(LETTERS.write(at(MONDAY, 9))).isEqualTo(1);
        only(reader);

        change(
                "update access.person set email = '%s' where person_id = '%s'",
                first.email(), first.id());
        assertThat(LETTERS.write(at(MONDAY, 10))).isEqualTo(1);
        only(first);
        only(reader);
    }

    @Test
    void does_not_go_once_somebody_has_chosen_otherwise() throws SQLException {
        reader.chooses("daily", Kind.STALE);
        expect(303, reader.post("/notifications/choices", "mail=never&kinds=stale"));

        assertThat(LETTERS.write(at(MONDAY, 9))).isZero();
        assertThat(letters(reader)).isEmpty();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Days.LONDON).toInstant();
    }

    private static List<MailServer.Arrived> letters(Somebody who) {
        return PORTAL.mail().to(who.email());
    }

    private static MailServer.Arrived only(Somebody who) {
        assertThat(letters(who)).hasSize(1);
        return letters(who).getFirst();
    }
}
