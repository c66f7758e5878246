package uk.openbook.render.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @SafeVarargs
    private static String csv(List<String>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(out)) {
            for (var row : rows) {
                csv.row(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plainCells_haveNoQuotes() throws IOException {
        assertEquals(",a b,=1+1,#x, y ,é\r\n", csv(List.of("", "a b", "=1+1", "#x", " y ", "é")));
    }

    @Test
    void commasQuotesAndLineEnds_areQuoted() throws IOException {
        assertEquals("\"a,b\",\"say \"\"yes\"\"\",\"one\ntwo\",\"\r\"\r\n",
                csv(List.of("a,b", "say \"yes\"", "one\ntwo", "\r")));
    }

    @Test
    void oneEmptyCell_isNoEmptyLine() throws IOException {
        assertEquals("a\r\n\"\"\r\n", csv(List.of("a"), List.of("")));
    }

    @Test
    void anyRow_isReadBackByAnotherReader() throws IOException {
        var random = new Random(1);
        var pieces = List.of("", ",", "\"", "\n", "\r\n", "\r", "a", "é", " ", ";", "=", "🙂");
        for (int i = 0; i < 2000; i++) {
            var row = new ArrayList<String>();
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                var text = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                row.add(text.toString());
            }
            var written = csv(row, List.of("end"));
            try (var read = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get()
                    .parse(new StringReader(written))) {
                assertEquals(List.of(row, List.of("end")), read.stream().map(CSVRecord::toList).toList(), written);
            }
        }
    }
}
