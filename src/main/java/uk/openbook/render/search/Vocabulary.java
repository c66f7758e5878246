package uk.openbook.render.search;

import java.util.Arrays;

/** Words and their numbers, from 0 as they come. A word that is there already is found without making a string. */
final class Vocabulary {

    private String[] words = new String[1024];
    private int[] hashes = new int[1024];
    /** Numbers from 1 by hash; 0 where a slot is free. */
    private int[] slots = new int[4096];
    private int size;

    int size() {
        return size;
    }

    String word(int number) {
        return words[number];
    }

    /** The number of a word, or -1. */
    int find(String word) {
        int slot = word.hashCode() & slots.length - 1;
        for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if (words[slots[slot] - 1].equals(word)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /** The number of a word; a new one where it was not there. */
    int add(String word) {
        var letters = word.toCharArray();
        return add(letters, 0, letters.length);
    }

    /** The same of letters. */
    int add(char[] letters, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters[i];
        }
        int slot = hash & slots.length - 1;
        for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && is(words[number], letters, from, to)) {
                return number;
            }
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        words[size] = new String(letters, from, to - from);
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private static boolean is(String word, char[] letters, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 4];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }
}
