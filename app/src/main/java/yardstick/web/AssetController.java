package yardstick.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Style sheets, scripts and pictures. They never change, so a browser asks for each once. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {

    @Get(value = "/{name}", produces = MediaType.ALL)
    HttpResponse<?> file(HttpRequest<?> request, @PathVariable String name) {
        return Assets.find("/assets/" + name)
                .<HttpResponse<?>>map(asset -> answer(asset, accepted(request)))
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<byte[]> answer(Asset asset, String accepted) {
        boolean gzip = accepted.contains("gzip");
        var response =
                HttpResponse.ok(gzip ? asset.gzipped() : asset.bytes())
                        .contentType(asset.type())
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }

    private static String accepted(HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        return header == null ? "" : header;
    }
}
