package tolmach.message;

import java.nio.charset.Charset;
import java.util.Set;

/** A file format of UI strings. Stateless and safe for use by several threads. */
public interface BundleFormat {

  /** Its short name, as {@code inspect} prints it: {@code properties}, {@code gettext}. */
  String name();

  /** The media types a record may name, in lower case and in order: the first is written. */
  Set<String> mediaTypes();

  /**
   * True if a file of that name is of this format, or may be: names that several formats share
   * ({@code .json}, {@code .xml}) are decided by {@link #resembles}.
   *
   * @param name in lower case, with or without folders
   */
  boolean mayBeNamed(String name);

  /**
   * True if the content looks like this format and no other. Never throws, and reads no more than
   * it must.
   */
  boolean resembles(byte[] bytes);

  /**
   * True if a file of a name that other things have as well, {@code .json}, {@code .yml}, {@code
   * .xml}, is of this format. Never throws.
   */
  default boolean mayBe(byte[] bytes) {
    return resembles(bytes);
  }

  /**
   * In which charset the bytes are written. A byte order mark stays part of the text.
   *
   * @throws tolmach.article.BadItemException if they name a charset that cannot be read
   */
  Charset charset(byte[] bytes);

  /**
   * Reads a bundle.
   *
   * @param text of the whole file, a byte order mark included
   * @param charset that it was and will be written in
   * @throws tolmach.article.BadItemException with line and reason, if it cannot be read
   */
  Bundle parse(String text, Charset charset);
}
