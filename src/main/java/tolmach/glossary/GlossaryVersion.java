package tolmach.glossary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The name of a state of the glossary: the same on every worker that knows the same terms, in
 * whatever order they came and whichever of its languages a concept names first. Notes, times and
 * names of persons change no translation, so they change no version either.
 */
public final class GlossaryVersion {

  private static final int BYTES = 6;

  private GlossaryVersion() {}

  /** Twelve hexadecimal digits; {@code ""} for none at all. */
  public static String of(Collection<Concept> concepts) {
    if (concepts.isEmpty()) {
      return "";
    }
    MessageDigest digest = sha256();
    concepts.stream()
        .sorted(Comparator.comparing(Concept::id))
        .forEach(concept -> add(digest, concept));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static void add(MessageDigest digest, Concept concept) {
    add(digest, List.of(concept.id(), concept.desk()));
    add(digest, concept.terms().size());
    for (Term term : TermOrder.inOrder(concept.terms())) {
      add(
          digest,
          List.of(
              term.language().value(),
              term.text(),
              term.status().name(),
              term.partOfSpeech().name()));
      add(digest, term.forms());
    }
  }

  /** With its length before each, so that no two lists look the same. */
  private static void add(MessageDigest digest, List<String> words) {
    add(digest, words.size());
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      add(digest, bytes.length);
      digest.update(bytes);
    }
  }

  private static void add(MessageDigest digest, int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
