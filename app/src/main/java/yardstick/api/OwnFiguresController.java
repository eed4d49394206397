package yardstick.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.intake.Drafts;
import yardstick.intake.Fingerprint;
import yardstick.intake.Life;
import yardstick.intake.Reviews;
import yardstick.intake.Submission;
import yardstick.intake.SubmissionQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.List;

/** A council's own figures of a data set, for its own people and systems only. */
@Controller("/api/v1/councils/{code}/data-sets/{dataSet}/figures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Own figures")
class OwnFiguresController {

    private static final String KEY = "[\\x21-\\x7e]{1,150}";

    private final DataSets dataSets;
    private final Tenancy tenancy;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Life life;
    private final BatchReader batches;

    OwnFiguresController(
            DataSets dataSets,
            Tenancy tenancy,
            Drafts drafts,
            Reviews reviews,
            Life life,
            BatchReader batches) {
        this.dataSets = dataSets;
        this.tenancy = tenancy;
        this.drafts = drafts;
        this.reviews = reviews;
        this.life = life;
        this.batches = batches;
    }

    /** The council's own approved figures, of each the latest. */
    @Get
    @Operation(summary = "A council's own approved figures, for its own people and systems only")
    @NotFound
    HttpResponse<List<OwnFigureEntry>> figures(
            @Parameter(hidden = true) SignedIn who,
            @Parameter(description = "Current ONS code", example = "E06000033") @PathVariable
                    String code,
            @Parameter(example = "monthly-digest") @PathVariable String dataSet) {
        var membership = membership(who, code);
        var found = dataSet(dataSet);
        var figures =
                tenancy.read(
                        who,
                        membership,
                        sql -> SubmissionQueries.figures(sql, membership.council(), found));
        return HttpResponse.ok(figures.stream().map(OwnFigureEntry::of).toList())
                .header("Cache-Control", "private, no-store");
    }

    /**
     * Takes in a batch of figures. Without errors, and with a note beside each figure far from what
     * was expected, it waits for an administrator's approval at once; else it is a draft, to be
     * mended on its page.
     */
    @Put
    @Consumes(MediaType.ALL)
    @Operation(
            summary = "Send a batch of a council's own figures",
            description =
                    "The same Idempotency-Key with the same body changes nothing and gets the same"
                            + " answer; with another body it is refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchEntry.class)))
    @NotFound
    @ApiResponse(
            responseCode = "422",
            description = "The body is no batch, or the key was used for another one",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<ReceiptEntry> send(
            @Parameter(hidden = true) SignedIn who,
            @Parameter(description = "Current ONS code", example = "E06000033") @PathVariable
                    String code,
            @Parameter(example = "monthly-digest") @PathVariable String dataSet,
            @Parameter(description = "The sender's own name for the batch, up to 150 characters")
                    @Nullable
                    @Header("Idempotency-Key")
                    String key,
            @Parameter(hidden = true) @Nullable @Body byte[] body) {
        var membership = membership(who, code).asEditor();
        var found = dataSet(dataSet);
        if (key == null || !key.matches(KEY)) {
            throw Refusal.badRequest(
                    "Give the batch a name of your own in the header Idempotency-Key: up to 150"
                            + " letters, digits and signs without blanks, another one for each batch.");
        }
        var bytes = body == null ? new byte[0] : body;
        var sent =
                new Drafts.Sent(
                        Submission.Origin.API,
                        "",
                        Fingerprint.of(bytes),
                        "api:" + key,
                        batches.read(bytes));
        var kept = drafts.keep(who, membership, found, sent);
        if (!kept.fingerprint().equals(sent.fingerprint()) || kept.dataSetId() != found.id()) {
            throw Refusal.unprocessable(
                    "The key "
                            + Refusal.shown(key)
                            + " was used for another batch already. Send this one under a new key.");
        }
        return HttpResponse.ok(receipt(who, membership, found, kept))
                .header("Cache-Control", "private, no-store");
    }

    private ReceiptEntry receipt(
            SignedIn who, Membership membership, DataSet dataSet, Submission kept) {
        if (kept.state() == Submission.State.DRAFT && kept.version() == 0) {
            // With errors, or no reason where one is wanted, it stays a draft; if the same batch
            // was quicker, it is submitted already.
            life.submit(new Life.Step(who, membership, dataSet, kept.id(), kept.version()));
        }
        return reviews.find(who, membership, dataSet, kept.id())
                .map(review -> ReceiptEntry.of(membership, dataSet, review))
                .orElseThrow();
    }

    private DataSet dataSet(String code) {
        return dataSets.find(code)
                .orElseThrow(
                        () ->
                                Refusal.unknown(
                                        "data set",
                                        code,
                                        dataSets.all().stream().map(DataSet::code).toList()));
    }

    private static Membership membership(SignedIn who, String code) {
        // The same words whether there is no such council or it is somebody else's.
        return who.findMembership(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "No council with this code keeps anything that this caller"
                                                + " may read. Ask for your own council's."));
    }
}
