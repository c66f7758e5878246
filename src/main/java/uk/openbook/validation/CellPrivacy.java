package uk.openbook.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.privacy.Found;
import uk.openbook.validation.privacy.PersonalDetail;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * The privacy gate for the cells of one file of a register. What a column is for decides what it is searched for: a date,
 * number or code that is one is not searched; digits alone in a column of keys are no telephone number; and where a column
 * of text has numbers alone, some of which look like a detail by chance, they are none.
 */
final class CellPrivacy {

    /** Text that no column of codes admits. */
    private static final String PROSE = "Call (020) 7946 0018, or write to jo@example.org";
    /** The fewest numbers in a column of which it can be said that they are no details. */
    private static final int FEWEST_NUMBERS = 10;
    /** One in so many of any numbers of ten digits has the right check digit by chance, with some room. */
    private static final int BY_CHANCE = 3;
    private static final Set<PersonalDetail> PERHAPS_BY_CHANCE = Set.of(PersonalDetail.NHS_NUMBER,
            PersonalDetail.TELEPHONE);

    private final Register register;
    private final PrivacyGate gate;
    private final Map<Column, Kind> kinds = new HashMap<>();

    CellPrivacy(Register register, PrivacyGate gate) {
        this.register = register;
        this.gate = gate;
    }

    /** What a column holds, and the numbers in it so far. */
    private static final class Kind {

        private final boolean hasValues;
        private final boolean isProse;
        private final PrivacyGate.Shown shown;
        private final Set<PersonalDetail> stopped;
        private int numbers;
        private final List<Suspect> suspects = new ArrayList<>();

        Kind(Register register, Column column) {
            var kind = column.datatype().kind();
            hasValues = column.codes().isPresent() || kind != Datatype.Kind.TEXT && kind != Datatype.Kind.MARKDOWN
                    && kind != Datatype.Kind.LINK && kind != Datatype.Kind.ENTRY_KEY;
            isProse = !hasValues && kind != Datatype.Kind.ENTRY_KEY && !register.key().columns().contains(column)
                    && (kind == Datatype.Kind.LINK || column.datatype().parse(PROSE).isPresent());
            shown = kind == Datatype.Kind.MARKDOWN ? PrivacyGate.Shown.AS_CELL : PrivacyGate.Shown.AS_IT_IS;
            stopped = column.contactDetails() ? PrivacyGate.BESIDE_CONTACTS : PrivacyGate.ALL;
        }
    }

    /** A number in a column of text that looks like a detail. */
    private record Suspect(Found found, List<String> keys, Column column, String text, Place place) {
    }

    /** Reports the details in a cell, or keeps them until {@link #finish}. */
    void check(Entry entry, Column column, Supplier<Place> place, Findings findings) {
        var text = entry.text(column);
        var kind = kinds.computeIfAbsent(column, any -> new Kind(register, column));
        boolean number = !kind.hasValues && isNumber(text);
        kind.numbers += number ? 1 : 0;
        if (PrivacyGate.isHarmless(text) || kind.hasValues && isValue(entry, column)) {
            return;
        }
        for (var found : gate.search(text, kind.shown, kind.stopped, kind.isProse)) {
            if (number && text.strip().charAt(0) != '0' && PERHAPS_BY_CHANCE.contains(found.kind())) {
                kind.suspects.add(new Suspect(found, entry.keyForms(), column, text, place.get()));
            } else {
                gate.report(found, register, entry.keyForms(), column, text, place.get(), findings);
            }
        }
    }

    /** Reports what was kept back, except in columns of numbers of which few look like details. */
    void finish(Findings findings) {
        kinds.values().stream().filter(kind -> !areByChance(kind)).flatMap(kind -> kind.suspects.stream())
                .forEach(suspect -> gate.report(suspect.found, register, suspect.keys, suspect.column, suspect.text,
                        suspect.place, findings));
    }

    private static boolean areByChance(Kind kind) {
        return kind.numbers >= FEWEST_NUMBERS && kind.suspects.size() * BY_CHANCE <= kind.numbers;
    }

    private static boolean isValue(Entry entry, Column column) {
        return entry.items(column).stream().allMatch(item -> column.codes()
                .map(codes -> codes.find(item).isPresent()).orElseGet(() -> column.datatype().parse(item).isPresent()));
    }

    /** Whether a cell is digits and nothing else. */
    private static boolean isNumber(String text) {
        var digits = text.strip();
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
