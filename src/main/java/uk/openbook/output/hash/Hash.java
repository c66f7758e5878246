package uk.openbook.output.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 in the making; begins anew when it was asked for. */
interface Hash {

    void update(byte[] bytes, int from, int length);

    byte[] digest();

    /** One of Java's own. */
    static Hash ofJava() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return new Hash() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                digest.update(bytes, from, length);
            }

            @Override
            public byte[] digest() {
                return digest.digest();
            }
        };
    }
}
