package yardstick.web;

import gg.jte.Content;

/**
 * One of several panels of which a page shows one at a time; all of them without scripts.
 *
 * @param id names the panel within the page
 * @param label what its tab says
 * @param content what it holds
 */
public record Tab(String id, String label, Content content) {}
