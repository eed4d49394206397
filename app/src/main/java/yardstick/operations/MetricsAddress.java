package yardstick.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Serves {@code /prometheus} on an address of its own, so that no rule of the portal has to let it
 * through and nobody outside the machine can read it.
 */
@Singleton
class MetricsAddress {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsAddress.class);

    private final PrometheusMeterRegistry registry;
    private final InetSocketAddress address;
    private @Nullable HttpServer server;

    MetricsAddress(
            PrometheusMeterRegistry registry,
            @Value("${yardstick.metrics.address:127.0.0.1}") String host,
            @Value("${yardstick.metrics.port:0}") int port) {
        this.registry = registry;
        this.address = new InetSocketAddress(host, port);
    }

    @EventListener
    void open(ServerStartupEvent event) {
        if (address.getPort() == 0) {
            return;
        }
        try {
            var opened = HttpServer.create(address, 0);
            opened.createContext("/prometheus", this::answer);
            opened.start();
            server = opened;
        } catch (IOException e) {
            // Worth a line, not worth a portal.
            LOG.warn(
                    "Port {} is in use, so there are no metrics; set YARDSTICK_METRICS_PORT",
                    address.getPort());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
