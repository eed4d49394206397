package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** One cell of a statistical table: a number, or the published reason why there is none. */
public sealed interface Figure {

    /** A published number in its indicator's unit, unrounded. */
    record Known(BigDecimal value) implements Figure {}

    /** No number, and why. */
    record Missing(Reason reason) implements Figure {}

    /** The number, if there is one. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Known known -> Optional.of(known.value());
            case Missing missing -> Optional.empty();
        };
    }

    /**
     * Why a number is missing. Source: DfE open data standard, "symbols", and Explore Education
     * Statistics files.
     */
    enum Reason {
        /** Few children: shown, one of them could be recognised. Published as {@code c}. */
        SUPPRESSED("[c]", "suppressed for confidentiality"),
        /** Not collected or not supplied. Published as {@code x} or, in older files, {@code :}. */
        NOT_AVAILABLE("[x]", "not available"),
        /** Could not exist. Published as {@code z}. */
        NOT_APPLICABLE("[z]", "not applicable"),
        /** Exists, but too unreliable to print. Published as {@code u}. */
        LOW_RELIABILITY("[u]", "low reliability"),
        /** Not zero, but rounds to it. Published as {@code k} or {@code low}. */
        ROUNDS_TO_ZERO("[low]", "rounds to zero but is not zero"),
        /** The publisher printed a dash and nothing else says why. */
        NOT_STATED("[not stated]", "missing, and the publisher does not say why");

        private final String symbol;
        private final String words;

        Reason(String symbol, String words) {
            this.symbol = symbol;
            this.words = words;
        }

        /** What a table prints in place of the number, such as {@code [c]}. */
        public String symbol() {
            return symbol;
        }

        /** What the symbol means, to be read out. */
        public String words() {
            return words;
        }

        /** The word that the database and the API use, such as {@code low-reliability}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads the word that the database uses. */
        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
