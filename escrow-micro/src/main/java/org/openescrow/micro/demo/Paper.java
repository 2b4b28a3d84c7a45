package org.openescrow.micro.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.openescrow.client.platform.DocumentKind;
import org.openescrow.client.platform.NewDocument;

/** Documents that a demo hands in: one page of PDF with a line on it, made on the spot. */
public final class Paper {
    private Paper() {}

    /** A licence that says whose it is by the application's id, so that no two have the same bytes. */
    public static NewDocument licence(String applicationId) {
        return new NewDocument(
                DocumentKind.BUSINESS_LICENCE,
                "营业执照.pdf",
                "application/pdf",
                pdf("Business licence of the demo, " + applicationId));
    }

    /** The least that a reader of PDF shows without a complaint (ISO 32000-1, 7.5): objects, and where each is. */
    static byte[] pdf(String line) {
        String page = "BT /F1 18 Tf 72 760 Td (" + line.replaceAll("[^ -~]|[\\\\()]", "?") + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append(String.format("%010d 00000 n \n", place)));
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(ISO_8859_1);
    }
}
