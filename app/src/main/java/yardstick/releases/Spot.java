package yardstick.releases;

import yardstick.collection.CollectedFigure;

import java.time.LocalDate;

/**
 * Where a figure stands in its data set.
 *
 * @param indicator our number for the collected indicator
 * @param firstDay the day on which the period begins
 */
record Spot(int indicator, LocalDate firstDay) {

    static Spot of(CollectedFigure figure) {
        return new Spot(figure.indicator().id(), figure.period().firstDay());
    }

    /** The name of its cell, for the protector. */
    String cell() {
        return indicator + " from " + firstDay;
    }
}
