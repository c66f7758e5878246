package uk.openbook.output.downloads;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.openbook.output.Move;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;

/** At each address that a file once had, the bytes of the file that took its place: a file cannot lead on. */
public final class MovedFiles implements Output {

    private final List<Output> outputs;

    /** @param outputs whose files may have moved */
    public MovedFiles(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var moves = publication.moves().stream().filter(move -> !move.from().endsWith(".html")).toList();
        if (moves.isEmpty()) {
            return Stream.empty();
        }
        var bodies = bodies(publication, moves);
        return moves.stream().filter(move -> bodies.containsKey(move.to()))
                .map(move -> new OutputFile(move.from(), bodies.get(move.to())));
    }

    private Map<String, OutputFile.Body> bodies(Publication publication, List<Move> moves) {
        var wanted = new HashSet<String>();
        moves.forEach(move -> wanted.add(move.to()));
        var bodies = new HashMap<String, OutputFile.Body>();
        outputs.forEach(output -> output.files(publication).filter(file -> wanted.contains(file.path()))
                .forEach(file -> bodies.put(file.path(), file.body())));
        return bodies;
    }
}
