/** What other programs are promised, asked of a running portal as they ask. */
package yardstick.api;
