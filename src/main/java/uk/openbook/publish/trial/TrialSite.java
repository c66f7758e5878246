package uk.openbook.publish.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Urls;
import uk.openbook.publish.proof.Hash64;
import uk.openbook.publish.proof.StagedSite;
import uk.openbook.site.BrowserHtml;

/** All files of a site, each rendered only when it is read. */
final class TrialSite implements StagedSite {

    private final List<OutputFile> files;
    private final Map<Long, Integer> ordinals = new HashMap<>();

    TrialSite(List<OutputFile> files) {
        this.files = List.copyOf(files);
        for (int i = 0; i < files.size(); i++) {
            ordinals.put(Hash64.of(files.get(i).path()), i);
        }
        // A build writes it at the end, of all the others.
        ordinals.putIfAbsent(Hash64.of(Urls.CHECKSUMS), files.size());
    }

    OutputFile file(int ordinal) {
        return files.get(ordinal);
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public String path(int ordinal) {
        return ordinal == files.size() ? Urls.CHECKSUMS : files.get(ordinal).path();
    }

    @Override
    public int find(long pathHash) {
        return ordinals.getOrDefault(pathHash, -1);
    }

    /** A file as a build writes it. */
    byte[] asWritten(int ordinal) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.get(ordinal).body().writeTo(bytes);
        return bytes.toByteArray();
    }

    /** A page as browsers read it; any other file as it is. */
    @Override
    public byte[] read(int ordinal) throws IOException {
        var bytes = asWritten(ordinal);
        return files.get(ordinal).isPage() ? BrowserHtml.of(bytes) : bytes;
    }

    @Override
    public InputStream open(int ordinal) throws IOException {
        return new ByteArrayInputStream(read(ordinal));
    }
}
