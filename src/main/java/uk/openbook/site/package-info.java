/** JBake, Freemarker, flexmark and jsoup: the only package that imports them. */
package uk.openbook.site;
