/**
 * Spreadsheets that strangers send: CSV, XLSX and DOCX read into rows of text, or politely refused.
 */
@NullMarked
package yardstick.sheets;

import org.jspecify.annotations.NullMarked;
