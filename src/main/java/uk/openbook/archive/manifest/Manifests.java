package uk.openbook.archive.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/**
 * The chain of manifests of a publication, which several pages and files show: worked out once, by whichever of them is
 * made first. Files are hashed as they stream by.
 */
public final class Manifests {

    private final List<Output> sealed;
    private Publication publication;
    private Map<Release, Manifest> chain = Map.of();

    /** @param sealed the outputs whose files are sealed, each in the folder of its release */
    public Manifests(List<Output> sealed) {
        this.sealed = List.copyOf(sealed);
    }

    /** The manifest of a release. */
    public Manifest of(Publication wanted, Release release) {
        return chain(wanted).get(release);
    }

    /** The manifests of all releases, oldest first. */
    public List<Manifest> all(Publication wanted) {
        return List.copyOf(chain(wanted).values());
    }

    private synchronized Map<Release, Manifest> chain(Publication wanted) {
        if (publication != wanted) {
            chain = chainOf(wanted);
            publication = wanted;
        }
        return chain;
    }

    private Map<Release, Manifest> chainOf(Publication wanted) {
        var files = filesByFolder(wanted);
        var manifests = new LinkedHashMap<Release, Manifest>();
        var previous = Optional.<String>empty();
        var reissues = new Reissues(wanted);
        for (var release : wanted.releases()) {
            var manifest = new Manifest(release.id(), previous, reissues.of(release),
                    files.getOrDefault(Urls.releaseFolder(release), List.of()));
            manifests.put(release, manifest);
            previous = Optional.of(manifest.sha256());
        }
        return Collections.unmodifiableMap(manifests);
    }

    private Map<String, List<SealedFile>> filesByFolder(Publication wanted) {
        var byPath = new TreeMap<String, SealedFile>();
        try {
            for (var file : (Iterable<OutputFile>) sealedFiles(wanted)::iterator) {
                byPath.put(file.path(), SealedFile.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byFolder = new TreeMap<String, List<SealedFile>>();
        byPath.forEach((path, file) -> byFolder
                .computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1), any -> new ArrayList<>()).add(file));
        return byFolder;
    }

    private Stream<OutputFile> sealedFiles(Publication wanted) {
        return sealed.stream().flatMap(output -> output.files(wanted));
    }
}
