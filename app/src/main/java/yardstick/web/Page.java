package yardstick.web;

import io.micronaut.views.ModelAndView;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The frame of a page: everything around its main content. A controller asks for one as a
 * parameter, says what it is called and where it lies, and shows its own record in it.
 *
 * @param visit what the request brought
 * @param title what the page is called, without the product's name
 * @param council the council it is about; null when it is about none
 * @param section where it lies in the navigation
 * @param crumbs the way here
 * @param views pages about the same subject, this one among them; empty where there are no others
 * @param errors what is wrong with the form on it; empty for nothing
 * @param charts whether it has pictures, and so needs the library that draws them
 */
public record Page(
        Visit visit,
        String title,
        @Nullable Place council,
        Section section,
        List<Crumb> crumbs,
        List<NavigationItem> views,
        List<FieldError> errors,
        boolean charts) {

    /** What the product is called. */
    public static final String PRODUCT = "Yardstick";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("h:mma", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** A page that is not about a council and lies in no section. */
    public static Page of(Visit visit) {
        return new Page(visit, "", null, Section.NONE, List.of(), List.of(), List.of(), false);
    }

    /** The same page, called this. */
    public Page titled(String name) {
        return new Page(visit, name, council, section, crumbs, views, errors, charts);
    }

    /** The same page, about this council and in this section. */
    public Page in(Place place, Section where) {
        return new Page(visit, title, place, where, crumbs, views, errors, charts);
    }

    /** The same page, in a section that is not a council's. */
    public Page in(Section where) {
        return new Page(visit, title, council, where, crumbs, views, errors, charts);
    }

    /** The same page, one step further from home. The way keeps the page's vintage. */
    public Page under(String text, String href) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(text, visit.keep(href)));
        return new Page(visit, title, council, section, List.copyOf(longer), views, errors, charts);
    }

    /** The same page, one of several about one indicator of its council. */
    public Page about(String indicatorCode, IndicatorView shown) {
        var place = council;
        var all =
                place == null
                        ? List.<NavigationItem>of()
                        : Stream.of(IndicatorView.values())
                                .map(view -> view.item(place, indicatorCode, view == shown))
                                .toList();
        return new Page(visit, title, council, section, crumbs, all, errors, charts);
    }

    /** The same page, with what is wrong with its form. Answer it with status 422. */
    public Page withErrors(List<FieldError> wrong) {
        return new Page(visit, title, council, section, crumbs, views, List.copyOf(wrong), charts);
    }

    /** The same page, with pictures on it. */
    public Page withCharts() {
        return new Page(visit, title, council, section, crumbs, views, errors, true);
    }

    /** The same page, whose figures are from these editions. */
    Page showing(EditionsShown editions) {
        return new Page(
                visit.showing(editions), title, council, section, crumbs, views, errors, charts);
    }

    /**
     * The same page, with an address for its permanent link that names all that is chosen on it:
     * the period and the neighbour model too, where they would be the latest by default.
     */
    public Page permanentlyAt(String address, Catalogue catalogue) {
        var editions = visit.editions();
        return editions == null
                ? this
                : showing(editions.permanentlyAt(address, catalogue.lastEdition()));
    }

    /**
     * Shows a record in this frame.
     *
     * @param view the template, such as {@code indicators/show}: its parameters are {@code Page
     *     frame} and the record, called {@code page}
     * @param content exactly what the template prints
     */
    public ModelAndView<Map<String, Object>> show(String view, Object content) {
        return new ModelAndView<>(view, Map.of("frame", this, "page", content));
    }

    /** Shows a template that needs nothing but the frame. */
    public ModelAndView<Map<String, Object>> show(String view) {
        return new ModelAndView<>(view, Map.of("frame", this));
    }

    /** What the browser's tab says. */
    public String tab() {
        var named = title.isEmpty() ? PRODUCT : title + " – " + PRODUCT;
        return errors.isEmpty() ? named : "Error: " + named;
    }

    /** What is wrong with one field; empty for nothing. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /** What the bar below the header offers to this person. */
    public List<NavigationItem> navigation() {
        var council = this.council;
        var about =
                council == null
                        ? Stream.<NavigationItem>empty()
                        : Stream.of(
                                        Section.HOME,
                                        Section.SCORECARD,
                                        Section.INDICATORS,
                                        Section.NEIGHBOURS,
                                        Section.GRID,
                                        Section.FIGURES,
                                        Section.PLANS,
                                        Section.SETS,
                                        Section.INSPECTIONS,
                                        Section.REVIEWS)
                                .filter(s -> council.own() || !s.isPrivate())
                                .map(s -> item(s, council.href()));
        var who = visit.who();
        var platform =
                who == null || !who.isPlatformAdministrator()
                        ? Stream.<NavigationItem>empty()
                        : Stream.of(Section.MEMBERSHIPS, Section.LOADS).map(s -> item(s, ""));
        return Stream.concat(about, platform).toList();
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return visit.who() != null;
    }

    /** Whether the reader plays any part here, and so may search. */
    public boolean hasPart() {
        var who = visit.who();
        return who != null && !who.hasNoPart();
    }

    /** Who is signed in, as a page calls them; empty for nobody. */
    public String signedInName() {
        SignedIn who = visit.who();
        return who == null ? "" : who.name();
    }

    /** Whether the reader runs the council whose own space this is. */
    public boolean isReadByAdministrator() {
        SignedIn who = visit.who();
        var place = council;
        return who != null
                && place != null
                && place.own()
                && who.findMembership(place.code())
                        .filter(m -> m.role() == Role.ADMINISTRATOR)
                        .isPresent();
    }

    /** What every form of this session carries; empty for nobody. */
    public String csrfToken() {
        SignedIn who = visit.who();
        return who == null ? "" : who.csrfToken();
    }

    /** When the session ends if nothing more is asked; null for nobody. */
    public @Nullable Instant sessionEnds() {
        SignedIn who = visit.who();
        var ends = who == null ? null : who.sessionEnds();
        return ends == null ? null : ends.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same as London's clocks show it, such as "2:35pm"; empty for nobody. */
    public String sessionEndsAt() {
        var ends = sessionEnds();
        return ends == null ? "" : CLOCK.format(ends).toLowerCase(Locale.UK);
    }

    private NavigationItem item(Section offered, String base) {
        var href = base + offered.path();
        return new NavigationItem(
                offered.text(), base.isEmpty() ? href : visit.keep(href), offered == section);
    }
}
