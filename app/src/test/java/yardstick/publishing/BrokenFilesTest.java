package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.publishing.LoadReport.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A broken file is refused whole, with the lines that are wrong; the rest loads. */
class BrokenFilesTest {

    private static EmbeddedDatabase database;

    @TempDir private Path root;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /**
     * Each test has a database that holds nothing published, in a transaction of its own server.
     */
    private LoadReport load(SmallFolder folder) throws Exception {
        SmallFolder.empty(database);
        return Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder.root(), line -> {});
    }

    private static void onlyRefused(LoadReport report, String file, int line, String... words) {
        assertThat(report.files())
                .filteredOn(each -> each.outcome() == Outcome.REFUSED)
                .extracting(LoadReport.OneFile::name)
                .containsExactly(file);
        assertThat(report.file(file).messages().getFirst().line()).isEqualTo(line);
        assertThat(report.file(file).messages().getFirst().text()).contains(words);
        assertThat(report.files())
                .filteredOn(each -> each.outcome() == Outcome.LOADED)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_is_wrong_with_the_folder_that_is_broken_below() throws Exception {
        assertThat(load(new SmallFolder(root)).files())
                .extracting(LoadReport.OneFile::outcome)
                .hasSize(5)
                .containsOnly(Outcome.LOADED);
    }

    @Test
    void a_truncated_Parquet_file() throws Exception {
        var folder = new SmallFolder(root);
        folder.truncate(SmallFolder.LAIT, 300);
        onlyRefused(load(folder), SmallFolder.LAIT, 0, "no complete Parquet file");
    }

    @Test
    void a_truncated_table() throws Exception {
        var folder = new SmallFolder(root);
        folder.truncate(SmallFolder.POPULATION, SmallFolder.POPULATION_FILE.length() - 30);
        onlyRefused(load(folder), SmallFolder.POPULATION, 3, "11 columns", "12");
    }

    @Test
    void a_truncated_workbook() throws Exception {
        var folder = new SmallFolder(root);
        folder.workbook("sn.xlsx", "2025", "2025-05", SmallFolder.neighbours("Close"));
        folder.truncate("sn.xlsx", 2000);
        onlyRefused(load(folder), "sn.xlsx", 0, "no complete XLSX workbook");
    }

    @Test
    void a_spreadsheet_that_unpacks_to_far_more_than_it_says() throws Exception {
        var folder = new SmallFolder(root);
        try (var zip = new ZipOutputStream(Files.newOutputStream(root.resolve("bomb.ods")))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes("US-ASCII"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office><!--".getBytes("US-ASCII"));
            for (int megabyte = 0; megabyte < 120; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        onlyRefused(load(folder), "bomb.ods", 0, "the file ");
    }

    @Test
    void a_table_without_a_column_that_says_where() throws Exception {
        var folder = new SmallFolder(root);
        folder.write(
                SmallFolder.PLANS, SmallFolder.PLANS_FILE.replace("new_la_code", "other_code"));
        onlyRefused(load(folder), SmallFolder.PLANS, 1, "new_la_code");
    }

    @Test
    void a_table_whose_figures_have_another_heading_than_the_catalogue_knows() throws Exception {
        var folder = new SmallFolder(root);
        folder.write(SmallFolder.PLANS, SmallFolder.PLANS_FILE.replace("CPP_At31", "CPP_On31"));
        onlyRefused(load(folder), SmallFolder.PLANS, 1, "CPP_At31", "catalogue");
    }

    @Test
    void a_table_of_which_nothing_is_known() throws Exception {
        var folder = new SmallFolder(root);
        folder.write("shopping.csv", "a,b,c,d\n1,2,3,4\n");
        onlyRefused(load(folder), "shopping.csv", 1, "no file that the loader knows");
    }

    @Test
    void an_unknown_council() throws Exception {
        var folder = new SmallFolder(root);
        folder.write(SmallFolder.PLANS, SmallFolder.PLANS_FILE.replace("E06999002", "E06000777"));
        onlyRefused(load(folder), SmallFolder.PLANS, 3, "unknown council", "E06000777");
    }

    @Test
    void an_unknown_council_in_LAIT() throws Exception {
        var folder = new SmallFolder(root);
        folder.parquet(
                SmallFolder.LAIT,
                "December 2024",
                "2024-12",
                SmallFolder.LAIT_ROWS.replace("902.0", "777.0"));
        onlyRefused(load(folder), SmallFolder.LAIT, 3, "unknown council", "777");
    }

    @Test
    void text_where_a_number_belongs() throws Exception {
        var folder = new SmallFolder(root);
        folder.write(SmallFolder.PLANS, SmallFolder.PLANS_FILE.replace("65,c,c", "sixty,c,c"));
        onlyRefused(load(folder), SmallFolder.PLANS, 2, "\"sixty\"", "CPP_At31");
    }

    @Test
    void text_where_a_number_belongs_in_LAIT() throws Exception {
        var folder = new SmallFolder(root);
        folder.parquet(
                SmallFolder.LAIT,
                "December 2024",
                "2024-12",
                SmallFolder.LAIT_ROWS.replace("'65'", "'many'"));
        onlyRefused(load(folder), SmallFolder.LAIT, 2, "\"many\"");
    }

    @Test
    void the_same_row_twice() throws Exception {
        var folder = new SmallFolder(root);
        var rows = SmallFolder.PLANS_FILE;
        folder.write(SmallFolder.PLANS, rows + rows.substring(rows.lastIndexOf("2024,Rep")));
        onlyRefused(load(folder), SmallFolder.PLANS, 4, "row 3");
    }

    @Test
    void the_same_figure_twice_in_LAIT() throws Exception {
        var folder = new SmallFolder(root);
        folder.parquet(
                SmallFolder.LAIT,
                "December 2024",
                "2024-12",
                SmallFolder.LAIT_ROWS + ", ('CPP_Num', '2024', 'Elmshire', '66', 901.0)");
        onlyRefused(load(folder), SmallFolder.LAIT, 8, "CPP_Num", "901", "row 2");
    }

    @Test
    void a_measure_that_the_dictionary_does_not_know() throws Exception {
        var folder = new SmallFolder(root);
        folder.parquet(
                SmallFolder.LAIT,
                "December 2024",
                "2024-12",
                SmallFolder.LAIT_ROWS.replace("'CPP_Num'", "'Surprise'"));
        onlyRefused(load(folder), SmallFolder.LAIT, 2, "Surprise", "dictionary");
    }

    @Test
    void a_file_of_which_nobody_says_who_published_it() throws Exception {
        var folder = new SmallFolder(root);
        folder.write("ees/unnamed.csv", SmallFolder.POPULATION_FILE.replace("2023", "2022"));
        onlyRefused(
                load(folder), "ees/unnamed.csv", 0, "ees/unnamed.csv,publisher", "editions.csv");
    }

    @Test
    void a_neighbour_model_that_differs_from_the_same_model_in_another_file() throws Exception {
        var folder = new SmallFolder(root);
        folder.workbook("a.xlsx", "2025", "2025-05", SmallFolder.neighbours("Close"));
        folder.text(
                "b.csv", "Neighbours", "2025", "2025-05", csv(SmallFolder.neighbours("Not close")));
        onlyRefused(load(folder), "b.csv", 2, "neighbour 1 differs");
    }

    @Test
    void the_same_neighbour_model_in_two_files_is_no_error() throws Exception {
        var folder = new SmallFolder(root);
        folder.workbook("a.xlsx", "2025", "2025-05", SmallFolder.neighbours("Close"));
        folder.text(
                "b.csv", "Neighbours", "2025", "2025-05", csv(SmallFolder.neighbours("close ")));
        assertThat(load(folder).anyRefused()).isFalse();
    }

    private static String csv(String[][] rows) {
        return String.join(",", rows[0]) + "\n" + String.join(",", rows[1]) + "\n";
    }

    @Test
    void only_a_hundred_of_many_wrong_lines_are_listed_and_the_rest_counted()
            throws IOException, Exception {
        var folder = new SmallFolder(root);
        var row = SmallFolder.PLANS_FILE.lines().toList().get(1).replace("E06999001", "E00000000");
        folder.write(SmallFolder.PLANS, SmallFolder.PLANS_FILE + (row + "\n").repeat(150));
        var messages = load(folder).file(SmallFolder.PLANS).messages();
        assertThat(messages).hasSize(101);
        assertThat(messages.getLast().text()).isEqualTo("and 50 more lines are wrong");
    }
}
