package yardstick.saved;

import java.util.List;
import java.util.UUID;

/**
 * A comparison group or an indicator set, by the name that the council has given it. Its own:
 * nobody else sees the name; the codes are published.
 *
 * @param id names it within its council
 * @param name what the council calls it
 * @param version counts changes, so that two people do not overwrite each other
 * @param codes ONS codes of the councils, or codes of the indicators, in order
 */
public record SavedSet(UUID id, String name, int version, List<String> codes) {}
