package yardstick.papers;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Asks veraPDF whether a document is PDF/UA-1, the standard for accessible PDF. */
final class PdfAccessibility {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfAccessibility() {}

    /** Every rule of the standard that the document breaks, each once; empty for none. */
    static List<String> breaches(byte[] pdf) throws IOException {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            var validator = Foundries.defaultInstance().createValidator(flavour, false);
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(
                            assertion ->
                                    assertion.getRuleId().getClause()
                                            + "-"
                                            + assertion.getRuleId().getTestNumber()
                                            + ": "
                                            + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException("veraPDF could not read the document", e);
        }
    }
}
