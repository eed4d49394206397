package yardstick.home;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code home/front.jte} prints.
 *
 * @param own addresses and names of the councils that the reader is a member of
 * @param boards addresses and names of the regions on whose boards the reader sits
 * @param councils all councils, by name
 */
public record FrontPage(List<Choice> own, List<Choice> boards, List<Choice> councils) {}
