package uk.openbook.archive.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.AsOf;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Sealed;

/** The records in {@code data/published/} of releases that are public: an input like any other, read before them. */
public final class SealRecords {

    /** Where the records are, from the site folder. */
    public static final String FOLDER = "data/published";

    static final String ENDING = ".json";

    private final List<Seal> seals;

    private SealRecords(List<Seal> seals) {
        this.seals = List.copyOf(seals);
    }

    /**
     * Reads the records; one that cannot be read is a finding. Those of releases that are yet to come are passed over.
     *
     * @param site the folder of the site's sources
     * @param asOf the moment that decides which releases are yet to come
     */
    public static SealRecords read(Path site, AsOf asOf, Findings findings) throws IOException {
        var seals = new ArrayList<Seal>();
        var folder = site.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return new SealRecords(seals);
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        for (var file : files) {
            read(file, findings).filter(seal -> asOf.hasCome(seal.published())).ifPresent(seals::add);
        }
        return new SealRecords(seals);
    }

    private static Optional<Seal> read(Path file, Findings findings) throws IOException {
        var name = file.getFileName().toString();
        var seal = name.endsWith(ENDING) && Files.isRegularFile(file) ? Seal.read(Files.readAllBytes(file))
                : Optional.<Seal>empty();
        var sound = seal.filter(found -> name.equals(found.release() + ENDING));
        if (sound.isEmpty()) {
            findings.add(FindingCode.SEAL, Place.of(FOLDER + "/" + name.replaceAll("\\p{Cntrl}", "?")),
                    "is not the record of a release of that name",
                    "Put it back as 'openbook seal' wrote it, from a copy of the folder; delete it only if it is no record");
        }
        return sound;
    }

    static Place place(Seal seal) {
        return Place.of(FOLDER + "/" + seal.release() + ENDING);
    }

    /** In the order of their files. */
    List<Seal> all() {
        return seals;
    }

    /** What they hold the site to. */
    public Sealed sealed() {
        var files = new HashSet<String>();
        var urls = new HashSet<String>();
        seals.forEach(seal -> {
            files.addAll(seal.files().keySet());
            urls.addAll(seal.urls());
        });
        return new Sealed(files, urls);
    }
}
