/** Spreadsheets that strangers send: CSV and XLSX read into rows of text, or politely refused. */
@NullMarked
package yardstick.sheets;

import org.jspecify.annotations.NullMarked;
