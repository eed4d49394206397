package yardstick.papers;

import java.util.ArrayList;
import java.util.List;

/** Inspections with grades, each in its own framework's words. */
final class Judgements {

    private Judgements() {}

    static List<Block> of(List<Gathered.Inspected> inspections) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, "Judgements of inspectorates"));
        if (inspections.isEmpty()) {
            blocks.add(new Block.Text("No inspection with grades is recorded here."));
            return blocks;
        }
        var rows = new ArrayList<List<String>>();
        for (var inspection : inspections) {
            for (var judged : inspection.judgements()) {
                rows.add(
                        List.of(
                                Days.words(inspection.inspectedOn()),
                                inspection.framework(),
                                inspection.own()
                                        ? inspection.kind() + "\nThe council’s own record"
                                        : inspection.kind(),
                                judged.area(),
                                judged.grade()));
            }
        }
        blocks.add(
                new Block.Grid(
                        "Judgements, the latest first",
                        List.of("Inspected on", "Framework", "Kind of visit", "Area", "Grade"),
                        rows));
        blocks.add(
                new Block.Text(
                        "Frameworks differ in areas and scales: grades are compared within one"
                                + " framework and area alone."));
        return blocks;
    }
}
