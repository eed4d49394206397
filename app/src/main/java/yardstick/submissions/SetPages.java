package yardstick.submissions;

import jakarta.inject.Singleton;

import yardstick.collection.OwnReleased;
import yardstick.intake.Reviews;
import yardstick.intake.SubmissionQueries;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

/** Fills the page of a data set, which is also shown again when a file was not taken. */
@Singleton
class SetPages {

    private final Tenancy tenancy;

    SetPages(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    DataSetPage of(SignedIn who, Subject subject, String done) {
        var council = subject.membership().council();
        return tenancy.read(
                who,
                subject.membership(),
                sql ->
                        DataSetPage.of(
                                subject,
                                Reviews.today(),
                                SubmissionQueries.list(sql, council, subject.dataSet()),
                                SubmissionQueries.figures(sql, council, subject.dataSet()),
                                OwnReleased.of(sql, council, subject.dataSet()),
                                done));
    }
}
