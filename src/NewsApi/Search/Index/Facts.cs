using Lucene.Net.Index;

namespace NewsApi.Search.Index;

/// <summary>
/// Exact values to filter by. All facts are terms of one field, each with the name of the fact: indexing a field costs more
/// than indexing a term.
/// </summary>
internal static class Facts
{
    /// <summary>The kind of the document: one of <see cref="DocumentTypes"/>.</summary>
    public const string Type = "type";

    /// <summary>The id of the article that the document belongs to: its documents are replaced by it.</summary>
    public const string Article = "article";

    /// <summary>The id of the speaker that a speaker's document stands for.</summary>
    public const string SpeakerKey = "speakerKey";

    /// <summary>The language in which the text was analyzed.</summary>
    public const string Analysis = "analysis";
    public const string LanguageRange = "languageRange";
    public const string ExternalId = "externalId";

    // The same names as the doc values have.
    public const string OutletId = Fields.OutletId;
    public const string TagKey = Fields.TagKey;
    public const string SpeakerId = Fields.SpeakerId;
    public const string ReportedById = Fields.ReportedById;

    // Of quotes only.
    public const string Cue = "cue";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string Locked = "locked";

    /// <summary>The value of <see cref="Locked"/> on a quote that a person corrected; others have none.</summary>
    public const string IsLocked = "true";

    /// <summary>The term of a fact.</summary>
    public static Term TermOf(string fact, string value) => new(Fields.Facts, TextOf(fact, value));

    /// <summary>The prefix of the terms of all values.</summary>
    public static Term PrefixOf(string fact) => TermOf(fact, "");

    /// <summary>The text of the term.</summary>
    public static string TextOf(string fact, string value) => $"{fact}:{value}";
}

/// <summary>The kinds of documents.</summary>
internal static class DocumentTypes
{
    public const string Article = "article";
    public const string Quote = "quote";
    public const string Speaker = "speaker";
}
