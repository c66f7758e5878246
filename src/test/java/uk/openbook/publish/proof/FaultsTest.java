package uk.openbook.publish.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void manyFaults_areCappedAndCountedWhateverTheirOrder() {
        for (int i = 999; i >= 100; i--) {
            faults.add(i + ".html", "is wrong", "Mend it");
        }
        var thrown = assertThrows(ProofException.class, faults::throwIfAny);
        assertEquals(900, thrown.total());
        assertEquals(Faults.KEPT, thrown.faults().size());
        assertEquals("100.html: is wrong. Mend it", thrown.faults().get(0).toString());
        assertEquals("199.html: is wrong. Mend it", thrown.faults().get(99).toString());
        assertEquals("The site was not published, because 900 faults were found in it", thrown.getMessage());
    }

    @Test
    void oneFault_isSaidInTheSingular() {
        faults.add("a.html", "is wrong", "Mend it");
        assertEquals("The site was not published, because 1 fault was found in it",
                assertThrows(ProofException.class, faults::throwIfAny).getMessage());
    }

    @Test
    void noFault_throwsNothing() {
        assertDoesNotThrow(faults::throwIfAny);
    }
}
