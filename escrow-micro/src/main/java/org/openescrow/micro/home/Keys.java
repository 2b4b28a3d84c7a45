package org.openescrow.micro.home;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

/**
 * The key files of one installation: Tink keysets (cleartext JSON; the folder's permissions protect them) for stored
 * personal data and its search index, and RSA-2048 pairs (PEM: PKCS#8 and SubjectPublicKeyInfo) for operators' tokens
 * and for the sandbox's bank.
 */
public final class Keys {

    private static final int RSA_BITS = 2048;
    private static final String DATA_ENCRYPTION = "data-encryption.json";
    private static final String SEARCH_INDEX = "search-index.json";
    private static final String OPERATOR_TOKEN = "operator-token";
    private static final String BANK = "bank";

    private Keys() {}

    /** The bank's private key, for the sandbox alone. */
    public static Path bankPrivateKey(DataFolder folder) {
        return folder.sandbox().resolve(BANK + ".pem");
    }

    /** The bank's public key, as the escrow system was given it. */
    public static Path bankPublicKey(DataFolder folder) {
        return folder.sandbox().resolve(BANK + ".pub.pem");
    }

    /** Makes those that are missing. One that is there is whole, may be in use, and is kept. */
    static void create(DataFolder folder) throws IOException {
        PrivateFiles.directory(folder.keys());
        PrivateFiles.directory(folder.sandbox());
        try {
            AeadConfig.register();
            MacConfig.register();
            keyset(folder.keys().resolve(DATA_ENCRYPTION), PredefinedAeadParameters.AES256_GCM);
            keyset(folder.keys().resolve(SEARCH_INDEX), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
            rsaPair(folder.keys(), OPERATOR_TOKEN);
            rsaPair(folder.sandbox(), BANK);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This JDK lacks a standard algorithm", failure);
        }
    }

    static void check(DataFolder folder) throws IOException {
        List<Path> files = List.of(
                folder.keys().resolve(DATA_ENCRYPTION),
                folder.keys().resolve(SEARCH_INDEX),
                folder.keys().resolve(OPERATOR_TOKEN + ".pem"),
                folder.keys().resolve(OPERATOR_TOKEN + ".pub.pem"),
                bankPrivateKey(folder),
                bankPublicKey(folder));
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw Secrets.damaged(folder.path(), folder.path().relativize(file) + " is missing");
            }
            if (Files.size(file) == 0) {
                throw Secrets.damaged(folder.path(), folder.path().relativize(file) + " is empty");
            }
        }
    }

    private static void keyset(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return;
        }
        KeysetHandle keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        PrivateFiles.write(file, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void rsaPair(Path folder, String name) throws GeneralSecurityException, IOException {
        Path privateKey = folder.resolve(name + ".pem");
        if (Files.exists(privateKey)) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        KeyPair pair = generator.generateKeyPair();
        pem(folder.resolve(name + ".pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        // Last, because it says that the pair is complete; without it the other half is of no use.
        pem(privateKey, "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static void pem(Path file, String label, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
        PrivateFiles.write(file, pem.getBytes(StandardCharsets.US_ASCII));
    }
}
