/** Which people the listed entries could include, by the school year in which they were born (decision 32). */
package uk.openbook.output.cohorts;
