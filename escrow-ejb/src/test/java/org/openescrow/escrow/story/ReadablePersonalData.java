package org.openescrow.escrow.story;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;

/** Encrypts nothing, so that a test can look. */
public final class ReadablePersonalData extends PersonalData {
    @Override
    public byte[] encrypt(String plain, Cell cell) {
        return (cell.column() + "/" + cell.row() + "=" + plain).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decrypt(byte[] encrypted, Cell cell) {
        String prefix = cell.column() + "/" + cell.row() + "=";
        String text = plain(encrypted);
        if (!text.startsWith(prefix)) {
            throw new IllegalStateException(text + " is not of " + prefix);
        }
        return text.substring(prefix.length());
    }

    @Override
    public byte[] encryptBytes(byte[] plain, Cell cell) {
        return encrypt(HexFormat.of().formatHex(plain), cell);
    }

    @Override
    public byte[] decryptBytes(byte[] encrypted, Cell cell) {
        return HexFormat.of().parseHex(decrypt(encrypted, cell));
    }

    @Override
    public byte[] index(SearchField field, String plain) {
        return plain.getBytes(StandardCharsets.UTF_8);
    }

    public static String plain(byte[] index) {
        return new String(index, StandardCharsets.UTF_8);
    }
}
