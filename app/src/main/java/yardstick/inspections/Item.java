package yardstick.inspections;

import java.util.Map;
import java.util.UUID;

/**
 * Something that hangs on an inspection, as it is.
 *
 * @param id names it within the council
 * @param values by the name of the field
 * @param by what whoever wrote it was called; empty where it is not signed
 * @param version counts changes, so that two people do not overwrite each other
 */
record Item(UUID id, Map<String, String> values, String by, int version) {}
