package uk.openbook.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import uk.openbook.input.settings.SettingsException;

/**
 * The folder beside the output folder that holds numbered trees, each a whole site, and what is needed to put one in
 * the place of another. Its lock file marks it as Openbook's.
 */
final class Trees {

    private static final String SUFFIX = ".trees";
    private static final String RECEIPT = ".receipt";

    private final Path folder;

    Trees(Path output) {
        this.folder = output.resolveSibling(output.getFileName() + SUFFIX);
    }

    Path path() {
        return folder;
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    Path journalFile() {
        return folder.resolve("journal");
    }

    /** What the site that stands was made from. */
    Path lastBuildFile() {
        return folder.resolve("last-build");
    }

    /** The place where that is written before it is moved over the one that stands. */
    Path nextLastBuildFile() {
        return folder.resolve("last-build.next");
    }

    /** Which site the trees were made from. */
    Path ownerFile() {
        return folder.resolve("site");
    }

    /** The place where that is written before it is moved over the one that exists. */
    Path nextOwnerFile() {
        return folder.resolve("site.next");
    }

    /** The place where a link is made before it is moved over the one that stands. */
    Path nextLink() {
        return folder.resolve("next");
    }

    Path tree(int number) {
        return folder.resolve(Integer.toString(number));
    }

    /** What a link at the output path holds: relative, so that the two may be moved together. */
    Path linkTo(int number) {
        return folder.getFileName().resolve(Integer.toString(number));
    }

    /** The number of the tree that a link points to; empty where it points elsewhere. */
    Optional<Integer> linked(Path target) {
        return target.getNameCount() == 2 && folder.getFileName().equals(target.getName(0)) && !target.isAbsolute()
                ? number(target.getName(1).toString())
                : Optional.empty();
    }

    boolean exist() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes the folder where it is missing. Other threads and programs may do so at the same time.
     *
     * @throws SettingsException where something else has the folder's name
     */
    void make() throws IOException {
        if (!exist()) {
            try {
                PublicAccess.createFolders(folder);
            } catch (FileAlreadyExistsException e) {
                throw foreign();
            }
            if (!exist()) {
                // A link.
                throw foreign();
            }
        }
        // In this order: the lock file is the first in the folder, so that one with files in it has it by then.
        if (!isEmpty(folder) && !Files.isRegularFile(lockFile(), LinkOption.NOFOLLOW_LINKS)) {
            throw foreign();
        }
        PublicAccess.giveToFolder(folder);
        try {
            Files.createFile(lockFile());
        } catch (FileAlreadyExistsException e) {
            // Marked as Openbook's. To open it here would let go of the lock that this program has on it.
        }
    }

    private SettingsException foreign() {
        return new SettingsException("%s: Openbook keeps its work in a folder of this name, and something else has it. "
                .formatted(folder) + "Name another output folder with -o, or move it away");
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** A number that no tree has had since the one that stands. */
    int numberAfter(int standing) throws IOException {
        return numbers().stream().mapToInt(Integer::intValue).reduce(standing, Math::max) + 1;
    }

    /** Removes every tree, with its receipt, whose number is not kept. */
    void keep(IntPredicate kept) throws IOException {
        for (int number : numbers()) {
            if (!kept.test(number)) {
                remove(number);
            }
        }
    }

    /** The numbers of all trees but one. */
    List<Integer> others(int number) throws IOException {
        return numbers().stream().filter(other -> other != number).distinct().toList();
    }

    void remove(int number) throws IOException {
        delete(tree(number));
        Files.deleteIfExists(receipt(number));
    }

    /** Keeps the hash of a tree's list of checksums: while it matches, the list is as Openbook wrote it. */
    void writeReceipt(int number, String hash) throws IOException {
        Files.writeString(receipt(number), hash + "\n", StandardCharsets.US_ASCII);
    }

    /** The hash that was kept for a tree; empty where there is none. */
    String receiptOf(int number) throws IOException {
        try {
            return Files.readString(receipt(number), StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private Path receipt(int number) {
        return folder.resolve(number + RECEIPT);
    }

    /** The numbers of all trees and receipts there are. */
    private List<Integer> numbers() throws IOException {
        var numbers = new ArrayList<Integer>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                number(name.endsWith(RECEIPT) ? name.substring(0, name.length() - RECEIPT.length()) : name)
                        .ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    private static Optional<Integer> number(String name) {
        boolean digits = !name.isEmpty() && name.length() < 10 && name.charAt(0) != '0'
                && name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? Optional.of(Integer.parseInt(name)) : Optional.empty();
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
