package org.openescrow.escrow.operator;

/** The terminal of whoever started the server: for what must be seen once and belongs in no log. */
final class Console {
    private Console() {}

    static void print(String line) {
        System.out.println(line);
    }
}
