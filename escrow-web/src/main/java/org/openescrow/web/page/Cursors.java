package org.openescrow.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;
import org.openescrow.web.call.Call;

/**
 * Cursors of platforms' lists: where a list goes on, with our mark. What is changed, was made for another address or
 * for another platform, is no cursor.
 */
@ApplicationScoped
public class Cursors {
    private static final int MARK_BYTES = 16;
    private static final int LONGEST = 256;

    @Inject
    Call call;

    @Inject
    PersonalData privacy;

    /** The part of the list that is wanted; refuses with PARAMETER_INVALID what is no cursor of it. */
    public Part part(Paging paging) {
        return new Part(paging.after(this::opened), paging.fetched());
    }

    /**
     * The page that was asked for, cut out of what was found.
     *
     * @param name what names a row where the list goes on after it
     */
    public <T> Page<T> page(Paging paging, List<T> found, Function<T, String> name) {
        return Page.of(paging, found, row -> closed(name.apply(row)));
    }

    private String closed(String name) {
        byte[] text = name.getBytes(UTF_8);
        byte[] cursor = new byte[MARK_BYTES + text.length];
        System.arraycopy(mark(name), 0, cursor, 0, MARK_BYTES);
        System.arraycopy(text, 0, cursor, MARK_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private String opened(String cursor) {
        byte[] bytes =
                cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
        String name =
                new String(bytes, Math.min(MARK_BYTES, bytes.length), Math.max(0, bytes.length - MARK_BYTES), UTF_8);
        // Made again and compared as text: base64 has several texts for the same bytes.
        if (!MessageDigest.isEqual(closed(name).getBytes(UTF_8), cursor.getBytes(UTF_8))) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return name;
    }

    private byte[] mark(String name) {
        String place = call.platform().value() + "\n" + call.rawPath() + "\n" + name;
        byte[] fingerprint = privacy.index(SearchField.CURSOR, place);
        byte[] mark = new byte[MARK_BYTES];
        // The end of it: in front stands which key it was made with.
        System.arraycopy(fingerprint, fingerprint.length - MARK_BYTES, mark, 0, MARK_BYTES);
        return mark;
    }
}
