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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        if (found.isEmpty()) {
            return false;
        }
        var who = found.get();
        Notices.Told told;
        boolean sent;
        try {
            told = notices.told(who);
            sent = send(told);
        } catch (NotSent e) {
            LOG.warn("A letter of what is new was not delivered: {}", e.getMessage());
            giveBack(who, turn);
            return false;
        } catch (RuntimeException e) {
            giveBack(who, turn);
            throw e;
        }
        if (sent) {
            tenancy.people(
                    who,
                    sql -> {
                        ChoiceQueries.told(sql, who, told.choices().now());
                        return who;
                    });
        }
        return sent;
    }

    private void giveBack(SignedIn who, Turn turn) {
        tenancy.people(
                who,
                sql -> {
                    ChoiceQueries.giveBack(sql, who, turn);
                    return who;
                });
    }

    private boolean send(Notices.Told told) throws NotSent {
        var letter = letter(told);
        if (letter.isPresent()) {
            mailer.send(letter.get());
        }
        return letter.isPresent();
    }

    /** The letter; empty where nothing is new, or nobody knows where it should go. */
    private Optional<Letter> letter(Notices.Told told) {
        var choices = told.choices();
        List<String> words = new ArrayList<>();
        for (var kind : Kind.values()) {
            long count = told.of(kind).stream().filter(choices::isUntold).count();
            if (count > 0) {
                words.add(kind.told(count));
            }
        }
        if (words.isEmpty() || choices.email().isEmpty() || choices.byMail() == ByMail.NEVER) {
            return Optional.empty();
        }
        return Optional.of(
                new Letter(
                        choices.email(),
                        "What is new for you in Yardstick",
                        words,
                        "See what it is",
                        settings.address("/notifications").toString(),
                        List.of(
                                choices.byMail() == ByMail.DAILY
                                        ? "You chose to get this letter on days on which something is new."
                                        : "You chose to get this letter on Mondays if something is new."),
                        List.of(
                                new Letter.Link(
                                        "Choose otherwise, or no letters",
                                        settings.address("/notifications/choices").toString()))));
    }
}
