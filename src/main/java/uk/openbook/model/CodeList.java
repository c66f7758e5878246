package uk.openbook.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes that a column may hold, in the order they are shown. */
public final class CodeList {

    private final String id;
    private final List<Code> codes;
    private final Map<String, Code> byCode = new HashMap<>();

    /**
     * @param id the file's name without its ending, such as {@code legal-gateways}
     * @param codes in order; no two alike
     */
    public CodeList(String id, List<Code> codes) {
        this.id = id;
        this.codes = List.copyOf(codes);
        for (var code : this.codes) {
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalArgumentException("code twice in " + id + ": " + code.code());
            }
        }
        for (var code : this.codes) {
            code.was().forEach(former -> byCode.putIfAbsent(former, code));
        }
    }

    public String id() {
        return id;
    }

    public List<Code> codes() {
        return codes;
    }

    /** The code that a cell means, by its present or a former spelling. */
    public Optional<Code> find(String text) {
        return Optional.ofNullable(byCode.get(text));
    }

    @Override
    public String toString() {
        return id;
    }
}
