package tolmach.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes as text: what cannot be decoded is refused, never read as question marks. */
final class SourceText {

  private static final Pattern META =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  /** How far into a page its charset may be declared; HTML says 1024 bytes. */
  private static final int META_BYTES = 4096;

  /** With so large a share of well-formed sequences a page is UTF-8 with a few broken bytes. */
  private static final double MOSTLY = 0.97;

  private SourceText() {}

  /**
   * @throws BadItemException if the bytes are not text in that charset
   */
  static String decode(byte[] bytes, Charset charset) {
    CharBuffer text;
    var input = ByteBuffer.wrap(bytes);
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input);
    } catch (CharacterCodingException e) {
      throw new BadItemException(
          "the bytes are no valid "
              + charset
              + " ("
              + FileSignature.of(bytes)
                  .map(words -> "they look like " + words)
                  .orElse("at byte " + input.position())
              + "); send the item as UTF-8 text",
          e);
    }
    String decoded = noNul(bytes, text.toString());
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static String noNul(byte[] bytes, String decoded) {
    if (decoded.indexOf('\0') >= 0) {
      throw new BadItemException(
          "the bytes hold NUL and so are no text ("
              + FileSignature.of(bytes).map(words -> "they look like " + words).orElse("binary")
              + "); send the item as UTF-8 text");
    }
    return decoded;
  }

  /** Plain text: by its byte order mark, else in the charset given, else UTF-8. */
  static String plain(byte[] bytes, Charset declared) {
    Charset mark = byteOrderMark(bytes);
    return decode(bytes, mark != null ? mark : declared != null ? declared : UTF_8);
  }

  /**
   * A page as text.
   *
   * @param declared null if neither header nor page names a charset
   * @param charset the one it was read in
   */
  record Page(String text, String declared, Charset charset) {

    /** A note on a charset that was declared wrongly, empty if it was right. */
    Optional<Leftover> note() {
      return declared == null || isDeclared()
          ? Optional.empty()
          : Optional.of(
              new Leftover(
                  "charset=" + declared,
                  "declared wrongly: the page was read as " + charset.name()));
    }

    private boolean isDeclared() {
      return charset.equals(known(declared))
          || declared.equalsIgnoreCase("iso-8859-1") && charset.name().equals("windows-1252");
    }

    /**
     * @throws BadItemException if bytes that could not be decoded stand in the article itself
     */
    void check(List<RawBlock> blocks) {
      for (RawBlock block : blocks) {
        int at = block.text().indexOf('\uFFFD');
        if (at >= 0) {
          String around = block.text().substring(Math.max(0, at - 40), at);
          throw new BadItemException(
              "the bytes are no valid "
                  + charset
                  + " after \""
                  + around
                  + "\"; send the item as UTF-8 text");
        }
      }
    }
  }

  /**
   * A page: by its byte order mark, else UTF-8 where its bytes keep the rules of UTF-8, else the
   * charset that the header or its own meta element names if words come out, else the one in which
   * words do. A few broken bytes in UTF-8 become U+FFFD: {@link Page#check} looks where they stand.
   *
   * @throws BadItemException if no charset makes words of the bytes
   */
  static Page page(byte[] bytes, Charset header) {
    Charset mark = byteOrderMark(bytes);
    if (mark != null) {
      return new Page(decode(bytes, mark), null, mark);
    }
    String declared = header != null ? header.name() : meta(bytes);
    Charset known = known(declared);
    if (known != null && known.name().startsWith("UTF-16") && header != null) {
      return new Page(decode(bytes, known), declared, known);
    }
    double utf8 = CharsetGuess.utf8(bytes);
    if (utf8 == 1.0 && !isMultiByte(known)) {
      return new Page(decode(bytes, UTF_8), declared, UTF_8);
    }
    if (isValid(bytes, known)) {
      Charset best = isMultiByte(known) ? known : CharsetGuess.of(bytes, latin(known));
      if (utf8 < MOSTLY || isMultiByte(known)) {
        return new Page(decode(bytes, best), declared, best);
      }
    }
    if (utf8 >= MOSTLY) {
      return new Page(noNul(bytes, new String(bytes, UTF_8)), declared, UTF_8);
    }
    if (FileSignature.of(bytes).isEmpty()) {
      Charset guessed = CharsetGuess.of(bytes, null);
      if (guessed != null && isValid(bytes, guessed)) {
        return new Page(decode(bytes, guessed), declared, guessed);
      }
    }
    Charset said = known == null ? UTF_8 : known;
    return new Page(decode(bytes, said), declared, said);
  }

  /** Null if the page declares none. HTML takes UTF-16 in ASCII bytes for UTF-8. */
  private static String meta(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, META_BYTES), ISO_8859_1);
    var meta = META.matcher(start);
    String name = meta.find() ? meta.group(1) : null;
    return name != null && name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : name;
  }

  /** Null if there is none of that name here. */
  private static Charset known(String name) {
    try {
      return name == null ? UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Browsers read Latin 1 as windows-1252, for that is what it is in nearly every page. */
  private static Charset latin(Charset charset) {
    boolean latin = charset.equals(ISO_8859_1) || charset.equals(US_ASCII);
    return latin ? Charset.forName("windows-1252") : charset;
  }

  private static boolean isMultiByte(Charset charset) {
    return charset != null
        && !charset.equals(UTF_8)
        && charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() > 1.0f;
  }

  private static boolean isValid(byte[] bytes, Charset charset) {
    if (charset == null) {
      return false;
    }
    try {
      decode(bytes, charset);
      return true;
    } catch (BadItemException e) {
      return false;
    }
  }

  /** Null if the bytes begin with none. */
  static Charset byteOrderMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    boolean utf8 =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return utf8 ? UTF_8 : null;
  }
}
