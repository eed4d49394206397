package yardstick.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One file of a folder of published data.
 *
 * @param name its path within the folder, with forward slashes
 * @param sha256 of its bytes
 */
record FileInFolder(Path path, String name, String sha256) {

    private static final Pattern DATA = Pattern.compile("(?i).*\\.(csv|parquet|xlsx|ods)");

    /** All files of the folder and the folders in it, in the order of their names. */
    static List<FileInFolder> listFiles(Path folder) throws IOException {
        try (var paths = Files.walk(folder, 8)) {
            var files =
                    paths.filter(Files::isRegularFile)
                            .filter(path -> !path.getFileName().toString().startsWith("."))
                            .sorted(Comparator.comparing(path -> name(folder, path)))
                            .toList();
            var listed = new java.util.ArrayList<FileInFolder>();
            for (var path : files) {
                listed.add(new FileInFolder(path, name(folder, path), sha256(path)));
            }
            return List.copyOf(listed);
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                var digest =
                        new DigestOutputStream(
                                java.io.OutputStream.nullOutputStream(),
                                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first bytes, enough to tell what kind of file it is. */
    byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4096);
        }
    }

    /** Whether its name promises data, so that not to know it is worth more than a remark. */
    boolean shouldBeData() {
        return DATA.matcher(name).matches();
    }
}
