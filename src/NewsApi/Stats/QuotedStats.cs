using System.Text.Json.Serialization;
using NewsApi.Quotes;
using NewsApi.Search;

namespace NewsApi.Stats;

/// <summary>Who is quoted how much.</summary>
internal abstract record QuotedStats
{
    /// <summary>The number of quotes that match the filters.</summary>
    /// <example>40</example>
    public required long QuoteCount { get; init; }

    /// <summary>The number of words in these quotes.</summary>
    /// <example>412</example>
    public required long Words { get; init; }

    /// <summary>The length of the intervals in `timeline`.</summary>
    public required TimelineInterval Interval { get; init; }

    /// <summary>What is ambiguous in the request, such as a name that fits several speakers; absent where nothing is.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>Who is quoted how much, over time and by source.</summary>
internal sealed record QuotedSpeakers : QuotedStats
{
    /// <summary>The number of quotes without a speaker.</summary>
    /// <example>4</example>
    public required long Unattributed { get; init; }

    /// <summary>The number of speakers, with those that are not in `items`.</summary>
    /// <example>12</example>
    public required int SpeakerCount { get; init; }

    /// <summary>Those who are quoted, most quotes first.</summary>
    public required IReadOnlyList<QuotedSpeaker> Items { get; init; }
}

/// <summary>How much sources quote, over time and by speaker.</summary>
internal sealed record QuotingSources : QuotedStats
{
    /// <summary>The number of quotes in articles without a source.</summary>
    /// <example>4</example>
    public required long WithoutSource { get; init; }

    /// <summary>The number of sources, with those that are not in `items`.</summary>
    /// <example>3</example>
    public required int SourceCount { get; init; }

    /// <summary>The sources, most quotes first.</summary>
    public required IReadOnlyList<QuotingSource> Items { get; init; }
}

/// <summary>The numbers of a speaker or of a source.</summary>
internal abstract record QuotedShare
{
    /// <example>6</example>
    public required int QuoteCount { get; init; }

    /// <example>61</example>
    public required long Words { get; init; }

    /// <summary>The share of the words of all quotes that match, from 0 to 1.</summary>
    /// <example>0.1481</example>
    public required double Share { get; init; }

    /// <summary>The number of quotes in articles without a date of publication; they are in no interval.</summary>
    /// <example>0</example>
    public required int Undated { get; init; }

    /// <summary>The intervals that have a quote, oldest first, by the date of publication.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}

/// <summary>How much a speaker is quoted.</summary>
internal sealed record QuotedSpeaker : QuotedShare
{
    public required SpeakerReference Speaker { get; init; }

    /// <summary>The sources of the articles, most quotes first; at most 20.</summary>
    public required IReadOnlyList<QuotesOfSource> Sources { get; init; }
}

/// <summary>How much a source quotes.</summary>
internal sealed record QuotingSource : QuotedShare
{
    public required SourceReference Source { get; init; }

    /// <summary>Those whom it quotes, most quotes first; at most 20.</summary>
    public required IReadOnlyList<QuotesOfSpeaker> Speakers { get; init; }
}

/// <summary>A source, and the number of quotes in its articles.</summary>
internal sealed record QuotesOfSource
{
    public required SourceReference Source { get; init; }

    /// <example>4</example>
    public required int QuoteCount { get; init; }
}

/// <summary>A speaker, and the number of quotes.</summary>
internal sealed record QuotesOfSpeaker
{
    public required SpeakerReference Speaker { get; init; }

    /// <example>4</example>
    public required int QuoteCount { get; init; }
}

/// <summary>The outlet that published an article.</summary>
internal sealed record SourceReference
{
    /// <example>1</example>
    public required long Id { get; init; }

    /// <example>Harbour Post</example>
    public required string Name { get; init; }
}

/// <summary>Somebody who is quoted in the same articles.</summary>
internal sealed record CoSpeaker
{
    public required SpeakerReference Speaker { get; init; }

    /// <summary>The number of articles that quote both.</summary>
    /// <example>3</example>
    public required int ArticleCount { get; init; }
}
