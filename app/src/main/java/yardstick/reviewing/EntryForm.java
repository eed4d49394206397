package yardstick.reviewing;

import org.jspecify.annotations.Nullable;

import yardstick.disclosure.SmallNumbers;
import yardstick.reviewing.Desk.Work;
import yardstick.team.Entry;
import yardstick.team.EntryKind;
import yardstick.team.EntryKind.Use;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody of the team typed.
 *
 * @param id names the entry from the first look on, so that sending twice adds once
 * @param use what it is for: comment, evidence or draft
 * @param kind a word of the database
 * @param line number of a line of enquiry; empty for none
 * @param paper names a paper; empty for none
 * @param section the part of that paper
 * @param howMany as typed
 * @param body what it says
 * @param checked whether small numbers were looked at
 * @param version that was on the page
 */
public record EntryForm(
        String id,
        String use,
        String kind,
        String line,
        String paper,
        String section,
        String howMany,
        String body,
        boolean checked,
        int version) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_SECTION = 400;

    static EntryForm empty(String use, String line, String paper) {
        var known = use(use);
        return new EntryForm(
                UUID.randomUUID().toString(),
                known.name().toLowerCase(Locale.ROOT),
                known == Use.COMMENT ? EntryKind.COMMENT.word() : "",
                line,
                paper,
                "",
                "",
                "",
                false,
                -1);
    }

    static EntryForm of(Entry entry) {
        var line = entry.line();
        var paper = entry.paper();
        var many = entry.howMany();
        return new EntryForm(
                entry.id().toString(),
                entry.kind().use().name().toLowerCase(Locale.ROOT),
                entry.kind().word(),
                line == null ? "" : line.toString(),
                paper == null ? "" : paper.toString(),
                entry.section(),
                many == null ? "" : many.toString(),
                entry.body(),
                false,
                entry.version());
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static EntryForm read(Map<String, Object> sent) {
        return new EntryForm(
                Typed.id(Typed.line(sent, "id")).orElseGet(UUID::randomUUID).toString(),
                use(Typed.line(sent, "use")).name().toLowerCase(Locale.ROOT),
                Typed.line(sent, "kind"),
                Typed.line(sent, "line"),
                Typed.line(sent, "paper"),
                Typed.line(sent, "section"),
                Typed.line(sent, "howMany"),
                Typed.text(sent, "body"),
                Typed.checked(sent),
                Typed.version(sent));
    }

    /** The same of an entry that is there. */
    EntryForm named(UUID entry) {
        return new EntryForm(
                entry.toString(), use, kind, line, paper, section, howMany, body, checked, version);
    }

    /** The same as something new. */
    EntryForm anew() {
        return new EntryForm(
                UUID.randomUUID().toString(),
                use,
                kind,
                line,
                paper,
                section,
                howMany,
                body,
                checked,
                -1);
    }

    /** The same on top of what is there now. */
    EntryForm at(int now) {
        return new EntryForm(id, use, kind, line, paper, section, howMany, body, checked, now);
    }

    /** What it is for. */
    Use uses() {
        return use(use);
    }

    private static Use use(String word) {
        for (var each : Use.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        return Use.COMMENT;
    }

    /** What is wrong, field by field, each with how to mend it. */
    List<FieldError> errors(Work work) {
        var errors = new ArrayList<FieldError>();
        if (EntryKind.of(uses()).stream().noneMatch(k -> k.word().equals(kind))) {
            errors.add(new FieldError("kind", "Choose what it is"));
        }
        if (!line.isEmpty()
                && work.scope().lines().stream().noneMatch(l -> line.equals("" + l.no()))) {
            errors.add(new FieldError("line", "Choose one of the lines of enquiry"));
        }
        if (!paper.isEmpty()
                && work.papers().stream().noneMatch(p -> p.id().toString().equals(paper))
                && (version < 0 || !work.isBesideGone(paper))) {
            errors.add(
                    new FieldError("paper", "Choose one of the papers that are shared with you"));
        }
        if (!howMany.isEmpty() && number().isEmpty()) {
            errors.add(
                    new FieldError(
                            "howMany", "Enter a number in digits, such as 12, or leave it empty"));
        }
        if (section.length() > LONGEST_SECTION) {
            errors.add(new FieldError("section", "Name the part in up to 400 characters"));
        } else if (!checked) {
            SmallNumbers.warning("The part", section)
                    .ifPresent(words -> errors.add(new FieldError("section", words)));
        }
        bodyError().ifPresent(words -> errors.add(new FieldError("body", words)));
        return errors;
    }

    private Optional<String> bodyError() {
        if (body.isBlank()) {
            return Optional.of("Enter what you want to say");
        }
        if (body.length() > LONGEST) {
            return Optional.of(
                    "Shorten the text by %,d characters: it may have 4,000"
                            .formatted(body.length() - LONGEST));
        }
        return checked ? Optional.empty() : SmallNumbers.warning("The text", body);
    }

    private Optional<Integer> number() {
        return Optional.of(howMany.replace(",", ""))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    /** What it comes to, once nothing is wrong with it. */
    Entry entry(int atVersion) {
        return new Entry(
                UUID.fromString(id),
                EntryKind.of(kind),
                line.isEmpty() ? null : Integer.valueOf(line),
                beside(),
                section,
                number().orElse(null),
                body,
                "",
                OffsetDateTime.now(ZoneOffset.UTC),
                false,
                atVersion);
    }

    private @Nullable UUID beside() {
        return uses() == Use.COMMENT ? Typed.id(paper).orElse(null) : null;
    }
}
