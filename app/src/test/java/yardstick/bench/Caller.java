package yardstick.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * One keep-alive connection that asks for one address after the other: a plain socket, because a
 * library for calling would take more of the two cores than what is measured.
 */
final class Caller implements Crowd.Doing {

    private final Socket socket;
    private final InputStream in;
    private final List<byte[]> requests;
    private int next;

    Caller(URI portal, List<String> paths, String header) {
        requests =
                paths.stream()
                        .map(
                                path ->
                                        ("GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n")
                                                .formatted(path, portal.getAuthority(), header)
                                                .getBytes(ISO_8859_1))
                        .toList();
        try {
            socket = new Socket(portal.getHost(), portal.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean once() throws IOException {
        socket.getOutputStream().write(requests.get(next));
        next = (next + 1) % requests.size();
        var status = line();
        long length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            chunks();
        }
        return status.startsWith("HTTP/1.1 200");
    }

    private void chunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The portal hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
