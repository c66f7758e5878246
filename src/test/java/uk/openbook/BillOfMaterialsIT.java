package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bill of materials names what the jar is made of, also what is only compiled into it. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target/bom.json");

    @Test
    void billOfMaterials_namesTheDesignSystemToo() throws IOException {
        assumeTrue(Files.exists(BILL), "Maven makes no bill of materials offline");
        var names = new HashSet<String>();
        new ObjectMapper().readTree(BILL.toFile()).get("components")
                .forEach(component -> names.add(component.get("name").textValue()));
        assertTrue(names.containsAll(List.of("jbake-core", "picocli", "govuk-frontend")), names::toString);
    }
}
