package uk.openbook.input.settings;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Settings that remember which names are given more than once in their file. */
final class SettingsOnce extends Properties {

    private final transient Set<String> repeated = new TreeSet<>();

    @Override
    public synchronized Object put(Object name, Object value) {
        var before = super.put(name, value);
        if (before != null) {
            repeated.add(name.toString());
        }
        return before;
    }

    /** In the order of the alphabet. */
    Set<String> repeated() {
        return repeated;
    }
}
