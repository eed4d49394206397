package yardstick.judgements;

/**
 * What an inspection found in one area, in its framework's own words. Where its grade stands in the
 * scale cannot be asked for: the one way to compare is {@link #against}, which knows framework and
 * area. So nothing can put grades of two scales into one order by mistake.
 */
public final class Judgement {

    private static final int ON_NO_SCALE = 0;

    private final String framework;
    private final String area;
    private final String grade;
    private final int place;

    /** Made by {@link Framework} alone, which knows the scale. */
    Judgement(String framework, String area, String grade, int place) {
        this.framework = framework;
        this.area = area;
        this.grade = grade;
        this.place = place;
    }

    /** The short name of its framework. */
    public String framework() {
        return framework;
    }

    /** The short name of its area. */
    public String area() {
        return area;
    }

    /** The grade, as published. */
    public String grade() {
        return grade;
    }

    /** Whether it is of the same area of the same framework. */
    public boolean isOfTheSame(Judgement other) {
        return framework.equals(other.framework) && area.equals(other.area);
    }

    /** How this one stands against another: comparable only within one area of one framework. */
    public Against against(Judgement other) {
        if (!isOfTheSame(other) || place == ON_NO_SCALE || other.place == ON_NO_SCALE) {
            return Against.NOT_COMPARABLE;
        }
        if (place == other.place) {
            return Against.SAME;
        }
        return place < other.place ? Against.BETTER : Against.WORSE;
    }

    @Override
    public String toString() {
        return "%s, %s: %s".formatted(framework, area, grade);
    }
}
