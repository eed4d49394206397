package yardstick.portal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another office program, to see what it makes of our documents. */
public final class LibreOffice {

    private LibreOffice() {}

    /** A document as the program turns it into a page. */
    public static Document html(byte[] docx, Path folder) throws IOException, InterruptedException {
        return Jsoup.parse(converted(docx, folder, "html:HTML", "html").toFile());
    }

    /** A document as the program would keep it itself (Flat OpenDocument, an XML file). */
    public static Document kept(byte[] docx, Path folder) throws IOException, InterruptedException {
        var xml = converted(docx, folder, "fodt", "fodt").toFile();
        return Jsoup.parse(xml, "UTF-8", "", Parser.xmlParser());
    }

    private static Path converted(byte[] docx, Path folder, String filter, String ending)
            throws IOException, InterruptedException {
        var written = Files.write(folder.resolve("paper.docx"), docx);
        var office =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                filter,
                                "--outdir",
                                folder.toString(),
                                written.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        if (!office.waitFor(3, TimeUnit.MINUTES)) {
            office.destroyForcibly();
            throw new IOException("The office program did not end");
        }
        return folder.resolve("paper." + ending);
    }
}
