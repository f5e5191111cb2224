package tolmach.segment;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of a text: 128 bits of SHA-256, in hexadecimal, over its NFC form with every run of
 * white space (no-break spaces too) as one space.
 */
public final class TextHash {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  private TextHash() {}

  public static String of(String text) {
    return of(normalised(text).getBytes(StandardCharsets.UTF_8));
  }

  /** The identity of bytes as they are. */
  public static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** NFC, white space as single plain spaces, none at the ends. */
  public static String normalised(String text) {
    return SPACE.matcher(Normalizer2.getNFCInstance().normalize(text)).replaceAll(" ").strip();
  }
}
