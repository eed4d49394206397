package yardstick.notices;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import yardstick.mail.Letter;
import yardstick.mail.Mailer;
import yardstick.mail.NotSent;
import yardstick.tenants.SignInSettings;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.tenants.Turns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes, each hour, to whoever has chosen letters and whose turn it is. Each letter is made of
 * what that person may see at that moment, and says only how much is new: mail lies in many places.
 */
@Singleton
class NoticeLetters {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLetters.class);

    private final Tenancy tenancy;
    private final Turns turns;
    private final Notices notices;
    private final Mailer mailer;
    private final SignInSettings settings;

    NoticeLetters(
            Tenancy tenancy, Turns turns, Notices notices, Mailer mailer, SignInSettings settings) {
        this.tenancy = tenancy;
        this.turns = turns;
        this.notices = notices;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Scheduled(cron = "0 5 * * * *")
    void hourly() {
        if (mailer.isSet()) {
            int sent = write(Instant.now());
            if (sent > 0) {
                LOG.info("Wrote {} letters of what is new", sent);
            }
        }
    }

    /** Writes every letter that is due at a moment; says how many. */
    int write(Instant now) {
        var turn = Turn.at(now);
        int sent = 0;
        for (var person : tenancy.byItself(sql -> ChoiceQueries.due(sql, turn))) {
            try {
                sent += write(person, turn) ? 1 : 0;
            } catch (RuntimeException e) {
                // The others have their letters all the same.
                LOG.error("A letter of what is new was not written", e);
            }
        }
        return sent;
    }

    /** Whoever has taken the turn writes; another instance that comes later finds it taken. */
    private boolean write(UUID person, Turn turn) {
        var found = turns.take(person, turn.daily(), turn.weekly());
        var told = found.flatMap(who -> tell(who, turn));
        found.ifPresent(who -> told.ifPresent(at -> keep(who, at)));
        return told.isPresent();
    }

    /**
     * Sends a letter, and says up to when it tells; empty where nothing is new. A turn that came to
     * nothing for another reason is given back: an hour later it may come to something.
     */
    private Optional<OffsetDateTime> tell(SignedIn who, Turn turn) {
        try {
            var told = notices.told(who);
            var letter = letter(told);
            if (letter.isPresent()) {
                mailer.send(letter.get());
            }
            return letter.map(sent -> told.choices().now());
        } catch (NotSent e) {
            LOG.warn("A letter of what is new was not delivered: {}", e.getMessage());
            giveBack(who, turn);
            return Optional.empty();
        } catch (RuntimeException e) {
            giveBack(who, turn);
            throw e;
        }
    }

    private void keep(SignedIn who, OffsetDateTime at) {
        tenancy.people(
                who,
                sql -> {
                    ChoiceQueries.told(sql, who, at);
                    return who;
                });
    }

    private void giveBack(SignedIn who, Turn turn) {
        tenancy.people(
                who,
                sql -> {
                    ChoiceQueries.giveBack(sql, who, turn);
                    return who;
                });
    }

    /** The letter; empty where nothing is new, or nobody knows where it should go. */
    private Optional<Letter> letter(Notices.Told told) {
        var choices = told.choices();
        var words = Stream.of(Kind.values()).flatMap(kind -> words(kind, told).stream()).toList();
        if (words.isEmpty() || choices.email().isEmpty() || choices.byMail() == ByMail.NEVER) {
            return Optional.empty();
        }
        var why =
                choices.byMail() == ByMail.DAILY
                        ? "You chose to get this letter on days on which something is new."
                        : "You chose to get this letter on Mondays if something is new.";
        return Optional.of(
                new Letter(
                        choices.email(),
                        "What is new for you in Yardstick",
                        words,
                        "See what it is",
                        settings.address("/notifications").toString(),
                        List.of(why),
                        List.of(
                                new Letter.Link(
                                        "Choose otherwise, or no letters",
                                        settings.address("/notifications/choices").toString()))));
    }

    /** How much of a kind has not been told yet. */
    private static Optional<String> words(Kind kind, Notices.Told told) {
        long count = told.of(kind).stream().filter(told.choices()::isUntold).count();
        return count == 0 ? Optional.empty() : Optional.of(kind.told(count));
    }
}
