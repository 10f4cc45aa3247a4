using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Folds and stems single words of one language with Lucene's filters. Case and diacritics are folded before the word is
/// stemmed, so that a word typed without them has the same stem. Not thread-safe.
/// </summary>
internal static class Stemmer
{
    private const LuceneVersion Version = TextAnalysis.Lucene;

    private static readonly CharArraySet ItalianElisions = new(
        Version, ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl",
            "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"], ignoreCase: true);

    /// <summary>Creates the function that analyzes words.</summary>
    public static Func<string, WordTerms> Create(AnalysisLanguage language)
    {
        var (typed, folded) = (new SingleWord(), new SingleWord());
        var folding = new ASCIIFoldingFilter(RemoveElisions(new LowerCaseFilter(Version, typed), language));
        var stemming = Stem(folded, language);
        return word =>
        {
            var printed = Run(LetterFolding.Fold(word), typed, folding);
            return new WordTerms(printed, Run(printed, folded, stemming));
        };
    }

    private static string Run(string word, SingleWord input, TokenStream output)
    {
        input.Word = word;
        output.IncrementToken();
        return output.GetAttribute<ICharTermAttribute>().ToString()!;
    }

    private static TokenStream RemoveElisions(TokenStream words, AnalysisLanguage language) => language switch
    {
        AnalysisLanguage.English => new EnglishPossessiveFilter(Version, words),
        AnalysisLanguage.French => new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
        AnalysisLanguage.Italian => new ElisionFilter(words, ItalianElisions),
        AnalysisLanguage.German => new GermanNormalizationFilter(words),
        _ => words,
    };

    // KStem knows the words of its dictionary: "news" is not "new", and "university" is not "universe", as they are for Porter.
    private static TokenStream Stem(TokenStream words, AnalysisLanguage language) => language switch
    {
        AnalysisLanguage.English => new KStemFilter(words),
        AnalysisLanguage.German => new GermanLightStemFilter(words),
        AnalysisLanguage.French => new FrenchLightStemFilter(words),
        AnalysisLanguage.Spanish => new SpanishLightStemFilter(words),
        AnalysisLanguage.Italian => new ItalianLightStemFilter(words),
        AnalysisLanguage.Portuguese => new PortugueseLightStemFilter(words),
        AnalysisLanguage.Russian => new RussianLightStemFilter(words),
        AnalysisLanguage.Dutch => new SnowballFilter(words, new DutchStemmer()),
        _ => words,
    };

    // A stream that repeats its one token for ever.
    private sealed class SingleWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public SingleWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Word { get; set; } = "";

        public override bool IncrementToken()
        {
            _term.SetEmpty().Append(Word);
            return true;
        }
    }
}
