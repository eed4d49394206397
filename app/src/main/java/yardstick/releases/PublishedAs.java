package yardstick.releases;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a number that councils count is published.
 *
 * @param quantity what is counted
 * @param of of what the published indicator is a rate or percentage; none of a count
 * @param codes the published indicator, or several counts that are added up
 */
record PublishedAs(String quantity, @Nullable String of, List<String> codes) {}
