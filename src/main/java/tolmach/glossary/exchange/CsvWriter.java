package tolmach.glossary.exchange;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tolmach.glossary.Concept;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermOrder;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

/**
 * Writes a spreadsheet as {@link Column} describes it, a row for each concept, or several with one
 * id where its terms differ in part of speech or have forms written down. A cell that a spreadsheet
 * program would take for a formula begins with an apostrophe.
 */
final class CsvWriter {

  private static final String RISKY = "=+-@'";

  private CsvWriter() {}

  static void write(Collection<Concept> concepts, OutputStream out) throws IOException {
    List<Column> columns = columns(concepts);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var printer = new CSVPrinter(new Unclosed(writer), CSVFormat.RFC4180)) {
      printer.printRecord(columns.stream().map(Column::header).toList());
      for (Concept concept : concepts) {
        boolean isFirst = true;
        for (Row row : rows(concept)) {
          var cells = new ArrayList<String>();
          for (Column column : columns) {
            cells.add(guarded(row.cell(column, concept, isFirst)));
          }
          printer.printRecord(cells);
          isFirst = false;
        }
      }
    }
    writer.flush();
  }

  /** What the reader takes away again. */
  static String guarded(String cell) {
    return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  static String unguarded(String cell) {
    boolean isGuarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && RISKY.indexOf(cell.charAt(1)) >= 0;
    return isGuarded ? cell.substring(1) : cell;
  }

  private static List<Column> columns(Collection<Concept> concepts) {
    var order =
        Comparator.comparing(Column::language)
            .thenComparing(Column::kind)
            .thenComparing(Column::status, Comparator.nullsLast(Comparator.naturalOrder()));
    var byLanguage = new TreeSet<Column>(order);
    for (Concept concept : concepts) {
      for (Term term : concept.terms()) {
        byLanguage.add(new Column(Column.Kind.TERMS, term.language(), TermStatus.PREFERRED));
        byLanguage.add(new Column(Column.Kind.TERMS, term.language(), term.status()));
        if (!term.forms().isEmpty()) {
          byLanguage.add(new Column(Column.Kind.FORMS, term.language(), null));
        }
      }
    }
    var columns = new ArrayList<Column>();
    columns.add(new Column(Column.Kind.ID, null, null));
    columns.add(new Column(Column.Kind.DESK, null, null));
    columns.add(new Column(Column.Kind.PART_OF_SPEECH, null, null));
    columns.add(new Column(Column.Kind.NOTE, null, null));
    columns.addAll(byLanguage);
    return columns;
  }

  /** Each term in the first row that takes it and lies behind none of its column. */
  private static List<Row> rows(Concept concept) {
    var rows = new ArrayList<Row>();
    Map<Column, Integer> last = new HashMap<>();
    for (Term term : TermOrder.inOrder(concept.terms())) {
      var column = new Column(Column.Kind.TERMS, term.language(), term.status());
      int index = last.getOrDefault(column, 0);
      while (index < rows.size() && !rows.get(index).takes(term)) {
        index++;
      }
      if (index == rows.size()) {
        rows.add(new Row(term.partOfSpeech()));
      }
      rows.get(index).terms.add(term);
      last.put(column, index);
    }
    return rows;
  }

  /** Terms of one part of speech; of a language that has forms in it there is one. */
  private static final class Row {
    private final PartOfSpeech part;
    private final List<Term> terms = new ArrayList<>();

    private Row(PartOfSpeech part) {
      this.part = part;
    }

    boolean takes(Term term) {
      List<Term> neighbours = of(term.language());
      return part == term.partOfSpeech()
          && (neighbours.isEmpty()
              || (term.forms().isEmpty()
                  && neighbours.stream().allMatch(other -> other.forms().isEmpty())));
    }

    private List<Term> of(LanguageTag language) {
      return terms.stream().filter(term -> term.language().equals(language)).toList();
    }

    String cell(Column column, Concept concept, boolean isFirst) {
      return switch (column.kind()) {
        case ID -> concept.id();
        case DESK -> isFirst ? concept.desk() : "";
        case NOTE -> isFirst && concept.note() != null ? concept.note() : "";
        case PART_OF_SPEECH -> StatusWords.inCsv(part);
        case FORMS ->
            TermList.join(
                of(column.language()).stream().flatMap(term -> term.forms().stream()).toList());
        case TERMS ->
            TermList.join(
                of(column.language()).stream()
                    .filter(term -> term.status() == column.status())
                    .map(Term::text)
                    .toList());
      };
    }
  }

  /** The stream is the caller's to close. */
  private static final class Unclosed extends FilterWriter {
    private Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
