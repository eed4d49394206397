package yardstick.web;

/**
 * What is wrong with one field of a form, and how to mend it.
 *
 * @param field the field's name, which is also the id of its input
 * @param message a sentence such as "Enter a target between 0 and 100"
 */
public record FieldError(String field, String message) {}
