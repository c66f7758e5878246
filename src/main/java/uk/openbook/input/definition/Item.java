package uk.openbook.input.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.input.Nearest;
import uk.openbook.text.Comments;

/** A value in a definition, with its place. What it is asked to be and is not becomes a fault. */
final class Item {

    private final Faults faults;
    private final String pointer;
    private final JsonNode node;

    private Item(Faults faults, String pointer, JsonNode node) {
        this.faults = faults;
        this.pointer = pointer;
        this.node = node;
    }

    /** The whole of a definition. */
    static Item root(Faults faults, JsonNode node) {
        return new Item(faults, "", node);
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** A text for readers that is not blank; comments in it are left out, with a warning. */
    Optional<String> words() {
        if (!node.isTextual() || Comments.in(node.textValue()).isEmpty()) {
            return text();
        }
        faults.comment(pointer);
        return new Item(faults, pointer, TextNode.valueOf(Comments.without(node.textValue()))).text();
    }

    /** A text that is not blank. */
    Optional<String> text() {
        if (node.isTextual() && node.textValue().contains("<!--")) {
            wrong("there is a comment in the text", "Take it out");
            return Optional.empty();
        }
        if (node.isTextual() && !node.textValue().isBlank()) {
            return Optional.of(node.textValue());
        }
        wrong(node.isTextual() ? "the text is blank" : "this is " + kind() + " and not a text",
                "Give a text in quotation marks");
        return Optional.empty();
    }

    /** A text, which may be blank. */
    Optional<String> anyText() {
        return node.isTextual() ? Optional.of(node.textValue()) : text();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            wrong("this is " + kind() + " and not true or false", "Write true or false, without quotation marks");
        }
        return node.booleanValue();
    }

    /** An ISO date. */
    Optional<LocalDate> day() {
        return text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                wrong("'" + text + "' is not a date", "Give a day that exists, like 2018-09-25");
                return Optional.empty();
            }
        });
    }

    /**
     * A span of days.
     *
     * @param from the first day
     * @param before the day after the last
     */
    record Span(Optional<LocalDate> from, Optional<LocalDate> before) {

        static final Span ANY = new Span(Optional.empty(), Optional.empty());
    }

    /** An object with the first day, the day after the last, or both. */
    Span span() {
        if (!isObjectOf(Vocabulary.DATES)) {
            return Span.ANY;
        }
        var from = member("from").flatMap(Item::day);
        var before = member("before").flatMap(Item::day);
        if (member("from").isEmpty() && member("before").isEmpty()) {
            wrong("the span of dates has neither 'from' nor 'before'", "Add one of them");
        }
        if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
            wrong("no day is both from " + from.get() + " and before " + before.get(), "Correct whichever is wrong");
        }
        return new Span(from, before);
    }

    /** A whole number from 1 up. */
    Optional<Integer> count() {
        if (node.isNumber() && node.decimalValue().scale() <= 0 && node.canConvertToInt() && node.intValue() > 0) {
            return Optional.of(node.intValue());
        }
        wrong("this is not a whole number from 1 up", "Write a number, such as 500, without quotation marks");
        return Optional.empty();
    }

    /** One of some words. */
    Optional<String> oneOf(Collection<String> words) {
        return text().filter(text -> {
            if (!words.contains(text)) {
                wrong("'" + text + "' is not one of the values that may be here", instead(text, words));
            }
            return words.contains(text);
        });
    }

    /** A list that is not empty. */
    List<Item> items() {
        if (!node.isArray() || node.isEmpty()) {
            wrong(node.isArray() ? "the list is empty" : "this is " + kind() + " and not a list",
                    "Give a list in square brackets");
            return List.of();
        }
        return elements();
    }

    /** The items of a list, none for an empty one; or the value itself where one may stand for a list of one. */
    List<Item> itemOrItems() {
        return node.isArray() ? items() : List.of(this);
    }

    private List<Item> elements() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Item(faults, pointer + "/" + i, node.get(i)));
        }
        return items;
    }

    /** Texts, of which none stands twice: a list of them, or one alone. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var item : itemOrItems()) {
            item.text().ifPresent(text -> {
                if (texts.contains(text)) {
                    item.wrong("'" + text + "' stands twice in the list", "Delete one of the two");
                } else {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    /** Whether this is an object; its members that are not in the vocabulary are faults. */
    boolean isObjectOf(Vocabulary vocabulary) {
        if (!node.isObject()) {
            wrong("this is " + kind() + " and not a group of values in braces", "Give braces with one or more of "
                    + String.join(", ", vocabulary.members()));
            return false;
        }
        for (var name : members().keySet()) {
            if (!vocabulary.members().contains(name)) {
                unknown(name, vocabulary);
            }
        }
        return true;
    }

    private void unknown(String name, Vocabulary vocabulary) {
        if (Vocabulary.isOtherCsvw(name)) {
            faults.unknown(pointerTo(name), "'" + name + "' is part of CSV on the Web, but has no use in registers",
                    "Delete it");
            return;
        }
        var ours = "openbook:" + name;
        faults.unknown(pointerTo(name), "there is no '" + name + "' in " + vocabulary.what(),
                vocabulary.members().contains(ours)
                        ? "Write '" + ours + "'"
                        : instead(name, vocabulary.members()));
    }

    private static String instead(String word, Collection<String> words) {
        return Nearest.of(words).to(word)
                .map(near -> "Write '" + near + "'")
                .orElseGet(() -> "Use one of " + String.join(", ", words));
    }

    /** The members in their order. */
    Map<String, Item> members() {
        var members = new LinkedHashMap<String, Item>();
        node.fieldNames().forEachRemaining(name -> members.put(name, member(name).orElseThrow()));
        return members;
    }

    Optional<Item> member(String name) {
        return Optional.ofNullable(node.get(name)).map(value -> new Item(faults, pointerTo(name), value));
    }

    /** A member that must be there. */
    Optional<Item> required(String name) {
        var member = member(name);
        if (member.isEmpty()) {
            wrong("there is no '" + name + "'", "Add it");
        }
        return member;
    }

    Optional<String> text(String name) {
        return member(name).flatMap(Item::text);
    }

    boolean flag(String name) {
        return member(name).map(Item::flag).orElse(false);
    }

    void unused(String problem, String remedy) {
        faults.unused(pointer, problem, remedy);
    }

    void wrong(String problem, String remedy) {
        faults.value(pointer, problem, remedy);
    }

    /** A fault that the nearest of some words would mend. */
    void wrong(String problem, String word, Collection<String> words) {
        wrong(problem, instead(word, words));
    }

    private String pointerTo(String name) {
        return pointer + "/" + escaped(name);
    }

    /** A name as a part of a pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "a group in braces";
            default -> "null";
        };
    }
}
