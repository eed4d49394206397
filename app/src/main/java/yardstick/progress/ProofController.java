package yardstick.progress;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.attachments.Attachments;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.Optional;

/**
 * One piece of evidence: hands out its file, withdraws it, and removes a file that should not be
 * here, even from a closed plan.
 */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/evidence/{evidence}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProofController {

    private final Desk desk;

    ProofController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            String evidence) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var page =
                ProofPage.of(
                        subject,
                        find(who, subject, evidence),
                        membership.role() == Role.ADMINISTRATOR);
        return HttpResponse.ok(subject.frame(frame, page.heading()).show("progress/proof", page));
    }

    /** Kept to be opened elsewhere and never shown in the portal's own pages. */
    @Get("/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> file(
            SignedIn who, Membership membership, String plan, String action, String evidence) {
        var kept =
                desk.read(
                                who,
                                membership,
                                sql -> {
                                    var subject = Desk.find(sql, membership, plan, action);
                                    return ProgressQueries.findEvidence(
                                                    sql, subject, Sent.idIn(evidence))
                                            .flatMap(proof -> Optional.ofNullable(proof.file()))
                                            .flatMap(
                                                    file ->
                                                            Attachments.find(
                                                                    sql,
                                                                    membership.council(),
                                                                    file.id()));
                                })
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return HttpResponse.ok(kept.bytes())
                .contentType(kept.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(kept.name()));
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(
            SignedIn who, Membership membership, String plan, String action, String evidence) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var found = find(who, subject, evidence);
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.withdraw(sql, subject, who, found.id()));
        return HttpResponse.seeOther(
                subject.done(outcome == Outcome.DONE ? "withdrawn" : "closed-plan"));
    }

    @Post("/remove-file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> removeFile(
            SignedIn who, Membership membership, String plan, String action, String evidence) {
        var subject = desk.find(who, membership.asAdministrator(), plan, action);
        var file = find(who, subject, evidence).file();
        if (file == null) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        desk.remove(
                who, membership, sql -> Attachments.remove(sql, subject.council(), who, file.id()));
        return HttpResponse.seeOther(subject.done("file-removed"));
    }

    private Proof find(SignedIn who, Subject subject, String evidence) {
        var id = Sent.idIn(evidence);
        return desk.read(
                        who,
                        subject.membership(),
                        sql -> ProgressQueries.findEvidence(sql, subject, id))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
