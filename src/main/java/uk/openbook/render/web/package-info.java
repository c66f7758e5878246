/** What a site has for servers, search engines and those who find a weakness. */
package uk.openbook.render.web;
