/** What the renderers of pages and files share: outputs, the plan of a site, links. */
package uk.openbook.render;

