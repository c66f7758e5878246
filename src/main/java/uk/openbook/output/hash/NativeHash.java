package uk.openbook.output.hash;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Security;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.NativeServices;
import org.bouncycastle.crypto.digests.SHA256Digest;
import uk.openbook.output.TemporaryFolder;

/** A SHA-256 by the instructions that a processor has for it, by way of Bouncy Castle's library in its own language. */
final class NativeHash implements Hash {

    private static final String TEMPORARY = "java.io.tmpdir";

    private final Digest digest;

    private NativeHash(Digest digest) {
        this.digest = digest;
    }

    /** Empty where the library is not made for this machine, or cannot be loaded on it. */
    static Optional<Supplier<Hash>> load() {
        try {
            return loadFrom(TemporaryFolder.newFolder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The library is unpacked where this property says; Bouncy Castle alone asks for it among those of security. */
    private static Optional<Supplier<Hash>> loadFrom(Path folder) {
        Security.setProperty(TEMPORARY, folder.toString());
        try {
            return CryptoServicesRegistrar.hasEnabledService(NativeServices.SHA256)
                    ? Optional.of(() -> new NativeHash(SHA256Digest.newInstance())) : Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            // As on a disk of which nothing may be run, or a system with another C library. Java's own gives the same.
            return Optional.empty();
        } finally {
            Security.setProperty(TEMPORARY, System.getProperty(TEMPORARY));
        }
    }

    @Override
    public void update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    @Override
    public byte[] digest() {
        var hash = new byte[Sha256.LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }
}
