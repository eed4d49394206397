package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * England, its nine regions, and the two parts of London: there are no others, and files name them
 * in different ways, so they are written down here.
 */
enum WiderArea {
    ENGLAND("E92000001", "970", "england", "England"),
    NORTH_EAST("E12000001", "980", "region", "North East"),
    NORTH_WEST("E12000002", "981", "region", "North West"),
    YORKSHIRE("E12000003", "982", "region", "Yorkshire and The Humber"),
    EAST_MIDLANDS("E12000004", "983", "region", "East Midlands"),
    WEST_MIDLANDS("E12000005", "984", "region", "West Midlands"),
    EAST_OF_ENGLAND("E12000006", "985", "region", "East of England"),
    LONDON("E12000007", "986", "region", "London"),
    SOUTH_EAST("E12000008", "989", "region", "South East"),
    SOUTH_WEST("E12000009", "990", "region", "South West"),
    INNER_LONDON("E13000001", "987", "part", "Inner London"),
    OUTER_LONDON("E13000002", "988", "part", "Outer London");

    private final String onsCode;
    private final String laitNumber;
    private final String kind;
    private final String areaName;

    WiderArea(String onsCode, String laitNumber, String kind, String areaName) {
        this.onsCode = onsCode;
        this.laitNumber = laitNumber;
        this.kind = kind;
        this.areaName = areaName;
    }

    String onsCode() {
        return onsCode;
    }

    /** LAIT's "LA Number" of it. */
    String laitNumber() {
        return laitNumber;
    }

    /** The region or part with this ONS code. */
    static Optional<WiderArea> withOnsCode(String code) {
        return Arrays.stream(values()).filter(area -> area.onsCode.equals(code)).findFirst();
    }

    /** The one of this name, however files write it: "Yorkshire and the Humber". */
    static Optional<WiderArea> named(String name) {
        return Arrays.stream(values())
                .filter(area -> area.areaName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The region a council lies in when a file gives it a region or a part of London. */
    WiderArea region() {
        return kind.equals("part") ? LONDON : this;
    }

    boolean isPart() {
        return kind.equals("part");
    }

    /** Makes sure that all twelve exist. */
    static void ensureAll(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.area (code, kind, name, region_id)
                        values (?, ?, ?, (select area_id from published.area where code = ?))
                        on conflict (code) do nothing
                        """)) {
            for (var area : values()) {
                insert.setString(1, area.onsCode);
                insert.setString(2, area.kind);
                insert.setString(3, area.areaName);
                insert.setString(4, area.isPart() ? LONDON.onsCode : "");
                insert.executeUpdate();
            }
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
