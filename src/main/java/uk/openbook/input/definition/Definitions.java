package uk.openbook.input.definition;

import java.util.List;
import uk.openbook.model.CodeList;
import uk.openbook.model.Register;

/**
 * What a site defines; what has a fault is left out.
 *
 * @param registers by id
 * @param codeLists by id
 */
public record Definitions(List<Register> registers, List<CodeList> codeLists) {

    public Definitions {
        registers = List.copyOf(registers);
        codeLists = List.copyOf(codeLists);
    }
}
