package yardstick.api;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import jakarta.inject.Singleton;

import yardstick.intake.Column;
import yardstick.intake.Entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a batch of figures. Numbers may be numbers or texts; both are kept as they were written.
 */
@Singleton
class BatchReader {

    private static final Map<String, Column> FIELDS =
            Map.of(
                    "indicator", Column.CODE,
                    "period", Column.PERIOD,
                    "numerator", Column.NUMERATOR,
                    "denominator", Column.DENOMINATOR,
                    "value", Column.VALUE,
                    "status", Column.STATUS,
                    "reason", Column.REASON,
                    "note", Column.NOTE);
    private static final int LONGEST_NUMBER = 40;

    private final JsonMapper json;

    BatchReader(JsonMapper json) {
        this.json = json;
    }

    /** The entries of a batch; refuses what is none. */
    List<Entry> read(byte[] body) {
        var figures = tree(body).get("figures");
        if (figures == null || !figures.isArray() || figures.size() == 0) {
            throw Refusal.unprocessable(
                    "Send an object with a list \"figures\" that has at least one figure.");
        }
        if (figures.size() > Entry.MOST) {
            throw Refusal.unprocessable(
                    "The batch has more than 20,000 figures. Send it in several.");
        }
        var entries = new ArrayList<Entry>();
        for (var figure : figures.values()) {
            entries.add(entry(entries.size() + 1, figure));
        }
        return entries;
    }

    private JsonNode tree(byte[] body) {
        try {
            var tree = json.readValue(body, Argument.of(JsonNode.class));
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException | RuntimeException notJson) {
            // Said below: a parser promises its own exceptions and does not always keep it.
        }
        throw Refusal.unprocessable("The body is no JSON object. Check it against /openapi.yaml.");
    }

    private static Entry entry(int no, JsonNode figure) {
        if (!figure.isObject()) {
            throw Refusal.unprocessable("Figure %d is no object.".formatted(no));
        }
        var texts = new EnumMap<Column, String>(Column.class);
        for (var field : figure.entries()) {
            var column = FIELDS.get(field.getKey());
            if (column == null) {
                throw Refusal.unprocessable(
                        "Figure %d has a field %s. There are: indicator, period, numerator, denominator, value, status, reason, note."
                                .formatted(no, Refusal.shown(field.getKey())));
            }
            texts.put(column, text(no, field.getKey(), field.getValue()));
        }
        var entry = Entry.of(no, "", 0, texts);
        if (entry.texts().stream().anyMatch(text -> text.length() > Entry.LONGEST)) {
            throw Refusal.unprocessable(
                    "Figure %d has a text of more than 5,000 characters.".formatted(no));
        }
        return entry;
    }

    /** Digits without an exponent; what has none, such as infinity, stays for the checks. */
    private static String number(String text) {
        if (!text.matches("-?[0-9].*")) {
            return text;
        }
        var number = new BigDecimal(text);
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? text : number.toPlainString();
    }

    private static String text(int no, String field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return number(value.getNumberValue().toString());
        }
        if (value.isString()) {
            return value.getStringValue().replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
        }
        throw Refusal.unprocessable(
                "Figure %d: %s must be a text or a number.".formatted(no, field));
    }
}
