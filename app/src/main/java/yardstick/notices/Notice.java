package yardstick.notices;

import java.time.OffsetDateTime;

/**
 * One thing to be told of.
 *
 * @param kind what it is
 * @param text what the link says
 * @param about what else there is to know; never an unreleased figure
 * @param href where it can be dealt with
 * @param since from when on it has been so
 */
record Notice(Kind kind, String text, String about, String href, OffsetDateTime since) {}
