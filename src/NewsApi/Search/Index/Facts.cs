using Lucene.Net.Index;

namespace NewsApi.Search.Index;

/// <summary>
/// What a document is found by exactly. All facts are terms of one field, each with the name of what it tells: to take in a
/// field costs more than to take in a term.
/// </summary>
internal static class Facts
{
    /// <summary>Which kind of document it is: one of <see cref="DocumentTypes"/>.</summary>
    public const string Type = "type";

    /// <summary>The id of the article that the document belongs to: its documents are replaced by it.</summary>
    public const string Article = "article";

    /// <summary>The id of the speaker that a speaker's document stands for.</summary>
    public const string SpeakerKey = "speakerKey";

    /// <summary>The language in which the words were formed.</summary>
    public const string Analysis = "analysis";
    public const string LanguageRange = "languageRange";
    public const string ExternalId = "externalId";

    // The same names as the values have.
    public const string OutletId = Fields.OutletId;
    public const string TagKey = Fields.TagKey;
    public const string SpeakerId = Fields.SpeakerId;
    public const string ReportedById = Fields.ReportedById;

    // Of quotes only.
    public const string Cue = "cue";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string Locked = "locked";

    /// <summary>What <see cref="Locked"/> has where a person corrected the quote; it has nothing on the others.</summary>
    public const string IsLocked = "true";

    /// <summary>The term that says it.</summary>
    public static Term TermOf(string fact, string value) => new(Fields.Facts, TextOf(fact, value));

    /// <summary>What the terms of all values begin with.</summary>
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
