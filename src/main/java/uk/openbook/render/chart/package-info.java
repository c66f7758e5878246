/**
 * Pictures of registers as values: what each shows in a sentence, its shapes in numbers, and the same figures as a
 * table. Templates draw them; nothing of how they look is here but the names of looks.
 */
package uk.openbook.render.chart;
