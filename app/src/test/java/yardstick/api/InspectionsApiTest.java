package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.NeedsPublishedData;

@DisplayName("Inspections in the API")
@NeedsPublishedData
class InspectionsApiTest {

    @Test
    void are_those_that_are_published_with_grades_in_their_frameworks_words() {
        var answered =
                Json.list(Json.value(Asking.answer("/api/v1/inspections?council=E06000033")));
        var latest = answered.getFirst();

        assertThat(latest)
                .containsEntry("framework", "ILACS")
                .containsEntry("inspectedOn", "2024-10-14")
                .containsEntry("publishedOn", "2024-12-03");
        assertThat(Json.list(latest.get("judgements")))
                .extracting(j -> j.get("area") + ": " + j.get("grade"))
                .contains(
                        "Overall effectiveness: Good",
                        "Children in care: Requires improvement to be good");
        assertThat(Json.list(answered.getLast().get("judgements")))
                .extracting(j -> j.get("area"))
                .contains("Children in care and care leavers")
                .doesNotContain("Care leavers");
        assertThat(answered).extracting(i -> i.get("framework")).containsOnly("ILACS");
    }
}
