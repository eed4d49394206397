package yardstick.papers;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a PDF, and how large. */
public final class PdfWords {

    private static final Set<String> BEYOND =
            Set.of(
                    "JS",
                    "JavaScript",
                    "Launch",
                    "URI",
                    "SubmitForm",
                    "GoToR",
                    "AA",
                    "OpenAction",
                    "EmbeddedFiles",
                    "RichMedia");

    private PdfWords() {}

    /** All its text in the order in which it is drawn. */
    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The sizes of its letters, in points. */
    static TreeSet<Float> sizes(byte[] pdf) throws IOException {
        var sizes = new TreeSet<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(document);
        }
        return sizes;
    }

    /** How wide its pictures are printed, in points. */
    static List<Integer> pictureWidths(byte[] pdf) throws IOException {
        var widths = new ArrayList<Integer>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                new Drawn(widths).processPage(page);
            }
        }
        return widths;
    }

    /** What it would do or open: actions of any kind but to another place in it, and its files. */
    static List<String> actions(byte[] pdf) throws IOException {
        var found = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof COSDictionary dictionary) {
                    for (var name : dictionary.keySet()) {
                        if (BEYOND.contains(name.getName())) {
                            found.add(name.getName());
                        }
                    }
                    var kind = dictionary.getNameAsString(COSName.S);
                    if (kind != null && BEYOND.contains(kind)) {
                        found.add(kind);
                    }
                }
            }
        }
        return found;
    }

    private static final class Drawn extends PDFStreamEngine {

        private final List<Integer> widths;

        Drawn(List<Integer> widths) {
            this.widths = widths;
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetMatrix(this));
            addOperator(
                    new DrawObject(this) {
                        @Override
                        public void process(Operator operator, List<COSBase> operands)
                                throws IOException {
                            if (operands.getFirst() instanceof COSName name
                                    && getResources().getXObject(name) instanceof PDImageXObject) {
                                widths.add(
                                        Math.round(
                                                getGraphicsState()
                                                        .getCurrentTransformationMatrix()
                                                        .getScalingFactorX()));
                            }
                        }
                    });
        }
    }
}
