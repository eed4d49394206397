package yardstick.papers;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.assessment.AssessmentQueries;
import yardstick.assessment.SelfAssessment;
import yardstick.claims.CollectedLine;
import yardstick.claims.Line;
import yardstick.claims.Lines;
import yardstick.collection.DataSets;
import yardstick.comparison.Comparisons;
import yardstick.papers.Gathered.Watched;
import yardstick.pictures.Pictures;
import yardstick.plan.Measure;
import yardstick.plan.Plan;
import yardstick.plan.PlanJson;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;
import yardstick.web.Typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a paper together: reads what it needs in one transaction, then writes it down. */
@Singleton
class PaperWriter {

    private final Tenancy tenancy;
    private final Comparisons comparisons;
    private final Pictures pictures;
    private final Lines lines;
    private final DataSets dataSets;
    private final PlanJson json;
    private final Then then;
    private final String address;

    PaperWriter(
            Tenancy tenancy,
            Comparisons comparisons,
            Pictures pictures,
            Lines lines,
            DataSets dataSets,
            PlanJson json,
            Then then,
            @Value("${yardstick.base-url}") String address) {
        this.tenancy = tenancy;
        this.comparisons = comparisons;
        this.pictures = pictures;
        this.lines = lines;
        this.dataSets = dataSets;
        this.json = json;
        this.then = then;
        this.address = address;
    }

    /** What a paper says of its plans and beside them, read at one moment. */
    private record Read(
            List<WholePlan> plans,
            List<Gathered.Inspected> inspections,
            Map<Watched, List<Gathered.Said>> commentary,
            Map<Watched, List<Gathered.Aim>> aims) {

        /** The same without what the council says of indicators. */
        Read silent() {
            return new Read(plans, inspections, Map.of(), aims);
        }

        List<Measure> measures() {
            return plans.stream()
                    .flatMap(WholePlan::actions)
                    .flatMap(action -> action.measures().stream())
                    .toList();
        }
    }

    /** A plan as it stood at the last report up to a day. */
    Paper plan(Asking asking, UUID plan, LocalDate upTo) {
        var read = read(asking, List.of(plan), upTo, List.of());
        var whole = read.plans().stream().findFirst().orElseThrow(PaperWriter::notThere);
        var blocks = new ArrayList<>(preface(asking, ""));
        blocks.addAll(blocks(asking, whole, upTo, 2));
        blocks.addAll(beside(asking, read, upTo));
        return new Paper(
                whole.plan().title() + "-" + upTo,
                whole.plan().title(),
                subtitle(asking, whole, "As at " + Days.words(upTo)),
                blocks);
    }

    /** The pack of a meeting: every plan that its board receives, as it stood that day. */
    Paper pack(Asking asked, UUID board, UUID meeting) {
        var found =
                tenancy.read(
                                asked.who(),
                                asked.membership(),
                                sql -> PaperQueries.meeting(sql, asked.council(), board, meeting))
                        .orElseThrow(PaperWriter::notThere);
        var seen = then.at(asked.catalogue(), found.heldOn());
        var asking = asked.with(seen.catalogue());
        var read = read(asking, found.plans(), found.heldOn(), List.of());
        var blocks = new ArrayList<>(preface(asking, seen.words()));
        blocks.addAll(MeetingBlocks.of(found));
        for (var whole : read.plans()) {
            blocks.add(new Block.Heading(2, "Plan: " + whole.plan().title()));
            blocks.addAll(blocks(asking, whole, found.heldOn(), 3));
        }
        blocks.addAll(beside(asking, read, found.heldOn()));
        var title = "%s, %s".formatted(found.board(), Days.words(found.heldOn()));
        return new Paper(
                title, title, "Pack of the meeting, " + asking.membership().name(), blocks);
    }

    /** What somebody chose: indicators beside others, plans as they stand, judgements. */
    Paper pack(Asking asking, Source.OfChosen chosen, LocalDate day) {
        var read = read(asking, chosen.plans(), day, watched(chosen.indicators()));
        if (read.plans().size() != chosen.plans().size()) {
            throw notThere();
        }
        var said = chosen.commentary() ? read : read.silent();
        var assessment = Typed.id(chosen.assessment()).map(id -> found(asking, id));
        var pack = new PackBlocks(beside(asking, said, List.of(), day), chosen, assessment);
        if (pack.isEmpty(read.plans())) {
            throw notThere();
        }
        var blocks = new ArrayList<>(pack.contents(read.plans(), day));
        blocks.addAll(pack.assessment());
        blocks.addAll(preface(asking, ""));
        blocks.addAll(pack.indicators());
        for (var whole : read.plans()) {
            blocks.add(new Block.Heading(2, "Plan: " + whole.plan().title()));
            blocks.addAll(blocks(asking, whole, day, 3));
        }
        if (chosen.judgements()) {
            blocks.addAll(Judgements.of(read.inspections()));
        }
        var title = pack.title(read.plans());
        return new Paper(
                title + "-" + day,
                title,
                "%s, frozen on %s".formatted(asking.membership().name(), Days.words(day)),
                blocks);
    }

    /** A self-assessment as it stands. */
    Paper assessment(Asking asking, UUID assessment) {
        var found = found(asking, assessment);
        var title = "%s of %s".formatted(found.title(), asking.membership().name());
        return new Paper(
                title,
                title,
                "Of the year from 1 April %d.".formatted(found.year()),
                AssessmentBlocks.of(found, 2));
    }

    private SelfAssessment found(Asking asking, UUID assessment) {
        return tenancy.read(
                        asking.who(),
                        asking.membership(),
                        sql -> AssessmentQueries.find(sql, asking.council(), assessment))
                .orElseThrow(PaperWriter::notThere);
    }

