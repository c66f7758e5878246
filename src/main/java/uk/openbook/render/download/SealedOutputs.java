package uk.openbook.render.download;

import java.util.List;
import uk.openbook.archive.manifest.Manifests;

/** The outputs whose files a release seals. */
public final class SealedOutputs {

    private SealedOutputs() {
    }

    /** The manifests of the files that a release seals. */
    public static Manifests manifests() {
        return new Manifests(List.of(new AsItStoodFiles(), new ReleaseNoteFiles(), new NoticeFiles()));
    }
}
