package yardstick.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures asked for last, up to so many bytes. */
final class Kept {

    private final Map<String, byte[]> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final int mostBytes;
    private long bytes;

    Kept(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(pictures.get(key));
    }

    synchronized void keep(String key, byte[] picture) {
        var before = pictures.put(key, picture);
        bytes += picture.length - (before == null ? 0 : before.length);
        var eldest = pictures.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().getValue().length;
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
