/** What has happened in a council's space: who changed, released and took away what. */
@NullMarked
package yardstick.activity;

import org.jspecify.annotations.NullMarked;
