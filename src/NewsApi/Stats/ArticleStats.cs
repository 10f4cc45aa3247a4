using NewsApi.Quotes;

namespace NewsApi.Stats;

/// <summary>How much of an article is quoted, and from whom.</summary>
internal sealed record ArticleStats
{
    /// <example>120</example>
    public required int WordCount { get; init; }

    /// <example>6</example>
    public required int QuoteCount { get; init; }

    /// <summary>The number of words in quotes.</summary>
    /// <example>48</example>
    public required int QuotedWords { get; init; }

    /// <summary>The share of the words that is quoted, from 0 to 1.</summary>
    /// <example>0.4</example>
    public required double QuotedShare { get; init; }

    /// <summary>The share of the quoted words that has no speaker, from 0 to 1; 0 where nothing is quoted.</summary>
    /// <example>0.25</example>
    public required double UnattributedShare { get; init; }

    /// <summary>Those who are quoted, with most words first.</summary>
    public required IReadOnlyList<SpeakerShare> Speakers { get; init; }

    /// <summary>The number of different speakers.</summary>
    /// <example>2</example>
    public required int SpeakerCount { get; init; }

    /// <summary>The names of other outlets that carried quotes, in alphabetical order.</summary>
    /// <example>["Associated Press"]</example>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>The number of other outlets.</summary>
    /// <example>1</example>
    public required int OutletCount { get; init; }
}

/// <summary>What a speaker says in an article.</summary>
internal sealed record SpeakerShare
{
    public required SpeakerReference Speaker { get; init; }

    /// <example>3</example>
    public required int QuoteCount { get; init; }

    /// <example>36</example>
    public required int Words { get; init; }

    /// <summary>The share of the quoted words, from 0 to 1.</summary>
    /// <example>0.75</example>
    public required double Share { get; init; }
}
