/** What a site has for servers, search engines, browsers and those who find a weakness. */
package uk.openbook.render.web;

