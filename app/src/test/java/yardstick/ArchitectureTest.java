package yardstick;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.micronaut.transaction.TransactionOperations;

import org.jooq.DSLContext;

import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.sql.DriverManager;

import javax.sql.DataSource;

/** Which way things point: between modules, between rooms, and to the database. */
@AnalyzeClasses(packages = "yardstick", importOptions = OurClasses.class)
class ArchitectureTest {

    /** A page or an address of its own. What two of them need lives in one of the shared rooms. */
    private static final String FEATURES =
            "yardstick.(about|councils|home|scorecard|indicators|inyear|notes|neighbours|story|grid|sets|movedon|inspections|platform|api|editions|submissions|collections|leaving|releases|plans|progress|planimport|boards|papers|working|reviews|people|activity|searching|sharing|publicview|reviewing|regional|selfassessments|notices)..";

    private static final String[] FEATURE_ROOMS = {
        "yardstick.about..",
        "yardstick.councils..",
        "yardstick.home..",
        "yardstick.scorecard..",
        "yardstick.indicators..",
        "yardstick.inyear..",
        "yardstick.notes..",
        "yardstick.neighbours..",
        "yardstick.story..",
        "yardstick.grid..",
        "yardstick.sets..",
        "yardstick.movedon..",
        "yardstick.inspections..",
        "yardstick.platform..",
        "yardstick.api..",
        "yardstick.editions..",
        "yardstick.submissions..",
        "yardstick.releases..",
        "yardstick.collections..",
        "yardstick.leaving..",
        "yardstick.plans..",
        "yardstick.progress..",
        "yardstick.planimport..",
        "yardstick.boards..",
        "yardstick.papers..",
        "yardstick.working..",
        "yardstick.reviews..",
        "yardstick.people..",
        "yardstick.activity..",
        "yardstick.searching..",
        "yardstick.sharing..",
        "yardstick.publicview..",
        "yardstick.reviewing..",
        "yardstick.regional..",
        "yardstick.selfassessments..",
        "yardstick.notices.."
    };

    /**
     * Commands and the loader open connections of their own, under other roles or before the web.
     */
    private static final DescribedPredicate<JavaClass> COMMANDS =
            resideInAPackage("yardstick").or(resideInAnyPackage("yardstick.publishing.."));

    @ArchTest
    static final ArchRule the_schema_knows_nobody =
            classes()
                    .that()
                    .resideInAnyPackage("yardstick.migrations..", "yardstick.db..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("yardstick.migrations..", "yardstick.db..")
                                    .or(isNotOurs()))
                    .because("everything else is built on the schema");

    @ArchTest
    static final ArchRule tenants_knows_only_the_schema =
            classes()
                    .that()
                    .resideInAPackage("yardstick.tenants..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("yardstick.tenants..", "yardstick.db..")
                                    .or(isNotOurs()))
                    .because("who is asking must be understood without any page or figure");

    @ArchTest
    static final ArchRule charts_only_draw =
            classes()
                    .that()
                    .resideInAPackage("yardstick.charts..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "yardstick.charts..", "org.jspecify.annotations")
                    .because("a chart takes numbers and words, and is tested with six literals");

    @ArchTest
    static final ArchRule statistics_is_pure_arithmetic =
            classes()
                    .that()
                    .resideInAPackage("yardstick.statistics..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "yardstick.statistics..", "org.jspecify.annotations")
                    .because("a statistician must be able to check it without a database or web");

    @ArchTest
    static final ArchRule disclosure_is_pure_arithmetic =
            classes()
                    .that()
                    .resideInAPackage("yardstick.disclosure..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "yardstick.disclosure..",
                            "org.ojalgo..",
                            "org.jspecify.annotations")
                    .because("what protects a child must be understood without a page or a table");

    @ArchTest
    static final ArchRule features_do_not_know_each_other =
            slices().matching(FEATURES)
                    .should()
                    .notDependOnEachOther()
                    .because("a change to one page must not break another");

    @ArchTest
    static final ArchRule what_features_share_does_not_know_them =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(FEATURE_ROOMS)
                    .and()
                    .resideOutsideOfPackage("yardstick")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FEATURE_ROOMS)
                    .because("shared rooms serve features; they do not call them");

    @ArchTest
    static final ArchRule nobody_but_the_commands_loads_published_data =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("yardstick", "yardstick.publishing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("yardstick.publishing..")
                    .because("the web process only reads what is published");

    @ArchTest
    static final ArchRule the_loader_knows_no_council_and_no_person =
            noClasses()
                    .that()
                    .resideInAPackage("yardstick.publishing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "yardstick.tenants..",
                            "yardstick.db.council..",
                            "yardstick.db.access..")
                    .because("its role cannot read them either");

    @ArchTest
    static final ArchRule only_tenancy_opens_transactions =
            noClasses()
                    .that(
                            describe(
                                    "are not Tenancy",
                                    (JavaClass type) ->
                                            !type.getName().contains(".Tenancy")
                                                    && !type.getName().contains(".$Tenancy$")))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(TransactionOperations.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            ".*\\.(Transactional|ReadOnly|TransactionalAdvice|Connectable)")
                    .because("a transaction that did not name its council sees nothing, silently");

    @ArchTest
    static final ArchRule only_tenants_and_commands_open_connections =
            noClasses()
                    .that(
                            COMMANDS.or(
                                            resideInAnyPackage(
                                                    "yardstick.tenants..",
                                                    "yardstick.migrations.."))
                                    .negate())
                    .should()
                    .dependOnClassesThat(belongToAnyOf(DataSource.class, DriverManager.class))
                    .because("the door is " + Tenancy.class.getSimpleName());

    @ArchTest
    static final ArchRule nobody_keeps_a_way_to_the_database =
            fields().that()
                    .haveRawType(DSLContext.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .resideInAPackage("yardstick.tenants..")
                    .because("queries are handed theirs by Tenancy, for one piece of work");

    @ArchTest
    static final ArchRule what_somebody_may_do_is_only_read_from_the_database =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("yardstick.tenants..")
                    .should()
                    .callConstructorWhere(
                            JavaCall.Predicates.target(
                                    HasOwner.Predicates.With.owner(
                                            belongToAnyOf(Membership.class, SignedIn.class))))
                    .because("whoever can make a membership up can be anybody");

    private static DescribedPredicate<JavaClass> isNotOurs() {
        return DescribedPredicate.not(resideInAPackage("yardstick.."));
    }
}
