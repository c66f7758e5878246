/** The folders and files of a site, as the checks see them. */
package uk.openbook.check.files;
