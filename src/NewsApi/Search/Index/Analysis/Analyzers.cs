using Lucene.Net.Analysis;

namespace NewsApi.Search.Index.Analysis;

/// <summary>The analyzers of all languages, and the choice among them.</summary>
internal static class Analyzers
{
    /// <summary>Rises with every change of how text becomes terms: an index of another version is built anew.</summary>
    public const int Version = 2;

    private static readonly LanguageAnalyzer[] All =
        [.. Enum.GetValues<AnalysisLanguage>().Select(language => new LanguageAnalyzer(language))];

    public static Analyzer Of(AnalysisLanguage language) => All[(int)language];

    /// <summary>The language of a text: as it is tagged, or as its words tell.</summary>
    public static AnalysisLanguage Choose(string? tag, string text) =>
        tag is null ? LanguageGuess.Of(text) : OfTag(tag);

    private static AnalysisLanguage OfTag(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => AnalysisLanguage.English,
        "de" => AnalysisLanguage.German,
        "fr" => AnalysisLanguage.French,
        "es" => AnalysisLanguage.Spanish,
        "it" => AnalysisLanguage.Italian,
        "pt" => AnalysisLanguage.Portuguese,
        "nl" => AnalysisLanguage.Dutch,
        "ru" => AnalysisLanguage.Russian,
        _ => AnalysisLanguage.Plain,
    };
}
