package yardstick;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.PlainSQL;
import org.jspecify.annotations.NullMarked;

import java.util.Set;

/** What every route, package and statement does, so that nobody has to remember it. */
@AnalyzeClasses(packages = "yardstick", importOptions = OurClasses.class)
class HabitsTest {

    /** Hand out bytes that they hold in memory: a thread that may wait would be a detour. */
    private static final Set<String> NEVER_WAIT = Set.of("AssetController", "OpenApiController");

    @ArchTest
    static final ArchRule every_route_says_who_may_use_it =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethodMapping.class)
                    .should()
                    .beAnnotatedWith(Secured.class)
                    .orShould()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(Secured.class)
                    .because("a forgotten word must break the build, not let somebody in");

    @ArchTest
    static final ArchRule controllers_wait_where_waiting_is_allowed =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .and(
                            describe(
                                    "may wait",
                                    (JavaClass type) -> !NEVER_WAIT.contains(type.getSimpleName())))
                    .should(runOnTheBlockingExecutor())
                    .because("one query on the event loop holds up everybody");

    @ArchTest
    static final ArchRule null_is_never_meant_unless_said =
            classes()
                    .that()
                    .resideOutsideOfPackages("yardstick.db..")
                    .should(liveInAPackageThatIsNullMarked())
                    .because("NullAway checks marked packages only");

    @ArchTest
    static final ArchRule rooms_are_named_for_the_subject =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..service..",
                            "..services..",
                            "..impl..",
                            "..dto..",
                            "..mapper..",
                            "..util..",
                            "..utils..",
                            "..common..",
                            "..model..",
                            "..helper..")
                    .because("such a room says nothing of what is in it");

    /**
     * Say what jOOQ has no word for, each in one constant: settings, a transaction's level, and a
     * function that is read as a table.
     */
    private static final Set<String> CONSTANTS = Set.of("Tenancy", "CatalogueQueries", "Sessions");

    static final ArchRule NO_SQL_FROM_STRINGS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("yardstick.db..")
                    .and(
                            describe(
                                    "were not reviewed",
                                    (JavaClass type) -> !CONSTANTS.contains(type.getSimpleName())))
                    .should()
                    .callMethodWhere(
                            describe(
                                    "the target takes SQL as a string",
                                    (JavaCall<?> call) ->
                                            call.getTarget()
                                                    .resolveMember()
                                                    .map(m -> m.isAnnotatedWith(PlainSQL.class))
                                                    .orElse(false)))
                    .because("row-level security does not stop an injected set_config");

    @ArchTest
    static final ArchRule statements_are_written_with_generated_tables = NO_SQL_FROM_STRINGS;

    @ArchTest
    static void a_statement_from_a_string_would_be_seen(JavaClasses ours) {
        var planted = new ClassFileImporter().importClasses(FromAString.class);

        assertThat(NO_SQL_FROM_STRINGS.evaluate(planted).hasViolation()).isTrue();
    }

    @ArchTest
    static final ArchRule nobody_prints =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("yardstick", "yardstick.publishing..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("a log line carries its request; a printed one is lost");

    @ArchTest
    static final ArchRule time_is_of_java_time =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            belongToAnyOf(java.util.Date.class, java.util.Calendar.class))
                    .because("a Date has no day and no zone");

    /** What nobody may write. */
    static final class FromAString {
        private FromAString() {}

        static Object planted(org.jooq.DSLContext sql, String name) {
            return sql.fetch("select * from published.area where name = '" + name + "'");
        }
    }

    private static ArchCondition<JavaClass> runOnTheBlockingExecutor() {
        return new ArchCondition<>("be @ExecuteOn(TaskExecutors.BLOCKING)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied =
                        type.tryGetAnnotationOfType(ExecuteOn.class)
                                .map(on -> on.value().equals(TaskExecutors.BLOCKING))
                                .orElse(false);
                events.add(new SimpleConditionEvent(type, satisfied, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAPackageThatIsNullMarked() {
        return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, satisfied, type.getPackageName()));
            }
        };
    }
}
