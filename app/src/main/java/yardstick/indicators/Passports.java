package yardstick.indicators;

import yardstick.comparison.Area;
import yardstick.comparison.Comparison;
import yardstick.comparison.Period;
import yardstick.comparison.Series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each figure of an indicator's page comes from: the address of its passport. */
final class Passports {

    private Passports() {}

    /** By the name of the area, in the period shown. */
    static Map<String, String> ofBars(Asked asked, Comparison comparison, Company company) {
        var passports = new LinkedHashMap<String, String>();
        company.members().forEach(m -> put(passports, asked, m.standing().area()));
        put(passports, asked, comparison.region().area());
        put(passports, asked, comparison.england().area());
        return passports;
    }

    /** By the label of the period, of the council. */
    static Map<String, String> ofTrend(Asked asked, Series series) {
        var passports = new LinkedHashMap<String, String>();
        series.points()
                .forEach(
                        point ->
                                passports.put(
                                        point.period().label(),
                                        address(asked, asked.council().area(), point.period())));
        return passports;
    }

    private static void put(Map<String, String> passports, Asked asked, Area area) {
        passports.put(area.name(), address(asked, area, asked.period()));
    }

    private static String address(Asked asked, Area area, Period period) {
        return asked.address()
                .vintage()
                .keep(
                        asked.address().path()
                                + "/figures/"
                                + area.code()
                                + "?period="
                                + URLEncoder.encode(period.label(), StandardCharsets.UTF_8));
    }
}
