package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.openbook.archive.verify.Verifier;
import uk.openbook.publication.InWords;

/** Verifies a copy of a published site; needs nothing but the copy. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Prove that a copy of a published site is whole, and that no release was rewritten.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the copy.")
    private Path folder;

    @Option(names = "--since", paramLabel = "HASH",
            description = "SHA-256 of a manifest that you noted earlier: prove that the copy still continues it.")
    private String since;

    @Option(names = SiteOptions.VERBOSE, description = "Print the stack trace of an error.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var verification = Verifier.verify(folder, Optional.ofNullable(since));
        if (verification.isProved()) {
            out.println(verification.claim());
            return ExitCode.DONE;
        }
        verification.mismatches().forEach(out::println);
        int count = verification.mismatches().size();
        out.println("Not proved: " + InWords.count(count, "fault", "faults")
                + ". Copy the site again and verify it; if it is not proved then either, ask its publisher.");
        return ExitCode.DATA;
    }
}
