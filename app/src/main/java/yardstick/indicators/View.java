package yardstick.indicators;

import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an indicator's page shows what it shows: beside whom, in which order, and where the scale of
 * lines starts. Bars always start at zero.
 *
 * @param beside whose figures stand beside the council's
 * @param order order of bars and of the rows of their table
 * @param axis where the value scale of the lines starts
 */
record View(Beside beside, Order order, Axis axis) {

    /** The council beside its neighbours, highest first, lines on a scale that fits. */
    static final View USUAL = new View(Beside.NEIGHBOURS, Order.HIGHEST, Axis.FIT);

    /** Whose figures stand beside the council's. */
    enum Beside {
        NEIGHBOURS("Its statistical neighbours"),
        REGION("The councils of its region"),
        ALL("All councils"),
        ADDED("Only the councils I add");

        private final String words;

        Beside(String words) {
            this.words = words;
        }
    }

    /** In which order they stand. */
    enum Order {
        HIGHEST("Highest first"),
        LOWEST("Lowest first"),
        NAME("By name"),
        LISTED("As listed: ours, then the nearest neighbour");

        private final String words;

        Order(String words) {
            this.words = words;
        }
    }

    /** Where the value scale of lines starts. */
    enum Axis {
        FIT("Near the lowest figure"),
        ZERO("At zero");

        private final String words;

        Axis(String words) {
            this.words = words;
        }
    }

    /** What the address asks for; what it cannot have is as usual, and a sentence says so. */
    static View read(Asked.Query query, List<FieldError> problems) {
        return new View(
                one(Beside.class, "beside", query.beside(), problems).orElse(USUAL.beside),
                one(Order.class, "order", query.order(), problems).orElse(USUAL.order),
                one(Axis.class, "axis", query.axis(), problems).orElse(USUAL.axis));
    }

    /** What differs from the usual, for an address. */
    List<String> parts() {
        return List.of(
                        part("beside", beside, USUAL.beside),
                        part("order", order, USUAL.order),
                        part("axis", axis, USUAL.axis))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    static List<Choice> besides() {
        return Arrays.stream(Beside.values()).map(b -> Choice.of(code(b), b.words)).toList();
    }

    static List<Choice> orders() {
        return Arrays.stream(Order.values()).map(o -> Choice.of(code(o), o.words)).toList();
    }

    static List<Choice> axes() {
        return Arrays.stream(Axis.values()).map(a -> Choice.of(code(a), a.words)).toList();
    }

    /** The word of an address. */
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> part(String name, Enum<?> chosen, Enum<?> usual) {
        return chosen == usual ? Optional.empty() : Optional.of(name + "=" + code(chosen));
    }

    private static <E extends Enum<E>> Optional<E> one(
            Class<E> type, String field, Optional<String> asked, List<FieldError> problems) {
        var wanted = asked.map(String::strip).filter(text -> !text.isEmpty());
        var found =
                wanted.flatMap(
                        text ->
                                Arrays.stream(type.getEnumConstants())
                                        .filter(choice -> code(choice).equals(text))
                                        .findFirst());
        if (wanted.isPresent() && found.isEmpty()) {
            var codes = Arrays.stream(type.getEnumConstants()).map(View::code).toList();
            problems.add(
                    new FieldError(
                            field,
                            "“%s” cannot be chosen here. Choose one of the list: %s"
                                    .formatted(
                                            Asked.shortened(wanted.get()),
                                            String.join(", ", codes))));
        }
        return found;
    }
}
