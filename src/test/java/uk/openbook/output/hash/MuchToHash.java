package uk.openbook.output.hash;

import java.util.HexFormat;
import java.util.Random;
import java.util.TreeSet;

/** A program that hashes the same megabyte so often that faster hashes are loaded, and prints what it came to. */
final class MuchToHash {

    private MuchToHash() {
    }

    static byte[] bytes() {
        var bytes = new byte[1 << 20];
        new Random(1118).nextBytes(bytes);
        return bytes;
    }

    /** They are loaded on a thread of this name. */
    private static void awaitFasterOnes() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("openbook-hashes")) {
                thread.join();
            }
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        var bytes = bytes();
        var hash = new Sha256();
        var found = new TreeSet<String>();
        for (int i = 0; i < 100; i++) {
            hash.update(bytes, 0, bytes.length);
            found.add(HexFormat.of().formatHex(hash.digest()));
            if (i == 50) {
                awaitFasterOnes();
            }
        }
        System.out.println((HashSupply.OF_PROGRAM.now(Hash.ofJava()) instanceof NativeHash ? "native " : "java ")
                + String.join(" ", found));
    }
}
