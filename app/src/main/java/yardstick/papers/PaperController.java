package yardstick.papers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Plans and packs on paper: a page to print, a document to edit, a file to send. */
@Controller("/councils/{council}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperController {

    private static final String PLAN = "/plans/{plan}/paper";
    private static final String PACK = "/boards/{board}/meetings/{meeting}/paper";
    private static final String VERSION = "/plans/{plan}/versions/{version}/paper";
    private static final String FILE = ".{format:" + PaperFormat.PATTERN + "}";

    private final PaperWriter writer;

    PaperController(PaperWriter writer) {
        this.writer = writer;
    }

    @Get(PLAN)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> plan(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String plan,
            @QueryValue Optional<String> report) {
        var asking = asking(who, membership, catalogue);
        var paper = writer.plan(asking, id(plan), day(report));
        var way =
                frame.in(Place.of(membership), Section.PLANS)
                        .under("Plans", path(membership) + "/plans")
                        .under(paper.title(), path(membership) + "/plans/" + plan);
        return show(
                way,
                paper,
                path(membership) + "/plans/" + plan + "/paper",
                catalogue.vintage().keep(report.map(day -> "?report=" + day(report)).orElse("")),
                path(membership) + "/sharing/new?plan=" + plan);
    }

    @Get(PLAN + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> planFile(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String plan,
            String format,
            @QueryValue Optional<String> report) {
        return file(writer.plan(asking(who, membership, catalogue), id(plan), day(report)), format);
    }

    @Get(PACK)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> pack(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String board,
            String meeting) {
        var paper = writer.pack(asking(who, membership, catalogue), id(board), id(meeting));
        var way =
                frame.in(Place.of(membership), Section.PLANS)
                        .under("Plans", path(membership) + "/plans")
                        .under("Board", path(membership) + "/boards/" + board);
        return show(
                way,
                paper,
                "%s/boards/%s/meetings/%s/paper".formatted(path(membership), board, meeting),
                catalogue.vintage().keep(""),
                "%s/sharing/new?board=%s&meeting=%s".formatted(path(membership), board, meeting));
    }

    @Get(PACK + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> packFile(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String board,
            String meeting,
            String format) {
        return file(
                writer.pack(asking(who, membership, catalogue), id(board), id(meeting)), format);
    }

    @Get(VERSION + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> versionFile(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String plan,
            String version,
            String format) {
        return file(
                writer.version(asking(who, membership, catalogue), id(plan), id(version)), format);
    }

    static Asking asking(SignedIn who, Membership membership, Catalogue catalogue) {
        return new Asking(who, membership, catalogue, Readers.OWN);
    }

    static HttpResponse<?> show(Page way, Paper paper, String address, String query, String share) {
        var page = new PaperPage(paper, address + ".docx" + query, address + ".pdf" + query, share);
        return HttpResponse.ok(way.titled(paper.title() + ", on paper").show("papers/show", page));
    }

    static HttpResponse<?> file(Paper paper, String ending) {
        var format = PaperFormat.of(ending);
        return HttpResponse.ok(format.write(paper))
                .contentType(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(paper.name(), format.ending()));
    }

    private static String path(Membership membership) {
        return Place.of(membership).href();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
    }

    /** The day that an address names; today for none, or for what is no day. */
    private static LocalDate day(Optional<String> text) {
        try {
            return text.map(LocalDate::parse).orElseGet(() -> LocalDate.now(Days.LONDON));
        } catch (DateTimeException noDay) {
            return LocalDate.now(Days.LONDON);
        }
    }
}
