/**
 * What every page shares: its frame, its headers, its files, how figures are printed and errors
 * said.
 */
@NullMarked
package yardstick.web;

import org.jspecify.annotations.NullMarked;
