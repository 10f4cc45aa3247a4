using Lucene.Net.Analysis;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Turns the text of one language into terms; queries pass through the same.</summary>
internal sealed class LanguageAnalyzer(AnalysisLanguage language) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // Keeps phrases from reaching from one tag, heading or name into the next.
    private const int GapBetweenValues = 100;

    public override int GetPositionIncrementGap(string fieldName) => GapBetweenValues;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(fieldName switch
    {
        // Names are the same in every language, and have no stem; but some have an English possessive.
        Fields.Speaker or Fields.Source => new WordTokenizer(reader, KnownWords.In(AnalysisLanguage.English), IndexedForm.Printed),
        Fields.Words => new WordTokenizer(reader, KnownWords.In(language), IndexedForm.PrintedUnlikeStem),

        // Short texts in which prefixes are sought most keep their words as printed, too.
        Fields.Headline or Fields.Tag => new WordTokenizer(reader, KnownWords.In(language), IndexedForm.PrintedAndStem),
        _ => new WordTokenizer(reader, KnownWords.In(language), IndexedForm.Stem),
    });
}
