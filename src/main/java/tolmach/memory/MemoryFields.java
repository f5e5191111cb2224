package tolmach.memory;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.words.Wording;

/**
 * What of a unit lies where in the index. Whatever changes here changes {@link
 * MemoryFolder#FORMAT}.
 */
final class MemoryFields {

  /** Identity of a document: of a unit's key, a retirement or a withdrawal. */
  static final String ID = "id";

  /** {@link #UNIT}, {@link #RETIREMENT} or {@link #WITHDRAWAL}. */
  static final String TYPE = "type";

  static final String UNIT = "unit";
  static final String RETIREMENT = "retirement";
  static final String WITHDRAWAL = "withdrawal";

  /** The whole, as {@link StoredForm} writes it. */
  static final String WHOLE = "whole";

  /** Sentence and pair. */
  static final String SENTENCE = "sentence";

  /** The story's uri. */
  static final String STORY = "story";

  /** The pair, one term for all that answer for each other. */
  static final String PAIR = "pair";

  /** Pair and origin class as they are, for the statistics. */
  static final String SHARE = "share";

  /** Each occurrence of a word, after its pair; for fuzzy matching. */
  static final String WORDS = "words";

  /** The wording as numbers, to be compared without reading the text. */
  static final String WORDING = "wording";

  /** How many words the wording has. */
  static final String LENGTH = "length";

  static final String ORIGIN = "origin";
  static final String DESK = "desk";
  static final String PREVIOUS = "previous";
  static final String NEXT = "next";
  static final String CREATED = "created";
  static final String SEQUENCE = "sequence";
  static final String SAID = "said";
  static final String TEXT = "text";

