package org.openescrow.escrow.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.SecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts personal data (AES-256-GCM) and makes the fingerprints to search by (HMAC-SHA-256). The keys are two Tink
 * keysets in {@code escrow.keys.dir}, made at the first start; whoever has the database and not this folder reads
 * nothing, and whoever loses the folder has lost the data.
 */
@ApplicationScoped
public class PersonalData {
    @Inject
    @ConfigProperty(name = "escrow.keys.dir")
    String keysFolder;

    private Aead encryption;
    private Mac fingerprint;

    protected PersonalData() {}

    @PostConstruct
    void readKeys() {
        try {
            KeyFolder folder = new KeyFolder(Path.of(keysFolder));
            encryption = keyset(
                            folder, "data-encryption.json", PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
            fingerprint = keyset(
                            folder,
                            "search-index.json",
                            PredefinedMacParameters.HMAC_SHA256_256BITTAG,
                            MacConfig2026.get())
                    .getPrimitive(MacConfig2026.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys for personal data in escrow.keys.dir cannot be used", e);
        }
    }

    private static KeysetHandle keyset(KeyFolder folder, String file, Parameters parameters, Configuration primitives)
            throws GeneralSecurityException {
        SecretKeyAccess access = InsecureSecretKeyAccess.get();
        String json = folder.readOrMake(
                file,
                () -> TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters, primitives), primitives, access));
        return TinkJsonProtoKeysetFormat.parseKeyset(json, primitives, access);
    }

    /** The value, readable only with our key and only for this cell; differs each time. */
    public byte[] encrypt(String plain, Cell cell) {
        return encryptBytes(bytes(plain), cell);
    }

    /** The same for what is no text. */
    public byte[] encryptBytes(byte[] plain, Cell cell) {
        try {
            return encryption.encrypt(plain, bytes(cell.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + cell.column(), e);
        }
    }

    /**
     * What was encrypted for this cell; a value of another cell, or a changed one, is {@link IllegalStateException}.
     */
    public String decrypt(byte[] encrypted, Cell cell) {
        return new String(decryptBytes(encrypted, cell), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] decryptBytes(byte[] encrypted, Cell cell) {
        try {
            return encryption.decrypt(encrypted, bytes(cell.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt " + cell.column() + " of " + cell.row(), e);
        }
    }

    /** The same bytes for the same value, always; 37 of them. Tells nobody without our key what the value is. */
    public byte[] index(SearchField field, String plain) {
        try {
            return fingerprint.computeMac(bytes(field.name() + "/" + plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make the fingerprint of " + field, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
