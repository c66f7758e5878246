/** From files to a published site: staging, proof-reading, the swap. */
package uk.openbook.publish;
