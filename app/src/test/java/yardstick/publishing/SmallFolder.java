package yardstick.publishing;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A small folder of files in the publishers' formats about a few invented councils, to be broken in
 * one place.
 */
final class SmallFolder {

    static final String LAIT = "lait/figures.parquet";
    static final String DICTIONARY = "lait/dictionary.csv";
    static final String PLANS = "ees/plans.csv";
    static final String POPULATION = "ees/population.csv";
    static final String CODES = "codes.csv";

    private static final String STANDARD =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                    + "old_la_code,new_la_code,la_name";

    static final String POPULATION_FILE =
            STANDARD
                    + ",age_group,population_estimate\n"
                    + area(2023, "Elmshire", "901", "E06999001")
                    + ",Children aged 0 to 17 years,20000\n"
                    + area(2023, "Oakford", "902", "E06999002")
                    + ",Children aged 0 to 17 years,40000\n";

    static final String PLANS_FILE =
            "\ufeff"
                    + STANDARD
                    + ",category,CPP_At31,2_years_or_more,2_years_or_more_percent\n"
                    + area(2024, "Elmshire", "901", "E06999001")
                    + ",Child Protection Plans by length of time,65,c,c\n"
                    + area(2024, "Oakford", "902", "E06999002")
                    + ",Child Protection Plans by length of time,0,0,z\n";

    static final String LAIT_ROWS =
            """
            ('CPP_Num', '2024', 'Elmshire', '65', 901.0), ('CPP_Num', '2024', 'Oakford', '-', 902.0),
            ('CPP_rate', '2024', 'Elmshire', '32.499999999999993', 901.0), ('CPP_rate', '2024', 'Oakford', '0', 902.0),
            ('CPPlans2yrsActive', '2024', 'Elmshire', '-', 901.0), ('CPPlans2yrsActive', '2024', 'Oakford', '-', 902.0)
            """;

    private final Path root;
    private final StringBuilder editions =
            new StringBuilder("file,publisher,title,edition,published\n");

    SmallFolder(Path root) throws IOException, SQLException {
        this.root = root;
        text(CODES, "Council codes", "2024", "2024-01", codes());
        text(DICTIONARY, "Dictionary", "2024", "2024-12", dictionary());
        text(POPULATION, "Population", "2024", "2024-10", POPULATION_FILE);
        text(PLANS, "Children in need", "2024", "2024-10", PLANS_FILE);
        parquet(LAIT, "December 2024", "2024-12", LAIT_ROWS);
    }

    /** Takes everything published out of a database, as only its superuser can. */
    static void empty(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    set session_replication_role = replica;
                    truncate published.load, published.area, published.indicator cascade
                    """);
        }
    }

    Path root() {
        return root;
    }

    private static String area(int year, String name, String dfe, String ons) {
        return "%d,Reporting year,Local authority,E92000001,England,E12000006,East of England,%s,%s,%s"
                .formatted(year, dfe, ons, name);
    }

    private static String codes() {
        var codes =
                new StringBuilder(
                        """
                        new_la_code,old_la_code,la_name,region_code,region_name,first,last
                        E06999001,901,Elmshire,E12000006,East of England,2013,2025
                        E06999002,902,Oakford,E12000006,East of England,2013,2025
                        """);
        for (int number = 911; number <= 920; number++) {
            codes.append(
                    "E06999%d,%d,Ashmouth %d,E13000001,Inner London,2013,2025%n"
                            .formatted(number, number, number));
        }
        return codes.toString();
    }

    private static String dictionary() {
        var header = String.join(",", LaitDictionary.COLUMNS);
        var rows = new StringBuilder(header).append('\n');
        for (var code : new String[] {"CPP_Num", "CPP_rate", "CPPlans2yrsActive"}) {
            rows.append(
                    "Child Protection,%s title,%s chart,%s,-,%s,NA,Words,45931,46296,DfE,-,-,NA,Annual,NA%n"
                            .formatted(
                                    code,
                                    code,
                                    code,
                                    code.equals("CPP_rate") ? "\"Rate per 10,000\"" : "Number"));
        }
        return rows.toString();
    }

    /** Writes a file of text and names it in editions.csv. */
    void text(String file, String title, String edition, String published, String content)
            throws IOException {
        write(file, content);
        name(file, title, edition, published);
    }

    /** Writes a file that editions.csv says nothing new about. */
    void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }

    private void name(String file, String title, String edition, String published)
            throws IOException {
        editions.append("%s,A publisher,%s,%s,%s%n".formatted(file, title, edition, published));
        Files.writeString(root.resolve("editions.csv"), editions.toString());
    }

    /** Writes LAIT's Parquet file with these rows. */
    void parquet(String file, String edition, String published, String rows)
            throws IOException, SQLException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.deleteIfExists(root.resolve(file));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(
                    """
                    copy (select * from (values %s)
                          as f("Short Desc", "Years", "LA and Regions", "Values", "LA Number"))
                      to '%s' (format parquet)
                    """
                            .formatted(rows, root.resolve(file)));
        }
        name(file, "LAIT", edition, published);
    }

    /** Cuts a file off after so many bytes. */
    void truncate(String file, int bytes) throws IOException {
        var all = Files.readAllBytes(root.resolve(file));
        Files.write(root.resolve(file), java.util.Arrays.copyOf(all, bytes));
    }

    /** A neighbour model in which one council has its list of ten. */
    static String[][] neighbours(String closeness) {
        var rows = new String[2][];
        var header = new StringBuilder("LA num,LA Name");
        var row = new StringBuilder("901,Elmshire");
        for (int position = 1; position <= 10; position++) {
            header.append(",SN").append(position).append(",SNP");
            row.append(",").append(910 + position).append(",").append(closeness);
        }
        rows[0] = header.toString().split(",");
        rows[1] = row.toString().split(",");
        return rows;
    }

    /** The same as a workbook whose header stands in the third row. */
    void workbook(String file, String edition, String published, String[][] rows)
            throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(root.resolve(file))) {
            var sheet = workbook.createSheet("LA SN Groups");
            sheet.createRow(0).createCell(0).setCellValue("A");
            for (int each = 0; each < rows.length; each++) {
                var row = sheet.createRow(each + 2);
                for (int column = 0; column < rows[each].length; column++) {
                    row.createCell(column).setCellValue(rows[each][column]);
                }
            }
            workbook.write(out);
        }
        name(file, "Statistical neighbours", edition, published);
    }
}
