package org.openescrow.web.csv;

/** One line of CSV (RFC 4180), cell by cell. Every cell with words is quoted; numbers are not. */
public final class CsvLine {
    /** What makes a spreadsheet take a cell for a formula, in front of it. */
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder line = new StringBuilder();

    public CsvLine() {}

    /** Words of ours: what they are is known. */
    public CsvLine plain(String text) {
        return cell('"' + text.replace("\"", "\"\"") + '"');
    }

    /**
     * Words of others. Where they begin like a formula an apostrophe goes first, which spreadsheets take for text.
     */
    public CsvLine words(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return plain(formula ? "'" + text : text);
    }

    public CsvLine number(long value) {
        return cell(Long.toString(value));
    }

    public CsvLine nothing() {
        return cell("");
    }

    /** The line with its end. */
    public String text() {
        return line + "\r\n";
    }

    private CsvLine cell(String content) {
        if (line.length() > 0) {
            line.append(',');
        }
        line.append(content);
        return this;
    }
}