  private static final String SOURCE_FORMS = "source.";
  private static final String TARGET_FORMS = "target.";

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]{1,9}⟧");

  private static final FieldType FORMS = new FieldType();

  static {
    FORMS.setTokenized(true);
    FORMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    FORMS.freeze();
  }

  private MemoryFields() {}

  static Document of(Unit unit) {
    UnitKey key = unit.key();
    LanguagePair pair = Sentence.alike(unit.pair());
    var document = new Document();
    document.add(new StringField(ID, bytes(id(key)), Field.Store.NO));
    document.add(new StringField(TYPE, UNIT, Field.Store.NO));
    document.add(new StringField(SENTENCE, bytes(sentence(Sentence.of(key))), Field.Store.NO));
    document.add(new StringField(STORY, bytes(story(unit.uri())), Field.Store.NO));
    document.add(new StringField(PAIR, pair.toString(), Field.Store.NO));
    document.add(new StringField(SHARE, share(unit), Field.Store.NO));
    number(document, ORIGIN, unit.originClass().ordinal());
    number(document, DESK, desk(unit.desk()));
    boolean alone = Match.isWithoutContext(unit);
    number(document, PREVIOUS, alone ? NO_NEIGHBOUR : neighbour(unit.previousHash()));
    number(document, NEXT, alone ? NO_NEIGHBOUR : neighbour(unit.nextHash()));
    number(document, CREATED, Match.micros(unit.created()));
    number(document, SEQUENCE, unit.sequence());
    number(document, TEXT, text(unit.sourceHash()).high());
    number(document, SAID, Sentence.of(key).saidAs(unit.target()).high());
    Wording wording = Wording.of(unit.source());
    for (String occurrence : wording.occurrences()) {
      document.add(new StringField(WORDS, word(pair, occurrence), Field.Store.NO));
    }
    number(document, LENGTH, wording.words().length);
    document.add(new BinaryDocValuesField(WORDING, bytes(wording.numbers())));
    document.add(new Field(sourceForms(pair.source()), withoutCodes(unit.source()), FORMS));
    document.add(new Field(targetForms(pair.target()), withoutCodes(unit.target()), FORMS));
    document.add(new StoredField(WHOLE, StoredForm.of(unit)));
    return document;
  }

  static Document of(Retirement retirement) {
    return note(RETIREMENT, id(retirement), StoredForm.of(retirement));
  }

  static Document of(Withdrawal withdrawal) {
    return note(WITHDRAWAL, id(withdrawal), StoredForm.of(withdrawal));
  }

  private static Document note(String type, Fingerprint id, BytesRef whole) {
    var document = new Document();
    document.add(new StringField(ID, bytes(id), Field.Store.NO));
    document.add(new StringField(TYPE, type, Field.Store.NO));
    document.add(new StoredField(WHOLE, whole));
    return document;
  }

  static Term term(UnitKey key) {
    return new Term(ID, bytes(id(key)));
  }

  static Term term(Retirement retirement) {
    return new Term(ID, bytes(id(retirement)));
  }

  static Term term(Withdrawal withdrawal) {
    return new Term(ID, bytes(id(withdrawal)));
  }

  static Term term(Sentence sentence) {
    return new Term(SENTENCE, bytes(sentence(sentence)));
  }

  static Term storyTerm(String uri) {
    return new Term(STORY, bytes(story(uri)));
  }

  /** Nobody's neighbour. */
  private static final long NO_NEIGHBOUR = 0;

  /** A neighbour's hash as a number that is hardly another's. */
  static long neighbour(String hash) {
    return Fingerprint.of(hash).high() | 1;
  }

  /** A desk as a number that is hardly another's; 0 for none. */
  static long desk(String desk) {
    return desk.isEmpty() ? 0 : Fingerprint.of(desk).high() | 1;
  }

  /** The term of an occurrence of a word in a pair that {@link Sentence#alike} has seen. */
  static String word(LanguagePair alike, String occurrence) {
    return alike + "|" + occurrence;
  }

  static String sourceForms(LanguageTag language) {
    return SOURCE_FORMS + language.language();
  }

  static String targetForms(LanguageTag language) {
    return TARGET_FORMS + language.language();
  }

  /** True if words lie in that field by their stems; then {@link #languageOf} says whose. */
  static boolean isOfForms(String field) {
    return field.startsWith(SOURCE_FORMS) || field.startsWith(TARGET_FORMS);
  }

  static LanguageTag languageOf(String field) {
    return LanguageTag.of(field.substring(field.indexOf('.') + 1));
  }

  private static String share(Unit unit) {
    return unit.pair() + "|" + unit.originClass();
  }

  /** Reads what {@link #share} writes. */
  static Map.Entry<LanguagePair, OriginClass> shared(String share) {
    int bar = share.indexOf('|');
    return Map.entry(
        LanguagePair.parse(share.substring(0, bar)), OriginClass.valueOf(share.substring(bar + 1)));
  }

  private static Fingerprint id(UnitKey key) {
    return Fingerprint.of(UNIT, key.word());
  }

  private static Fingerprint id(Retirement retirement) {
    return Fingerprint.of(RETIREMENT, retirement.key().word(), retirement.target());
  }

  private static Fingerprint id(Withdrawal withdrawal) {
    return Fingerprint.of(WITHDRAWAL, withdrawal.uri());
  }

  private static Fingerprint sentence(Sentence sentence) {
    return Fingerprint.of(sentence.pair().toString(), sentence.hash());
  }

  static Fingerprint text(String sourceHash) {
    return Fingerprint.of(sourceHash);
  }

  private static Fingerprint story(String uri) {
    return Fingerprint.of(uri);
  }

  private static String withoutCodes(String text) {
    return text.indexOf('⟦') < 0 ? text : MARKER.matcher(text).replaceAll(" ");
  }

  private static void number(Document document, String name, long value) {
    document.add(new NumericDocValuesField(name, value));
  }

  private static BytesRef bytes(Fingerprint fingerprint) {
    return new BytesRef(fingerprint.bytes());
  }

  private static BytesRef bytes(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    return new BytesRef(bytes.array());
  }
}
