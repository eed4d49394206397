package yardstick.searching;

import static org.jooq.Records.mapping;

import static yardstick.db.shared.Tables.PAPER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.collection.DataSets;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.searching.EverywherePage.Group;
import yardstick.searching.EverywherePage.Line;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One box for everything that the reader may open: councils, indicators, their own councils' texts,
 * and papers that were shared with them. Each kind is read by the door that it is read by
 * elsewhere, so nothing else is found or counted. One statement for each council of the reader's
 * and one for papers.
 */
@Controller("/search")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EverywhereController {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    EverywhereController(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    @Get
    HttpResponse<?> search(
            Page frame,
            SignedIn who,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String all) {
        var typed = q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var page = words.length() < SHORTEST ? nothingAsked(words) : page(who, words, all);
        return HttpResponse.ok(
                frame.titled(words.isEmpty() ? "Search" : "Search: " + words)
                        .show("searching/everywhere", page));
    }

    private static EverywherePage nothingAsked(String words) {
        return new EverywherePage(
                words,
                "Search everything that you may open",
                words.isEmpty() ? "" : "Enter at least two letters or digits.",
                List.of());
    }

    private EverywherePage page(SignedIn who, String words, String all) {
        var catalogue = catalogues.current();
        var groups = new ArrayList<Group>();
        add(groups, "councils", "Councils", councils(who, catalogue, words), words, all);
        add(groups, "indicators", "Indicators", indicators(who, catalogue, words), words, all);
        add(groups, "collected", "Figures of the year", collected(words), words, all);
        for (var membership : who.memberships()) {
            add(
                    groups,
                    "own-" + membership.code(),
                    "What %s keeps, the %d best fits at most"
                            .formatted(membership.name(), SearchQueries.MOST),
                    own(who, membership, words),
                    words,
                    all);
        }
        add(groups, "shared", "Shared with you", shared(who, catalogue, words), words, all);
        int found = groups.stream().mapToInt(Group::found).sum();
        return new EverywherePage(
                words,
                found == 0
                        ? "Nothing that you may open holds “%s”".formatted(words)
                        : "%,d %s “%s”"
                                .formatted(
                                        found, found == 1 ? "thing holds" : "things hold", words),
                found == 0
                        ? "Try fewer words, another word for the same, or the beginning of a word."
                        : "",
                groups);
    }

    private static void add(
            List<Group> groups,
            String anchor,
            String title,
            List<Line> found,
            String words,
            String all) {
        if (!found.isEmpty()) {
            boolean whole = all.equals(anchor) || found.size() <= EverywherePage.SHOWN;
            groups.add(
                    new Group(
                            anchor,
                            title,
                            found.size(),
                            whole ? found : found.subList(0, EverywherePage.SHOWN),
                            whole
                                    ? ""
                                    : "/search?q=%s&all=%s#%s"
                                            .formatted(
                                                    URLEncoder.encode(
                                                            words, StandardCharsets.UTF_8),
                                                    anchor,
                                                    anchor)));
        }
    }

    private static List<Line> councils(SignedIn who, Catalogue catalogue, String words) {
        var ways = Synonyms.of(words);
        return catalogue.councils().values().stream()
                .distinct()
                .filter(
                        council ->
                                Synonyms.holds(council.name(), ways)
                                        || council.code().equalsIgnoreCase(words))
                .map(
                        council ->
                                new Line(
                                        council.name(),
                                        place(who, council).href(),
                                        council.until() == null ? "Council" : "Council, abolished"))
                .toList();
    }

    private static Place place(SignedIn who, Council council) {
        return who.findMembership(council.code())
                .map(Place::of)
                .orElseGet(() -> Place.published(council.code(), council.name()));
    }

    /** The published indicators, those first whose titles hold the words. */
    private static List<Line> indicators(SignedIn who, Catalogue catalogue, String words) {
        var ways = Synonyms.of(words);
        if (catalogue.councils().isEmpty()) {
            return List.of();
        }
        var of = subject(who, catalogue);
        return Stream.concat(
                        catalogue.indicators().values().stream()
                                .filter(i -> Synonyms.holds(i.title(), ways)),
                        catalogue.indicators().values().stream()
                                .filter(i -> !Synonyms.holds(i.title(), ways))
                                .filter(
                                        i ->
                                                Synonyms.holds(
                                                        i.title() + " " + i.definition(), ways)))
                .map(
                        indicator ->
                                new Line(
                                        indicator.title(),
                                        of.to("/indicators/" + indicator.code()),
                                        about(indicator, of)))
                .toList();
    }

    private static String about(Indicator indicator, Place of) {
        return "%s, %s".formatted(String.join(", ", indicator.topics()), of.name());
    }

    /** Whose figures an indicator's link shows: the reader's council, else the first by name. */
    private static Place subject(SignedIn who, Catalogue catalogue) {
        return who.memberships().stream()
                .findFirst()
                .map(Place::of)
                .orElseGet(
                        () ->
                                catalogue.councils().values().stream()
                                        .filter(council -> council.until() == null)
                                        .min(Comparator.comparing(Council::name))
                                        .map(c -> Place.published(c.code(), c.name()))
                                        .orElseThrow());
    }

    private List<Line> collected(String words) {
        var ways = Synonyms.of(words);
        return dataSets.all().stream()
                .flatMap(
                        dataSet ->
                                dataSet.indicators().stream()
                                        .filter(
                                                i ->
                                                        Synonyms.holds(
                                                                i.title() + " " + i.definition(),
                                                                ways))
                                        .map(
                                                i ->
                                                        new Line(
                                                                i.title(),
                                                                "/data-sets/%s/indicators/%s"
                                                                        .formatted(
                                                                                dataSet.code(),
                                                                                i.code()),
                                                                dataSet.title())))
                .toList();
    }

    private List<Line> own(SignedIn who, Membership membership, String words) {
        var place = Place.of(membership);
        return tenancy
                .read(
                        who,
                        membership,
                        sql ->
                                SearchQueries.find(
                                        sql,
                                        membership.council(),
                                        words,
                                        EnumSet.allOf(Kind.class)))
                .stream()
                .limit(SearchQueries.MOST)
                .map(
                        hit ->
                                new Line(
                                        hit.where(),
                                        place.to(hit.below()),
                                        "%s: %s"
                                                .formatted(
                                                        Kind.of(hit.kind())
                                                                .map(Kind::text)
                                                                .findFirst()
                                                                .orElse(""),
                                                        hit.excerpt())))
                .toList();
    }

    private record Shared(UUID council, UUID paper, String title, String note) {}

    private List<Line> shared(SignedIn who, Catalogue catalogue, String words) {
        var ways = Synonyms.of(words);
        var papers =
                tenancy.shared(
                        who,
                        sql ->
                                sql.select(
                                                PAPER.COUNCIL_ID,
                                                PAPER.PAPER_ID,
                                                PAPER.TITLE,
                                                PAPER.NOTE)
                                        .from(PAPER)
                                        .where(PAPER.AUDIENCE.ne("public"))
                                        .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                                        .fetch(mapping(Shared::new)));
        return papers.stream()
                .filter(paper -> Synonyms.holds(paper.title() + " " + paper.note(), ways))
                .flatMap(
                        paper ->
                                catalogue.councils().values().stream()
                                        .filter(c -> c.id().equals(paper.council()))
                                        .limit(1)
                                        .map(
                                                c ->
                                                        new Line(
                                                                paper.title(),
                                                                "/shared/%s/%s"
                                                                        .formatted(
                                                                                c.code(),
                                                                                paper.paper()),
                                                                "Shared by " + c.name())))
                .toList();
    }
}
