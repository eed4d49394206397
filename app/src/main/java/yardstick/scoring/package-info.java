/** What a scorecard says of an indicator, row by row, wherever it is shown. */
@org.jspecify.annotations.NullMarked
package yardstick.scoring;
