package yardstick.papers;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PDF as somebody hears it who cannot see it: by its tags. */
public final class PdfTags {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<List<List<String>>> tables = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    private PdfTags() {}

    /** Reads the tags. */
    public static PdfTags of(byte[] pdf) throws IOException {
        var read = new PdfTags();
        try (var document = Loader.loadPDF(pdf)) {
            read.texts(document);
            read.walk(document.getDocumentCatalog().getStructureTreeRoot());
        }
        return read;
    }

    /** Its tables, each row by row, with the text of each cell. */
    public List<List<List<String>>> tables() {
        return tables;
    }

    /** Its headings, with their level before them: "H2 How the plan stands". */
    public List<String> headings() {
        return headings;
    }

    private void texts(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var of = texts.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>());
            extractor.getMarkedContents().forEach(content -> keep(of, content));
        }
    }

    private static void keep(Map<Integer, String> of, PDMarkedContent content) {
        var words = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                words.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent below) {
                keep(of, below);
            }
        }
        of.merge(content.getMCID(), words.toString(), String::concat);
    }

    private void walk(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var type = element.getStructureType();
                if ("Table".equals(type)) {
                    var rows = new ArrayList<List<String>>();
                    rows(element, rows);
                    tables.add(rows);
                } else if (type.matches("H[1-6]")) {
                    headings.add(type + " " + text(element, null).strip());
                } else {
                    walk(element);
                }
            }
        }
    }

    private void rows(PDStructureNode node, List<List<String>> rows) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("TR".equals(element.getStructureType())) {
                    rows.add(
                            element.getKids().stream()
                                    .map(PDStructureElement.class::cast)
                                    .map(cell -> text(cell, null).strip())
                                    .toList());
                } else {
                    rows(element, rows);
                }
            }
        }
    }

    private String text(PDStructureElement element, @Nullable COSDictionary above) {
        var page = element.getPage() == null ? above : element.getPage().getCOSObject();
        var words = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement below) {
                words.append(text(below, page));
            } else if (kid instanceof Integer mark) {
                words.append(texts.getOrDefault(page, Map.of()).getOrDefault(mark, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                var its = reference.getPage() == null ? page : reference.getPage().getCOSObject();
                words.append(
                        texts.getOrDefault(its, Map.of()).getOrDefault(reference.getMCID(), ""));
            }
        }
        return words.append(' ').toString();
    }
}
