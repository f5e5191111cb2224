package tolmach.app.feed;

/**
 * By what a server knows that nothing has changed (RFC 9110, 8.8).
 *
 * @param etag with its quotes, {@code ""} for none
 * @param lastModified as the server wrote it, {@code ""} for none
 */
record Validators(String etag, String lastModified) {

  static final Validators NONE = new Validators("", "");
}
