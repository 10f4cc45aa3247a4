using Lucene.Net.Util;

namespace NewsApi.Search.Index.Analysis;

/// <summary>How text becomes terms.</summary>
internal static class TextAnalysis
{
    /// <summary>Rises with every change of how text becomes terms: an index of another version is built anew.</summary>
    public const int Version = 2;

    /// <summary>The version of Lucene whose ways are followed.</summary>
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

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
