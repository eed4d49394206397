package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a file needs while it is being loaded: the connection inside the run's transaction, its
 * edition, and the areas and indicators known so far.
 *
 * @param edition number of the edition the file becomes
 */
record Loading(
        Connection connection,
        int edition,
        Publication publication,
        Areas areas,
        Indicators indicators,
        Findings findings,
        Progress progress) {

    static Loading begin(
            Connection connection,
            int edition,
            Publication publication,
            Findings findings,
            Progress progress)
            throws SQLException {
        return new Loading(
                connection,
                edition,
                publication,
                Areas.read(connection),
                Indicators.read(connection),
                findings,
                progress);
    }
}
