package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;

import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that occur nowhere else: a thousand behind figures of Southend that must be suppressed,
 * and some that are released.
 */
final class Planted {

    static final int SUPPRESSED = 1_000;
    static final String DATA_SET = "regional-quarterly";
    static final String RELEASES = "/councils/E06000033/figures/" + DATA_SET + "/releases";

    /** Published indicators on whose pages what is planted may stand beside what is published. */
    static final List<String> PUBLISHED = List.of("cpp-num", "rereferral", "lacstable-2016on");

    /** What the first of them measures, as it is collected. */
    private static final String DRAWN = "q-protection-plans";

    private static final int QUARTERS = 38;
    private static final LocalDate FIRST = LocalDate.of(2010, 4, 1);

    /** So long that it does not come about by chance in a picture's coordinates. */
    private static final Pattern NUMBER = Pattern.compile("(?=(\\d{12}))");

    private final RunningPortal portal;
    private final List<String> percentages;
    private final Set<String> suppressed = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> sums = new LinkedHashSet<>();

    /** Plants them and releases them to everybody. */
    Planted(RunningPortal portal, Connection owner) throws SQLException {
        this.portal = portal;
        percentages = percentages(owner);
        try (var own = new OwnFigures(portal.database(), DemoPeople.SOUTHEND, DATA_SET);
                var theirs = new OwnFigures(portal.database(), DemoPeople.THURROCK, DATA_SET)) {
            own.cleared(DATA_SET);
            plant(own);
            plantOthers(theirs);
        }
        release(DemoPeople.SOUTHEND, "southend.admin");
        // Whoever has given nothing is shown nothing of this data set.
        release(DemoPeople.THURROCK, "thurrock.admin");
    }

    /** Codes of the indicators behind which something is planted. */
    List<String> codes() {
        var codes = new ArrayList<>(List.of("q-referrals"));
        codes.addAll(percentages);
        return codes;
    }

    /** Those in a text that must not be there. */
    Set<String> suppressedIn(String text) {
        return found(suppressed, text);
    }

    /** Those in a text that may be there. */
    Set<String> shownIn(String text) {
        return found(shown, text);
    }

    /** Those in a text that are the sum of two councils' released figures: nobody adds them up. */
    Set<String> sumsIn(String text) {
        return found(sums, text);
    }

    /** Takes everything away again. */
    void remove() throws SQLException {
        try (var own = new OwnFigures(portal.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET);
        }
    }

    /** Each a three among a number of children that occurs nowhere else. */
    private void plant(OwnFigures own) throws SQLException {
        for (int i = 0; i < SUPPRESSED; i++) {
            var sentinel = String.valueOf(731_000_000_000L + 104_729_017L * i);
            var quarter = FIRST.plusMonths(3L * (i / percentages.size()));
            own.figure(
                    percentages.get(i % percentages.size()),
                    quarter.toString(),
                    // As the value too, which pages print: a true one would be rounded to nothing.
                    sentinel,
                    "3",
                    sentinel);
            suppressed.add(sentinel);
        }
        for (int i = 0; i < QUARTERS; i++) {
            // These are shown: who finds none of them has not looked in the right places.
            var number = String.valueOf(862_000_000_000L + 104_729_017L * i);
            var quarter = FIRST.plusMonths(3L * i).toString();
            own.figure("q-referrals", quarter, number, number, null);
            own.figure(DRAWN, quarter, number, number, null);
            shown.add(number);
        }
    }

    /** Thurrock's own figures, so that there is a page on which Southend's stand beside them. */
    private void plantOthers(OwnFigures theirs) throws SQLException {
        for (int i = 0; i < QUARTERS; i++) {
            var quarter = FIRST.plusMonths(3L * i).toString();
            theirs.count("q-referrals", quarter, 5_100 + i);
            sums.add(String.valueOf(862_000_005_100L + 104_729_018L * i));
            for (var code : percentages) {
                theirs.figure(code, quarter, "50", "40", "80");
            }
        }
    }

    private void release(String council, String username) {
        var administrator = new Visitor(portal, username);
        var releases = RELEASES.replace(DemoPeople.SOUTHEND, council);
        var preview = Jsoup.parse(administrator.get(releases + "/new?audience=public").body());
        var form =
                "audience=public&when=now&no=%s&mark=%s"
                        .formatted(
                                preview.select("input[name=no]").val(),
                                preview.select("input[name=mark]").val());
        assertThat(administrator.post(releases, form).statusCode()).isEqualTo(303);
    }

    private static List<String> percentages(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select code from shared.collected_indicator"
                                        + " where data_set_id = 1 and per = 100 order by position")) {
            var codes = new ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    /** With or without commas between thousands. */
    private static Set<String> found(Set<String> planted, String text) {
        var found = new LinkedHashSet<String>();
        var numbers = NUMBER.matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""));
        while (numbers.find()) {
            if (planted.contains(numbers.group(1))) {
                found.add(numbers.group(1));
            }
        }
        return found;
    }
}
