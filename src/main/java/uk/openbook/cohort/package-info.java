/** Which people the listed entries could include, by the school year in which they were born (design, D32). */
package uk.openbook.cohort;
