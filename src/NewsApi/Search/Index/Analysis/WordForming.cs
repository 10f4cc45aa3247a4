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
/// Forms the words of one language, one at a time and by one thread. Case and diacritics go before the stem is taken, so
/// that a word typed without them has the same stem.
/// </summary>
internal static class WordForming
{
    private const LuceneVersion Version = TextAnalysis.Lucene;

    private static readonly CharArraySet ItalianElisions = new(
        Version, ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl",
            "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"], ignoreCase: true);

    /// <summary>What forms the words of a language.</summary>
    public static Func<string, WordForms> In(AnalysisLanguage language)
    {
        var (toPrint, toStem) = (new OneWord(), new OneWord());
        var printing = new ASCIIFoldingFilter(Elide(new LowerCaseFilter(Version, toPrint), language));
        var stemming = Stem(toStem, language);
        return word =>
        {
            var printed = Pass(word, toPrint, printing);
            var stem = Pass(printed, toStem, stemming);
            return new WordForms(printed, stem == printed ? printed : stem);
        };
    }

    private static string Pass(string word, OneWord entry, TokenStream exit)
    {
        entry.Word = word;
        exit.IncrementToken();
        return exit.GetAttribute<ICharTermAttribute>().ToString()!;
    }

    private static TokenStream Elide(TokenStream words, AnalysisLanguage language) => language switch
    {
        AnalysisLanguage.English => new EnglishPossessiveFilter(Version, words),
        AnalysisLanguage.French => new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
        AnalysisLanguage.Italian => new ElisionFilter(words, ItalianElisions),
        AnalysisLanguage.German => new GermanNormalizationFilter(words),
        _ => words,
    };

    private static TokenStream Stem(TokenStream words, AnalysisLanguage language) => language switch
    {
        AnalysisLanguage.English => new PorterStemFilter(words),
        AnalysisLanguage.German => new GermanLightStemFilter(words),
        AnalysisLanguage.French => new FrenchLightStemFilter(words),
        AnalysisLanguage.Spanish => new SpanishLightStemFilter(words),
        AnalysisLanguage.Italian => new ItalianLightStemFilter(words),
        AnalysisLanguage.Portuguese => new PortugueseLightStemFilter(words),
        AnalysisLanguage.Russian => new RussianLightStemFilter(words),
        AnalysisLanguage.Dutch => new SnowballFilter(words, new DutchStemmer()),
        _ => words,
    };

    // A text of one word, again and again another.
    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Word { get; set; } = "";

        public override bool IncrementToken()
        {
            _term.SetEmpty().Append(Word);
            return true;
        }
    }
}
