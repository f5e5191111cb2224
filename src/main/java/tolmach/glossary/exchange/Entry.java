package tolmach.glossary.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tolmach.glossary.Concept;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermOrder;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

/** An entry of a file as it is read; whether it is a concept shows at its end. */
final class Entry {

  /** In chars; what is longer is a sentence, or a quotation mark that was forgotten. */
  private static final int LONGEST_TERM = 500;

  private static final int LONGEST_ID = 200;
  private static final int ID_BYTES = 8;

  /** What the file says of a term, in its own words; empty where it says nothing. */
  record RawTerm(
      String language, String text, String status, PartOfSpeech part, List<String> forms) {}

  private final int line;
  private String id;
  private String desk = "";
  private final List<String> notes = new ArrayList<>();
  private final List<RawTerm> terms = new ArrayList<>();

  /**
   * @param id {@code ""} if it has none
   */
  Entry(int line, String id) {
    this.line = line;
    this.id = id.strip();
  }

  int line() {
    return line;
  }

  String id() {
    return id;
  }

  String desk() {
    return desk;
  }

  void desk(String name) {
    desk = name.strip();
  }

  void note(String text) {
    String note = text.replaceAll("\\R", "\n").strip();
    if (!note.isEmpty() && !notes.contains(note)) {
      notes.add(note);
    }
  }

  void term(RawTerm term) {
    terms.add(term);
  }

  /** The text of a term as it is kept: no space before, behind, or twice. */
  static String wording(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * @param otherwise the desk of an entry that names none
   * @throws BadEntryException if it is none
   */
  Concept concept(String otherwise) throws BadEntryException {
    if (terms.isEmpty()) {
      throw new BadEntryException("there is no term in it");
    }
    if (desk.isEmpty()) {
      desk = otherwise;
    }
    var kept = new ArrayList<Term>();
    for (RawTerm raw : terms) {
      Term term = term(raw, kept);
      if (kept.stream().anyMatch(other -> isSame(other, term))) {
        throw new BadEntryException(
            "it says \"" + term.text() + "\" twice in " + term.language() + "; leave one of them");
      }
      kept.add(term);
    }
    if (id.isEmpty()) {
      id = derived(kept.get(0));
    }
    refuseUnfit("the id", id, LONGEST_ID);
    String note = String.join("\n", notes);
    if (!note.isEmpty()) {
      refuseControls("the note", note.replace("\n", "").replace("\t", ""));
    }
    return new Concept(id, desk, note.isEmpty() ? null : note, TermOrder.inOrder(kept), null, null);
  }

  private static boolean isSame(Term one, Term other) {
    return one.language().equals(other.language())
        && one.text().equals(other.text())
        && one.partOfSpeech() == other.partOfSpeech();
  }

  /** Of terms without a status the first of a language is preferred, the others are admitted. */
  private static Term term(RawTerm raw, List<Term> before) throws BadEntryException {
    String text = wording(raw.text());
    refuseUnfit("a term", text, LONGEST_TERM);
    LanguageTag language = language(raw.language());
    Optional<TermStatus> status = StatusWords.status(raw.status());
    if (status.isEmpty() && !raw.status().isBlank()) {
      throw new BadEntryException(
          "\""
              + raw.status().strip()
              + "\" is no status of a term; say preferred, admitted,"
              + " forbidden or do_not_translate");
    }
    boolean isFirst =
        before.stream()
            .noneMatch(
                term -> term.language().equals(language) && term.status() == TermStatus.PREFERRED);
    for (String form : raw.forms()) {
      refuseUnfit("a form", form, LONGEST_TERM);
    }
    return new Term(
        language,
        text,
        status.orElse(isFirst ? TermStatus.PREFERRED : TermStatus.ADMITTED),
        raw.part(),
        raw.forms());
  }

  private static LanguageTag language(String tag) throws BadEntryException {
    try {
      return LanguageTag.of(tag.strip().replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw new BadEntryException(e.getMessage());
    }
  }

  private static void refuseUnfit(String what, String text, int longest) throws BadEntryException {
    if (text.isEmpty()) {
      throw new BadEntryException(what + " in it is empty");
    }
    if (text.length() > longest) {
      throw new BadEntryException(
          what
              + " in it is longer than "
              + longest
              + " characters: \""
              + text.substring(0, 40)
              + "…\"");
    }
    refuseControls(what, text);
  }

  private static void refuseControls(String what, String text) throws BadEntryException {
    boolean isFit =
        text.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || (c & 0xFFFE) == 0xFFFE);
    if (!isFit) {
      throw new BadEntryException(what + " in it has characters that no text has");
    }
  }

  /** The same for the first term of the same desk, whatever is said of it in other languages. */
  private String derived(Term first) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join(
                          "\n",
                          desk,
                          first.language().value(),
                          first.partOfSpeech().name(),
                          first.text())
                      .getBytes(StandardCharsets.UTF_8));
      return "t-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
