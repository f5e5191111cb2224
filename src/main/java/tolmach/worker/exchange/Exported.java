package tolmach.worker.exchange;

import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.segment.xliff.ReadSegment;
import tolmach.segment.xliff.XliffVisitor;

/**
 * What a document says it was made of.
 *
 * @param sequence of the version; 0 if it does not say: then it was not made here
 * @param revision of it that was out, 0 if it waited for a person
 */
public record Exported(
    String uri, LanguageTag source, LanguageTag target, long sequence, int revision) {

  static final String SEQUENCE = "sequence";
  static final String REVISION = "revision";

  /** Reads no more than that. */
  static final class Reading implements XliffVisitor {

    private LanguageTag source;
    private LanguageTag target;
    private String uri;
    private long sequence;
    private int revision;

    Exported exported() {
      if (uri == null) {
        throw new BadItemException("this XLIFF has no <file>, so it is of no story");
      }
      return new Exported(uri, source, target, sequence, revision);
    }

    @Override
    public void document(LanguageTag from, LanguageTag into) {
      source = from;
      target = into;
    }

    @Override
    public void file(String original) {
      if (uri != null && !uri.equals(original)) {
        throw new BadItemException(
            "this is of several stories, "
                + uri
                + " and "
                + original
                + "; each needs its own file");
      }
      uri = original;
    }

    @Override
    public void fact(String unit, String name, String value) {
      if (unit.isEmpty() && name.equals(SEQUENCE)) {
        sequence = number(name, value);
      } else if (unit.isEmpty() && name.equals(REVISION)) {
        revision = number(name, value);
      }
    }

    private static int number(String name, String value) {
      try {
        return Integer.parseUnsignedInt(value.strip());
      } catch (NumberFormatException e) {
        throw new BadItemException("its " + name + " \"" + value + "\" is no number", e);
      }
    }

    @Override
    public void segment(ReadSegment segment) {
      // looked at later, when it is known what it is to be compared with
    }
  }
}
