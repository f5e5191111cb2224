package tolmach.article;

import java.util.Arrays;
import java.util.Optional;

/** The first bytes by which a file that is no text can be named to the person who sent it. */
enum FileSignature {
  PNG("a PNG picture", 0x89, 'P', 'N', 'G'),
  JPEG("a JPEG picture", 0xFF, 0xD8, 0xFF),
  GIF("a GIF picture", 'G', 'I', 'F', '8'),
  PDF("a PDF document", '%', 'P', 'D', 'F', '-'),
  ZIP("a ZIP archive or an office document", 'P', 'K', 3, 4),
  GZIP("a gzip archive", 0x1F, 0x8B),
  RIFF("a RIFF file (WebP, WAV or AVI)", 'R', 'I', 'F', 'F'),
  OLE("an old office document", 0xD0, 0xCF, 0x11, 0xE0),
  ELF("a Linux program", 0x7F, 'E', 'L', 'F'),
  CLASS("a Java class", 0xCA, 0xFE, 0xBA, 0xBE);

  private final String words;
  private final int[] start;

  FileSignature(String words, int... start) {
    this.words = words;
    this.start = start;
  }

  /** What the bytes look like, in words, or empty if they are none of these. */
  static Optional<String> of(byte[] bytes) {
    return Arrays.stream(values())
        .filter(signature -> signature.startsOf(bytes))
        .map(signature -> signature.words)
        .findFirst();
  }

  private boolean startsOf(byte[] bytes) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
