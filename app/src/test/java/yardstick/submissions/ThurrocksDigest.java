package yardstick.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Thurrock's monthly tables. Source: Thurrock Council, Children's Services Overview and Scrutiny
 * Committee, 13 February 2018, item 8, appendix, figures 1, 4, 5, 6 and 7: April to November of
 * three years.
 */
public final class ThurrocksDigest {

    private static final String[][] TABLES = {
        {"m-contacts", "2017", "401 487 516 517 355 457 520 611"},
        {"m-contacts", "2016", "437 579 562 528 411 479 405 431"},
        {"m-contacts", "2015", "412 389 501 511 341 405 461 375"},
        {"m-looked-after", "2017", "338 326 329 320 318 311 311 311"},
        {"m-looked-after", "2016", "336 334 329 336 335 353 345 338"},
        {"m-looked-after", "2015", "278 282 292 299 309 316 326 328"},
        {"m-asylum-seeking", "2017", "50 49 44 41 39 36 36 32"},
        {"m-asylum-seeking", "2016", "76 72 70 80 84 92 89 81"},
        {"m-asylum-seeking", "2015", "38 41 51 55 61 60 63 67"},
        {"m-long-term-stability", "2017", "66.33 64.65 64.21 64.52 65.59 62.64 62.77 64.13"},
        {"m-long-term-stability", "2016", "64.36 63.81 63.11 63.21 60.95 60.58 60.00 60.19"},
        {"m-long-term-stability", "2015", "65.31 66.67 64.29 64.52 66.00 69.00 68.37 63.27"},
        {"m-protection-plans", "2017", "271 261 280 272 288 277 250 239"},
        {"m-protection-plans", "2016", "297 317 304 302 310 283 300 311"},
        {"m-protection-plans", "2015", "202 201 190 189 202 205 203 189"},
    };

    private ThurrocksDigest() {}

    /** The tables as a file to upload: 120 figures. */
    public static byte[] csv() {
        var text = new StringBuilder("Indicator code,Period,Numerator,Value,Status\r\n");
        for (var table : TABLES) {
            int month = 4;
            for (var figure : table[2].split(" ")) {
                // The stability of placements is printed without its counts.
                boolean value = figure.contains(".");
                text.append(
                        "%s,%s-%02d,%s,%s,final\r\n"
                                .formatted(
                                        table[0],
                                        table[1],
                                        month++,
                                        value ? "" : figure,
                                        value ? figure : ""));
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}
