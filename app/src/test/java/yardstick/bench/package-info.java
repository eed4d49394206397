/** How fast the portal is on this machine: {@code mvn -Pbench}. Prints figures and judges none. */
@NullMarked
package yardstick.bench;

import org.jspecify.annotations.NullMarked;
