using Lucene.Net.Util;
using NewsApi.Parsing;

namespace NewsApi.Search.Index.Analysis;

/// <summary>The analysis: how text becomes terms.</summary>
internal static class TextAnalysis
{
    /// <summary>The version of the analysis. Increase it with every change of it: an index of another version is rebuilt.</summary>
    public const int Version = 4;

    /// <summary>The version of Lucene whose behaviour is used.</summary>
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Returns the language of a text: its language tag, or else the detected one.</summary>
    public static AnalysisLanguage Choose(string? tag, string text) =>
        OfTag(tag ?? TextLanguage.Find(text) ?? "");

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
