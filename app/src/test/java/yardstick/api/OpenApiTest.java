package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The description of the API, beside what the portal really routes and answers. */
@Tag("published-data")
@NeedsPublishedData
class OpenApiTest {

    private static Map<String, Object> description;

    @BeforeAll
    static void read() {
        var answer = Asking.nobody("/openapi.yaml");
        assertThat(answer.statusCode()).as("without a token").isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("yaml");
        description = Json.object((Object) new Yaml().load(answer.body()));
    }

    @Test
    void describes_every_route_of_the_API_and_nothing_else() {
        var router = RunningPortal.get().context().getBean(Router.class);
        var routed =
                router.uriRoutes()
                        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                        .map(
                                route ->
                                        route.getHttpMethodName()
                                                + " "
                                                + route.getUriMatchTemplate().toPathString())
                        .filter(route -> route.contains(" /api/v"))
                        .collect(Collectors.toSet());
        var described =
                paths().entrySet().stream()
                        .flatMap(
                                path ->
                                        Json.object(path.getValue()).keySet().stream()
                                                .map(
                                                        method ->
                                                                method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + " "
                                                                        + path.getKey()))
                        .collect(Collectors.toSet());

        assertThat(described).isEqualTo(routed).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/councils",
                "/api/v1/indicators",
                "/api/v1/indicators/{code}/comparison",
                "/api/v1/indicators/{code}/series",
                "/api/v1/councils/{code}/targets",
                "/api/v1/data-sets"
            })
    void describes_the_fields_that_are_answered(String path) {
        var answered = Json.value(Asking.answer(asked(path)));

        matches(path, schemaOfAnswer(path), answered);
    }

    private static String asked(String path) {
        var code = "child-protection-plans";
        for (var each : Json.list(Json.value(Asking.answer("/api/v1/indicators")))) {
            if ("CPP_rate".equals(each.get("sourceCode"))) {
                code = String.valueOf(each.get("code"));
            }
        }
        return path.contains("councils/{code}")
                ? path.replace("{code}", "E06000033")
                : path.replace("{code}", code)
                        + (path.contains("{code}") ? "?council=E06000033" : "");
    }

    private static Map<String, Object> paths() {
        return Json.in(description, "paths");
    }

    private static Map<String, Object> schemaOfAnswer(String path) {
        var get = Json.in(Json.in(paths(), path), "get");
        var content = Json.in(Json.in(Json.in(get, "responses"), "200"), "content");
        return Json.in(Json.in(content, "application/json"), "schema");
    }

    /** Left out where they are not known. */
    private static final Set<String> OPTIONAL =
            Set.of("part", "numerator", "denominator", "interval");

    /** Every field answered is described, every field described as required is answered. */
    private static void matches(String where, Map<String, Object> schema, Object answered) {
        var resolved = resolved(schema);
        if (answered instanceof List<?> list) {
            assertThat(resolved).as(where).containsEntry("type", "array");
            list.stream()
                    .limit(20)
                    .forEach(each -> matches(where + "[]", Json.in(resolved, "items"), each));
        } else if (answered instanceof Map<?, ?>) {
            var fields = Json.object(answered);
            var properties = Json.in(resolved, "properties");
            assertThat(properties.keySet()).as(where).containsAll(fields.keySet());
            assertThat(fields.keySet())
                    .as(where)
                    .containsAll(
                            properties.keySet().stream()
                                    .filter(f -> !OPTIONAL.contains(f))
                                    .toList());
            fields.forEach((name, value) -> field(where, properties, name, value));
        }
    }

    private static void field(
            String where, Map<String, Object> properties, String name, Object value) {
        var schema = resolved(Json.in(properties, name));
        if (value == null) {
            assertThat(schema).as(where + "." + name).containsEntry("nullable", true);
        } else {
            matches(where + "." + name, schema, value);
        }
    }

    private static Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("allOf") instanceof List<?> one && one.size() == 1) {
            return resolved(Json.object(one.getFirst()));
        }
        return schema.get("$ref") instanceof String name
                ? Json.in(
                        Json.in(Json.in(description, "components"), "schemas"),
                        name.substring(name.lastIndexOf('/') + 1))
                : schema;
    }
}
