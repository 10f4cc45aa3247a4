using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Turns the text of one language into terms; queries pass through the same. Case and diacritics go before the stem is
/// taken, so that a word typed without them has the same stem.
/// </summary>
internal sealed class LanguageAnalyzer(AnalysisLanguage language) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // Keeps phrases from reaching from one tag, heading or name into the next.
    private const int GapBetweenValues = 100;

    private static readonly CharArraySet ItalianElisions = new(
        Version, ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl",
            "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"], ignoreCase: true);

    public override int GetPositionIncrementGap(string fieldName) => GapBetweenValues;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        var lower = new LowerCaseFilter(Version, words);

        // Names are the same in every language, and have no stem.
        if (fieldName is Fields.Speaker or Fields.Source)
        {
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new EnglishPossessiveFilter(Version, lower)));
        }

        TokenStream folded = new ASCIIFoldingFilter(Elide(lower));
        return new TokenStreamComponents(words, fieldName switch
        {
            Fields.Words => folded,

            // Short texts in which prefixes are sought most keep their words as printed, too.
            Fields.Headline or Fields.Tag => new RemoveDuplicatesTokenFilter(Stem(new KeywordRepeatFilter(folded))),
            _ => Stem(folded),
        });
    }

    private TokenStream Elide(TokenStream words) => language switch
    {
        AnalysisLanguage.English => new EnglishPossessiveFilter(Version, words),
        AnalysisLanguage.French => new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
        AnalysisLanguage.Italian => new ElisionFilter(words, ItalianElisions),
        AnalysisLanguage.German => new GermanNormalizationFilter(words),
        _ => words,
    };

    private TokenStream Stem(TokenStream words) => language switch
    {
        AnalysisLanguage.English => new PorterStemFilter(words),
        AnalysisLanguage.German => new GermanLightStemFilter(words),
        AnalysisLanguage.French => new FrenchLightStemFilter(words),
        AnalysisLanguage.Spanish => new SpanishLightStemFilter(words),
        AnalysisLanguage.Italian => new ItalianLightStemFilter(words),
        AnalysisLanguage.Portuguese => new PortugueseLightStemFilter(words),
        AnalysisLanguage.Russian => new RussianLightStemFilter(words),
#pragma warning disable CS0618 // The Snowball filter that replaces it finds its stemmer by reflection, for every text.
        AnalysisLanguage.Dutch => new DutchStemFilter(words),
#pragma warning restore CS0618
        _ => words,
    };
}
