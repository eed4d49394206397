package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A file with a plan in it, on its way in.
 *
 * @param id names it within its council; the plan that comes of it has the same
 * @param fileName what the file was called
 * @param tables the tables that were found in it
 * @param said what each column is, as guessed or as somebody said
 * @param explained whether somebody has said so
 * @param plan the plan that came of it; null while it is not accepted
 * @param version counts changes, so that two people do not overwrite each other
 */
record Import(
        UUID id,
        String fileName,
        List<FoundTable> tables,
        Explained said,
        boolean explained,
        @Nullable UUID plan,
        int version) {}
