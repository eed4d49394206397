package yardstick.web;

/**
 * A file that pages need, ready to send.
 *
 * @param url where it is found: its name carries a hash of its content, so it never changes
 * @param type its media type
 * @param bytes as it is
 * @param gzipped compressed once, as hard as can be
 */
record Asset(String url, String type, byte[] bytes, byte[] gzipped) {}
