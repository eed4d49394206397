/** Letters that the portal sends, and the server that takes them. */
@NullMarked
package yardstick.mail;

import org.jspecify.annotations.NullMarked;
