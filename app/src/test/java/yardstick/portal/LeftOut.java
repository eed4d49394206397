package yardstick.portal;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of the tests which of them did not run, and how to have them. */
public final class LeftOut implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Needs.lines().forEach(System.out::println);
    }
}
