namespace NewsApi.Search.Index.Analysis;

/// <summary>The languages whose words are matched by stem. The names are stored in the index.</summary>
internal enum AnalysisLanguage
{
    /// <summary>Any other: words match as they are, without regard to case and diacritics.</summary>
    Plain,
    English,
    German,
    French,
    Spanish,
    Italian,
    Portuguese,
    Dutch,
    Russian,
}
