package yardstick.publishing;

import java.util.List;
import java.util.Optional;

/** DfE's list of its numbers, names and regions: it must agree with the codes that are known. */
record LocalAuthorityList(Table table) implements PublishedFile {

    static final List<String> COLUMNS = List.of("LA Number", "LA Name", "Region", "Type");

    @Override
    public Content content() {
        return Content.COUNCIL_CODES;
    }

    @Override
    public boolean buildsOnOthers() {
        return true;
    }

    @Override
    public Optional<Publication> publicationIfNotStated() {
        return Optional.of(Publication.undated("Council numbers"));
    }

    @Override
    public int load(Loading loading) {
        int read = 0;
        for (var row : table.rows()) {
            var number = table.text(row, "LA Number");
            // Regions, England and what was England once have no type and no ONS code here.
            if (number.isEmpty() || table.text(row, "Type").equals("NA")) {
                continue;
            }
            read++;
            if (loading.areas().withDfeNumber(number).isEmpty()) {
                loading.findings()
                        .refuse(
                                row.number(),
                                "council %s (%s) has no ONS code: load authority_codes_and_regions.csv with it"
                                        .formatted(number, table.text(row, "LA Name")));
            }
        }
        return read;
    }
}
