package yardstick.portal;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import yardstick.publishing.DataFolder;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a test needs of the machine. A missing thing is never passed over in silence. */
abstract class Needs implements ExecutionCondition {

    /** Tests that did not run, by what they lack. */
    private static final Map<String, Set<String>> LEFT_OUT = new TreeMap<>();

    private final boolean there;
    private final String lack;

    Needs(boolean there, String lack) {
        this.there = there;
        this.lack = lack;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (there) {
            return ConditionEvaluationResult.enabled("");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("With CI=true every test has to run: " + lack);
        }
        synchronized (LEFT_OUT) {
            LEFT_OUT.computeIfAbsent(lack, any -> new TreeSet<>())
                    .add(context.getRequiredTestClass().getSimpleName());
        }
        return ConditionEvaluationResult.disabled(lack);
    }

    /** One line for each thing that is missing: which tests did not run, and how to have them. */
    static Iterable<String> lines() {
        synchronized (LEFT_OUT) {
            return LEFT_OUT.entrySet().stream()
                    .map(
                            each ->
                                    "DID NOT RUN: "
                                            + String.join(", ", each.getValue())
                                            + ". "
                                            + each.getKey())
                    .toList();
        }
    }

    static final class OfChromium extends Needs {
        OfChromium() {
            super(
                    Chromium.find().isPresent(),
                    "There is no Chromium on the path: install Debian's package chromium, or name one in CHROMIUM.");
        }
    }

    static final class OfOffice extends Needs {
        OfOffice() {
            super(
                    Chromium.onPath("soffice").isPresent(),
                    "There is no LibreOffice on the path: install Debian's package"
                            + " libreoffice-writer-nogui.");
        }
    }

    static final class OfPublishedData extends Needs {
        OfPublishedData() {
            super(
                    DataFolder.find(System.getenv()).isPresent(),
                    "There are no published files: name their folder in YARDSTICK_DATA, or put them into"
                            + " ../shared/open-data beside the checkout.");
        }
    }
}
