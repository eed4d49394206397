package yardstick.downloads;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Answers with a table as a file. A few hundred records at a time are written when the reader's
 * connection has room for them: all periods of all councils take no more memory than one screen.
 */
@Singleton
public class Downloads {

    private static final int RECORDS_AT_A_TIME = 500;

    private final Scheduler writing;

    Downloads(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.writing = Schedulers.fromExecutorService(blocking);
    }

    /** The table as a file to keep. */
    public MutableHttpResponse<Publisher<byte[]>> answer(Download download, Format format) {
        Publisher<byte[]> pieces =
                Flux.generate(() -> new Piecemeal(download, format), Piecemeal::next)
                        .subscribeOn(writing);
        return HttpResponse.ok(pieces)
                .contentType(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(download.name(), format.ending()));
    }

    /** The whole file at once, for whoever needs its bytes. */
    public static byte[] bytes(Download download, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = format.writer(download, out);
            for (var row : download.rows()) {
                writer.row(row);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * A text that no spreadsheet takes for a formula. Source: OWASP, CSV Injection. Numbers, which
     * may begin with a minus, never come this way.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A file of which each piece is written when it is asked for. */
    private static final class Piecemeal {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final TableWriter writer;
        private final Iterator<List<Cell>> rows;

        Piecemeal(Download download, Format format) throws IOException {
            writer = format.writer(download, written);
            rows = download.rows().iterator();
        }

        Piecemeal next(SynchronousSink<byte[]> sink) {
            try {
                for (int i = 0; i < RECORDS_AT_A_TIME && rows.hasNext(); i++) {
                    writer.row(rows.next());
                }
                boolean last = !rows.hasNext();
                if (last) {
                    writer.finish();
                } else {
                    writer.flush();
                }
                sink.next(written.toByteArray());
                written.reset();
                if (last) {
                    sink.complete();
                }
            } catch (IOException e) {
                sink.error(e);
            }
            return this;
        }
    }
}