    private static List<Watched> watched(List<String> published) {
        return published.stream().map(code -> new Watched(code, false)).toList();
    }

    /**
     * A version of a plan as it was frozen: the plan alone, for figures were not frozen with it.
     */
    Paper version(Asking asking, UUID plan, UUID version) {
        var frozen =
                tenancy.read(
                                asking.who(),
                                asking.membership(),
                                sql -> PaperQueries.frozen(sql, asking.council(), plan, version))
                        .orElseThrow(PaperWriter::notThere);
        var whole = json.read(frozen.content());
        return new Paper(
                "%s-%s".formatted(whole.plan().title(), frozen.presentedOn()),
                "%s: %s".formatted(whole.plan().title(), frozen.title()),
                subtitle(
                        asking,
                        whole,
                        "Frozen as presented on " + Days.words(frozen.presentedOn())),
                blocks(asking, whole, frozen.presentedOn(), 2));
    }

    private List<Block> blocks(Asking asking, WholePlan whole, LocalDate day, int level) {
        var measures = new MeasureWords(asking.catalogue(), dataSets, asking.readers());
        return new PlanBlocks(whole, day, measures, level).all();
    }

    /**
     * Reads plans with what stands beside them.
     *
     * @param also indicators that are looked at whatever the plans say
     */
    private Read read(Asking asking, List<UUID> plans, LocalDate upTo, List<Watched> also) {
        var area = asking.findCouncil().area().id();
        return tenancy.read(
                asking.who(),
                asking.membership(),
                sql -> read(sql, asking, area, plans, upTo, also));
    }

    private static Read read(
            DSLContext sql,
            Asking asking,
            int area,
            List<UUID> plans,
            LocalDate upTo,
            List<Watched> also) {
        var council = asking.council();
        var found =
                plans.stream()
                        .flatMap(plan -> PlanQueries.reported(sql, council, plan, upTo).stream())
                        .toList();
        var watched =
                Stream.concat(
                                also.stream(),
                                found.stream()
                                        .flatMap(WholePlan::actions)
                                        .flatMap(action -> action.measures().stream())
                                        .flatMap(measure -> watched(asking, measure)))
                        .distinct()
                        .toList();
        return new Read(
                found,
                Inspections.upTo(sql, council, area, asking.catalogue().editions().keySet(), upTo),
                signed(asking, PaperQueries.commentary(sql, council, watched)),
                asking.readers() == Readers.OTHERS
                        ? Map.of()
                        : PaperQueries.aims(sql, council, watched));
    }

    /** Who wrote it is for the council to know: others may be everybody, for ever. */
    private static Map<Watched, List<Gathered.Said>> signed(
            Asking asking, Map<Watched, List<Gathered.Said>> commentary) {
        return asking.readers() == Readers.OWN
                ? commentary
                : commentary.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue().stream()
                                                        .map(said -> said.by(Readers.THE_COUNCIL))
                                                        .toList()));
    }

    /** The indicator of a measure, if the readers may see what the council says of it. */
    private static Stream<Watched> watched(Asking asking, Measure measure) {
        var published = measure.published();
        if (published != null) {
            return Stream.of(new Watched(published, false));
        }
        var collected = measure.collected();
        return collected == null || asking.readers() == Readers.OTHERS
                ? Stream.of()
                : Stream.of(new Watched(collected, true));
    }

    private static List<Block> preface(Asking asking, String editions) {
        var blocks = new ArrayList<Block>();
        if (asking.readers() == Readers.OTHERS) {
            blocks.add(
                    new Block.Text(
                            "Figures that the council collects during the year are not in this"
                                    + " paper: they are released separately."));
        }
        var words = editions.isEmpty() ? Then.words(asking.catalogue()) : editions;
        if (!words.isEmpty()) {
            blocks.add(new Block.Text(words));
        }
        return blocks;
    }

    /** What stands behind the plans: indicators and judgements. */
    private List<Block> beside(Asking asking, Read read, LocalDate upTo) {
        var beside = beside(asking, read, read.measures(), upTo);
        var blocks = new ArrayList<>(new IndicatorBlocks(beside, read.measures()).all());
        blocks.addAll(Judgements.of(read.inspections()));
        return blocks;
    }

    private Beside beside(Asking asking, Read read, List<Measure> measures, LocalDate upTo) {
        var gathered =
                new Gathered(
                        read.inspections(),
                        read.commentary(),
                        read.aims(),
                        lines(asking, measures, upTo));
        return new Beside(
                asking.catalogue(),
                comparisons,
                asking.drawn()
                        ? trend -> Drawn.of(pictures, trend)
                        : trend -> new Block.Text(trend.description()),
                asking.findCouncil(),
                gathered,
                Movements.of(read.plans()),
                address);
    }

    /** The figures of what measures name; in-year ones of periods that had ended by then. */
    private Lines.Found lines(Asking asking, List<Measure> measures, LocalDate upTo) {
        var seen =
                measures.stream()
                        .filter(
                                measure ->
                                        asking.readers() == Readers.OWN
                                                || measure.collected() == null)
                        .toList();
        var found =
                lines.of(
                        asking.who(),
                        asking.membership(),
                        asking.catalogue(),
                        asking.findCouncil(),
                        seen);
        var ended = new HashMap<String, Line>();
        found.collected()
                .forEach(
                        (code, line) ->
                                ended.put(
                                        code,
                                        line instanceof CollectedLine own
                                                ? own.until(upTo)
                                                : line));
        return new Lines.Found(found.published(), ended);
    }

    private static String subtitle(Asking asking, WholePlan whole, String when) {
        Plan plan = whole.plan();
        return "%s, %s. %s%s."
                .formatted(
                        plan.kind().text(),
                        asking.membership().name(),
                        when,
                        plan.isOpen() ? "" : ", closed");
    }

    static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
