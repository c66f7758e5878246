package uk.openbook.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The codes that a column may hold, in the order they are shown. */
public final class CodeList {

    private final String id;
    private final List<Code> codes;
    private final List<Code> all;
    private final Map<String, Code> byCode = new HashMap<>();

    /**
     * @param id the file's name without its ending, such as {@code legal-gateways}
     * @param codes in order; no two alike
     */
    public CodeList(String id, List<Code> codes) {
        this(id, codes, code -> true);
    }

    /**
     * The same with codes that are yet to come.
     *
     * @param isPublic whether readers may know of a code
     */
    public CodeList(String id, List<Code> codes, Predicate<Code> isPublic) {
        this.id = id;
        this.all = List.copyOf(codes);
        this.codes = all.stream().filter(isPublic).toList();
        for (var code : all) {
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalArgumentException("code twice in " + id + ": " + code.code());
            }
        }
        for (var code : all) {
            code.was().forEach(former -> byCode.putIfAbsent(former, code));
        }
    }

    public String id() {
        return id;
    }

    /** Those that are public. */
    public List<Code> codes() {
        return codes;
    }

    /** Those that are yet to come too, which releases that are yet to come may have. */
    public List<Code> all() {
        return all;
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
