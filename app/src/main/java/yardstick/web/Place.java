package yardstick.web;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.Vintage;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The council that a page is about, as its address says.
 *
 * @param code current ONS code
 * @param name what people call it
 * @param own whether the page lies in the council's own space, which only its members enter;
 *     otherwise it shows what is published, to everybody
 * @param vintage which editions its pages show
 */
public record Place(String code, String name, boolean own, Vintage vintage) {

    /** A council with the figures of today. */
    public Place(String code, String name, boolean own) {
        this(code, name, own, Vintage.NOW);
    }

    /** A council's own space. */
    public Place(String code, String name) {
        this(code, name, true);
    }

    /** The own space of a council that somebody is a member of, as a catalogue shows it. */
    public static Place of(Catalogue catalogue, Membership membership) {
        return of(membership).at(catalogue.vintage());
    }

    /** What a catalogue shows of any council; an unknown one is refused. */
    public static Place published(Catalogue catalogue, String code) {
        return catalogue
                .findCouncil(code)
                .map(found -> published(found.code(), found.name()).at(catalogue.vintage()))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** The same place, as other editions had it. */
    public Place at(Vintage other) {
        return new Place(code, name, own, other);
    }

    /** The own space of a council that somebody is a member of. */
    public static Place of(Membership membership) {
        return new Place(membership.code(), membership.name());
    }

    /** What is published of any council. */
    public static Place published(String code, String name) {
        return new Place(code, name, false);
    }

    /**
     * The address of a page below the council's front page, with the vintage of this one.
     *
     * @param below such as {@code /indicators?topic=Adoption}; empty for the front page
     */
    public String to(String below) {
        return vintage.keep(href() + below);
    }

    /** The address of a figure's passport: where it comes from, and what other editions say. */
    public String figure(Indicator indicator, Area area, Period period) {
        return to(
                "/indicators/%s/figures/%s?period=%s"
                        .formatted(
                                indicator.code(),
                                area.code(),
                                URLEncoder.encode(period.label(), StandardCharsets.UTF_8)));
    }

    /**
     * The path of the council's front page; everything about it lies below. Links to pages of
     * figures are made by {@link #to}, so that they keep the vintage.
     */
    public String href() {
        return (own ? "/councils/" : "/compare/") + code;
    }
}
