package tolmach.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import tolmach.language.Analyzers;
import tolmach.language.LanguageTag;

/** Brings the words of each field to the common form of its language. */
final class FormAnalyzer extends DelegatingAnalyzerWrapper {

  private final Map<LanguageTag, Analyzer> byLanguage = new ConcurrentHashMap<>();

  FormAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return byLanguage.computeIfAbsent(MemoryFields.languageOf(field), Analyzers::of);
  }

  @Override
  public void close() {
    byLanguage.values().forEach(Analyzer::close);
    super.close();
  }
}
