package yardstick.papers;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.math.BigInteger;

/** The styles of a document, under the names that word processors and screen readers know. */
final class DocxStyles {

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    /** Puts the styles into a new document: Arial, at least 12 point. */
    static void into(XWPFDocument document) {
        var styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        var font = CTFonts.Factory.newInstance();
        font.setAscii("Arial");
        font.setHAnsi("Arial");
        font.setCs("Arial");
        styles.setDefaultFonts(font);
        var ours = new DocxStyles(styles);
        ours.style("Normal", "Normal", 12, false, -1).setDefault(true);
        ours.style("Title", "Title", 24, true, -1);
        ours.style("Subtitle", "Subtitle", 14, false, -1);
        ours.style("Heading1", "heading 1", 18, true, 0);
        ours.style("Heading2", "heading 2", 15, true, 1);
        ours.style("Heading3", "heading 3", 13, true, 2);
        ours.style("Caption", "caption", 12, true, -1);
        ours.style("ListBullet", "List Bullet", 12, false, -1);
    }

    /** The numbering of a list with bullets. */
    static BigInteger bullets(XWPFDocument document) {
        var shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.ZERO);
        var level = shape.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(560));
        indent.setHanging(BigInteger.valueOf(280));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    private CTStyle style(String id, String name, int points, boolean bold, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(level < 0 ? 0 : 240));
        spacing.setAfter(BigInteger.valueOf(120));
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
            paragraph.addNewKeepNext();
        }
        var text = style.addNewRPr();
        var size = BigInteger.valueOf(2L * points);
        text.addNewSz().setVal(size);
        text.addNewSzCs().setVal(size);
        if (bold) {
            text.addNewB();
        }
        styles.addStyle(new XWPFStyle(style, styles));
        return style;
    }
}
